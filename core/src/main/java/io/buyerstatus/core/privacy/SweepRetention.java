package io.buyerstatus.core.privacy;

import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Erases orders of which the last thing happened longer ago than the shop keeps personal data ({@code privacy.erase_months}). Erased orders
 * leave the lists, so that each sweep begins where the one before ended, whatever became of it.
 */
public final class SweepRetention {
    private static final int AT_ONCE = 25;
    private static final int DAYS_OF_A_MONTH = 31;

    private final AgedOrders aged;
    private final OrderReader orders;
    private final SettingsStore settings;
    private final EraseOrder erase;
    private final InstantSource clock;

    public SweepRetention(
            AgedOrders aged, OrderReader orders, SettingsStore settings, EraseOrder erase, InstantSource clock) {
        this.aged = aged;
        this.orders = orders;
        this.settings = settings;
        this.erase = erase;
        this.clock = clock;
    }

    /** Port to shops, and to their orders by age. */
    public interface AgedOrders {
        List<ShopId> shops();

        /**
         * Orders that were placed before a moment, the oldest first; one Query.
         *
         * @param after the last one of the part before
         */
        List<OrderKey> placedBefore(ShopId shop, Instant before, Optional<OrderKey> after, int most);
    }

    /**
     * What was done.
     *
     * @param finished whether all that was due is done
     */
    public record Swept(int erased, boolean finished) {}

    /** Goes on until all is done, or time is up. */
    public Swept sweep(BooleanSupplier timeIsUp) {
        int erased = 0;
        for (ShopId shop : aged.shops()) {
            Optional<Instant> cutOff = settings.shop(shop)
                    .map(known -> known.ofShop().get(PrivacySettings.ERASE_MONTHS))
                    .map(months -> clock.instant().minus(Duration.ofDays((long) months * DAYS_OF_A_MONTH)));
            Optional<OrderKey> last = Optional.empty();
            boolean more = cutOff.isPresent();
            while (more) {
                Instant before = cutOff.orElseThrow();
                List<OrderKey> part = aged.placedBefore(shop, before, last, AT_ONCE);
                for (OrderKey key : part) {
                    if (timeIsUp.getAsBoolean()) {
                        return new Swept(erased, false);
                    }
                    if (orders.find(key).filter(order -> over(order, before)).isPresent()) {
                        erase.eraseNow(key);
                        erased++;
                    }
                    last = Optional.of(key);
                }
                more = part.size() == AT_ONCE;
            }
        }
        return new Swept(erased, true);
    }

    private static boolean over(Order order, Instant before) {
        return !order.payments().underway()
                && OrderHead.newest(order).map(before::isAfter).orElse(false);
    }
}
