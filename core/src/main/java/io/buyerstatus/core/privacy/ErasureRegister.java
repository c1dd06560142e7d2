package io.buyerstatus.core.privacy;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * Port to what was erased, kept apart from all that can be restored from a backup: of each order and address no more than a digest under
 * the shop's key, and when. Whoever restores older data erases again what stands here.
 */
public interface ErasureRegister {
    /** That an order's data is erased. The last time stays. */
    void add(OrderKey order, Instant at);

    /** That all of an address is erased. */
    void add(ShopId shop, EmailAddress address, Instant at);

    /** All of a shop, as it is now. */
    Entries of(ShopId shop);

    /** What was erased. */
    interface Entries {
        /** Whether an order was. */
        boolean has(OrderKey order);

        /** When an address was, the last time; in a shop that kept the address itself. */
        Optional<Instant> erasedAt(EmailAddress address);

        /** Whether an address was. */
        default boolean has(EmailAddress address) {
            return erasedAt(address).isPresent();
        }

        /**
         * The same where no more is left of it than a digest.
         *
         * @param digest SHA-256 of the address as it is compared, in hexadecimal
         */
        boolean hasDigest(String digest);

        int size();
    }
}
