package io.buyerstatus.core.webhook;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened. It says what and where, and never who or what was written: whoever wants more asks the API with a key.
 *
 * @param order what it is about; empty for a test, and for a declaration that fits no order
 * @param details a few words more, by the contract's names, such as {@code status}
 */
public record WebhookEvent(
        EventId id, EventType type, Instant at, Optional<OfOrder> order, Map<String, String> details) {
    /** Where an order is, when it changed. */
    public static final String STATUS = "status";

    /** Where it was before; absent where nobody was told of it before. */
    public static final String PREVIOUS_STATUS = "previous_status";

    public static final String ENTRY = "entry";
    public static final String TICKET = "ticket";
    public static final String KIND = "kind";
    public static final String WITHDRAWAL = "withdrawal";
    public static final String MESSAGE = "message";
    public static final String MESSAGE_TYPE = "message_type";
    public static final String CHANNEL = "channel";
    public static final String TO = "to";
    public static final String STATE = "state";

    /**
     * The order.
     *
     * @param number as the buyer knows it; empty where it is not known
     */
    public record OfOrder(OrderKey key, String number) {}

    public WebhookEvent {
        details = Map.copyOf(details);
        boolean without =
                switch (type) {
                    case TEST -> order.isEmpty();
                    case WITHDRAWAL_DECLARED -> true;
                    default -> order.isPresent();
                };
        Checks.require(without, "order", "is what every event but a test is about");
    }

    /** Of a declaration that fits no order. */
    static WebhookEvent ofDeclaration(Withdrawal declared) {
        return new WebhookEvent(
                EventId.of(declared.at(), declared.shop().value(), EventType.WITHDRAWAL_DECLARED.word(), declared.id()),
                EventType.WITHDRAWAL_DECLARED,
                declared.at(),
                Optional.empty(),
                Map.of(WITHDRAWAL, declared.id()));
    }

    /** Of an order. */
    static WebhookEvent of(
            EventType type, Instant at, OrderKey order, String number, Map<String, String> details, String cause) {
        return new WebhookEvent(
                EventId.of(at, order.ref(), type.word(), cause),
                type,
                at,
                Optional.of(new OfOrder(order, number)),
                details);
    }
}
