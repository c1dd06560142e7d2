package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.InMemoryShop;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.integrations.contract.Decoding;
import io.buyerstatus.integrations.contract.EventCodec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All 5,040 orders in which one order's seven events can arrive. */
final class PermutationTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Story STORY = new Story("demo-generic", "P-1", NOW.minus(Duration.ofHours(3)));
    private static final EventCodec CODEC = new EventCodec();

    /** In the order in which they happened; a message tells of the same place in {@link #TOLD}. */
    private static final List<OrderEvent> EVENTS = List.of(
            event(STORY.placed()),
            event(STORY.confirmed()),
            event(STORY.paid()),
            event(STORY.packed()),
            event(STORY.sent()),
            event(STORY.tracked("out_for_delivery", 50)),
            event(STORY.tracked("delivered", 60)));

    private static final int PLACED = 0;
    private static final int DELIVERED = 6;

    /** Which event each message tells of. */
    private static final Map<MessageType, Integer> TOLD = Map.of(
            BuiltInTypes.ORDER_CONFIRMED,
            PLACED,
            BuiltInTypes.SENT,
            4,
            BuiltInTypes.OUT_FOR_DELIVERY,
            5,
            BuiltInTypes.DELIVERED,
            DELIVERED);

    @Test
    @Tag("SH-11")
    void everyOrderOfArrivalMakesTheSamePageAndNoLateEventOfAParcelTellsAnybody() {
        Set<String> pages = new HashSet<>();
        List<List<Integer>> permutations = permutations(EVENTS.size());
        assertThat(permutations).hasSize(5040);

        for (List<Integer> arrival : permutations) {
            InMemoryShop shop = new InMemoryShop(new ConnectionId(STORY.connection()), NOW);
            arrival.forEach(at -> assertThat(shop.take(EVENTS.get(at))).isInstanceOf(IngestResult.Applied.class));

            pages.add(shop.page(STORY.subject()));
            assertThat(told(shop))
                    .as("told after %s", arrival)
                    .isEqualTo(TOLD.keySet().stream()
                            .filter(type -> wasNews(type, arrival))
                            .collect(Collectors.toSet()));
        }

        assertThat(pages).hasSize(1);
    }

    /**
     * An event is news once its order is known, unless a later one is known by then. That there is an order is news by its time, as its
     * own parcel may have overtaken it, until that was delivered.
     */
    private static boolean wasNews(MessageType type, List<Integer> arrival) {
        if (type.equals(BuiltInTypes.ORDER_CONFIRMED)) {
            return arrival.indexOf(DELIVERED) > arrival.indexOf(PLACED);
        }
        int told = TOLD.getOrDefault(type, PLACED);
        int known = Math.max(arrival.indexOf(told), arrival.indexOf(PLACED));
        return TOLD.values().stream().filter(later -> later > told).allMatch(later -> arrival.indexOf(later) > known);
    }

    private static OrderEvent event(String json) {
        return switch (CODEC.decode(json)) {
            case Decoding.Accepted accepted -> accepted.event();
            case Decoding.Refused refused -> throw new AssertionError(refused.errors());
        };
    }

    private static List<List<Integer>> permutations(int size) {
        List<List<Integer>> all = new ArrayList<>();
        all.add(List.of());
        for (int next = 0; next < size; next++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> shorter : all) {
                for (int at = 0; at <= shorter.size(); at++) {
                    List<Integer> one = new ArrayList<>(shorter);
                    one.add(at, next);
                    longer.add(one);
                }
            }
            all = longer;
        }
        return all;
    }

    /** What the news of parcels and order was told of; reminders and review requests belong to no moment. */
    private static Set<MessageType> told(InMemoryShop shop) {
        return shop.messages().stream()
                .map(message -> message.key().type())
                .filter(TOLD::containsKey)
                .collect(Collectors.toSet());
    }
}
