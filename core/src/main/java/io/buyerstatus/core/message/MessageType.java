package io.buyerstatus.core.message;

/** What makes a built-in message; each says who gets it and whether it may be stopped by the buyer. */
public enum MessageType {
    ORDER_CONFIRMED(RecipientRole.BUYER, Necessity.NECESSARY),
    PAYMENT_REMINDER(RecipientRole.BUYER, Necessity.NECESSARY),
    /** Per parcel. */
    SENT(RecipientRole.BUYER, Necessity.UPDATE),
    /** Per parcel and day. */
    OUT_FOR_DELIVERY(RecipientRole.BUYER, Necessity.UPDATE),
    /** Per parcel. */
    DELIVERED(RecipientRole.BUYER, Necessity.UPDATE),
    /** Per entry. */
    BUYER_WROTE(RecipientRole.SELLER, Necessity.NECESSARY),
    /** Per entry. */
    SELLER_WROTE(RecipientRole.BUYER, Necessity.NECESSARY),
    /** Per parcel: whose is its number? */
    CARRIER_UNCLEAR(RecipientRole.SELLER, Necessity.NECESSARY),
    REVIEW_REQUEST(RecipientRole.BUYER, Necessity.OPTIONAL),
    /** Per code: the code that proves to be the buyer. */
    ACCESS_CODE(RecipientRole.BUYER, Necessity.NECESSARY),
    /** Per wish: a link in the place of one that opens nothing any more. */
    FRESH_LINK(RecipientRole.BUYER, Necessity.NECESSARY),
    /** Per code: the code that confirms an address which the buyer added. */
    CONFIRM_EMAIL(RecipientRole.BUYER, Necessity.NECESSARY);

    /** How much the buyer needs a message. */
    public enum Necessity {
        /** Part of the contract; sent even to who stopped the others. */
        NECESSARY,
        /** News of the parcel; sent until the buyer stops it. */
        UPDATE,
        /** Asks a favour; carries an opt-out, sent until the buyer stops it. */
        OPTIONAL
    }

    private final RecipientRole slot;
    private final Necessity necessity;

    MessageType(RecipientRole slot, Necessity necessity) {
        this.slot = slot;
        this.necessity = necessity;
    }

    /** Whether it is part of getting into the order: asked for by somebody who waits, so no shop switches it off or rewords it. */
    public boolean carriesAccess() {
        return this == ACCESS_CODE || this == FRESH_LINK || this == CONFIRM_EMAIL;
    }

    /** Whether it carries a one-time code; its occurrence is then the code's id. */
    public boolean carriesCode() {
        return this == ACCESS_CODE || this == CONFIRM_EMAIL;
    }

    public RecipientRole slot() {
        return slot;
    }

    public Necessity necessity() {
        return necessity;
    }
}
