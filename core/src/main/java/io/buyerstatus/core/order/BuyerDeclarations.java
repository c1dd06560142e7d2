package io.buyerstatus.core.order;

/**
 * What the buyer declares about an order, beside what the shop says of it: an event never changes it, and it never changes
 * what events said.
 *
 * @param preferences what the buyer wishes to hear, and where
 */
public record BuyerDeclarations(NotificationPreferences preferences) {
    /** Nothing was declared. */
    public static final BuyerDeclarations NONE = new BuyerDeclarations(NotificationPreferences.NONE);

    /** These, with other preferences. */
    BuyerDeclarations with(NotificationPreferences next) {
        return new BuyerDeclarations(next);
    }
}
