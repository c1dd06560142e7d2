package io.buyerstatus.functions.mailboxsender;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.aws.mailbox.SqsMailboxQueue;
import io.buyerstatus.aws.mailbox.SqsSignInReturns;
import io.buyerstatus.aws.mailbox.SqsTrialRequests;
import io.buyerstatus.core.mailbox.TrialRequest;
import io.buyerstatus.core.mailbox.login.RenewSignIns;
import io.buyerstatus.core.mailbox.login.SignInReturn;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.sending.DispatchResult;
import io.buyerstatus.functions.shared.batch.RecordOutcome;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what the shops' own mailboxes are to send, as the queue brings it, and settles what became of it. */
public final class MailboxSenderHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxSenderHandler.class);

    /** What two conversations with slow servers take beyond what any record may: one that is begun must end. */
    private static final int LONGEST_MAIL_MILLIS = 40_000;

    /** What the template's schedule says once a day, in the form in which the queue speaks. */
    private static final String RENEW = "renew sign-ins";

    private final MailboxSenderWiring wiring;

    /** As Lambda makes it. */
    public MailboxSenderHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public MailboxSenderHandler(Map<String, String> environment, InstantSource clock) {
        this(MailboxSenderWiring.of(environment, clock));
    }

    MailboxSenderHandler(MailboxSenderWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        IntSupplier left = () -> context.getRemainingTimeInMillis() - LONGEST_MAIL_MILLIS;
        return wiring.batch().process(event, left, message -> take(message, () -> left.getAsInt() < 0));
    }

    private RecordOutcome take(SQSEvent.SQSMessage message, BooleanSupplier timeIsUp) {
        return SqsMailboxQueue.parse(message.getBody())
                .map(this::send)
                .or(() -> SqsTrialRequests.parse(message.getBody()).map(this::tried))
                .or(() -> SqsSignInReturns.parse(message.getBody()).map(this::signedIn))
                .or(() -> Optional.of(message.getBody()).filter(RENEW::equals).map(all -> renew(timeIsUp)))
                .orElseGet(() -> new RecordOutcome.Failed("it names no message"));
    }

    private RecordOutcome renew(BooleanSupplier timeIsUp) {
        wiring.renewSignIns().run(timeIsUp, outcome -> {
            switch (outcome) {
                case RenewSignIns.Outcome.Renewed renewed ->
                    LOG.info("the sign-in of mailbox {} of {} was renewed", renewed.mailbox(), renewed.shop());
                case RenewSignIns.Outcome.Failed failed ->
                    LOG.warn(
                            "the sign-in of mailbox {} of {} was not renewed: {}",
                            failed.mailbox(),
                            failed.shop(),
                            failed.why());
            }
        });
        return new RecordOutcome.Done();
    }

    private RecordOutcome signedIn(SignInReturn back) {
        wiring.finishSignIn()
                .run(back)
                .ifPresentOrElse(
                        ended -> LOG.info(
                                "the sign-in for mailbox {} of {} ended: {}",
                                back.mailbox(),
                                back.shop(),
                                ended.stage()),
                        () -> LOG.info("a sign-in for {} of {} needs nothing now", back.mailbox(), back.shop()));
        return new RecordOutcome.Done();
    }

    private RecordOutcome tried(TrialRequest request) {
        wiring.tryMailbox()
                .run(request)
                .ifPresentOrElse(
                        trial -> LOG.info(
                                "mailbox {} of {} was tried: {}",
                                request.mailbox(),
                                request.shop(),
                                trial.well() ? "well" : "not well"),
                        () -> LOG.info("a trial of {} of {} needs nothing now", request.mailbox(), request.shop()));
        return new RecordOutcome.Done();
    }

    private RecordOutcome send(MessageId id) {
        switch (wiring.sendByMailbox().send(id)) {
            case DispatchResult.Moved moved -> LOG.info("message {} is {} {}", id.id(), moved.state(), moved.reason());
            case DispatchResult.HandedOn handed ->
                LOG.info("message {} is handed on to mailbox {}", id.id(), handed.mailbox());
            case DispatchResult.NotMine notMine -> LOG.info("message {} needs nothing now", id.id());
        }
        return new RecordOutcome.Done();
    }
}
