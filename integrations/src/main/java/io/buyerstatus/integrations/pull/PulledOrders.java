package io.buyerstatus.integrations.pull;

import io.buyerstatus.core.connection.pull.PulledOrder;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.webhook.Translation;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Orders as a shop system's answers say them, well or badly. */
public final class PulledOrders {
    private PulledOrders() {}

    /** An order by what was read of it: its events, or which field breaks which rule. */
    public static PulledOrder of(String id, Instant changedAt, Instant placedAt, Translation said) {
        return of(id, events -> changedAt, placedAt, said);
    }

    /** The same, dated by its events. */
    public static PulledOrder of(
            String id, Function<List<OrderEvent>, Instant> changedAt, Instant placedAt, Translation said) {
        List<OrderEvent> events = said instanceof Translation.Events all ? all.events() : List.of();
        String unread = said instanceof Translation.Rejected(List<FieldError> errors)
                ? errors.getFirst().field() + " " + errors.getFirst().message()
                : "";
        return new PulledOrder(id, changedAt.apply(events), placedAt, events, unread);
    }

    /** An order of which not even the id can be read, so that it holds up none of the others. */
    public static PulledOrder unreadable(Instant at, FieldError error) {
        return new PulledOrder("unreadable", at, at, List.of(), "an order " + error.message());
    }
}
