package io.buyerstatus.local.template;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of a template and where it stands. Scalars are kept as written: what reads them knows their type. */
public sealed interface Node {

    /** Where the piece begins. */
    Position position();

    /** A scalar. */
    record Text(String value, Position position) implements Node {}

    /** A sequence. */
    record Items(List<Node> values, Position position) implements Node {

        public Items {
            values = List.copyOf(values);
        }
    }

    /**
     * A mapping, in the order of the file.
     *
     * @param keys where each key stands
     */
    record Fields(Map<String, Node> values, Map<String, Position> keys, Position position) implements Node {

        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            keys = Map.copyOf(keys);
        }

        /** The value of a key. */
        public Optional<Node> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        /** Where a key stands; where the mapping begins if it has no such key. */
        public Position keyPosition(String key) {
            return keys.getOrDefault(key, position);
        }
    }

    /** This node as a mapping, or a refusal that says what was expected. */
    default Fields asFields(String what) {
        if (this instanceof Fields fields) {
            return fields;
        }
        throw new TemplateException(position(), what + " must be a mapping");
    }

    /** This node as a sequence, or a refusal that says what was expected. */
    default Items asItems(String what) {
        if (this instanceof Items items) {
            return items;
        }
        throw new TemplateException(position(), what + " must be a list");
    }

    /** This node as a scalar, or a refusal that says what was expected. */
    default String asText(String what) {
        if (this instanceof Text text) {
            return text.value();
        }
        throw new TemplateException(position(), what + " must be a text, number or boolean");
    }
}
