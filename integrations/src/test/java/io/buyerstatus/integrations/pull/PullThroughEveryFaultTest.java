package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.integrations.shop.woocommerce.WooCommerceAdapter;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However badly a shop's server behaves, and whenever we die: nothing is lost, and nothing is there twice. */
@Tag("KS-2")
final class PullThroughEveryFaultTest {
    private static final String SAMPLE = "webhooks/woocommerce/order-updated.processing.json";
    private static final int ORDERS = Depth.of(400, 10_000);
    private static final int AT_ONCE = Depth.of(120, 600);

    private final PullWorld world = PullWorld.ofWoo(false);
    private final WooServer shop = new WooServer();

    /** A shop that sells, and whose servers' clocks differ by up to five minutes either way. */
    private final class Sales {
        private final Random random;
        private int made;

        Sales(Random random) {
            this.random = random;
        }

        void go() {
            int some = random.nextInt(ORDERS / 20 + 2);
            for (int at = 0; at < some && made < ORDERS; at++) {
                made++;
                shop.put(made, SAMPLE, world.clock.instant(), changedNow());
            }
            for (int at = 0; at < some / 3 && made > 0; at++) {
                shop.changed(1 + random.nextInt(made), changedNow());
            }
        }

        /** Somebody changes many orders in one second. */
        void bulk() {
            Instant second = changedNow();
            for (int at = 0; at < AT_ONCE && made < ORDERS; at++) {
                made++;
                shop.put(made, SAMPLE, world.clock.instant(), second);
            }
        }

        private Instant changedNow() {
            return world.clock.instant().plusSeconds(random.nextInt(601) - 300);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void b3NoOrderIsLostAndNoneIsThereTwice(long seed) {
        Random random = new Random(seed);
        Sales sales = new Sales(random);
        WebClient moody = request -> {
            if (random.nextInt(40) == 0) {
                // While somebody turns the pages.
                sales.go();
            }
            return random.nextInt(4) == 0 ? Faults.of(shop.ask(request), random) : shop.ask(request);
        };
        sales.bulk();
        while (sales.made < ORDERS) {
            world.clock.advance(Duration.ofMinutes(1 + random.nextInt(59)));
            sales.go();
            if (random.nextInt(10) == 0) {
                sales.bulk();
            }
            try {
                world.pull(
                        request -> Faults.mortal(random, () -> moody.ask(request)),
                        Faults.mortal(random, world.stored),
                        events -> Faults.mortal(random, () -> world.take(events)));
            } catch (Faults.Died again) {
                // The next hour's run goes on.
            }
        }
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);

        Map<String, String> known = new HashMap<>();
        Set<String> changed = new HashSet<>();
        for (int at = 0; at < world.ids.size(); at++) {
            String before = known.put(world.ids.get(at), world.queued.get(at));
            if (before != null && !before.equals(world.queued.get(at)) && !onceOnly(world.ids.get(at))) {
                changed.add(world.ids.get(at));
            }
        }
        assertThat(changed).as("one id, two meanings").isEmpty();
        Set<String> lost = new HashSet<>();
        for (long id = 1; id <= ORDERS; id++) {
            webhook(id).forEach(event -> {
                if (!known.containsKey(event.id())) {
                    lost.add(event.id());
                }
            });
        }
        assertThat(lost).isEmpty();

        int before = world.queued.size();
        world.clock.advance(Duration.ofDays(1));
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        // What changed in the overlap is known, as far as it is remembered; what is not is there already.
        assertThat(known.keySet()).containsAll(world.ids.subList(before, world.ids.size()));
    }

    /** What happens once may be told by two states of the order; the first has its effect. */
    private static boolean onceOnly(String id) {
        return !id.contains("order.changed:");
    }

    private List<OrderEvent> webhook(long id) {
        Translation said = new WooCommerceAdapter()
                .translate(
                        shop.order(id).toString().getBytes(StandardCharsets.UTF_8),
                        Map.of("x-wc-webhook-topic", "order.updated"),
                        world.connection);
        return ((Translation.Events) said).events();
    }
}
