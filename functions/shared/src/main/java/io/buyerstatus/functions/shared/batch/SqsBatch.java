package io.buyerstatus.functions.shared.batch;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.ingest.FailureLog;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.functions.shared.Loggable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a batch record by record: each fails alone, whatever it does, and its reason is written down where the operator
 * looks, since a dead letter carries none. The records run one after the other, so that those of one order do not
 * compete.
 *
 * <p>Source: AWS Lambda Developer Guide, "Handling errors for an SQS event source" (partial batch responses).
 */
public final class SqsBatch {
    private static final Logger LOG = LoggerFactory.getLogger(SqsBatch.class);
    private static final String RECEIVES = "ApproximateReceiveCount";
    private static final int LONGEST_REASON = 2000;

    /** What one record may take: a few calls to a store that is slow, each with its retries. */
    private static final int ONE_RECORD_MILLIS = 10_000;

    private final FailureLog failures;
    private final InstantSource clock;

    public SqsBatch(FailureLog failures, InstantSource clock) {
        this.failures = failures;
        this.clock = clock;
    }

    /**
     * Hands each record to the action; answers which of them the queue must keep. Where less time is left than one record may
     * take, those that were not begun are given back: what Lambda cuts off in the middle would be done again with all the others.
     *
     * @param millisLeft how much time the function has left
     */
    public SQSBatchResponse process(
            SQSEvent event, IntSupplier millisLeft, Function<SQSEvent.SQSMessage, RecordOutcome> action) {
        List<SQSBatchResponse.BatchItemFailure> failed = new ArrayList<>();
        boolean first = true;
        for (SQSEvent.SQSMessage message : event.getRecords()) {
            if (!first && millisLeft.getAsInt() < ONE_RECORD_MILLIS) {
                LOG.warn("message {} is given back: no time is left", message.getMessageId());
                failed.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
                continue;
            }
            first = false;
            switch (guarded(message, action)) {
                case RecordOutcome.Done done -> {}
                case RecordOutcome.Failed failure -> {
                    failed.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
                    remember(message, failure.reason());
                }
            }
        }
        return new SQSBatchResponse(failed);
    }

    /** A record may even overflow the stack: the others of its batch must not suffer for it. */
    private static RecordOutcome guarded(
            SQSEvent.SQSMessage message, Function<SQSEvent.SQSMessage, RecordOutcome> action) {
        try {
            return action.apply(message);
        } catch (Throwable broken) {
            LOG.error("message {} failed: {}", message.getMessageId(), Loggable.of(broken));
            return new RecordOutcome.Failed(describe(broken));
        }
    }

    /** The class says what kind of failure it was; messages of the store and of our own rules hold no buyer's data. */
    private static String describe(Throwable broken) {
        return broken.getClass().getSimpleName() + ": " + broken.getMessage();
    }

    private void remember(SQSEvent.SQSMessage message, String reason) {
        String shortened = CleanText.start(reason, LONGEST_REASON);
        try {
            failures.record(
                    new FailureLog.Failure(message.getMessageId(), receives(message), shortened, clock.instant()));
        } catch (RuntimeException unavailable) {
            LOG.error(
                    "the reason of message {} could not be kept: {}", message.getMessageId(), Loggable.of(unavailable));
        }
    }

    private static int receives(SQSEvent.SQSMessage message) {
        String count =
                message.getAttributes() == null ? null : message.getAttributes().get(RECEIVES);
        return count == null ? 1 : Integer.parseInt(count);
    }
}
