package io.buyerstatus.aws.privacy;

import io.buyerstatus.aws.privacy.AttributeRule.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes of a row what its rule leaves of it. Lists are looked through; keys are never touched. */
public final class Anonymiser {
    private static final int SHORT = 2;

    private Anonymiser() {}

    /** The row without what its attributes' rules take out. What nobody declared goes, too. */
    public static Map<String, AttributeValue> anonymous(RowRule row, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> rest = new LinkedHashMap<>();
        item.forEach((name, value) -> {
            if (isKey(name)) {
                rest.put(name, value);
            } else {
                left(row, List.of(name), value).ifPresent(left -> rest.put(name, left));
            }
        });
        return rest;
    }

    /** The paths of a row's values that its rule does not know. */
    public static SortedSet<String> undeclared(RowRule row, Map<String, AttributeValue> item) {
        SortedSet<String> unknown = new TreeSet<>();
        item.forEach((name, value) -> {
            if (!isKey(name)) {
                look(row, List.of(name), value, unknown);
            }
        });
        return unknown;
    }

    static boolean isKey(String name) {
        return name.equals("pk") || name.equals("sk");
    }

    private static void look(RowRule row, List<String> path, AttributeValue value, Set<String> unknown) {
        if (value.hasM()) {
            value.m().forEach((name, each) -> look(row, with(path, name), each, unknown));
        } else if (value.hasL()) {
            value.l().forEach(each -> look(row, path, each, unknown));
        }
        boolean leaf = !value.hasM() && !value.hasL();
        if (leaf && row.of(path).isEmpty() && !isStructure(row, path, value)) {
            unknown.add(String.join(".", path));
        }
    }

    /** The number beside a map in a list: which stamp a register has. */
    private static boolean isStructure(RowRule row, List<String> path, AttributeValue value) {
        return value.n() != null
                && row.attributes().keySet().stream()
                        .anyMatch(declared ->
                                declared.size() > path.size() && RowRule.like(declared.subList(0, path.size()), path));
    }

    private static Optional<AttributeValue> left(RowRule row, List<String> path, AttributeValue value) {
        if (value.hasM()) {
            Map<String, AttributeValue> rest = new LinkedHashMap<>();
            value.m()
                    .forEach((name, each) -> left(row, with(path, name), each).ifPresent(left -> rest.put(name, left)));
            return rest.isEmpty() && !value.m().isEmpty() ? Optional.empty() : Optional.of(AttributeValue.fromM(rest));
        }
        if (value.hasL()) {
            return leftOfList(row, path, value.l());
        }
        Fate fate = row.of(path).map(AttributeRule::fate).orElseGet(Fate.Drop::new);
        return switch (fate) {
            case Fate.Keep keep -> Optional.of(value);
            case Fate.Drop drop -> Optional.empty();
            case Fate.Shorten shorten ->
                Optional.of(AttributeValue.fromS(
                        value.s().substring(0, Math.min(SHORT, value.s().length()))));
            case Fate.Replace(String other) -> Optional.of(AttributeValue.fromS(other));
        };
    }

    /** A register, which is a value and the number of its stamp, goes or stays as one; of other lists each element by itself. */
    private static Optional<AttributeValue> leftOfList(RowRule row, List<String> path, List<AttributeValue> list) {
        if (list.size() == 2 && list.getLast().n() != null) {
            return left(row, path, list.getFirst()).map(value -> AttributeValue.fromL(List.of(value, list.getLast())));
        }
        List<AttributeValue> rest =
                list.stream().flatMap(each -> left(row, path, each).stream()).toList();
        return rest.isEmpty() && !list.isEmpty() ? Optional.empty() : Optional.of(AttributeValue.fromL(rest));
    }

    static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }
}
