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

    private static final int EMPTY_ANSWERS = 2;

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
        int takenOut = 0;
        int empty = 0;
        try {
            while (empty < EMPTY_ANSWERS && !timeIsUp.getAsBoolean()) {
                List<Message> some = queue.next(QueuedLetters.BATCH);
                for (Message message : some) {
                    if (goes.test(new Letter(message.body(), QueuedLetters.sentAt(message)))) {
                        queue.delete(message);
                        takenOut++;
                    } else {
                        staying.add(message);
                    }
                }
                empty = some.isEmpty() ? empty + 1 : 0;
            }
            return new Looked(staying.size() + takenOut, takenOut, empty >= EMPTY_ANSWERS);
        } finally {
            queue.show(staying);
        }
    }
}
