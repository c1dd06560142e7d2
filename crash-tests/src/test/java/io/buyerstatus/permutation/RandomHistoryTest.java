package io.buyerstatus.permutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.InMemoryShop;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.testing.Depth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Histories that break every habit, each in many orders of arrival with duplicates. */
@Tag("SH-11")
@Tag("G8")
final class RandomHistoryTest {
    private static final int HISTORIES = Depth.of(50, 300);
    private static final int ARRIVALS = Depth.of(20, 100);
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final String SUBJECT = "R-1";
    private static final Instant NOW = SampleEvents.PLACED_AT.plus(Duration.ofHours(9));

    @Test
    void everyArrivalOfAHistoryMakesTheSamePage() {
        Set<String> pages = new HashSet<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<OrderEvent> history = history(seed);
            Random random = new Random(seed);
            String expected = page(history);
            for (int arrival = 0; arrival < ARRIVALS; arrival++) {
                List<OrderEvent> arrived = new ArrayList<>(history);
                history.stream().filter(event -> random.nextInt(3) == 0).forEach(arrived::add);
                Collections.shuffle(arrived, random);

                assertThat(page(arrived))
                        .as("history %d, arrival %d", seed, arrival)
                        .isEqualTo(expected);
            }
            pages.add(expected);
        }
        assertThat(pages).as("histories differ from each other").hasSizeGreaterThan(HISTORIES * 9 / 10);
    }

    /** A random history of an order that was placed, with the seller's notes between its events. */
    private static List<OrderEvent> history(int seed) {
        Random random = new Random(1_000 + seed);
        List<OrderEvent> history = new ArrayList<>(SampleEvents.history(random, CONNECTION, SUBJECT));
        history.add(SampleEvents.event(
                CONNECTION, SUBJECT, "placed", 0, SampleEvents.placed("4711", Optional.empty(), "+4915112345678")));
        IntStream.range(0, random.nextInt(4))
                .mapToObj(number -> SampleEvents.event(
                        CONNECTION,
                        SUBJECT,
                        "note" + number,
                        random.nextInt(12) * 10,
                        new Fact.OrderNoted("Gruß " + number, random.nextBoolean(), "Eva")))
                .forEach(history::add);
        return history;
    }

    private static String page(List<OrderEvent> arrived) {
        InMemoryShop shop = new InMemoryShop(CONNECTION, NOW);
        arrived.forEach(shop::take);
        return shop.page(SUBJECT);
    }
}
