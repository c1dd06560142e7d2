package io.buyerstatus.core.order.event;

import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Stamp;
import java.time.Instant;
import java.util.List;

/**
 * Something that happened to an order in a shop system or at a carrier: a CloudEvent 1.0 whose data is a {@link Fact}.
 *
 * @param id unique per connection; the same (connection, id) twice is one event
 * @param connection the CloudEvents {@code source}
 * @param subject the shop system's order id
 * @param time when it happened there
 * @param imported an import admits orders from before the installation and triggers no message
 * @param leftOut which fields of the shop system's own message are not in it, and why; without their values
 */
public record OrderEvent(
        String id,
        ConnectionId connection,
        String subject,
        Instant time,
        boolean imported,
        Origin origin,
        Fact fact,
        List<String> leftOut) {
    private static final int MOST_LEFT_OUT = 20;

    /** Who caused the event; every origin counts, a condition may test it. */
    public enum Origin {
        SHOP,
        STAFF,
        API,
        CARRIER
    }

    public OrderEvent {
        Checks.text(id, 200, "id");
        Checks.text(subject, 200, "subject");
        Checks.size(leftOut, MOST_LEFT_OUT, "leftOut");
        leftOut.forEach(field -> Checks.text(field, 300, "leftOut"));
        leftOut = List.copyOf(leftOut);
    }

    /** An event of which nothing was left out. */
    public OrderEvent(
            String id,
            ConnectionId connection,
            String subject,
            Instant time,
            boolean imported,
            Origin origin,
            Fact fact) {
        this(id, connection, subject, time, imported, origin, fact, List.of());
    }

    /** The same event, saying what of its message is not in it. */
    public OrderEvent without(List<String> fields) {
        return new OrderEvent(id, connection, subject, time, imported, origin, fact, fields);
    }

    /**
     * The same event, with no time of it later than this: whatever a clock that is wrong says of the far future would outlive every
     * correction.
     */
    public OrderEvent notAfter(Instant latest) {
        Fact bounded =
                switch (fact) {
                    case Fact.OrderPlaced placed ->
                        new Fact.OrderPlaced(
                                earlier(placed.placedAt(), latest),
                                placed.complete(),
                                placed.awaitingPayment(),
                                placed.contents());
                    case Fact.ShipmentSent sent -> sent.at(earlier(sent.sentAt(), latest));
                    default -> fact;
                };
        Instant bound = earlier(time, latest);
        return bound.equals(time) && bounded.equals(fact)
                ? this
                : new OrderEvent(id, connection, subject, bound, imported, origin, bounded, leftOut);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    public Stamp stamp() {
        return new Stamp(time, id);
    }

    /** The same event, stating something else. */
    public OrderEvent stating(Fact other) {
        return new OrderEvent(id, connection, subject, time, imported, origin, other, leftOut);
    }

    /** The id of the entry that a noted event becomes. */
    public String entryId() {
        return Entry.idOf("event", connection.value(), id);
    }

    /**
     * The key under which this event is remembered, so that it has one effect. An import is another event than the
     * delivery that was refused before it, even where the shop system gives both the same id.
     */
    public String markKey() {
        return Hashes.key(imported ? "import" : "event", connection.value(), id);
    }
}
