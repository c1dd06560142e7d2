package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Spreads values by path over as many maps as fit into an item each, and joins them again: a mapping or a list that is too large
 * alone is spread entry by entry. The same values make the same parts.
 */
final class LayerParts {
    /** Bytes of values in one item; DynamoDB takes 400 KB with keys and everything else. */
    static final int LARGEST = 350_000;

    private static final int OVERHEAD = 4;
    private static final int LONGEST_NUMBER = 21;

    private final List<Map<String, AttributeValue>> parts = new ArrayList<>();
    private Map<String, AttributeValue> current = new HashMap<>();
    private int size;

    private LayerParts() {}

    /** The parts; none where there are no values. */
    static List<Map<String, AttributeValue>> spread(Map<String, AttributeValue> values) {
        LayerParts spread = new LayerParts();
        new TreeMap<>(values).forEach(spread::put);
        spread.close();
        return List.copyOf(spread.parts);
    }

    /** What was spread. */
    static Map<String, AttributeValue> join(List<Map<String, AttributeValue>> parts) {
        Map<String, AttributeValue> joined = new HashMap<>();
        parts.forEach(part -> part.forEach((path, value) -> joined.merge(path, value, LayerParts::joined)));
        return joined;
    }

    private void put(String path, AttributeValue value) {
        if (size(value) <= LARGEST) {
            add(path, value);
        } else {
            entries(value).forEach(entry -> add(path, entry));
        }
    }

    private void add(String path, AttributeValue value) {
        int more = size(path) + size(value);
        if (size + more > LARGEST) {
            close();
        }
        current.merge(path, value, LayerParts::joined);
        size += more;
    }

    private void close() {
        if (!current.isEmpty()) {
            parts.add(Map.copyOf(current));
        }
        current = new HashMap<>();
        size = 0;
    }

    /** Each entry alone in a mapping or list of its own; what has none cannot be spread. */
    private static Stream<AttributeValue> entries(AttributeValue value) {
        if (value.hasM()) {
            return new TreeMap<>(value.m())
                    .entrySet().stream().map(entry -> Values.map(Map.of(entry.getKey(), entry.getValue())));
        }
        return value.hasL() ? value.l().stream().map(entry -> AttributeValue.fromL(List.of(entry))) : Stream.of(value);
    }

    private static AttributeValue joined(AttributeValue one, AttributeValue other) {
        if (one.hasM()) {
            Map<String, AttributeValue> all = new HashMap<>(one.m());
            all.putAll(other.m());
            return Values.map(all);
        }
        return AttributeValue.fromL(
                Stream.concat(one.l().stream(), other.l().stream()).toList());
    }

    private static int size(AttributeValue value) {
        return OVERHEAD
                + switch (value.type()) {
                    case S -> size(value.s());
                    case M ->
                        value.m().entrySet().stream()
                                .mapToInt(entry -> size(entry.getKey()) + size(entry.getValue()))
                                .sum();
                    case L -> value.l().stream().mapToInt(LayerParts::size).sum();
                    default -> LONGEST_NUMBER;
                };
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
