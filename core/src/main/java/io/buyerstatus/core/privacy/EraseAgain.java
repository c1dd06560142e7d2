package io.buyerstatus.core.privacy;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.util.function.Consumer;

/** Erases once more what was erased before a backup was restored. To be done before anybody is let in. */
public final class EraseAgain {
    private final ErasureRegister register;
    private final EraseOrder erase;
    private final Restored restored;

    public EraseAgain(ErasureRegister register, EraseOrder erase, Restored restored) {
        this.register = register;
        this.erase = erase;
        this.restored = restored;
    }

    /** Port to all that was restored, for whoever looks at each of it once. */
    public interface Restored {
        /** Every order of a shop. */
        void orders(ShopId shop, Consumer<OrderKey> each);

        /**
         * Takes away all that stands of addresses that were erased.
         *
         * @return how much it was
         */
        int forgetAddresses(ShopId shop, ErasureRegister.Entries erased);
    }

    /**
     * What was done.
     *
     * @param registered how much the register has
     * @param orders how many orders were erased again
     * @param apart how much went that no order leads to
     */
    public record Done(int registered, int orders, int apart) {}

    /** Goes through all of a shop; reads whole tables. */
    public Done in(ShopId shop) {
        ErasureRegister.Entries erased = register.of(shop);
        int[] orders = {0};
        if (erased.size() > 0) {
            restored.orders(shop, order -> {
                if (erased.has(order)) {
                    erase.eraseNow(order);
                    orders[0]++;
                }
            });
        }
        return new Done(erased.size(), orders[0], erased.size() == 0 ? 0 : restored.forgetAddresses(shop, erased));
    }
}
