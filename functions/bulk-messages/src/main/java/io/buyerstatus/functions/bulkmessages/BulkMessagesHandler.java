package io.buyerstatus.functions.bulkmessages;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.aws.bulk.SqsBulkQueue;
import io.buyerstatus.core.bulk.BulkQueue.Work;
import io.buyerstatus.functions.shared.batch.RecordOutcome;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on messages to many, slice by slice, as the queue brings them. */
public final class BulkMessagesHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(BulkMessagesHandler.class);

    /** What a slice takes beyond what any record may: one that is begun must end. */
    private static final int LONGEST_SLICE_MILLIS = 20_000;

    private final BulkMessagesWiring wiring;

    /** As Lambda makes it. */
    public BulkMessagesHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public BulkMessagesHandler(Map<String, String> environment, InstantSource clock) {
        this(BulkMessagesWiring.of(environment, clock));
    }

    BulkMessagesHandler(BulkMessagesWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return wiring.batch()
                .process(event, () -> context.getRemainingTimeInMillis() - LONGEST_SLICE_MILLIS, this::take);
    }

    private RecordOutcome take(SQSEvent.SQSMessage message) {
        return SqsBulkQueue.parse(message.getBody())
                .map(this::take)
                .orElseGet(() -> new RecordOutcome.Failed("it names no slice of a message to many"));
    }

    private RecordOutcome take(Work work) {
        wiring.work().take(work);
        LOG.info("slice {} of {} is taken", work.slice(), work.run());
        return new RecordOutcome.Done();
    }
}
