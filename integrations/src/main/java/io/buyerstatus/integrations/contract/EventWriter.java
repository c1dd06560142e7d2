package io.buyerstatus.integrations.contract;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import java.time.Instant;

/** Writes order events as CloudEvents 1.0 in JSON, for those who read none: without the schemas that reading needs. */
public final class EventWriter {
    /** The first moment that an event may name. */
    public static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    /** The first moment that an event may not name: a statement from the far future would outlive every correction. */
    public static final Instant TOO_LATE = Instant.parse("2200-01-01T00:00:00Z");

    private EventWriter() {}

    /**
     * Writes one event, compact, without fields that are absent, and in the characters that queues carry: what XML 1.0 does
     * not know is escaped.
     *
     * <p>Source: Amazon SQS API Reference, SendMessage ("a message can include only XML, JSON, and unformatted text").
     */
    public static String write(OrderEvent event) {
        return JsonHygiene.escaped(FactWriter.write(event).toString());
    }

    /** What an event of this fact has as {@code data}: equal for equal facts. */
    public static String dataOf(Fact fact) {
        return FactWriter.data(fact).toString();
    }
}
