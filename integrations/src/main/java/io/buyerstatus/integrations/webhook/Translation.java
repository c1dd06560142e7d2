package io.buyerstatus.integrations.webhook;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.withdrawal.DeclaredElsewhere;
import io.buyerstatus.integrations.contract.FieldError;
import java.util.List;
import java.util.Set;

/** What a delivery says. */
public sealed interface Translation {
    /**
     * At least one event, in the order in which things happened; each id is derived from what the event asserts.
     *
     * @param unknownCodes codes whose meaning we do not know, for the log; their events are there all the same
     */
    record Events(List<OrderEvent> events, Set<String> unknownCodes) implements Translation {
        public Events {
            events = List.copyOf(events);
            unknownCodes = Set.copyOf(unknownCodes);
        }

        public Events(List<OrderEvent> events) {
            this(events, Set.of());
        }
    }

    /**
     * The same, saying what of the delivery is not in it: with the event that places the order, or the first, since the operator
     * wants to know it once.
     *
     * @param leftOut fields with the reasons, without values
     */
    default Translation without(List<String> leftOut) {
        if (leftOut.isEmpty() || !(this instanceof Events(List<OrderEvent> events, Set<String> unknownCodes))) {
            return this;
        }
        OrderEvent bearer = events.stream()
                .filter(event -> event.fact() instanceof Fact.OrderPlaced)
                .findFirst()
                .orElse(events.getFirst());
        return new Events(
                events.stream()
                        .map(event -> event.equals(bearer) ? event.without(leftOut) : event)
                        .toList(),
                unknownCodes);
    }

    /** What these events say, if there are any. */
    static Translation of(List<OrderEvent> events, Set<String> unknownCodes) {
        return events.isEmpty()
                ? new Ignored("says nothing that an order event could say")
                : new Events(events, unknownCodes);
    }

    /**
     * An authentic delivery about which there is nothing to do: answer 2xx, or the shop system sends it again.
     *
     * @param reason one sentence for the log, without personal data
     */
    record Ignored(String reason) implements Translation {}

    /**
     * An authentic delivery that says that something changed, and not all of what: it has to be fetched.
     *
     * @param reason one sentence for the log, without personal data
     */
    record Hint(String reason) implements Translation {}

    /** A buyer withdrew in a form of the shop system's own. */
    record Declared(DeclaredElsewhere declared) implements Translation {}

    /** It is not what the shop system's documentation promises; at least one error, by field of the payload. */
    record Rejected(List<FieldError> errors) implements Translation {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }
}
