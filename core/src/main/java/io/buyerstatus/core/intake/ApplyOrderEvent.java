package io.buyerstatus.core.intake;

import io.buyerstatus.core.event.Fact;
import io.buyerstatus.core.event.OrderEvent;
import io.buyerstatus.core.link.LinkKeys;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Statement;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.store.Mark;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.thread.Entry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Takes one order event in: folds it into its order, plans the messages it makes due and marks it as done, all in one
 * transaction. The same event twice has one effect; events in any order lead to the same order.
 */
public final class ApplyOrderEvent {
    private static final int FIRST_GENERATION = 1;

    private final OrderStore orders;
    private final SettingsStore settings;
    private final LinkKeys linkKeys;
    private final InstantSource clock;

    public ApplyOrderEvent(OrderStore orders, SettingsStore settings, LinkKeys linkKeys, InstantSource clock) {
        this.orders = orders;
        this.settings = settings;
        this.linkKeys = linkKeys;
        this.clock = clock;
    }

    /** Takes the event in; at most one read of the order and one write. */
    public IntakeResult apply(OrderEvent event) {
        Optional<ShopSettings> shop = settings.shopOf(event.connection()).flatMap(settings::shop);
        Optional<Connection> connection = shop.flatMap(known -> known.connection(event.connection()));
        if (shop.isEmpty() || connection.isEmpty()) {
            return new IntakeResult.UnknownConnection(event.connection());
        }
        OrderKey key = OrderKey.of(shop.get().id(), event.connection(), event.subject());
        Optional<Order> before = orders.find(key);
        OrderChange change = change(event, shop.get(), connection.get(), key, before);
        return switch (orders.commit(change)) {
            case DONE ->
                change.mark()
                        .filter(mark -> mark.effect() == Mark.Effect.REFUSED)
                        .<IntakeResult>map(mark -> new IntakeResult.Refused(mark.rule()))
                        .orElseGet(IntakeResult.Applied::new);
            case DUPLICATE -> new IntakeResult.Duplicate();
            case CONFLICT -> new IntakeResult.Conflict();
        };
    }

    /** The id of the entry that a noted event becomes. */
    static String entryId(OrderEvent event) {
        return Entry.idOf("event", event.connection().value(), event.id());
    }

    private OrderChange change(
            OrderEvent event, ShopSettings shop, Connection connection, OrderKey key, Optional<Order> before) {
        Instant now = clock.instant();
        Order was = before.orElseGet(() -> Order.unseen(
                key,
                connection.id(),
                connection.channel(),
                linkKeys.of(shop.id(), shop.linkKey()).state(key.ref(), FIRST_GENERATION)));
        Admission admission = AdmissionRule.admission(before, event, connection);
        if (admission instanceof Admission.Refused refused) {
            Mark mark = new Mark(event, now, Mark.Effect.REFUSED, refused.rule());
            return new OrderChange(before, was.admitted(admission), List.of(), List.of(), Optional.of(mark));
        }
        Order merged = was.merge(Statement.of(event, now)).admitted(admission);
        EffectiveSettings effective = shop.forChannel(was.channel());
        Telling telling = Telling.about(was, merged, event, effective, now);
        List<Entry> entries = entries(event);
        boolean changed = !merged.equals(was) || !entries.isEmpty();
        Mark.Effect effect = changed ? Mark.Effect.APPLIED : Mark.Effect.HISTORY;
        return new OrderChange(
                before, telling.order(), entries, telling.messages(), Optional.of(new Mark(event, now, effect, "")));
    }

    private static List<Entry> entries(OrderEvent event) {
        if (!(event.fact() instanceof Fact.OrderNoted noted)) {
            return List.of();
        }
        Entry.Visibility visibility =
                noted.toBuyer() ? Entry.Visibility.BUYER_AND_SELLER : Entry.Visibility.SELLER_ONLY;
        return List.of(
                new Entry(entryId(event), event.time(), Entry.Author.SELLER, visibility, noted.author(), noted.text()));
    }
}
