package io.buyerstatus.core.ingest;

import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.picture.KnownPictures;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes in an event that we learned ourselves about an order that is known, such as a payment: with one effect however often it is reported,
 * as all events have. It admits no order and makes no link.
 */
public final class ReportToOrder {
    private final OrderStore orders;
    private final SettingsStore settings;
    private final EventEffect effect;
    private final InstantSource clock;

    public ReportToOrder(OrderStore orders, SettingsStore settings, AutomationStore automations, InstantSource clock) {
        this.orders = orders;
        this.settings = settings;
        this.effect = new EventEffect(orders, automations, KnownPictures.NONE);
        this.clock = clock;
    }

    /**
     * Takes the event in; one write where nobody else wrote the order meanwhile.
     *
     * @param read the order as it was read
     */
    public IngestResult apply(Order read, OrderEvent event) {
        Optional<ShopSettings> shop = settings.shop(read.key().shop());
        Optional<Connection> connection =
                shop.flatMap(known -> known.connection(read.source().connection()));
        if (shop.isEmpty() || connection.isEmpty()) {
            return new IngestResult.UnknownConnection(read.source().connection());
        }
        Delivery delivery = new Delivery(event, shop.get(), connection.get(), clock.instant());
        OrderChange change = effect.change(Optional.of(read), read, delivery, List.of());
        return effect.settle(change, orders.commit(change), delivery);
    }
}
