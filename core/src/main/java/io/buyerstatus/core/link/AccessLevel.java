package io.buyerstatus.core.link;

/** How much of an order somebody may see; each level includes the ones before it. */
public enum AccessLevel {
    /** The link that the buyer shares: progress and items. */
    SHARED,
    /** The link that only the buyer was sent: also payment, parcels and the conversation; addresses are masked. */
    PRIVATE,
    /** The private link in a browser whose owner knew the postcode, which scans betray: also addresses, and nothing more. */
    ADDRESSES,
    /** The private link in a browser whose owner entered a code that was sent to the buyer: everything. */
    VERIFIED
}
