package io.buyerstatus.core.testing.sample;

import io.buyerstatus.core.link.Access;
import io.buyerstatus.core.link.LinkState;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Admission;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderSource;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.store.ProcessedEvent;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.DeliveryChannel;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Small orders, changes, entries and marks for contracts. */
public final class Samples {
    /** When everything happens. */
    public static final Instant NOW = Instant.parse("2026-11-21T20:15:30.123456Z");

    private static final ConnectionId CONNECTION = new ConnectionId("demo-web");

    private Samples() {}

    /** An order of which nothing is known yet. */
    public static Order unseen(OrderKey key) {
        return Order.unseen(
                key,
                new OrderSource(CONNECTION, new ChannelId("web")),
                Access.by(LinkState.first(1, new SecretHash("h".repeat(43)))));
    }

    /** An event that carries nothing but its id. */
    public static OrderEvent event(String id) {
        return new OrderEvent(
                id, CONNECTION, "4711", NOW.minusSeconds(60), false, OrderEvent.Origin.SHOP, new Fact.OrderConfirmed());
    }

    /** That the event was applied. */
    public static ProcessedEvent applied(String eventId) {
        return new ProcessedEvent(event(eventId), NOW, ProcessedEvent.Effect.APPLIED, "");
    }

    /** The change by which an event writes an order for the first time. */
    public static OrderChange first(OrderKey key, String eventId) {
        return next(Optional.empty(), key, eventId);
    }

    /** The change that an event makes to an order. */
    public static OrderChange next(Optional<Order> before, OrderKey key, String eventId) {
        Order was = before.orElseGet(() -> unseen(key));
        Order is = was.merge(OrderFacts.of(event(eventId), NOW)).withAdmission(new Admission.Admitted());
        return OrderChange.of(before, is).marked(applied(eventId));
    }

    /** What an event comes to that an order knows already. */
    public static OrderChange known(Optional<Order> before, String eventId) {
        ProcessedEvent mark = new ProcessedEvent(event(eventId), NOW, ProcessedEvent.Effect.HISTORY, "");
        return OrderChange.of(before, before.orElseThrow()).marked(mark);
    }

    /** A change that names a picture for each of its lines. */
    public static OrderChange naming(Optional<Order> before, OrderKey key, String eventId, List<URI> pictures) {
        Order was = before.orElseGet(() -> unseen(key));
        List<Line> lines = IntStream.range(0, pictures.size())
                .mapToObj(at -> new Line(
                        Integer.toString(at),
                        "Cup",
                        "",
                        1,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(pictures.get(at)),
                        List.of()))
                .toList();
        OrderEvent changed = new OrderEvent(
                eventId,
                CONNECTION,
                "4711",
                NOW.minusSeconds(60),
                false,
                OrderEvent.Origin.SHOP,
                new Fact.OrderChanged(new Fact.Contents(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(lines),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        Order is = was.merge(OrderFacts.of(changed, NOW)).withAdmission(new Admission.Admitted());
        ProcessedEvent mark = new ProcessedEvent(changed, NOW, ProcessedEvent.Effect.APPLIED, "");
        return OrderChange.of(before, is).marked(mark);
    }

    /** The same change with a conversation and messages, and without an event. */
    public static OrderChange saying(
            Optional<Order> before, OrderKey key, List<Entry> entries, List<Message> messages) {
        return OrderChange.of(before, before.orElseGet(() -> unseen(key)))
                .withEntries(entries)
                .withMessages(messages);
    }

    public static Entry entry(String id, Instant at, String text) {
        return new Entry(id, at, Entry.Author.BUYER, Entry.Visibility.BUYER_AND_SELLER, "Erika", text);
    }

    public static Entry note(String id, Instant at, String text) {
        return new Entry(id, at, Entry.Author.SELLER, Entry.Visibility.SELLER_ONLY, "", text);
    }

    /** A message about the order that is due at a time, planned an hour before. */
    public static Message message(OrderKey order, String occurrence, Instant due) {
        return Message.plan(
                Subject.of(order),
                MessageKey.of(BuiltInTypes.REVIEW_REQUEST, occurrence),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                due,
                due.minusSeconds(3600));
    }
}
