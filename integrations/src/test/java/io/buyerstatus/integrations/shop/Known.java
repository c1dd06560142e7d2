package io.buyerstatus.integrations.shop;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.Parcels;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of an order's parcels once all of some deliveries have arrived, in whatever order. */
public final class Known {
    private static final Instant RECEIVED = Instant.parse("2026-12-01T12:00:00Z");

    private Known() {}

    /** The parcels that there are, as page and mails see them. */
    public static Parcels parcels(List<Translation> deliveries) {
        return deliveries.stream()
                .flatMap(delivery -> ((Translation.Events) delivery).events().stream())
                .map(event -> OrderFacts.of(event, RECEIVED))
                .reduce(OrderFacts.NONE, OrderFacts::merge)
                .parcels()
                .live(Optional.empty());
    }

    /** How its money stands after one delivery, or several. */
    public static Settlement settlement(Translation... deliveries) {
        return order(deliveries).settlement();
    }

    /** The order itself. */
    public static Order order(Translation... deliveries) {
        return order(Stream.of(deliveries)
                .flatMap(delivery -> ((Translation.Events) delivery).events().stream())
                .toList());
    }

    /** The order that some events make. */
    public static Order order(List<OrderEvent> events) {
        ConnectionId connection = new ConnectionId("demo-shop");
        OrderKey key = OrderKey.of(new ShopId("demo"), connection, "1");
        OrderFacts facts =
                events.stream().map(event -> OrderFacts.of(event, RECEIVED)).reduce(OrderFacts.NONE, OrderFacts::merge);
        return Order.unseen(
                        key,
                        new OrderSource(connection, new ChannelId("web")),
                        Access.by(new LinkKey(new byte[LinkKey.KEY_BYTES]).state(key.ref(), 1)))
                .withAdmission(new Admission.Admitted())
                .merge(facts);
    }

    /** The number of each parcel, empty where it has none. */
    public static List<String> numbers(Parcels parcels) {
        return parcels.all().stream().map(Parcel::number).sorted().toList();
    }
}
