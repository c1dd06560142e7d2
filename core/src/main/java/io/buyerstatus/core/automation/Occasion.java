package io.buyerstatus.core.automation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Something that happens to an order and can trigger an automation. Its {@link #word()} never changes: message ids hold what it counts by. */
public enum Occasion {
    ORDER_PLACED("the order is known and accepted; once"),
    ORDER_COMPLETE("nothing more will be added to the order; once"),
    ORDER_CONFIRMED("the shop confirmed the order; once"),
    ORDER_PACKED("the order was packed; once"),
    ORDER_PAID("all of the money is there; once"),
    ORDER_CANCELLED("the order was cancelled; once"),
    ORDER_REFUNDED("money was given back; once a refund"),
    INVOICE_ISSUED("an invoice, a proforma or a correction was issued; once each"),
    DOCUMENT_ADDED("a document was added; once each"),
    PARCEL_SENT("a parcel was handed to its carrier; once a parcel"),
    PARCEL_OUT_FOR_DELIVERY("the courier has the parcel; once a parcel and day"),
    PARCEL_ATTEMPTED("the courier could not leave the parcel; once a parcel and day"),
    PARCEL_PICKUP_READY("the parcel waits to be collected; once a parcel and day"),
    PARCEL_PROBLEM("the parcel has a problem; once a parcel and day"),
    PARCEL_DELIVERED("the parcel was delivered; once a parcel"),
    PARCEL_RETURNED("the parcel came back; once a parcel"),
    ALL_SENT("the last parcel was handed over; once"),
    ALL_DELIVERED("the last parcel was delivered; once"),
    BUYER_WROTE("the buyer wrote from the page; once a message"),
    SELLER_WROTE("the shop wrote a note to the buyer; once a note"),
    PAYMENT_FAILED("a payment did not work; once a payment");

    private static final Set<Occasion> ONCE_AN_ORDER = EnumSet.of(
            ORDER_PLACED,
            ORDER_COMPLETE,
            ORDER_CONFIRMED,
            ORDER_PACKED,
            ORDER_PAID,
            ORDER_CANCELLED,
            ALL_SENT,
            ALL_DELIVERED);

    private static final Set<Occasion> ABOUT_ENDS =
            EnumSet.of(ORDER_CANCELLED, ORDER_REFUNDED, BUYER_WROTE, SELLER_WROTE);

    private final String description;

    Occasion(String description) {
        this.description = description;
    }

    /** Its name in documents and stores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** When it is, and what it counts by, for people. */
    public String description() {
        return description;
    }

    /** Whether it is about one parcel. */
    public boolean ofParcel() {
        return name().startsWith("PARCEL_");
    }

    /** Whether an order has it once at most, and in no parcel. */
    public boolean onceAnOrder() {
        return ONCE_AN_ORDER.contains(this);
    }

    /** Whether it is told of an order although that was cancelled. */
    public boolean outlastsCancelling() {
        return ABOUT_ENDS.contains(this);
    }

    /** The occasion of a word. */
    public static Optional<Occasion> named(String word) {
        return Arrays.stream(values())
                .filter(occasion -> occasion.word().equals(word))
                .findFirst();
    }
}
