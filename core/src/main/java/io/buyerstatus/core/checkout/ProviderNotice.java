package io.buyerstatus.core.checkout;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.Checks;

/**
 * What a provider told us of an order's payment. It is believed only so far that we look; but of what cannot be read, it is all there is.
 *
 * @param id the provider's own, the same in each repetition
 * @param transaction what it is about; may be empty
 */
public record ProviderNotice(OrderKey order, String id, Kind kind, String transaction) {
    /** What happened. The names are kept in stores. */
    public enum Kind {
        /** Something; reading tells what. */
        CHANGED,
        /** The same, in a notice that nobody signed: the transaction is the secret of ours that it bears, and without it nothing is read. */
        UNSIGNED,
        /** The seller paid money back; reading tells how much, of a transaction that is known. */
        REFUNDED,
        /** Money was taken back from the seller. */
        REVERSED,
        /** The buyer complained to the provider, who may take money back. */
        DISPUTED
    }

    public ProviderNotice {
        Checks.text(id, 200, "notice");
        Checks.atMost(transaction, 200, "transaction");
    }
}
