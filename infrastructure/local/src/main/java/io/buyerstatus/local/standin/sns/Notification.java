package io.buyerstatus.local.standin.sns;

import java.time.Instant;
import java.util.Map;

/**
 * A message published to a topic.
 *
 * @param subject may be empty
 */
record Notification(
        String id,
        String topicArn,
        Instant at,
        String subject,
        String message,
        Map<String, MessageAttribute> attributes) {

    Notification {
        attributes = Map.copyOf(attributes);
    }
}
