package io.buyerstatus.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.testing.sample.Samples;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever call is the last one before a process dies, on either side of it: every event arrives, under one id. */
@Tag("AP-9")
final class DyingTest {
    private static final int CALLS = 60;

    /** That the process is gone. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Counts the calls of a process, and ends it. */
    private static final class Life {
        private int left;
        private final boolean after;

        private Life(int calls, boolean after) {
            this.left = calls;
            this.after = after;
        }

        private <T> T mortal(Class<T> port, T real) {
            return port.cast(
                    Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                        left--;
                        if (left == 0 && !after) {
                            throw new Death();
                        }
                        Object result;
                        try {
                            result = method.invoke(real, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                        if (left == 0) {
                            throw new Death();
                        }
                        return result;
                    }));
        }
    }

    /** One life of the function: an order was written. */
    private static boolean survived(WebhookWorld world, OrderKey order, Life life) {
        Deliveries deliveries = life.mortal(Deliveries.class, world.webhooks);
        EndpointHealths healths = life.mortal(EndpointHealths.class, world.webhooks);
        WebClient web = life.mortal(WebClient.class, world);
        try {
            world.deliver(deliveries, healths, web)
                    .deliver(world.tell(deliveries).tell(order), () -> false);
            return true;
        } catch (Death death) {
            return false;
        }
    }

    @Test
    void nothingIsLostAndNothingHasTwoIds() {
        int deaths = 0;
        for (int calls = 1; calls <= CALLS; calls++) {
            for (boolean after : List.of(false, true)) {
                WebhookWorld world = new WebhookWorld();
                world.endpoint();
                world.endpoint("https://second.example/hooks", Set.of(EventType.TICKET_OPENED));
                OrderKey order = world.placed("1");
                world.written(order);
                world.later(Duration.ofMinutes(1));
                world.happens(order, new Fact.OrderPacked());
                world.says(order, Samples.entry("one", world.clock.instant(), "Hello"));
                world.tickets(order, known -> known.written(Optional.of(TicketKind.RETURN), world.clock.instant()));
                world.answer(500, 204, 500);
                if (!survived(world, order, new Life(calls, after))) {
                    deaths++;
                }
                // Lambda hands the record over again; whatever was in the dead one's hands is swept.
                world.written(order);
                for (int minute = 0; minute < 20; minute++) {
                    world.later(Duration.ofMinutes(1));
                    world.swept();
                }
                String where = "after call " + calls + (after ? "" : " was cut off");
                assertThat(world.webhooks.all())
                        .as(where)
                        .hasSize(5)
                        .allMatch(delivery -> delivery.state() == Delivery.State.DELIVERED);
                Set<String> ids = world.asked.stream()
                        .map(request -> request.headers().getOrDefault("webhook-id", ""))
                        .collect(Collectors.toSet());
                assertThat(ids)
                        .as(where)
                        .isEqualTo(world.webhooks.all().stream()
                                .map(delivery -> delivery.event().id().value())
                                .collect(Collectors.toSet()))
                        .hasSize(4);
            }
        }
        assertThat(deaths).as("deaths that were tried").isGreaterThan(20);
    }
}
