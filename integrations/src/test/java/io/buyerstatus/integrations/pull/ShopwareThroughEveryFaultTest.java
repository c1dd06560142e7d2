package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.shop.shopware.ShopwareAdapter;
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

/**
 * However badly a Shopware server behaves, and whenever we die: nothing is lost, nothing is there twice, though half of what changes is a
 * delivery whose order takes no notice.
 */
@Tag("KS-2")
final class ShopwareThroughEveryFaultTest {
    private static final int ORDERS = Depth.of(150, 10_000);
    /** As often something is delivered after all was sold. */
    private static final int LATER = Depth.of(30, 500);

    private static final int AT_ONCE = Depth.of(70, 600);

    private final PullWorld world = new PullWorld(
            ConnectionKind.SHOPWARE, "https://shop.example", ShopwareServer.LOGIN, ShopwareServer.SECRET, false);
    private final ShopwareServer shop = new ShopwareServer();
    private int made;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void b3NoOrderIsLostAndNoneIsThereTwice(long seed) {
        Random random = new Random(seed);
        WebClient moody = request -> {
            if (random.nextInt(40) == 0) {
                // While somebody fetches.
                sell(random);
            }
            return random.nextInt(5) == 0 ? Faults.of(shop.ask(request), random) : shop.ask(request);
        };
        bulk(random);
        for (int later = 0; made < ORDERS || later < LATER; later += made < ORDERS ? 0 : 1) {
            world.clock.advance(Duration.ofMinutes(1 + random.nextInt(59)));
            sell(random);
            shop.delivered(1 + random.nextInt(made), changedNow(random));
            if (random.nextInt(10) == 0) {
                bulk(random);
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
        world.clock.advance(Duration.ofMinutes(6));
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);

        Map<String, String> known = new HashMap<>();
        Set<String> twoMeanings = new HashSet<>();
        for (int at = 0; at < world.ids.size(); at++) {
            String id = world.ids.get(at);
            String before = known.put(id, world.queued.get(at));
            if (before != null && !before.equals(world.queued.get(at)) && id.contains("order.changed:")) {
                twoMeanings.add(id);
            }
        }
        assertThat(twoMeanings).isEmpty();
        Set<String> lost = new HashSet<>();
        for (long number = 1; number <= made; number++) {
            told(number).stream()
                    .map(OrderEvent::id)
                    .filter(id -> !known.containsKey(id))
                    .forEach(lost::add);
        }
        assertThat(lost).isEmpty();
    }

    private void sell(Random random) {
        int some = random.nextInt(ORDERS / 20 + 2);
        for (int at = 0; at < some && made < ORDERS; at++) {
            made++;
            shop.put(made, world.clock.instant(), changedNow(random));
        }
        for (int at = 0; at < some / 3 && made > 0; at++) {
            shop.delivered(1 + random.nextInt(made), changedNow(random));
        }
    }

    /** Somebody changes many orders in one second. */
    private void bulk(Random random) {
        Instant second = changedNow(random);
        for (int at = 0; at < AT_ONCE && made < ORDERS; at++) {
            made++;
            shop.put(made, world.clock.instant(), second);
        }
    }

    /** The clocks of a shop's servers differ. */
    private Instant changedNow(Random random) {
        return world.clock.instant().plusSeconds(random.nextInt(601) - 300);
    }

    private List<OrderEvent> told(long number) {
        ObjectNode delivery = Samples.tree(ShopwareServer.SAMPLE);
        delivery.withObject("/data/payload").set("order", shop.order(number));
        Translation said = new ShopwareAdapter()
                .translate(delivery.toString().getBytes(StandardCharsets.UTF_8), Map.of(), world.connection);
        return ((Translation.Events) said).events();
    }
}
