package io.buyerstatus.core.ingest;

import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.automation.AutomationsOfShop;
import io.buyerstatus.core.automation.Waking;
import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.planning.MessagePlan;
import io.buyerstatus.core.message.planning.Revival;
import io.buyerstatus.core.message.planning.ShopAutomations;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.EarlyScans;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.store.OrderTooLarge;
import io.buyerstatus.core.store.ProcessedEvent;
import io.buyerstatus.core.store.TrackedNumbers;
import io.buyerstatus.core.store.TrackedNumbers.Tracked;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.tracking.ParcelId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
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
    private final AutomationStore automations;
    private final LinkKeys linkKeys;
    private final InstantSource clock;

    /** For shops that have no automations. */
    public ApplyOrderEvent(
            OrderStore orders, TrackedNumbers numbers, SettingsStore settings, LinkKeys linkKeys, InstantSource clock) {
        this(orders, numbers, settings, AutomationStore.NONE, linkKeys, clock);
    }

    public ApplyOrderEvent(
            OrderStore orders,
            TrackedNumbers numbers,
            SettingsStore settings,
            AutomationStore automations,
            LinkKeys linkKeys,
            InstantSource clock) {
        this.orders = orders;
        this.numbers = numbers;
        this.settings = settings;
        this.automations = automations;
        this.linkKeys = linkKeys;
        this.clock = clock;
    }

    /** An event with those who sent it. */
    private record Delivery(OrderEvent event, ShopSettings shop, Connection connection, Instant now) {
        ShopId shopId() {
            return shop.id();
        }

        OrderFacts statement() {
            return OrderFacts.of(event, now);
        }

        Delivery at(Instant later) {
            return new Delivery(event, shop, connection, later);
        }
    }

    /**
     * Takes the event in; at most one read of the order and one write. An event that brings a tracking number of which a
     * carrier spoke before needs one more read and write, and a carrier's event one read more to find its order.
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
        OrderChange change = change(key, before, delivery, List.of());
        if (change.nothing()) {
            return settle(change, Commit.DUPLICATE, delivery);
        }
        try {
            return settle(change, commit(change, delivery), delivery);
        } catch (OrderTooLarge tooLarge) {
            OrderChange refused = refusal(before, before.orElseGet(() -> unseen(key, delivery)), delivery, TOO_LARGE);
            return settle(refused, orders.commit(refused), delivery);
        }
    }

    private Commit commit(OrderChange change, Delivery delivery) {
        Commit commit = orders.commit(change);
        if (commit != Commit.CONFLICT) {
            return commit;
        }
        List<EarlyScans> early = change.newNumbers().stream()
                .flatMap(number -> numbers.find(delivery.shopId(), number).early().stream())
                .toList();
        return early.isEmpty() ? commit : orders.commit(change(change.after().key(), change.before(), delivery, early));
    }

    private IngestResult settle(OrderChange change, Commit commit, Delivery delivery) {
        return switch (commit) {
            case DONE -> {
                boolean paid = payOwed(change.after(), delivery);
                yield !paid
                        ? new IngestResult.Conflict()
                        : change.mark()
                                .filter(mark -> mark.effect() == ProcessedEvent.Effect.REFUSED)
                                .<IngestResult>map(mark -> new IngestResult.Refused(mark.rule()))
                                .orElseGet(IngestResult.Applied::new);
            }
            case DUPLICATE ->
                change.before().map(known -> payOwed(known, delivery)).orElse(true)
                        ? new IngestResult.Duplicate()
                        : new IngestResult.Conflict();
            case CONFLICT -> new IngestResult.Conflict();
        };
    }

    /**
     * Plans what an event left owed, so much at a time as one transaction holds. Whoever dies in between leaves the event in the
     * queue, and its repetition comes by here again.
     *
     * @return whether nothing is owed any more; false where somebody else wrote the order meanwhile
     */
    private boolean payOwed(Order order, Delivery delivery) {
        Order known = order;
        while (MessagePlan.owes(known)) {
            Optional<Order> stored = orders.find(known.key());
            if (stored.isEmpty() || !MessagePlan.owes(stored.get())) {
                return true;
            }
            MessagePlan plan = MessagePlan.ofOwed(
                    stored.get(),
                    automations(delivery),
                    delivery.shop().forChannel(stored.get().channel()),
                    delivery.now());
            OrderChange next = new OrderChange(stored, plan.order(), List.of(), plan.messages(), Optional.empty());
            if (orders.commit(next) != Commit.DONE) {
                return false;
            }
            known = plan.order();
        }
        return true;
    }

    private OrderChange change(OrderKey key, Optional<Order> before, Delivery delivery, List<EarlyScans> early) {
        OrderEvent event = delivery.event();
        Order was = before.orElseGet(() -> unseen(key, delivery));
        Admission admission = AdmissionRule.admission(before, event, delivery.connection(), delivery.now());
        if (admission instanceof Admission.Refused refused) {
            // A scan that came before the order was refused has its place in the parcel.
            return isScan(event) && was.merge(delivery.statement()).equals(was)
                    ? new OrderChange(before, was, List.of(), List.of(), Optional.empty())
                    : refusal(before, was.withAdmission(admission), delivery, refused.rule());
        }
        Order merged = early.stream()
                .map(EarlyScans::statement)
                .reduce(was.merge(delivery.statement()), Order::merge, (one, other) -> other)
                .withAdmission(admission);
        EffectiveSettings effective = delivery.shop().forChannel(was.channel());
        OrderUpdate update = new OrderUpdate(was, merged, event, effective);
        ShopAutomations ofShop = automations(delivery);
        MessagePlan plan = MessagePlan.about(update, ofShop, delivery.now());
        List<Message> messages = new ArrayList<>(plan.messages());
        messages.addAll(Revival.after(update, ofShop, () -> orders.messages(key), delivery.now()));
        messages.addAll(Waking.after(update, () -> orders.messages(key), delivery.now()));
        List<Entry> entries = entries(event);
        OrderChange effect = new OrderChange(before, plan.order(), entries, messages, Optional.empty(), early);
        return isScan(event)
                ? effect
                : effect.marked(new ProcessedEvent(
                        event,
                        delivery.now(),
                        effect.nothing() ? ProcessedEvent.Effect.HISTORY : ProcessedEvent.Effect.APPLIED,
                        ""));
    }

    private ShopAutomations automations(Delivery delivery) {
        return new AutomationsOfShop(automations.automations(delivery.shopId()));
    }

    /** Whether all that it says stands in its parcel, and nothing was left out that an operator should know. */
    private static boolean isScan(OrderEvent event) {
        return event.fact() instanceof Fact.ShipmentTracked && event.leftOut().isEmpty();
    }

    private static OrderChange refusal(Optional<Order> before, Order after, Delivery delivery, String rule) {
        ProcessedEvent mark = new ProcessedEvent(delivery.event(), delivery.now(), ProcessedEvent.Effect.REFUSED, rule);
        return new OrderChange(before, after, List.of(), List.of(), Optional.of(mark));
    }

    private Order unseen(OrderKey key, Delivery delivery) {
        ShopSettings shop = delivery.shop();
        return Order.unseen(
                key,
                new OrderSource(
                        delivery.connection().id(), delivery.connection().channel()),
                Access.by(linkKeys.of(shop.id(), shop.linkKey()).state(key.ref(), FIRST_GENERATION)));
    }

    private static List<Entry> entries(OrderEvent event) {
        if (!(event.fact() instanceof Fact.OrderNoted noted)) {
            return List.of();
        }
        Entry.Visibility visibility =
                noted.toBuyer() ? Entry.Visibility.BUYER_AND_SELLER : Entry.Visibility.SELLER_ONLY;
        return List.of(new Entry(
                event.entryId(), event.time(), Entry.Author.SELLER, visibility, noted.author(), noted.text()));
    }
}
