package io.buyerstatus.local.standin.ses;

import java.util.Locale;

/** What can become of a mail here. */
public enum EventType {
    SEND("Send"),
    DELIVERY("Delivery"),
    BOUNCE("Bounce"),
    COMPLAINT("Complaint"),
    REJECT("Reject"),
    /** From here on: can be asked for, and never happens here. */
    DELIVERY_DELAY("DeliveryDelay"),
    OPEN("Open"),
    CLICK("Click"),
    RENDERING_FAILURE("Rendering Failure"),
    SUBSCRIPTION("Subscription");

    private final String eventType;

    EventType(String eventType) {
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
    public static EventType of(String name) {
        String wanted = name.replace("_", "").toLowerCase(Locale.ROOT);
        for (EventType type : values()) {
            if (type.name().replace("_", "").toLowerCase(Locale.ROOT).equals(wanted)) {
                return type;
            }
        }
        throw new IllegalArgumentException("not an SES event type: " + name);
    }
}
