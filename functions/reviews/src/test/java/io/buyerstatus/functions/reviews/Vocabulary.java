package io.buyerstatus.functions.reviews;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What schema.org says of types: which properties each has, and of what types their values are.
 *
 * @param parents the type that each type is a kind of
 * @param properties by type, those of its parents left out
 */
record Vocabulary(Map<String, String> parents, Map<String, Map<String, Set<String>>> properties) {
    private static final Pattern INTERFACE =
            Pattern.compile("interface (\\w+)Base extends (?:Partial<)?(\\w+?)(?:Base)?>? \\{");
    private static final Pattern PROPERTY = Pattern.compile("\\s+\"(\\w+)\"\\?: SchemaValue<(.+), \"\\w+\">;");

    /** Of those that we write, as schema.org 29.0 has them (schema.org/Product and so on, looked at on 2026-11-30). */
    static final Vocabulary FACTS = new Vocabulary(
            Map.of(
                    "Product",
                    "Thing",
                    "Person",
                    "Thing",
                    "Rating",
                    "Thing",
                    "AggregateRating",
                    "Rating",
                    "Review",
                    "CreativeWork",
                    "CreativeWork",
                    "Thing"),
            Map.of(
                    "Thing", Map.of("name", Set.of("Text")),
                    "Product",
                            Map.of(
                                    "sku", Set.of("Text"),
                                    "aggregateRating", Set.of("AggregateRating"),
                                    "review", Set.of("Review")),
                    "Rating",
                            Map.of(
                                    "ratingValue", Set.of("Number", "Text"),
                                    "bestRating", Set.of("Number", "Text"),
                                    "worstRating", Set.of("Number", "Text")),
                    "AggregateRating", Map.of("reviewCount", Set.of("Integer"), "ratingCount", Set.of("Integer")),
                    "CreativeWork",
                            Map.of(
                                    "author",
                                    Set.of("Organization", "Person"),
                                    "datePublished",
                                    Set.of("Date", "DateTime")),
                    "Review", Map.of("reviewBody", Set.of("Text"), "reviewRating", Set.of("Rating")),
                    "Person", Map.of()));

    /** As the types of a published package have it (npm: schema-dts, {@code dist/schema.d.ts}). */
    static Vocabulary ofTypes(String source) {
        Map<String, String> parents = new HashMap<>();
        Map<String, Map<String, Set<String>>> properties = new HashMap<>();
        String type = "";
        for (String line : source.lines().toList()) {
            Matcher begins = INTERFACE.matcher(line);
            Matcher property = PROPERTY.matcher(line);
            if (begins.find()) {
                type = begins.group(1);
                parents.put(type, begins.group(2));
                properties.put(type, new HashMap<>());
            } else if (property.matches() && properties.containsKey(type)) {
                Set<String> values = Arrays.stream(property.group(2).split(" \\| "))
                        .filter(value -> !value.equals("IdReference"))
                        .collect(Collectors.toCollection(TreeSet::new));
                properties.get(type).put(property.group(1), values);
            }
        }
        return new Vocabulary(parents, properties);
    }

    /** Of what types a property's values are; empty where the type has no such property. */
    Optional<Set<String>> values(String type, String property) {
        Optional<Set<String>> own =
                Optional.ofNullable(properties.getOrDefault(type, Map.of()).get(property));
        return own.or(() -> Optional.ofNullable(parents.get(type)).flatMap(parent -> values(parent, property)));
    }
}
