package io.buyerstatus.core.automation.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of one mapping of plain data, and what is wrong with them. */
final class PlainFields {
    private final String path;
    private final Map<String, Object> fields;
    private final List<BrokenRule> broken;

    private PlainFields(String path, Map<String, Object> fields, List<BrokenRule> broken) {
        this.path = path;
        this.fields = fields;
        this.broken = broken;
    }

    static PlainFields of(String path, Map<?, ?> plain, Set<String> allowed, List<BrokenRule> broken) {
        Map<String, Object> fields = new LinkedHashMap<>();
        plain.forEach((name, value) -> {
            if (allowed.contains(String.valueOf(name))) {
                fields.put(String.valueOf(name), value);
            } else {
                broken.add(new BrokenRule(
                        join(path, String.valueOf(name)),
                        "is not known here; known are "
                                + String.join(", ", allowed.stream().sorted().toList())));
            }
        });
        return new PlainFields(path, fields, broken);
    }

    static String join(String path, String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    Optional<Object> raw(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    void broken(String field, String rule) {
        broken.add(new BrokenRule(join(path, field), rule));
    }

    List<BrokenRule> allBroken() {
        return broken;
    }

    String path(String field) {
        return join(path, field);
    }

    /** A text that is read further; a broken one is noted, and empty. */
    <T> Optional<T> text(String field, String rule, Function<String, Optional<T>> read) {
        if (!has(field)) {
            return Optional.empty();
        }
        Object value = fields.get(field);
        Optional<T> found = value instanceof String || value instanceof Number || value instanceof Boolean
                ? guarded(String.valueOf(value), read)
                : Optional.empty();
        if (found.isEmpty()) {
            broken(field, rule);
        }
        return found;
    }

    /** The same, for a field that must be there. */
    <T> Optional<T> required(String field, String rule, Function<String, Optional<T>> read) {
        if (!has(field)) {
            broken(field, "is missing: " + rule);
            return Optional.empty();
        }
        return text(field, rule, read);
    }

    /** A list, or one value alone, as texts; empty where something else stands there. */
    static List<String> texts(Object value) {
        List<?> items = value instanceof List<?> several ? several : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof String || item instanceof Number || item instanceof Boolean)) {
                return List.of();
            }
            texts.add(String.valueOf(item));
        }
        return texts;
    }

    private static <T> Optional<T> guarded(String value, Function<String, Optional<T>> read) {
        try {
            return read.apply(value);
        } catch (RuntimeException notOne) {
            return Optional.empty();
        }
    }
}
