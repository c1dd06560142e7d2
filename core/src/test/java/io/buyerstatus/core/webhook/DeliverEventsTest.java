package io.buyerstatus.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.net.WebClient.Reply;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.testing.sample.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How deliveries are tried, tried again, and given up. */
final class DeliverEventsTest {
    private static final int[] ALWAYS_BUSY = new int[5000];

    static {
        Arrays.fill(ALWAYS_BUSY, 503);
    }

    private final WebhookWorld world = new WebhookWorld();

    private Delivery only() {
        assertThat(world.webhooks.all()).hasSize(1);
        return world.webhooks.all().getFirst();
    }

    @Test
    @Tag("AP-9")
    void itIsTriedBySchedule() {
        world.endpoint();
        world.answer(ALWAYS_BUSY);
        world.written(world.placed("1"));
        List<Duration> pauses = new ArrayList<>();
        Instant last = WebhookWorld.NOON;
        while (only().state() == Delivery.State.WAITING) {
            Instant due = only().due().orElseThrow();
            pauses.add(Duration.between(last, due));
            world.clock.set(due.minusMillis(1));
            int before = world.asked.size();
            world.swept();
            assertThat(world.asked).as("nothing before it is due").hasSize(before);
            world.clock.set(due);
            world.swept();
            assertThat(world.asked).hasSize(before + 1);
            last = due;
        }
        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(10));
        assertThat(only().state()).isEqualTo(Delivery.State.FAILED);
        assertThat(only().tries()).hasSize(8).allMatch(attempt -> attempt.status() == 503);
        assertThat(world.asked)
                .extracting(request -> request.headers().getOrDefault("webhook-id", ""))
                .containsOnly(only().event().id().value());
    }

    @Test
    @Tag("AP-9")
    void whateverIsNoSuccessIsTriedAgain() {
        world.endpoint();
        world.answer(301, 404, 500, 199);
        world.answers.add(new Reply.Silence("the server is too slow"));
        world.answers.add(new Reply.Refused("erp.example leads to 10.0.0.1, which is not public: private use"));
        world.answer(202);
        world.written(world.placed("1"));
        for (int attempt = 0; attempt < 6; attempt++) {
            world.clock.set(only().due().orElseThrow());
            world.swept();
        }
        assertThat(only().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(only().tries()).extracting(Delivery.Attempt::status).containsExactly(301, 404, 500, 199, 0, 0, 202);
        assertThat(only().tries().get(5).note()).startsWith("not allowed: erp.example leads to 10.0.0.1");
        assertThat(only().due()).isEmpty();
    }

    @Test
    @Tag("AP-9")
    void anEventWaitsBehindAnEarlierOneOfItsOrderAndOthersDoNot() {
        world.endpoint();
        OrderKey one = world.placed("1");
        OrderKey two = world.placed("2");
        world.says(one, Samples.entry("entry", world.clock.instant(), "Hello"));
        List<Delivery> claimed = new ArrayList<>(world.tell().tell(one));
        claimed.addAll(world.tell().tell(two));
        claimed.sort(Comparator.comparing(delivery -> delivery.event().id().value()));
        Delivery first = claimed.stream()
                .filter(delivery -> delivery.event().order().orElseThrow().key().equals(one))
                .findFirst()
                .orElseThrow();
        // The first of order one is refused, whatever its place among all.
        for (Delivery delivery : claimed) {
            world.answer(delivery.equals(first) ? 500 : 204);
            if (delivery.equals(first)) {
                break;
            }
        }
        world.deliver().deliver(claimed, () -> false);
        assertThat(world.asked).as("one of three was not even tried").hasSize(2);
        Delivery behind = world.webhooks.all().stream()
                .filter(delivery -> delivery.event().order().orElseThrow().key().equals(one)
                        && !delivery.event().id().equals(first.event().id()))
                .findFirst()
                .orElseThrow();
        assertThat(behind.attempts()).isZero();
        assertThat(behind.due()).contains(WebhookWorld.NOON.plusSeconds(5));

        world.later(Duration.ofMinutes(1));
        world.swept();
        assertThat(world.webhooks.all()).allMatch(delivery -> delivery.state() == Delivery.State.DELIVERED);
        assertThat(world.asked.subList(2, 4))
                .extracting(request -> request.headers().getOrDefault("webhook-id", ""))
                .containsExactly(first.event().id().value(), behind.event().id().value());
    }

    @Test
    @Tag("AP-10")
    void whoSaysGoneIsSwitchedOffAndToldOnce() {
        Endpoint endpoint = world.endpoint();
        world.answer(410);
        OrderKey order = world.placed("1");
        world.written(order);
        assertThat(world.known(endpoint).live()).isFalse();
        assertThat(world.known(endpoint).stopped().orElseThrow().reason()).isEqualTo(EndpointHealth.Reason.GONE);
        assertThat(only().state()).isEqualTo(Delivery.State.FAILED);

        world.happens(order, new Fact.OrderPacked());
        world.written(order);
        world.swept();
        assertThat(world.asked).hasSize(1);
        assertThat(world.toldToTheShop()).singleElement().satisfies(message -> {
            assertThat(message.key().type()).isEqualTo(BuiltInTypes.WEBHOOK_STOPPED);
            assertThat(message.id().subject().key()).isEqualTo("webhook-" + endpoint.id());
        });
    }

    @Test
    @Tag("AP-10")
    void whoTakesNothingForThreeDaysIsSwitchedOffAndWhoTakesOneThingIsNot() {
        Endpoint endpoint = world.endpoint();
        world.answer(ALWAYS_BUSY);
        for (int hour = 0; hour <= 72; hour++) {
            assertThat(world.known(endpoint).live()).as("after %d hours", hour).isTrue();
            world.written(world.placed("order-" + hour));
            world.later(Duration.ofHours(1));
        }
        assertThat(world.known(endpoint).stopped().orElseThrow().reason()).isEqualTo(EndpointHealth.Reason.FAILING);
        assertThat(world.toldToTheShop()).hasSize(1);

        world.answers.clear();
        assertThat(world.manage.change(
                        WebhookWorld.SHOP,
                        endpoint.id().value(),
                        new ManageEndpoints.Wish("https://erp.example/hooks", WebhookWorld.ALL, true)))
                .isInstanceOf(ManageEndpoints.Changed.class);
        assertThat(world.known(endpoint).live()).isTrue();
        assertThat(world.known(endpoint).failingSince()).isEmpty();
        for (int hour = 0; hour <= 100; hour++) {
            world.answer(hour % 50 == 49 ? 200 : 500);
            world.written(world.placed("again-" + hour));
            world.later(Duration.ofHours(1));
        }
        assertThat(world.known(endpoint).live()).isTrue();
        assertThat(world.toldToTheShop()).hasSize(1);
    }

    @Test
    @Tag("AP-9")
    void whatWaitsForAnEndpointThatWasRemovedOrSwitchedOffDoesNotLeave() {
        Endpoint endpoint = world.endpoint();
        world.answer(500);
        world.written(world.placed("1"));
        world.manage.remove(WebhookWorld.SHOP, endpoint.id().value());
        world.later(Duration.ofMinutes(1));
        world.swept();
        assertThat(world.asked).hasSize(1);
        assertThat(only().state()).isEqualTo(Delivery.State.DROPPED);
        assertThat(only().tries().getLast().note()).isEqualTo("the endpoint was removed");
    }

    @Test
    @Tag("AP-9")
    void whatIsLeftWhenTheTimeIsUpIsPutBackUntried() {
        world.endpoint();
        List<Delivery> claimed = world.tell().tell(world.placed("1"));
        world.deliver().deliver(claimed, () -> true);
        assertThat(world.asked).isEmpty();
        assertThat(only().attempts()).isZero();
        world.swept();
        assertThat(only().state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    @Tag("AP-8")
    void bothSecretsSignForADayAfterOneWasReplaced() {
        Endpoint endpoint = world.endpoint();
        world.manage.rotate(WebhookWorld.SHOP, endpoint.id().value());
        world.written(world.placed("1"));
        assertThat(world.asked.getLast().headers().getOrDefault("secrets", "").split(" "))
                .hasSize(2)
                .doesNotHaveDuplicates();
        world.later(Endpoint.OVERLAP);
        world.written(world.placed("2"));
        assertThat(world.asked.getLast().headers().getOrDefault("secrets", "").split(" "))
                .hasSize(1);
    }

    @Test
    @Tag("AP-10")
    void aDeliveryIsSentAgainUnderItsId() {
        Endpoint endpoint = world.endpoint();
        world.written(world.placed("1"));
        String id = only().event().id().value();
        world.later(Duration.ofDays(2));
        assertThat(world.log.replay(world.known(endpoint), id)).isEqualTo(DeliveryLog.Result.QUEUED);
        assertThat(world.log.replay(world.known(endpoint), id)).isEqualTo(DeliveryLog.Result.WAITING);
        world.answer(500);
        world.swept();
        assertThat(only().state()).isEqualTo(Delivery.State.WAITING);
        world.later(Duration.ofMinutes(1));
        world.swept();
        assertThat(only().state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(world.asked)
                .hasSize(3)
                .allMatch(request -> id.equals(request.headers().getOrDefault("webhook-id", "")));
        assertThat(only().tries()).extracting(Delivery.Attempt::status).containsExactly(204, 500, 204);
        assertThat(world.log.replay(
                        world.known(endpoint),
                        EventId.of(WebhookWorld.NOON, "none").value()))
                .isEqualTo(DeliveryLog.Result.MISSING);
    }

    @Test
    @Tag("AP-10")
    void anAddressIsTriedOutWhateverItChose() {
        Endpoint endpoint = world.endpoint();
        assertThat(world.log.test(world.known(endpoint))).isEqualTo(DeliveryLog.Result.QUEUED);
        world.swept();
        assertThat(world.askedWords()).containsExactly("webhook.test{}");
        assertThat(only().event().order()).isEqualTo(Optional.empty());
    }

    @Test
    @Tag("AP-10")
    void theLogGoesOnPageByPage() {
        Endpoint endpoint = world.endpoint();
        for (int at = 0; at < DeliveryLog.PAGE + 3; at++) {
            world.written(world.placed("order-" + at));
            world.later(Duration.ofSeconds(1));
        }
        DeliveryLog.Page first = world.log.page(endpoint, Optional.empty());
        assertThat(first.deliveries()).hasSize(DeliveryLog.PAGE);
        DeliveryLog.Page second = world.log.page(endpoint, first.next());
        assertThat(second.deliveries()).hasSize(3);
        assertThat(second.next()).isEmpty();
    }
}
