package io.buyerstatus.local.standin.ses;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.local.standin.ses.mail.Refusals;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a configuration set publishes the outcome of its mail.
 *
 * @param topicArn the SNS topic
 * @param types what is published; the rest is not
 */
public record EventDestination(String topicArn, Set<EventType> types) {

    public EventDestination {
        types = Set.copyOf(types);
    }

    /** A destination of what a request names. */
    static EventDestination of(String topicArn, JsonNode typeNames) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        try {
            typeNames.forEach(name -> types.add(EventType.of(name.asText())));
        } catch (IllegalArgumentException unknown) {
            throw Refusals.badRequest("MatchingEventTypes: " + unknown.getMessage());
        }
        return new EventDestination(topicArn, types);
    }

    /** A destination of everything. */
    public static EventDestination ofEverything(String topicArn) {
        return new EventDestination(topicArn, EnumSet.allOf(EventType.class));
    }
}
