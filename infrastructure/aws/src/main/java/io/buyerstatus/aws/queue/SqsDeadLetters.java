package io.buyerstatus.aws.queue;

import io.buyerstatus.core.privacy.DeadLetters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.model.Message;

/** The dead letters of several queues. */
public final class SqsDeadLetters implements DeadLetters {
    /** Each is met once in a look at all of them, and nobody waits for those that are not there: the next look finds what this one missed. */
    public static final QueuedLetters.Look LOOK = new QueuedLetters.Look(Duration.ofMinutes(1), Duration.ZERO);

    private final List<QueuedLetters> queues;

    /** @param queues each looked at by {@link #LOOK} */
    public SqsDeadLetters(List<QueuedLetters> queues) {
        this.queues = List.copyOf(queues);
    }

    @Override
    public Looked takeOut(Predicate<Letter> goes, BooleanSupplier timeIsUp) {
        Looked all = new Looked(0, 0, true);
        for (QueuedLetters queue : queues) {
            Looked one = takeOut(queue, goes, timeIsUp);
            all = new Looked(
                    all.letters() + one.letters(), all.takenOut() + one.takenOut(), all.finished() && one.finished());
        }
        return all;
    }

    private static Looked takeOut(QueuedLetters queue, Predicate<Letter> goes, BooleanSupplier timeIsUp) {
        List<Message> staying = new ArrayList<>();
        List<Message> gone = new ArrayList<>();
        try {
            boolean finished = queue.all(timeIsUp, message -> {
                if (goes.test(new Letter(message.body(), QueuedLetters.sentAt(message)))) {
                    queue.delete(message);
                    gone.add(message);
                } else {
                    staying.add(message);
                }
            });
            return new Looked(staying.size() + gone.size(), gone.size(), finished);
        } finally {
            queue.show(staying);
        }
    }
}
