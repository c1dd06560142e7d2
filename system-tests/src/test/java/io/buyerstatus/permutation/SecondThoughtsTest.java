package io.buyerstatus.permutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.ShopWithSecondThoughts;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a shop said and took back leaves nothing behind on the page, and nobody is told of it: any history, in any order and with
 * repetitions, shows and sends what the final truth does.
 */
@Tag("SH-11")
@Tag("G3")
final class SecondThoughtsTest {
    private static final int HISTORIES = 500;
    private static final int ARRIVALS = 20;
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final String SUBJECT = "1001";
    private static final Instant NOW = SampleEvents.PLACED_AT.plus(Duration.ofHours(9));

    /** Long enough for every reminder and every request of a review. */
    private static final Instant LATER = NOW.plus(Duration.ofDays(60));

    /**
     * What the buyer has of it in the end.
     *
     * @param told once nothing more was said, and then by what had been planned
     */
    private record Had(String page, Set<String> told) {
        static Had of(List<OrderEvent> arrived) {
            InMemoryShop shop = new InMemoryShop(CONNECTION, NOW);
            arrived.forEach(shop::take);
            String page = shop.page(SUBJECT);
            shop.mails();
            shop.waitUntil(LATER);
            shop.mails();
            return new Had(
                    page,
                    shop.messages().stream()
                            .filter(message -> message.state() == MessageState.SENT)
                            .map(Had::name)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        private static String name(Message message) {
            return message.key().type().name() + " " + message.key().parcel();
        }
    }

    @Test
    void anyHistoryShowsAndSendsWhatTheFinalTruthDoes() {
        Set<String> told = new TreeSet<>();
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            ShopWithSecondThoughts shop = new ShopWithSecondThoughts(random, CONNECTION, SUBJECT);
            int steps = 4 + random.nextInt(20);
            for (int step = 0; step < steps; step++) {
                shop.step();
            }
            List<OrderEvent> truth = new ArrayList<>(shop.truthToldOnce());
            truth.sort(Comparator.comparing(OrderEvent::time));
            Had expected = Had.of(truth);
            told.addAll(expected.told());
            for (int arrival = 0; arrival < ARRIVALS; arrival++) {
                List<OrderEvent> shuffled = new ArrayList<>(shop.history());
                shop.history().stream().filter(event -> random.nextInt(4) == 0).forEach(shuffled::add);
                Collections.shuffle(shuffled, random);

                assertThat(Had.of(shuffled))
                        .as("history %d, arrival %d", seed, arrival)
                        .isEqualTo(expected);
            }
        }
        assertThat(told).as("histories send different things").hasSizeGreaterThan(4);
    }
}
