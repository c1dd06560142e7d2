package io.buyerstatus.integrations.shop.prestashop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * Tracking numbers in the rows of orders' carriers. Who writes one over the webservice dates neither the row nor the order, so the rows of the last
 * weeks are looked at each time: a row is another when its number is.
 */
final class LateNumbers {
    /** How long after it was ordered a number is written. */
    private static final Period LOOKED_AT = Period.ofDays(14);

    /** Of shops that send more in that time, the latest. */
    private static final int MOST = 300;

    private static final String END = "2999-12-31 23:59:59";
    private static final int PARTS_OF_A_SECOND = 1000;

    private final Map<String, Instant> orders = new LinkedHashMap<>();

    LateNumbers(List<ObjectNode> rows, PrestaTime time) {
        Map<String, Map<String, String>> numbers = new LinkedHashMap<>();
        Map<String, Instant> made = new LinkedHashMap<>();
        for (ObjectNode row : rows) {
            String order = row.path("id_order").asText();
            String number = row.path("tracking_number").asText().strip();
            Optional<Instant> at = time.made(row.path("date_add").asText());
            if (order.matches("[1-9][0-9]{0,17}") && !number.isEmpty() && at.isPresent()) {
                numbers.computeIfAbsent(order, any -> new TreeMap<>())
                        .put(row.path("id").asText(), number);
                made.merge(order, at.get(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        numbers.forEach((order, all) -> orders.put(order, within(made.getOrDefault(order, Instant.EPOCH), all)));
    }

    /** A time in the second of the row that is another where the numbers are. */
    private static Instant within(Instant made, Map<String, String> numbers) {
        return made.truncatedTo(ChronoUnit.SECONDS).plusMillis(Math.floorMod(numbers.hashCode(), PARTS_OF_A_SECOND));
    }

    /** What to ask for. */
    static String[] query(LocalDateTime since) {
        return new String[] {
            "display=[id,id_order,tracking_number,date_add]",
            "date=1",
            "filter[date_add]=[" + PrestaTime.written(since.minus(LOOKED_AT)) + "," + END + "]",
            "sort=[id_DESC]",
            "limit=0," + MOST
        };
    }

    /** The orders that have one which was not taken yet. */
    List<String> unknown(BiPredicate<String, Instant> known) {
        return orders.entrySet().stream()
                .filter(order -> !known.test(order.getKey(), order.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What stands for an order's numbers. */
    Instant of(String order) {
        return orders.getOrDefault(order, Instant.EPOCH);
    }
}
