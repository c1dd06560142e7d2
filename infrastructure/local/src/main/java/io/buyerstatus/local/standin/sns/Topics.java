package io.buyerstatus.local.standin.sns;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Topics and who is subscribed to them. A message reaches every subscription on its own; a queue that is away is tried
 * again for a while, and then the message goes to the subscription's dead letters. Safe for use by several threads.
 */
public final class Topics implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Topics.class.getName());
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final Map<String, Map<String, Subscription>> topics = new LinkedHashMap<>();
    private final Map<String, Queue> queuesByArn = new LinkedHashMap<>();
    private final QueueSender sender = new QueueSender();
    private final Courier courier;
    private final InstantSource clock;

    public Topics(Courier courier, InstantSource clock) {
        this.courier = courier;
        this.clock = clock;
    }

    /** Makes a topic, if it is not there yet. */
    public synchronized void create(String topicArn) {
        topics.computeIfAbsent(topicArn, arn -> new LinkedHashMap<>());
    }

    /** Tells which queue an ARN means, so that {@code Subscribe} over the wire can name it. */
    public synchronized void knowQueue(String queueArn, Queue queue) {
        queuesByArn.put(queueArn, queue);
    }

    /**
     * Subscribes a queue to a topic, which is made if it is not there yet.
     *
     * @return the subscription's ARN; subscribing the same queue again gives the same one
     */
    public synchronized String subscribe(String topicArn, Subscription subscription) {
        create(topicArn);
        Map<String, Subscription> subscriptions = subscriptionsOf(topicArn).orElseThrow();
        String arn = topicArn + ":"
                + UUID.nameUUIDFromBytes(subscription.queue().url().getBytes(StandardCharsets.UTF_8));
        subscriptions.put(arn, subscription);
        return arn;
    }

    /**
     * Publishes to a topic; delivery follows at once, on another thread.
     *
     * @return the message id; empty when there is no such topic
     */
    public Optional<String> publish(
            String topicArn, String subject, String message, Map<String, MessageAttribute> attributes) {
        List<Subscription> subscriptions;
        synchronized (this) {
            Optional<Map<String, Subscription>> found = subscriptionsOf(topicArn);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            subscriptions = new ArrayList<>(found.get().values());
        }
        String id = UUID.randomUUID().toString();
        Notification notification = new Notification(id, topicArn, clock.instant(), subject, message, attributes);
        subscriptions.forEach(
                subscription -> courier.after(Duration.ZERO, () -> deliver(notification, subscription, 1)));
        return Optional.of(id);
    }

    synchronized List<String> arns() {
        return List.copyOf(topics.keySet());
    }

    synchronized Optional<Map<String, Subscription>> subscriptionsOf(String topicArn) {
        return Optional.ofNullable(topics.get(topicArn));
    }

    synchronized Optional<Queue> queue(String queueArn) {
        return Optional.ofNullable(queuesByArn.get(queueArn));
    }

    /** The queue's ARN where it is known, its URL otherwise. */
    synchronized String nameOf(Queue queue) {
        return queuesByArn.entrySet().stream()
                .filter(known -> known.getValue().equals(queue))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(queue.url());
    }

    synchronized boolean unsubscribe(String subscriptionArn) {
        return topics.values().stream()
                .map(subscriptions -> subscriptions.remove(subscriptionArn))
                .anyMatch(removed -> removed != null);
    }

    @Override
    public void close() {
        sender.close();
    }

    private void deliver(Notification notification, Subscription subscription, int attempt) {
        try {
            send(notification, subscription, subscription.queue());
        } catch (QueueDoesNotExistException gone) {
            // An error of the caller's kind: Amazon does not try again either.
            giveUp(notification, subscription, gone);
        } catch (SdkException away) {
            if (attempt == ATTEMPTS) {
                giveUp(notification, subscription, away);
                return;
            }
            Duration pause = FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
            courier.after(pause, () -> deliver(notification, subscription, attempt + 1));
        }
    }

    private void giveUp(Notification notification, Subscription subscription, SdkException reason) {
        @Nullable Queue deadLetters = subscription.deadLetters();
        LOG.log(
                Level.WARNING,
                "message %s of %s did not reach %s (%s); %s"
                        .formatted(
                                notification.id(),
                                notification.topicArn(),
                                subscription.queue().url(),
                                reason.getClass().getSimpleName(),
                                deadLetters == null ? "it is lost" : "it goes to the dead letters"));
        if (deadLetters != null) {
            send(notification, subscription, deadLetters);
        }
    }

    private void send(Notification notification, Subscription subscription, Queue queue) {
        if (subscription.raw()) {
            sender.send(queue, notification.message(), notification.attributes());
        } else {
            sender.send(queue, Envelope.around(notification), Map.of());
        }
    }
}
