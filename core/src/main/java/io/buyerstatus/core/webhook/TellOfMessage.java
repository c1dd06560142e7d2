package io.buyerstatus.core.webhook;

import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keeps for delivery that a message about an order left, or will not. The next sweep delivers it. */
public final class TellOfMessage {
    private static final Map<MessageState, EventType> TOLD = Map.of(
            MessageState.SENT, EventType.MESSAGE_SENT,
            MessageState.FAILED, EventType.MESSAGE_FAILED,
            MessageState.BOUNCED, EventType.MESSAGE_FAILED);

    private final LiveEndpoints endpoints;
    private final OrderReader orders;
    private final Deliveries deliveries;
    private final InstantSource clock;

    public TellOfMessage(LiveEndpoints endpoints, OrderReader orders, Deliveries deliveries, InstantSource clock) {
        this.endpoints = endpoints;
        this.orders = orders;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * What became of a message.
     *
     * @param since when it came into its state
     */
    public record Outcome(
            MessageId id,
            MessageKey key,
            DeliveryChannel channel,
            RecipientRole role,
            MessageState state,
            Instant since) {}

    private static String to(RecipientRole role) {
        return switch (role) {
            case BUYER -> "buyer";
            case SELLER -> "seller";
            case FIXED_1, FIXED_2, FIXED_3 -> "other";
        };
    }

    /**
     * Keeps it, if anybody wants to be told; the same outcome twice is kept once.
     *
     * @return for how many endpoints
     */
    public int tell(Outcome outcome) {
        EventType type = TOLD.get(outcome.state());
        if (type == null || !(outcome.id().subject() instanceof Subject.OfOrder(OrderKey order))) {
            return 0;
        }
        List<Endpoint> wanting = endpoints.of(order.shop()).stream()
                .filter(endpoint -> endpoint.wants(type))
                .toList();
        if (wanting.isEmpty()) {
            return 0;
        }
        Optional<OrderHead> head = orders.head(order);
        WebhookEvent event = WebhookEvent.of(
                type,
                outcome.since(),
                order,
                head.map(OrderHead::number).orElse(""),
                Map.of(
                        WebhookEvent.MESSAGE, outcome.id().id(),
                        WebhookEvent.MESSAGE_TYPE, outcome.key().type().name(),
                        WebhookEvent.CHANNEL, outcome.channel().name().toLowerCase(Locale.ROOT),
                        WebhookEvent.TO, to(outcome.role()),
                        WebhookEvent.STATE, outcome.state().storedName().toLowerCase(Locale.ROOT)),
                outcome.id().id());
        return (int) wanting.stream()
                .filter(endpoint -> endpoint.wants(event))
                .filter(endpoint -> deliveries.add(Delivery.queued(endpoint, event, clock.instant())))
                .count();
    }
}
