package io.buyerstatus.operator.document;

import io.buyerstatus.operator.yaml.Names;
import io.buyerstatus.operator.yaml.Problems;
import io.buyerstatus.operator.yaml.Yaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A mapping of the document with a fixed set of fields; whatever is wrong goes to the problems. */
record Section(Yaml.Fields fields, String path, Problems problems) {
    /** A value as a section; an empty one where nothing is written. */
    static Optional<Section> of(Yaml.Field field, String path, Problems problems) {
        if (field.value() instanceof Yaml.Fields fields) {
            return Optional.of(new Section(fields, path, problems));
        }
        if (field.value().empty()) {
            return Optional.of(new Section(new Yaml.Fields(Map.of(), field.line()), path, problems));
        }
        problems.error(field.line(), path, "must be a mapping: name: value");
        return Optional.empty();
    }

    /** Refuses every field that is not one of these. */
    void allowOnly(List<String> names) {
        fields.byName().values().stream()
                .filter(field -> !names.contains(field.name()))
                .forEach(field -> problems.error(field.line(), path(field.name()), unknown(field.name(), names)));
    }

    /** What is said of a name that does not exist among others. */
    static String unknown(String name, List<String> known) {
        String suggestion = Names.suggestion(name, known);
        return "is not known" + (suggestion.isEmpty() ? "; known here: " + String.join(", ", known) : suggestion);
    }

    /** A field that must be there, read by a parser that throws IllegalArgumentException where the rule is broken. */
    <T> Optional<T> required(String name, int line, String rule, Function<String, T> parser) {
        if (fields.field(name).isEmpty()) {
            problems.error(line, path(name), "is missing: it " + rule);
            return Optional.empty();
        }
        return optional(name, rule, parser);
    }

    /** A field that may be there. */
    <T> Optional<T> optional(String name, String rule, Function<String, T> parser) {
        return fields.field(name).flatMap(field -> value(field, rule, parser));
    }

    /** Whether a field that may be there says so. */
    boolean flag(String name) {
        return optional(name, "must be true or false", Section::truth).orElse(false);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    /** The value of one of the fields. */
    <T> Optional<T> value(Yaml.Field field, String rule, Function<String, T> parser) {
        if (field.value() instanceof Yaml.Scalar scalar && !scalar.empty()) {
            try {
                return Optional.of(parser.apply(scalar.text()));
            } catch (RuntimeException e) {
                // What parsers of java.time and of our own values throw; the rule says it better.
            }
        }
        problems.error(field.line(), path(field.name()), rule);
        return Optional.empty();
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
