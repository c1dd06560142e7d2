package io.buyerstatus.local.standin.sns;

import org.jspecify.annotations.Nullable;

/**
 * A queue that gets what is published to a topic.
 *
 * @param queue where messages go
 * @param raw whether the queue gets the message itself ({@code RawMessageDelivery}), or SNS's envelope around it
 * @param deadLetters where messages go that the queue does not take; null for nowhere
 */
public record Subscription(
        Queue queue, boolean raw, @Nullable Queue deadLetters) {

    /** A subscription without a dead-letter queue. */
    public static Subscription to(Queue queue, boolean raw) {
        return new Subscription(queue, raw, null);
    }
}
