package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.core.value.CurrencyCode;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of orders that every platform sends in its own way and that end up the same. */
public final class OrderParts {
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{2,7}");

    private static final Pattern NAMED_ADDRESS =
            Pattern.compile("(?i)(?:mailto:|[^<>]{0,200}<(?:mailto:)?)\\s*([^<>\\s]+)\\s*>?");

    private static final Pattern BETWEEN_ADDRESSES = Pattern.compile("[,;\\s]+");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:]+$");

    private OrderParts() {}

    /** An amount; nothing where it is negative, which no amount of ours can be. */
    public static Optional<Money> money(Optional<BigDecimal> amount, CurrencyCode currency) {
        return amount.filter(value -> value.signum() >= 0 && value.precision() - value.scale() <= 12)
                .map(value -> new Money(value, currency));
    }

    /** The sum of an order as the shop says it, even where it is negative. */
    public static Optional<Money> total(Optional<BigDecimal> amount, CurrencyCode currency) {
        return amount.filter(value -> value.precision() - value.scale() <= 12).map(value -> new Money(value, currency));
    }

    /**
     * The currency of an order's field, one of ISO 4217 or one that only shops know; none where its code has not three letters, as
     * WooCommerce's IRHT: an order without a sign behind its sums is better than no order. What is no code at all is no delivery of
     * a shop system.
     */
    public static CurrencyCode currency(Payload order, String name) {
        String given = order.line(name, 20);
        if (!CODE.matcher(given).matches()) {
            throw order.missing(name, "a currency such as EUR");
        }
        Optional<CurrencyCode> code = CurrencyCode.parse(given.toUpperCase(Locale.ROOT));
        if (code.isEmpty()) {
            order.leaveOut(name, "has not three letters");
        }
        return code.orElse(CurrencyCode.NONE);
    }

    /** The country of an address's field; an address without one, or with something else in its place, keeps its lines. */
    public static Country country(Payload address, String name) {
        String given = address.line(name, 100);
        Optional<Country> country = Optional.of(given.toUpperCase(Locale.ROOT))
                .filter(code -> code.matches("[A-Z]{2}"))
                .map(Country::new);
        if (country.isEmpty() && !given.isEmpty()) {
            address.leaveOut(name, "is no country's code");
        }
        return country.orElse(Country.UNKNOWN);
    }

    /** An address to write to; the order stays where the field holds something else. */
    public static Optional<EmailAddress> email(Payload of, String name) {
        String given = of.line(name, 320);
        Optional<EmailAddress> email = EmailAddress.parse(given).or(() -> within(given));
        if (email.isEmpty() && !given.isEmpty()) {
            of.leaveOut(name, "is no e-mail address");
        }
        return email;
    }

    /**
     * The address of which a name stands in front, as mail programs copy it, or a link's beginning; the first of several; one at which a
     * full stop ends a sentence.
     */
    private static Optional<EmailAddress> within(String given) {
        Matcher named = NAMED_ADDRESS.matcher(given);
        return named.matches()
                ? EmailAddress.parse(named.group(1))
                : BETWEEN_ADDRESSES
                        .splitAsStream(given)
                        .map(part -> END_OF_SENTENCE.matcher(part).replaceAll(""))
                        .filter(part -> part.indexOf('@') > 0)
                        .findFirst()
                        .flatMap(EmailAddress::parse);
    }

    /** How much; nothing where nothing was bought. */
    public static Optional<Quantity> quantity(Optional<BigDecimal> amount, String unit) {
        return amount.filter(value ->
                        value.setScale(Quantity.DECIMALS, RoundingMode.HALF_UP).signum() > 0)
                .map(value -> new Quantity(value.min(Quantity.MOST), unit));
    }

    /** What an order is placed with: lines that did not come along are none so far, and are said when they come. */
    public static Fact.Contents placed(Fact.Contents said) {
        return new Fact.Contents(
                said.number(),
                said.language(),
                said.buyer(),
                said.billingAddress(),
                said.deliveryAddress(),
                Optional.of(said.lines().orElse(List.of())),
                said.totals(),
                said.payment(),
                said.buyerNote());
    }
}
