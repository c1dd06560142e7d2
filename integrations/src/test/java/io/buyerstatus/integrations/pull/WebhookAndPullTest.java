package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.OrderFacts;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.contract.Decoding;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.integrations.shop.woocommerce.WooCommerceAdapter;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a webhook says and what is fetched are one and the same, whichever comes first, and however often. */
@Tag("KS-2")
final class WebhookAndPullTest {
    private static final Instant RECEIVED = Instant.parse("2026-12-01T12:00:00Z");
    private static final EventCodec CODEC = new EventCodec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order-updated.processing.json",
                "order-updated.completed.json",
                "order-updated.tracking.json",
                "order-updated.refunded.json"
            })
    void b2AFetchedOrderMakesTheEventsOfItsWebhookByteForByte(String sample) {
        PullWorld world = PullWorld.ofWoo(false);
        List<String> told = encoded(webhook(world.connection, sample, "order.updated"));
        assertThat(fetched(world, sample)).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order-created.json",
                "order-updated.processing.json",
                "order-updated.completed.json",
                "order-updated.tracking.json",
                "order-updated.refunded.json"
            })
    void b2InBothOrdersAndTwiceTheyComeToTheSameOrder(String sample) {
        for (String topic : List.of("order.created", "order.updated")) {
            PullWorld world = PullWorld.ofWoo(false);
            List<OrderEvent> told = webhook(world.connection, sample, topic);
            List<OrderEvent> fetched = decoded(fetched(world, sample));

            OrderFacts webhookFirst = folded(List.of(told, fetched, told, fetched));
            OrderFacts pullFirst = folded(List.of(fetched, told, fetched, told));
            assertThat(webhookFirst.parcels()).isEqualTo(pullFirst.parcels());
            assertThat(webhookFirst.purchase()).isEqualTo(pullFirst.purchase());
            // What the webhook told under an id, nothing else has.
            assertThat(fetched).extracting(OrderEvent::id).containsAll(ids(told));
        }
    }

    private static List<String> ids(List<OrderEvent> events) {
        return events.stream().map(OrderEvent::id).toList();
    }

    private static OrderFacts folded(List<List<OrderEvent>> deliveries) {
        List<String> seen = new ArrayList<>();
        return deliveries.stream()
                .flatMap(List::stream)
                // As whoever takes them in does: an id that was seen has no second effect.
                .filter(event -> !seen.contains(event.id()) && seen.add(event.id()))
                .map(event -> OrderFacts.of(event, RECEIVED))
                .reduce(OrderFacts.NONE, OrderFacts::merge);
    }

    private static List<OrderEvent> webhook(Connection connection, String sample, String topic) {
        Translation said = new WooCommerceAdapter()
                .translate(
                        Samples.bytes("webhooks/woocommerce/" + sample),
                        Map.of("x-wc-webhook-topic", topic),
                        connection);
        return ((Translation.Events) said).events();
    }

    private static List<String> fetched(PullWorld world, String sample) {
        String body = "[" + Samples.text("webhooks/woocommerce/" + sample) + "]";
        world.pull(request -> WooServer.json(200, body));
        return world.queued;
    }

    private static List<String> encoded(List<OrderEvent> events) {
        return events.stream().map(CODEC::encode).toList();
    }

    private static List<OrderEvent> decoded(List<String> bodies) {
        return bodies.stream()
                .map(body -> CODEC.decode(body.getBytes(StandardCharsets.UTF_8)))
                .map(Decoding.Accepted.class::cast)
                .map(Decoding.Accepted::event)
                .toList();
    }
}
