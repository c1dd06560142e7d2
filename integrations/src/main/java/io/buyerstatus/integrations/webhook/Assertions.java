package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.integrations.contract.EventWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects what a snapshot of one order asserts, as events whose ids are derived from the assertion:
 *
 * <ul>
 *   <li>What happens once ("paid") has an id of its name alone, so every later snapshot repeats the same event.
 *   <li>What holds as of a moment ("the address is X") has an id of its content and that moment. Content alone would not
 *       do: an address that is changed from A to B and back to A would be an event that was seen already, and B would
 *       stay. Shop systems that count in seconds say several states within one moment: then ids decide which holds, and they begin with how
 *       far the order is, so that the state that goes further does.
 * </ul>
 */
public final class Assertions {
    private final ConnectionId connection;
    private final String subject;
    private final List<OrderEvent> events = new ArrayList<>();

    /**
     * @param subject the shop system's id of the order
     */
    public Assertions(ConnectionId connection, String subject) {
        this.connection = connection;
        this.subject = subject;
    }

    /** Something that happens once to an order. */
    public void once(Fact fact, Instant time) {
        add(fact.type(), fact, time, OrderEvent.Origin.SHOP);
    }

    /** Something that happens once to a part of an order, such as a refund; {@code part} is the part's id. */
    public void once(String part, Fact fact, Instant time) {
        add(fact.type() + ":" + part, fact, time, OrderEvent.Origin.SHOP);
    }

    /** What a carrier says once of a part of an order. */
    public void onceByCarrier(String part, Fact fact, Instant time) {
        add(fact.type() + ":" + part, fact, time, OrderEvent.Origin.CARRIER);
    }

    /** Something that holds of a part of an order as of a moment, until a later moment says otherwise. */
    public void asOf(String part, Fact fact, Instant moment) {
        String content = howFar(fact) + Hashes.key(part, EventWriter.dataOf(fact), moment.toString());
        add(fact.type() + ":" + content, fact, moment, OrderEvent.Origin.SHOP);
    }

    private static String howFar(Fact fact) {
        return fact instanceof Fact.OrderChanged changed
                ? changed.snapshot().map(Assertions::howFar).orElse("")
                : "";
    }

    /** By its milestones, then by its parcels, then by what was paid back: seven digits, so that letters compare as numbers do. */
    private static String howFar(Fact.Snapshot snapshot) {
        int parts = count(snapshot.shipments()) * 1_000 + count(snapshot.refunds());
        return Integer.toString(furthest(snapshot.milestones()) * 1_000_000 + parts);
    }

    private static int furthest(Map<Milestone, Boolean> said) {
        if (said.getOrDefault(Milestone.CANCELLED, false)) {
            return 5;
        }
        if (said.getOrDefault(Milestone.PAID, false)) {
            return 4;
        }
        if (said.getOrDefault(Milestone.AWAITING_PAYMENT, false)) {
            return 1;
        }
        return said.getOrDefault(Milestone.CONFIRMED, true) ? 3 : 2;
    }

    private static int count(Optional<List<String>> parts) {
        return parts.map(List::size).orElse(0);
    }

    /** Of an order that the shop threw away a shop system tells the id alone, without a word of when. */
    public static Translation withdrawn(ConnectionId connection, Payload order, Instant receivedAt) {
        return withdrawn(connection, order.requiredId("id"), receivedAt);
    }

    /** That the shop system deleted the order of this id. */
    public static Translation withdrawn(ConnectionId connection, String order, Instant at) {
        Assertions assertions = new Assertions(connection, order);
        assertions.asOf("order", new Fact.OrderWithdrawn(), at);
        return assertions.translation();
    }

    /** What was collected. */
    public Translation translation() {
        return Translation.of(events, Set.of());
    }

    private void add(String assertion, Fact fact, Instant time, OrderEvent.Origin origin) {
        events.add(new OrderEvent(subject + ":" + assertion, connection, subject, time, false, origin, fact));
    }
}
