package io.buyerstatus.local.template;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The properties of a resource, read so that none is overlooked: whatever a reader neither asks for nor names as being without
 * local effect is refused with its line.
 *
 * <pre>{@code
 * int retention = Properties.read(node, properties -> {
 *     properties.withoutLocalEffect("Tags", "KmsMasterKeyId");
 *     return properties.integer("MessageRetentionPeriod").orElse(345_600);
 * });
 * }</pre>
 */
public final class Properties {

    private final Node.Fields fields;
    private final Set<String> seen = new HashSet<>();

    private Properties(Node.Fields fields) {
        this.fields = fields;
    }

    /**
     * Reads an evaluated mapping.
     *
     * @throws TemplateException if the reader leaves a property unread
     */
    public static <T> T read(Node node, Function<Properties, T> reader) {
        Properties properties = new Properties(node.asFields("the properties"));
        T result = reader.apply(properties);
        for (String key : properties.fields.values().keySet()) {
            if (!properties.seen.contains(key)) {
                throw new TemplateException(
                        properties.fields.keyPosition(key), "the property " + key + " is not understood locally");
            }
        }
        return result;
    }

    /** Where the properties begin. */
    public Position position() {
        return fields.position();
    }

    /** Where a property stands. */
    public Position position(String name) {
        return fields.keyPosition(name);
    }

    /** Names properties that are right in the cloud and mean nothing here. */
    public void withoutLocalEffect(String... names) {
        seen.addAll(List.of(names));
    }

    /** Any property as it stands. */
    public Optional<Node> node(String name) {
        seen.add(name);
        return fields.get(name);
    }

    public Optional<String> text(String name) {
        return node(name).map(node -> node.asText(name));
    }

    /** A text that must be there. */
    public String required(String name) {
        return text(name).orElseThrow(() -> new TemplateException(position(), "the property " + name + " is missing"));
    }

    /** A text that must be one of a few. */
    public Optional<String> oneOf(String name, String... allowed) {
        Optional<String> value = text(name);
        if (value.isPresent() && !List.of(allowed).contains(value.get())) {
            throw new TemplateException(
                    position(name),
                    name + " must be one of " + String.join(", ", allowed) + " here, not " + value.get());
        }
        return value;
    }

    /** A whole number. */
    public Optional<Integer> integer(String name) {
        return text(name).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException e) {
                throw new TemplateException(position(name), name + " must be a whole number, not " + value, e);
            }
        });
    }

    public boolean flag(String name) {
        return oneOf(name, "true", "false").map(Boolean::parseBoolean).orElse(false);
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String name) {
        return node(name).stream()
                .flatMap(node -> node instanceof Node.Text text
                        ? List.<Node>of(text).stream()
                        : node.asItems(name).values().stream())
                .map(node -> node.asText("an element of " + name))
                .toList();
    }

    /** A nested mapping. */
    public <T> Optional<T> nested(String name, Function<Properties, T> reader) {
        return node(name).map(node -> read(node, reader));
    }

    /** A list of nested mappings. */
    public <T> List<T> each(String name, Function<Properties, T> reader) {
        return node(name).stream()
                .flatMap(node -> node.asItems(name).values().stream())
                .map(node -> read(node, reader))
                .toList();
    }

    /** A mapping of names to texts, in the order of the file. */
    public Map<String, String> map(String name) {
        Map<String, String> result = new LinkedHashMap<>();
        node(name).ifPresent(node -> node.asFields(name)
                .values()
                .forEach((key, value) -> result.put(key, value.asText(name + "." + key))));
        return result;
    }
}
