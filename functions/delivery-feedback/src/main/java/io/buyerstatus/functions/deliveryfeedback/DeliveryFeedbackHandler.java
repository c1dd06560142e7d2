package io.buyerstatus.functions.deliveryfeedback;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.message.sending.DeliveryReport;
import io.buyerstatus.functions.shared.batch.RecordOutcome;
import io.buyerstatus.integrations.mail.SesEvents;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settles the ledger by what SES reports of our mails. */
public final class DeliveryFeedbackHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryFeedbackHandler.class);

    private final DeliveryFeedbackWiring wiring;

    /** As Lambda makes it. */
    public DeliveryFeedbackHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public DeliveryFeedbackHandler(Map<String, String> environment, InstantSource clock) {
        this(DeliveryFeedbackWiring.of(environment, clock));
    }

    DeliveryFeedbackHandler(DeliveryFeedbackWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return wiring.batch().process(event, context::getRemainingTimeInMillis, this::take);
    }

    private RecordOutcome take(SQSEvent.SQSMessage message) {
        return switch (SesEvents.read(message.getBody())) {
            case SesEvents.Reading.Report report -> settle(report.report());
            case SesEvents.Reading.Ignored ignored -> {
                LOG.info("ignored: {}", ignored.reason());
                yield new RecordOutcome.Done();
            }
            case SesEvents.Reading.Broken broken -> new RecordOutcome.Failed(broken.reason());
        };
    }

    private RecordOutcome settle(DeliveryReport report) {
        return switch (wiring.settleDelivery().settle(report)) {
            case MOVED, NOTHING_NEW -> {
                LOG.info("message {}: {}", report.id().id(), report.kind());
                yield new RecordOutcome.Done();
            }
            case UNKNOWN_MESSAGE -> {
                LOG.warn("message {} is not in the ledger: {}", report.id().id(), report.kind());
                yield new RecordOutcome.Done();
            }
            case CONFLICT -> new RecordOutcome.Failed("the message changed under every attempt; it is tried again");
        };
    }
}
