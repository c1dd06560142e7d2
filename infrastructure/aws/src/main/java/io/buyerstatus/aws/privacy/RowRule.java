package io.buyerstatus.aws.privacy;

import io.buyerstatus.core.value.Checks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a kind of row is, and what erasure makes of it.
 *
 * @param name for people, e.g. {@code order}
 * @param partition which partition keys it has
 * @param sort which sort keys
 * @param fate what becomes of the row itself
 * @param attributes by their paths; {@code *} stands for any key of a map, {@code **} for all that is beneath
 */
public record RowRule(
        String name, Pattern partition, Pattern sort, Fate fate, Map<List<String>, AttributeRule> attributes) {
    /** What erasure makes of a row. */
    public enum Fate {
        /** It stays, without what its attributes' rules take out. */
        KEEP,
        /** It goes. */
        DELETE,
        /** It stands apart from the order, and is found by what the order says. */
        APART,
        /** The table drops it by itself, a few days later at the latest. */
        EXPIRES,
        /** It tells of the shop's staff, and goes when they leave. */
        STAFF,
        /** It is the shop's own, and tells of no buyer. */
        SHOP
    }

    public RowRule {
        Checks.text(name, 60, "row");
        attributes = Map.copyOf(attributes);
    }

    /** Whether a row with these keys is of this kind. */
    boolean names(String partitionKey, String sortKey) {
        return partition.matcher(partitionKey).matches()
                && sort.matcher(sortKey).matches();
    }

    /**
     * What holds for a path: its own line, else what the nearest line above says is personal or pseudonymous, since then all beneath is.
     * Empty for what nobody declared.
     */
    public Optional<AttributeRule> of(List<String> path) {
        return exactly(path).or(() -> IntStream.iterate(path.size() - 1, length -> length > 0, length -> length - 1)
                .mapToObj(length -> above(path.subList(0, length)))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private Optional<AttributeRule> above(List<String> path) {
        return exactly(path)
                .filter(rule -> rule.dataClass() != DataClass.NONE)
                .or(() -> Optional.ofNullable(attributes.get(
                        Stream.concat(path.stream(), Stream.of("**")).toList())));
    }

    private Optional<AttributeRule> exactly(List<String> path) {
        AttributeRule own = attributes.get(path);
        return own == null
                ? attributes.entrySet().stream()
                        .filter(entry -> like(entry.getKey(), path))
                        .map(Map.Entry::getValue)
                        .findFirst()
                : Optional.of(own);
    }

    static boolean like(List<String> pattern, List<String> path) {
        return pattern.size() == path.size()
                && IntStream.range(0, path.size())
                        .allMatch(at ->
                                pattern.get(at).equals("*") || pattern.get(at).equals(path.get(at)));
    }
}
