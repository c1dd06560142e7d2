package io.buyerstatus.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.functions.deliveryfeedback.DeliveryFeedbackHandler;
import io.buyerstatus.functions.duemessages.DueMessagesHandler;
import io.buyerstatus.functions.mailboxsender.MailboxSenderHandler;
import io.buyerstatus.functions.notifications.NotificationsHandler;
import io.buyerstatus.functions.orderevents.OrderEventsHandler;
import io.buyerstatus.functions.picturecopies.PictureCopiesHandler;
import io.buyerstatus.local.engine.MailEngine;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;

/**
 * What is deployed: how each function's process starts, and what is done to its requests on their way. Tests that prove
 * other tests deploy a build with a fault in it; production code has no switches for that.
 */
public record Build(
        Supplier<Intake> intake,
        Supplier<Sender> sender,
        Supplier<Feedback> feedback,
        Supplier<Sweeper> sweeper,
        Supplier<Copier> copier,
        Supplier<Feedback> mailboxes,
        UnaryOperator<SdkRequest> wire) {
    private static final Context ONE_MINUTE = new OneMinute();

    /** {@code order-events}. */
    @FunctionalInterface
    public interface Intake {
        SQSBatchResponse take(SQSEvent batch);

        /** Whether the queue forgets a batch as soon as it is handed over; a fault. */
        default boolean acknowledgesFirst() {
            return false;
        }
    }

    /** {@code notifications}. */
    @FunctionalInterface
    public interface Sender {
        void take(DynamodbEvent changes);
    }

    /** {@code delivery-feedback}, and {@code mailbox-sender}. */
    @FunctionalInterface
    public interface Feedback {
        SQSBatchResponse take(SQSEvent batch);
    }

    /** {@code due-messages}. */
    @FunctionalInterface
    public interface Sweeper {
        void sweep();
    }

    /** {@code picture-copies}. */
    @FunctionalInterface
    public interface Copier {
        void take(DynamodbEvent changes);
    }

    /** The handlers that Lambda runs, wired by themselves. */
    public static Build real(Bench bench) {
        return new Build(
                () -> {
                    OrderEventsHandler handler =
                            new OrderEventsHandler(bench.environment("order-events"), bench.clock());
                    return batch -> handler.handleRequest(batch, ONE_MINUTE);
                },
                () -> {
                    // The same calls in the same order each time.
                    NotificationsHandler handler = new NotificationsHandler(
                            bench.environment("notifications"), bench.clock(), Workers.oneByOne());
                    return changes -> handler.handleRequest(changes, ONE_MINUTE);
                },
                () -> {
                    DeliveryFeedbackHandler handler =
                            new DeliveryFeedbackHandler(bench.environment("delivery-feedback"), bench.clock());
                    return batch -> handler.handleRequest(batch, ONE_MINUTE);
                },
                () -> {
                    // The same, and no waiting for senders that nobody runs.
                    DueMessagesHandler handler = new DueMessagesHandler(
                            bench.environment("due-messages"), bench.clock(), Workers.oneByOne(), () -> {});
                    return () -> handler.handleRequest(Map.of(), ONE_MINUTE);
                },
                copier(bench, bench.environment("picture-copies")),
                mailboxes(bench, bench.environment("mailbox-sender")),
                UnaryOperator.identity());
    }

    /** The same for shops whose pictures are on this machine, which is not public. */
    public Build copyingFrom(URI origin, Bench bench) {
        Map<String, String> environment = new HashMap<>(bench.environment("picture-copies"));
        environment.put("PICTURE_ORIGINS", origin.toString());
        return new Build(intake, sender, feedback, sweeper, copier(bench, environment), mailboxes, wire);
    }

    /** The same for shops whose mailbox is on this machine, which is not public. */
    public Build sendingBy(MailEngine server, Bench bench) {
        Map<String, String> environment = new HashMap<>(bench.environment("mailbox-sender"));
        environment.put("MAIL_SERVERS", server.allowed());
        return new Build(intake, sender, feedback, sweeper, copier, mailboxes(bench, environment), wire);
    }

    private static Supplier<Feedback> mailboxes(Bench bench, Map<String, String> environment) {
        return () -> {
            MailboxSenderHandler handler = new MailboxSenderHandler(environment, bench.clock());
            return batch -> handler.handleRequest(batch, ONE_MINUTE);
        };
    }

    private static Supplier<Copier> copier(Bench bench, Map<String, String> environment) {
        return () -> {
            PictureCopiesHandler handler = new PictureCopiesHandler(environment, bench.clock());
            return changes -> handler.handleRequest(changes, ONE_MINUTE);
        };
    }

    /** The same with another way of taking events in. */
    public Build withIntake(UnaryOperator<Supplier<Intake>> change) {
        return new Build(change.apply(intake), sender, feedback, sweeper, copier, mailboxes, wire);
    }

    /** The same with another way of sending. */
    public Build withSender(Supplier<Sender> other) {
        return new Build(intake, other, feedback, sweeper, copier, mailboxes, wire);
    }

    /** The same with requests changed on their way. */
    public Build withWire(UnaryOperator<SdkRequest> other) {
        return new Build(intake, sender, feedback, sweeper, copier, mailboxes, other);
    }
}
