package io.buyerstatus.operator.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of a document, and the line, counted from 1, that it begins in. */
public sealed interface Yaml {
    int line();

    /**
     * A single value.
     *
     * @param text as it was written, without quotes
     * @param value what YAML makes of it: text, boolean, Long or Double; empty for null
     * @param literal whether it was written as a block, {@code |}, which begins in the line below
     */
    record Scalar(String text, Optional<Object> value, int line, boolean literal) implements Yaml {}

    /** A list. */
    record Items(List<Yaml> values, int line) implements Yaml {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** A mapping, in the order of the document. */
    record Fields(Map<String, Field> byName, int line) implements Yaml {
        public Fields {
            byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        }

        public Optional<Field> field(String name) {
            return Optional.ofNullable(byName.get(name));
        }
    }

    /** One entry of a mapping, and the line of its key. */
    record Field(String name, Yaml value, int line) {}

    /** Whether nothing is written here. */
    default boolean empty() {
        return this instanceof Scalar scalar && scalar.value().isEmpty();
    }
}
