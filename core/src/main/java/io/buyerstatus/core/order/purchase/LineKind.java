package io.buyerstatus.core.order.purchase;

/** How a buyer gets what a line names; what follows from it is decided in {@code PartRules}. */
public enum LineKind {
    /** A carrier brings it in a parcel. */
    SHIPPED,
    /** The buyer collects it from the shop. */
    PICKUP,
    /** The shop brings it, without a carrier. */
    LOCAL_DELIVERY,
    /** To be downloaded, once it is paid or the shop says so. */
    DOWNLOAD,
    /** Sent as a code, once it is paid or the shop says so. */
    GIFT_CARD,
    /** Something that is done for the buyer. */
    SERVICE,
    /** Bought at a till, and taken along from there. */
    TAKEN_ALONG,
    /** A sum and no thing, such as a surcharge: there is nothing to hand over. */
    CHARGE;

    /** Whether a carrier brings it, so that parcels are to be waited for. */
    public boolean travels() {
        return this == SHIPPED;
    }
}
