package io.buyerstatus.core.message;

/** What a message's mail can have beside its headline and text; each type says which it has. */
public enum MailPart {
    /** Greets the buyer by name. A mail to the buyer without it may reach a stranger, and tells nothing of the order. */
    BUYERS_NAME,
    /** Who the buyer is, for the seller. */
    BUYER_FACTS,
    /** The words of the entry that the message passes on. */
    QUOTE,
    /** A one-time code; the message's occurrence is the code's id. */
    CODE,
    /** The one thing to do. */
    BUTTON,
    /** What to transfer where, while the order is not paid. */
    TRANSFER,
    /** The parcel that the message is about. */
    PARCEL,
    /** How many parcels are where. */
    PARCELS,
    /** What was ordered, line by line. */
    ITEMS,
    /** What it costs. */
    AMOUNTS
}
