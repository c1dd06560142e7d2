package io.buyerstatus.core.ingest;

import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.picture.KnownPictures;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.store.EarlyScans;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.store.OrderTooLarge;
import io.buyerstatus.core.store.TrackedNumbers;
import io.buyerstatus.core.store.TrackedNumbers.Tracked;
import io.buyerstatus.core.tracking.ParcelId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes one order event in: folds it into its order, plans the messages it makes due and marks it as done, all in one
 * transaction. The same event twice has one effect; events in any order lead to the same order. An event that the order
 * knows already, as most repetitions are, is marked alone: an order never knows less later, so nothing need be as it was read.
 * A carrier's scan needs no mark: it stands in its parcel with the time at which it happened and at which we learned of it, and
 * the same scan again changes nothing.
 *
 * <p>Carriers know no orders: their events go to every order that has the tracking number. What they say before an order
 * has it is kept, and becomes part of the order in the transaction that brings the number.
 */
public final class ApplyOrderEvent {
    private static final int FIRST_GENERATION = 1;

    /** How far a shop system's clock, or its idea of its time zone, may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofDays(1);

    /** The rule that refuses what no row of an order can hold. */
    private static final String TOO_LARGE = "order-too-large";

    private final OrderStore orders;
    private final TrackedNumbers numbers;
    private final SettingsStore settings;
    private final EventEffect effect;
    private final LinkKeys linkKeys;
    private final InstantSource clock;

    /** For shops that have no automations. */
    public ApplyOrderEvent(
            OrderStore orders, TrackedNumbers numbers, SettingsStore settings, LinkKeys linkKeys, InstantSource clock) {
        this(orders, numbers, settings, AutomationStore.NONE, linkKeys, clock);
    }

    /** For whoever has every picture looked at afterwards. */
    public ApplyOrderEvent(
            OrderStore orders,
            TrackedNumbers numbers,
            SettingsStore settings,
            AutomationStore automations,
            LinkKeys linkKeys,
            InstantSource clock) {
        this(orders, numbers, settings, automations, KnownPictures.NONE, linkKeys, clock);
    }

    public ApplyOrderEvent(
            OrderStore orders,
            TrackedNumbers numbers,
            SettingsStore settings,
            AutomationStore automations,
            KnownPictures pictures,
            LinkKeys linkKeys,
            InstantSource clock) {
        this.orders = orders;
        this.numbers = numbers;
        this.settings = settings;
        this.effect = new EventEffect(orders, automations, pictures);
        this.linkKeys = linkKeys;
        this.clock = clock;
    }

    /**
     * Takes the event in; at most one read of the order and one write, with what leads to the order written ahead. An event that names
     * pictures first looks whether they are known; one that brings a tracking number of which a carrier spoke before needs one more read
     * and write, and a carrier's event one read more to find its order.
     */
    public IngestResult apply(OrderEvent event) {
        Optional<ShopSettings> shop = settings.shopOf(event.connection()).flatMap(settings::shop);
        Optional<Connection> connection = shop.flatMap(known -> known.connection(event.connection()));
        if (shop.isEmpty() || connection.isEmpty()) {
            return new IngestResult.UnknownConnection(event.connection());
        }
        Instant now = clock.instant();
        OrderEvent stated = new StatedMethods(
                        shop.get().forChannel(connection.get().channel()))
                .in(event.notAfter(now.plus(AHEAD)));
        Delivery delivery = new Delivery(stated, shop.get(), connection.get(), now);
        if (connection.get().kind().carrier() && event.fact() instanceof Fact.ShipmentTracked tracked) {
            return applyByNumber(delivery, ParcelId.normalise(tracked.number()));
        }
        return applyTo(OrderKey.of(shop.get().id(), event.connection(), event.subject()), delivery);
    }

    private IngestResult applyByNumber(Delivery delivery, String number) {
        Tracked known = numbers.find(delivery.shopId(), number);
        if (known.orders().isEmpty()) {
            EarlyScans before = known.early().orElseGet(() -> EarlyScans.none(number));
            EarlyScans after = delivery.statement().parcels().fragments().values().stream()
                    .reduce(before, EarlyScans::with, (one, other) -> other);
            if (after.equals(before)) {
                return new IngestResult.Early();
            }
            if (!numbers.keep(delivery.shopId(), after, delivery.now())) {
                return new IngestResult.Conflict();
            }
            // An order that got the number in between did not meet these scans; a later one will.
            known = numbers.find(delivery.shopId(), number);
        }
        return known.orders().stream()
                .map(order -> applyTo(order, delivery))
                .reduce((one, other) -> one instanceof IngestResult.Conflict ? one : other)
                .orElseGet(IngestResult.Early::new);
    }

    private IngestResult applyTo(OrderKey key, Delivery asked) {
        Optional<Order> before = orders.find(key);
        // After the read, so that the times of an order's marks have the order of its writes.
        Delivery delivery = asked.at(clock.instant());
        Order was = before.orElseGet(() -> unseen(key, delivery));
        OrderChange change = effect.change(before, was, delivery, List.of());
        if (change.nothing()) {
            return effect.settle(change, Commit.DUPLICATE, delivery);
        }
        try {
            return effect.settle(change, commit(change, was, delivery), delivery);
        } catch (OrderTooLarge tooLarge) {
            OrderChange refused = EventEffect.refusal(before, was, delivery, TOO_LARGE);
            return effect.settle(refused, orders.commit(refused), delivery);
        }
    }

    private Commit commit(OrderChange change, Order was, Delivery delivery) {
        Commit commit = orders.commit(change);
        if (commit != Commit.CONFLICT) {
            return commit;
        }
        List<EarlyScans> early = change.newNumbers().stream()
                .flatMap(number -> numbers.find(delivery.shopId(), number).early().stream())
                .toList();
        return early.isEmpty() ? commit : orders.commit(effect.change(change.before(), was, delivery, early));
    }

    private Order unseen(OrderKey key, Delivery delivery) {
        ShopSettings shop = delivery.shop();
        return Order.unseen(
                key,
                new OrderSource(
                        delivery.connection().id(),
                        delivery.connection().channel(),
                        Optional.of(delivery.event().subject()).filter(subject -> OrderKey.of(
                                        shop.id(), delivery.connection().id(), subject)
                                .equals(key))),
                Access.by(linkKeys.of(shop.id(), shop.linkKey()).state(key.ref(), FIRST_GENERATION)));
    }
}
