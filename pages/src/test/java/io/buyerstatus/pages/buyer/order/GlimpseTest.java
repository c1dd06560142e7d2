package io.buyerstatus.pages.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.SharedSummary;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever holds a shared link learns that something is new where his page is, and never else. */
@Tag("SH-11")
@Tag("SH-22")
class GlimpseTest {
    private static final int ORDERS = 250;
    private static final String LATER = "2027-01-05T10:00:00Z";

    private static final Map<String, UnaryOperator<OrderBuilder>> NEWS = new TreeMap<>(Map.of(
            "confirmed", OrderBuilder::confirmed,
            "packed", OrderBuilder::packed,
            "paid", OrderBuilder::paid,
            "invoiced", OrderBuilder::invoiced,
            "a return label", OrderBuilder::returnLabel,
            "another parcel", order -> order.sent("s9", "DHL", "00340434161094042557", List.of()),
            "a scan", order -> order.tracked(LATER, "s1", ScanStatus.IN_TRANSIT, "Sortiert.", "Kiel"),
            "delivered", order -> order.tracked(LATER, "s1", ScanStatus.DELIVERED, "Zugestellt.", "Kiel"),
            "on its way back", order -> order.tracked(LATER, "s2", ScanStatus.RETURNING, "Zurück.", "Kiel")));

    @Test
    void itIsAnotherExactlyWhereThePageIs() {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < ORDERS; seed++) {
            for (Map.Entry<String, UnaryOperator<OrderBuilder>> news : NEWS.entrySet()) {
                OrderBuilder builder = new OrderBuilder();
                Order before = new RandomStory(seed, seed, builder).order();
                Order after = news.getValue().apply(builder).order();
                boolean shows = !page(before).equals(page(after));

                assertThat(!key(before).equals(key(after)))
                        .as("%s, seed %s", news.getKey(), seed)
                        .isEqualTo(shows);
                seen.merge(news.getKey(), shows ? 1 : 0, Integer::sum);
            }
        }
        assertThat(seen)
                .containsEntry("paid", 0)
                .containsEntry("invoiced", 0)
                .containsEntry("a return label", 0)
                .satisfies(all -> assertThat(all.values().stream()
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isGreaterThan(ORDERS));
    }

    @Test
    void whatIsPrivateIsNotInIt() {
        for (int seed = 0; seed < ORDERS; seed++) {
            assertThat(key(new RandomStory(seed, 1_000_000 + seed).order()))
                    .matches("[0-9a-z]{26}")
                    .isEqualTo(key(new RandomStory(seed, 2_000_000 + seed).order()))
                    .isNotEqualTo(key(new RandomStory(seed + 1L, seed).order()));
        }
    }

    private static String key(Order order) {
        return SharedSummary.of(order).key();
    }

    private static String page(Order order) {
        return Rendered.shared(order, PageLanguage.GERMAN, Shops.of(Shops.complete()));
    }
}
