package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.testing.Depth;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * However badly a server behaves that tells of nothing by itself, and whenever we die: no order, parcel and refund is lost, and nothing has two
 * meanings.
 */
@Tag("KS-2")
final class PulledAloneThroughEveryFaultTest {
    private static final int ORDERS = Depth.of(120, 10_000);

    /** As often something happens after all was sold. */
    private static final int LATER = Depth.of(25, 400);

    private static final int AT_ONCE = Depth.of(60, 400);

    private final PrestaServer presta = new PrestaServer();
    private final EbayServer ebay = new EbayServer();
    private final Set<String> wanted = new HashSet<>();
    private int made;

    @ParameterizedTest
    @CsvSource({"PRESTASHOP, 1", "PRESTASHOP, 2", "EBAY, 1", "EBAY, 2"})
    void b3NothingIsLostAndNothingIsThereTwice(ConnectionKind kind, long seed) {
        boolean isEbay = kind == ConnectionKind.EBAY;
        PullWorld world = new PullWorld(
                kind,
                "https://shop.example",
                isEbay ? EbayServer.CLIENT : "",
                isEbay ? EbayServer.SECRET : PrestaServer.KEY,
                false);
        WebClient shop = isEbay ? ebay : presta;
        Random random = new Random(seed);
        WebClient moody = request -> {
            if (random.nextInt(40) == 0) {
                // While somebody fetches.
                sell(world, isEbay, random, random.nextInt(ORDERS / 20 + 2));
            }
            return random.nextInt(6) == 0 ? Faults.of(shop.ask(request), random) : shop.ask(request);
        };
        sell(world, isEbay, random, AT_ONCE);
        for (int later = 0; made < ORDERS || later < LATER; later += made < ORDERS ? 0 : 1) {
            world.clock.advance(Duration.ofMinutes(1 + random.nextInt(59)));
            sell(world, isEbay, random, random.nextInt(ORDERS / 20 + 2));
            happen(world, isEbay, random);
            if (random.nextInt(10) == 0) {
                sell(world, isEbay, random, AT_ONCE);
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
        String all = String.join("\n", world.queued);
        wanted.removeIf(id -> known.containsKey(id) || all.contains(id));
        assertThat(wanted).isEmpty();
    }

    private void sell(PullWorld world, boolean isEbay, Random random, int some) {
        Instant second = changedNow(world, random);
        for (int at = 0; at < some && made < ORDERS; at++) {
            made++;
            if (isEbay) {
                ebay.order(made, world.clock.instant(), second);
                wanted.add(EbayServer.id(made) + ":order.placed");
            } else {
                presta.order(made, world.clock.instant(), second);
                wanted.add(made + ":order.placed");
            }
        }
    }

    /** A parcel leaves, or money goes back. */
    private void happen(PullWorld world, boolean isEbay, Random random) {
        long which = 1L + random.nextInt(made);
        Instant at = changedNow(world, random);
        String number = "0034043416%010d".formatted(wanted.size());
        if (isEbay) {
            ObjectNode order = ebay.order(EbayServer.id(which));
            if (ebay.fulfilments(order).isEmpty()) {
                ebay.sent(order, "FULFILLED", number, at);
                wanted.add(number);
            }
        } else if (random.nextBoolean()) {
            presta.slip(wanted.size(), which, "0.010000", at);
            wanted.add(which + ":order.refunded:" + wanted.size());
        } else if (presta.put("order_carriers", which)
                .path("tracking_number")
                .asText()
                .isEmpty()) {
            presta.set(which, 4, at);
            presta.put("order_carriers", which).put("tracking_number", number);
            wanted.add(number);
        }
    }

    /** The clocks of a shop's servers differ. */
    private static Instant changedNow(PullWorld world, Random random) {
        return world.clock.instant().plusSeconds(random.nextInt(601) - 300);
    }
}
