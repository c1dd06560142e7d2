package io.buyerstatus.functions.inboundmail;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.inbound.Arrival;
import io.buyerstatus.core.inbound.Judgement;
import io.buyerstatus.core.inbound.TakeMail;
import io.buyerstatus.functions.shared.batch.RecordOutcome;
import io.buyerstatus.integrations.mail.ReceivedMails;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what people answer by mail. */
public final class InboundMailHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(InboundMailHandler.class);

    private final InboundMailWiring wiring;

    /** As Lambda makes it. */
    public InboundMailHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public InboundMailHandler(Map<String, String> environment, InstantSource clock) {
        this(InboundMailWiring.of(environment, clock));
    }

    InboundMailHandler(InboundMailWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        return wiring.batch().process(event, context::getRemainingTimeInMillis, this::take);
    }

    private RecordOutcome take(SQSEvent.SQSMessage message) {
        return switch (ReceivedMails.read(message.getBody())) {
            case ReceivedMails.Reading.Received(Arrival arrival) -> take(arrival);
            case ReceivedMails.Reading.Ignored(String reason) -> {
                LOG.info("ignored: {}", reason);
                yield new RecordOutcome.Done();
            }
            case ReceivedMails.Reading.Broken(String reason) -> new RecordOutcome.Failed(reason);
        };
    }

    private RecordOutcome take(Arrival arrival) {
        return switch (wiring.mails().take(arrival)) {
            case TakeMail.Result.Done(Judgement judgement) -> {
                LOG.info("mail {}: {}", arrival.object(), said(judgement));
                yield new RecordOutcome.Done();
            }
            case TakeMail.Result.Missing missing -> new RecordOutcome.Failed("the mail is not in the bucket");
            case TakeMail.Result.Conflict conflict ->
                new RecordOutcome.Failed("the order changed under every attempt; it is tried again");
        };
    }

    private static String said(Judgement judgement) {
        return switch (judgement) {
            case Judgement.FromBuyer reply ->
                "in the conversation of order " + reply.order().order().key().key();
            case Judgement.FromStaff answer ->
                "answers the buyer of order " + answer.order().order().key().key();
            case Judgement.FromAsker reply ->
                "in inquiry " + reply.inquiry().inquiry().key().inquiry();
            case Judgement.ToAsker answer ->
                "answers inquiry " + answer.inquiry().inquiry().key().inquiry();
            case Judgement.Noted noted ->
                "a machine's, kept at order " + noted.order().order().key().key();
            case Judgement.Held held -> "held for shop " + held.shop() + ", " + held.reason();
            case Judgement.Dropped dropped -> "dropped, " + dropped.reason();
        };
    }
}
