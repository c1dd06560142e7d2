package io.buyerstatus.core.ingest;

import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.automation.AutomationsOfShop;
import io.buyerstatus.core.automation.Waking;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.OrderUpdate;
import io.buyerstatus.core.message.planning.MessagePlan;
import io.buyerstatus.core.message.planning.Revival;
import io.buyerstatus.core.message.planning.ShopAutomations;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.PaidTwice;
import io.buyerstatus.core.picture.KnownPictures;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.store.EarlyScans;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.store.OrderStore.Commit;
import io.buyerstatus.core.store.ProcessedEvent;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.Once;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What an event does to its order: the fold, the messages that follow from it, and the mark that it happened. */
final class EventEffect {
    /**
     * How many messages of before are written with an event: what is planned finds room beside them, since it can be owed and they
     * cannot.
     */
    private static final int MOST_GO_ON = Revival.MOST;

    private final OrderStore orders;
    private final AutomationStore automations;
    private final KnownPictures pictures;

    EventEffect(OrderStore orders, AutomationStore automations, KnownPictures pictures) {
        this.orders = orders;
        this.automations = automations;
        this.pictures = pictures;
    }

    /** What a commit came to, once nothing is owed any more. */
    IngestResult settle(OrderChange change, Commit commit, Delivery delivery) {
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
                    () -> orders.messages(order.key()),
                    delivery.now());
            OrderChange next = OrderChange.of(stored, plan.order()).withMessages(plan.messages());
            if (orders.commit(next) != Commit.DONE) {
                return false;
            }
            known = plan.order();
        }
        return true;
    }

    /**
     * All that an event changes.
     *
     * @param was the order as it was read, or as one of which nothing is known
     * @param early what carriers said before of the numbers that it brings
     */
    OrderChange change(Optional<Order> before, Order was, Delivery delivery, List<EarlyScans> early) {
        OrderEvent event = delivery.event();
        Admission admission = AdmissionRule.admission(before, event, delivery.connection(), delivery.now());
        if (admission instanceof Admission.Erased) {
            return refusal(before, was, delivery, Admission.Erased.RULE);
        }
        if (admission instanceof Admission.Refused refused) {
            // A scan that came before the order was refused has its place in the parcel.
            return isScan(event) && was.merge(delivery.statement()).equals(was)
                    ? OrderChange.of(before, was)
                    : refusal(before, was.withAdmission(admission), delivery, refused.rule());
        }
        Order merged = named(
                was,
                heard(
                        early.stream()
                                .map(EarlyScans::statement)
                                .reduce(was.merge(delivery.statement()), Order::merge, (one, other) -> other)
                                .withAdmission(admission),
                        delivery),
                event);
        EffectiveSettings effective = delivery.shop().forChannel(was.channel());
        OrderUpdate update = new OrderUpdate(was, merged, event, effective);
        ShopAutomations ofShop = automations(delivery);
        Supplier<List<Message>> known = new Once<>(() -> orders.messages(was.key()));
        List<Message> goOn = new ArrayList<>(Revival.after(update, ofShop, known, delivery.now()));
        goOn.addAll(Waking.after(update, known, MOST_GO_ON - goOn.size(), delivery.now()));
        MessagePlan plan = MessagePlan.about(update, ofShop, known, goOn.size(), delivery.now());
        List<Message> messages =
                Stream.concat(plan.messages().stream(), goOn.stream()).toList();
        List<Entry> entries = new ArrayList<>(entries(event));
        PaidTwice.between(was, merged).map(twice -> twice.entry(event.time())).ifPresent(entries::add);
        OrderChange effect = OrderChange.of(before, plan.order())
                .withEntries(entries)
                .withMessages(messages)
                .withEarly(early);
        return isScan(event)
                ? effect
                : illustrated(effect.marked(new ProcessedEvent(
                        event,
                        delivery.now(),
                        effect.nothing() ? ProcessedEvent.Effect.HISTORY : ProcessedEvent.Effect.APPLIED,
                        "")));
    }

    /** Most orders name pictures that other orders named before: those need no row that somebody looks at. */
    private OrderChange illustrated(OrderChange change) {
        return change.newPictures()
                .filter(named -> pictures.all(change.after().key().shop(), named.originals()))
                .map(named -> change.withKnownPictures())
                .orElse(change);
    }

    /** What the shop system says of the address tells whether it knows of another that was accepted. */
    private static Order heard(Order order, Delivery delivery) {
        return delivery.statement()
                .purchase()
                .deliveryAddress()
                .map(word -> order.withAddresses(order.addresses().heard(word)))
                .orElse(order);
    }

    /** Orders of earlier releases do not know what their shop system calls them; that alone is worth no write. */
    private static Order named(Order was, Order order, OrderEvent event) {
        boolean own = OrderKey.of(order.key().shop(), event.connection(), event.subject())
                .equals(order.key());
        return own && !order.equals(was) ? order.called(event.subject()) : order;
    }

    private ShopAutomations automations(Delivery delivery) {
        return new AutomationsOfShop(automations.automations(delivery.shopId()));
    }

    /** Whether all that it says stands in its parcel, and nothing was left out that an operator should know. */
    private static boolean isScan(OrderEvent event) {
        return event.fact() instanceof Fact.ShipmentTracked && event.leftOut().isEmpty();
    }

    /** That a rule refuses the event, and nothing else. */
    static OrderChange refusal(Optional<Order> before, Order after, Delivery delivery, String rule) {
        ProcessedEvent mark = new ProcessedEvent(delivery.event(), delivery.now(), ProcessedEvent.Effect.REFUSED, rule);
        return OrderChange.of(before, after).marked(mark);
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
