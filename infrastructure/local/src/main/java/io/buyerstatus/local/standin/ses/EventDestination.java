package io.buyerstatus.local.standin.ses;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.local.standin.ses.mail.Refusals;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a configuration set publishes what became of its mail.
 *
 * @param topicArn the SNS topic
 * @param types what is published; the rest is not
 */
public record EventDestination(String topicArn, Set<Type> types) {

    /** What can become of a mail here. */
    public enum Type {
        SEND("Send"),
        DELIVERY("Delivery"),
        BOUNCE("Bounce"),
        COMPLAINT("Complaint"),
        REJECT("Reject"),
        DELIVERY_DELAY("DeliveryDelay"),
        /** Can be subscribed to, and never happens here: nobody opens, clicks or fills in templates. */
        OPEN("Open"),
        CLICK("Click"),
        RENDERING_FAILURE("Rendering Failure"),
        SUBSCRIPTION("Subscription");

        private final String eventType;

        Type(String eventType) {
            this.eventType = eventType;
        }

        String eventType() {
            return eventType;
        }

        /**
         * The type of that name, as the API ({@code DELIVERY_DELAY}) or CloudFormation ({@code deliveryDelay}) has it.
         *
         * @throws IllegalArgumentException when there is none
         */
        public static Type of(String name) {
            String wanted = name.replace("_", "").toLowerCase(Locale.ROOT);
            for (Type type : values()) {
                if (type.name().replace("_", "").toLowerCase(Locale.ROOT).equals(wanted)) {
                    return type;
                }
            }
            throw new IllegalArgumentException("not an SES event type: " + name);
        }
    }

    public EventDestination {
        types = Set.copyOf(types);
    }

    /** A destination of what a request names. */
    static EventDestination of(String topicArn, JsonNode typeNames) {
        Set<Type> types = EnumSet.noneOf(Type.class);
        try {
            typeNames.forEach(name -> types.add(Type.of(name.asText())));
        } catch (IllegalArgumentException unknown) {
            throw Refusals.badRequest("MatchingEventTypes: " + unknown.getMessage());
        }
        return new EventDestination(topicArn, types);
    }

    /** A destination of everything. */
    public static EventDestination ofEverything(String topicArn) {
        return new EventDestination(topicArn, EnumSet.allOf(Type.class));
    }
}
