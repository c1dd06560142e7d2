package io.buyerstatus.local.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The filters of an event source: a record passes if one of them matches, or if there is none.
 *
 * @param patterns each a whole pattern
 */
public record Filters(List<Pattern> patterns) {

    public Filters {
        patterns = List.copyOf(patterns);
    }

    /** Lets everything pass. */
    public static Filters none() {
        return new Filters(List.of());
    }

    /** Whether a record reaches the function. */
    public boolean pass(JsonNode item) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> pattern.matches(item));
    }
}
