package io.buyerstatus.core.order.ticket;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a ticket is about, in the buyer's choice. */
public enum TicketKind {
    /** Goods came broken. */
    DAMAGED(true),
    /** Something that was bought is not in the parcel. */
    MISSING(true),
    /** Something came that was not bought. */
    WRONG_ITEM(true),
    /** The parcel does not come. */
    NOT_ARRIVED(true),
    /** Something is to go back. */
    RETURN(true),
    /** Payment, refund, or invoice. */
    PAYMENT(false),
    /** Anything else. */
    QUESTION(false);

    private final boolean onceSent;

    TicketKind(boolean onceSent) {
        this.onceSent = onceSent;
    }

    /** As forms and rows name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a word names. */
    public static Optional<TicketKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Those to choose from, once something was sent or while nothing is. */
    public static List<TicketKind> offered(boolean sent) {
        return Arrays.stream(values()).filter(kind -> sent || !kind.onceSent).toList();
    }
}
