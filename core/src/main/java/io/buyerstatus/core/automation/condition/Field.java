package io.buyerstatus.core.automation.condition;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a condition can ask for. Its {@link #word()} stands in documents and stores, and never changes. */
public enum Field {
    CHANNEL(Kind.WORD, "the sales account, by its id", "webshop"),
    CONNECTION(Kind.WORD, "the connection that brought the order, by its id", "demo-shopify"),
    ORIGIN(Kind.WORD, "who caused the event: shop, staff, api or carrier", "staff"),
    LANGUAGE(Kind.WORD, "the buyer's language", "de"),
    COUNTRY(Kind.WORD, "the country that the order goes to", "AT"),
    POSTCODE(Kind.TEXT, "the postcode that the order goes to", "10115"),
    COMPANY(Kind.FLAG, "whether the buyer is a company", "true"),
    REGISTERED(Kind.FLAG, "whether the buyer has a log-in at the shop", "false"),
    HAS_EMAIL(Kind.FLAG, "whether the buyer's e-mail address is known", "true"),
    HAS_PHONE(Kind.FLAG, "whether the buyer has a number for text messages", "true"),
    SMS_CONSENT(Kind.FLAG, "whether the buyer agreed to updates by SMS", "false"),
    EMAIL_DOMAIN(Kind.TEXT, "what stands behind the @ of the buyer's address", "members.ebay.com"),
    PAYMENT_METHOD(Kind.WORD, "how it is paid: bank_transfer, paypal, card, invoice, cash_on_delivery, ...", "paypal"),
    PAID(Kind.FLAG, "whether all of the money is there", "true"),
    REFUNDED(Kind.FLAG, "whether any money was given back", "false"),
    TOTAL(Kind.NUMBER, "the order's total, in its own currency", "129.90"),
    CURRENCY(Kind.WORD, "the currency of the total", "EUR"),
    DUE_IN_DAYS(Kind.NUMBER, "days until the payment is due, negative afterwards", "3"),
    SKU(Kind.TEXT, "an article's number; any line counts", "TEA-01"),
    ITEM_NAME(Kind.TEXT, "an article's name; any line counts", "Gift card"),
    QUANTITY(Kind.NUMBER, "how many pieces were ordered, all lines together", "2"),
    PARCELS(Kind.NUMBER, "how many parcels there are", "1"),
    CARRIER(Kind.TEXT, "a parcel's carrier", "dhl"),
    TRACKED(Kind.FLAG, "whether the parcel has a tracking number", "true"),
    PROGRESS(Kind.WORD, "how far the order is: placed, confirmed, packed, sent, delivered, ...", "sent"),
    PARCEL_STATE(Kind.WORD, "where the parcel is: sent, out_for_delivery, delivered, problem, ...", "problem"),
    REASON(Kind.WORD, "why the parcel has a problem", "damaged"),
    INVOICE(Kind.WORD, "none, proforma or issued", "issued"),
    DOCUMENT(Kind.WORD, "a kind of document that the order has: return_label, terms, manual, other", "return_label"),
    COMPLETE(Kind.FLAG, "whether nothing more will be added to the order", "true"),
    QUIET(Kind.FLAG, "whether the buyer stopped updates", "false"),
    WEEKDAY(Kind.WORD, "the day of the week where the shop is", "monday"),
    LOCAL_TIME(Kind.TIME, "the time of day where the shop is", "09:30"),
    AGE_OF_ORDER(Kind.NUMBER, "days since the order was placed", "14");

    /** Which {@linkplain Operator operators} make sense. */
    public enum Kind {
        WORD,
        TEXT,
        NUMBER,
        FLAG,
        TIME;

        /** The operators that it allows. */
        public Set<Operator> operators() {
            return switch (this) {
                case WORD -> EnumSet.of(Operator.ANY_OF, Operator.NONE_OF);
                case TEXT -> EnumSet.of(Operator.ANY_OF, Operator.NONE_OF, Operator.CONTAINS, Operator.BEGINS_WITH);
                case NUMBER -> EnumSet.of(Operator.ANY_OF, Operator.AT_LEAST, Operator.AT_MOST);
                case FLAG -> EnumSet.of(Operator.ANY_OF);
                case TIME -> EnumSet.of(Operator.BETWEEN);
            };
        }
    }

    private final Kind kind;
    private final String description;
    private final String example;

    Field(Kind kind, String description, String example) {
        this.kind = kind;
        this.description = description;
        this.example = example;
    }

    /** Its name in documents and stores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Kind kind() {
        return kind;
    }

    /** What it is, for people. */
    public String description() {
        return description;
    }

    /** Whether it can have a value at all; what nobody can list, such as an article's name, may be anything. */
    public boolean canBe(String value) {
        return FieldWords.possible(this, value);
    }

    /** A value that it may have. */
    public String example() {
        return example;
    }

    /** Whether it is known only at the moment of the event, so that a later look takes the earlier answer. */
    public boolean onlyAtFirst() {
        return this == ORIGIN;
    }

    /** The field of a word. */
    public static Optional<Field> named(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}
