package io.buyerstatus.permutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.InMemoryShop;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.ShopWithSecondThoughts;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelId;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a shop said and took back leaves nothing behind on the page, and nobody is told of it: any history, in any order and with
 * repetitions, shows and sends what the final truth does.
 */
@Tag("SH-11")
@Tag("G3")
final class SecondThoughtsTest {
    private static final int HISTORIES = Depth.of(60, 500);
    private static final int ARRIVALS = Depth.of(6, 100);
    private static final ConnectionId CONNECTION = new ConnectionId("demo-generic");
    private static final String SUBJECT = "1001";
    private static final Instant NOW = SampleEvents.PLACED_AT.plus(Duration.ofHours(9));

    /** Long enough for every reminder and every request of a review. */
    private static final Instant LATER = NOW.plus(Duration.ofDays(60));

    /**
     * What the buyer has of it in the end.
     *
     * @param heard whether anything told the buyer of their order: where a parcel does, nothing else confirms it, and of one that does
     *     not stand nobody has to hear
     * @param told of the order beside that, once nothing more was said, and then by what had been planned
     * @param news of parcels by their numbers, each of which is told unless a later one of its parcel came before it
     */
    private record Had(String page, boolean heard, Set<String> told, Set<String> news) {
        static Had of(List<OrderEvent> arrived) {
            InMemoryShop shop = new InMemoryShop(CONNECTION, NOW);
            arrived.forEach(shop::take);
            // The truth is told in the end, so its days are the same, but not its minutes.
            String page = shop.page(SUBJECT).replaceAll("(datetime=\"[^T\"]*)[^\"]*", "$1");
            shop.mails();
            shop.waitUntil(LATER);
            shop.mails();
            Set<String> told = sent(shop, false);
            Set<String> news = sent(shop, true);
            boolean confirmed = told.remove(BuiltInTypes.ORDER_CONFIRMED.name() + " none");
            // What a day brings too much of is told together, and how much that is depends on what came first.
            told.remove(BuiltInTypes.NEWS_DIGEST.name() + " none");
            Order order = shop.order(SUBJECT);
            return new Had(page, order.cancelled() || order.withdrawn() || confirmed || !news.isEmpty(), told, news);
        }

        private static Set<String> sent(InMemoryShop shop, boolean ofParcels) {
            return shop.messages().stream()
                    .filter(message -> message.state() == MessageState.SENT)
                    .map(Message::key)
                    .filter(key -> key.parcel().isEmpty() != ofParcels)
                    .map(key -> key.type().name() + " " + number(shop, key))
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static String number(InMemoryShop shop, MessageKey key) {
            return shop.order(SUBJECT)
                    .parcel(new ParcelId(key.parcel()))
                    .map(Parcel::number)
                    .orElse("none");
        }

        /** What parcels may tell: that they were sent, unless a scan was first, and what the scans say. */
        Set<String> mayTell() {
            return Stream.concat(
                            news.stream(),
                            news.stream().map(each -> each.replaceFirst("^[A-Z_]+", BuiltInTypes.SENT.name())))
                    .collect(Collectors.toSet());
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
            told.addAll(expected.news());
            for (int arrival = 0; arrival < ARRIVALS; arrival++) {
                List<OrderEvent> shuffled = new ArrayList<>(shop.history());
                shop.history().stream().filter(event -> random.nextInt(4) == 0).forEach(shuffled::add);
                Collections.shuffle(shuffled, random);

                Had had = Had.of(shuffled);
                String name = "history %d, arrival %d".formatted(seed, arrival);
                assertThat(had.page()).as(name).isEqualTo(expected.page());
                assertThat(had.told()).as(name).isEqualTo(expected.told());
                assertThat(had.heard()).as(name).isEqualTo(expected.heard());
                assertThat(had.news()).as(name).isSubsetOf(expected.mayTell());
            }
        }
        assertThat(told).as("histories send different things").hasSizeGreaterThan(4);
    }
}
