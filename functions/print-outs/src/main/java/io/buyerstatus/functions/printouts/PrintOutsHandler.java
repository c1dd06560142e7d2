package io.buyerstatus.functions.printouts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.aws.document.SqsPrintQueue;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.copy.CopyDocument;
import io.buyerstatus.functions.shared.batch.RecordOutcome;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints what mails bring along and what people at the desk want, as the queue names it. */
public final class PrintOutsHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(PrintOutsHandler.class);

    /** What a long order takes beyond what any record may: one that is begun must end. */
    private static final int LONGEST_PRINT_MILLIS = 20_000;

    private final PrintOutsWiring wiring;

    /** As Lambda makes it. */
    public PrintOutsHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public PrintOutsHandler(Map<String, String> environment, InstantSource clock) {
        this(PrintOutsWiring.of(environment, clock));
    }

    PrintOutsHandler(PrintOutsWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return wiring.batch()
                .process(event, () -> context.getRemainingTimeInMillis() - LONGEST_PRINT_MILLIS, this::take);
    }

    private RecordOutcome take(SQSEvent.SQSMessage message) {
        return SqsPrintQueue.parse(message.getBody())
                .map(this::print)
                .orElseGet(() -> new RecordOutcome.Failed("it names nothing to be printed"));
    }

    private RecordOutcome print(DocumentKey key) {
        switch (wiring.makePrintOut().print(key)) {
            // What it is called may name its buyer's order, and stands in the ledger.
            case CopyDocument.Result.Moved moved -> LOG.info("print-out {} is {}", key.key(), moved.state());
            case CopyDocument.Result.HandedOn handedOn -> LOG.info("print-out {} is handed on", key.key());
            case CopyDocument.Result.NotMine notMine -> LOG.info("print-out {} needs nothing now", key.key());
        }
        return new RecordOutcome.Done();
    }
}
