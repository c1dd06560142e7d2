package io.buyerstatus.local.wiring;

/**
 * A queue that receives what is published to a topic.
 *
 * @param raw whether it receives the message itself, without the topic's envelope
 */
public record TopicSubscription(String topicArn, String queueArn, boolean raw) {}
