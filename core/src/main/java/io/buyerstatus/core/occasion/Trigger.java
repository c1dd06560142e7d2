package io.buyerstatus.core.occasion;

/** What makes a built-in message; each says who gets it and whether it may be stopped by the buyer. */
public enum Trigger {
    ORDER_CONFIRMED(Slot.BUYER, Necessity.NECESSARY),
    PAYMENT_REMINDER(Slot.BUYER, Necessity.NECESSARY),
    /** Per parcel. */
    SENT(Slot.BUYER, Necessity.UPDATE),
    /** Per parcel and day. */
    OUT_FOR_DELIVERY(Slot.BUYER, Necessity.UPDATE),
    /** Per parcel. */
    DELIVERED(Slot.BUYER, Necessity.UPDATE),
    /** Per entry. */
    BUYER_WROTE(Slot.SELLER, Necessity.NECESSARY),
    /** Per entry. */
    SELLER_WROTE(Slot.BUYER, Necessity.NECESSARY),
    /** Per parcel: whose is its number? */
    CARRIER_UNCLEAR(Slot.SELLER, Necessity.NECESSARY),
    REVIEW_REQUEST(Slot.BUYER, Necessity.OPTIONAL);

    /** How much the buyer needs a message. */
    public enum Necessity {
        /** Part of the contract; sent even to who stopped the others. */
        NECESSARY,
        /** News of the parcel; sent until the buyer stops it. */
        UPDATE,
        /** Asks a favour; carries an opt-out, sent until the buyer stops it. */
        OPTIONAL
    }

    private final Slot slot;
    private final Necessity necessity;

    Trigger(Slot slot, Necessity necessity) {
        this.slot = slot;
        this.necessity = necessity;
    }

    public Slot slot() {
        return slot;
    }

    public Necessity necessity() {
        return necessity;
    }
}
