package io.buyerstatus.local.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One event pattern (<a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">Lambda's filter rules</a>): an
 * object whose leaves are lists of alternatives.
 */
public final class Pattern {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Predicate<JsonNode>> requirements;

    private Pattern(Map<String, Predicate<JsonNode>> requirements) {
        this.requirements = Map.copyOf(requirements);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is no pattern, or uses a comparison that is not understood here
     */
    public static Pattern parse(String json) {
        try {
            return of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the pattern is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Pattern of(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("a pattern must be an object, not " + node);
        }
        Map<String, Predicate<JsonNode>> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            if (field.getKey().startsWith("$")) {
                throw new IllegalArgumentException(field.getKey() + " is not understood in patterns here");
            }
            fields.put(field.getKey(), requirement(field.getValue()));
        });
        return new Pattern(fields);
    }

    private static Predicate<JsonNode> requirement(JsonNode node) {
        if (!node.isArray()) {
            return of(node)::matches;
        }
        List<Matcher> matchers = new ArrayList<>();
        node.forEach(alternative -> matchers.add(Matcher.of(alternative)));
        return value -> matchers.stream().anyMatch(matcher -> matcher.accepts(value));
    }

    /** Whether an event has what is asked for. */
    public boolean matches(JsonNode event) {
        return requirements.entrySet().stream()
                .allMatch(requirement -> requirement.getValue().test(child(event, requirement.getKey())));
    }

    private static JsonNode child(JsonNode event, String name) {
        JsonNode value = event.get(name);
        return value == null ? MissingNode.getInstance() : value;
    }
}
