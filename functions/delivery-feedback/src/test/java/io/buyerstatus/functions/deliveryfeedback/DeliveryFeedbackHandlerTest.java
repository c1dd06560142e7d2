package io.buyerstatus.functions.deliveryfeedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.ingest.FailureLog;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.message.sending.ApplyDeliveryReport;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.testing.InMemoryFailureLog;
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.shared.batch.SqsBatch;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Triggers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** SES's reports as SQS hands them over, read by Lambda's own serializer. */
final class DeliveryFeedbackHandlerTest {
    /** Whom the samples' mail went to. */
    private static final EmailAddress RECIPIENT = new EmailAddress("greta.sommerfeld@example.com");

    private final DemoShop shop = new DemoShop();
    private final InMemoryFailureLog failures = new InMemoryFailureLog();
    private final DeliveryFeedbackHandler handler = handler(shop.ledger, failures);

    @Test
    void aDeliveredMailIsDelivered() {
        claimed();

        assertThat(failed(delivered())).isEmpty();

        assertThat(confirmation().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(shop.ledger.suppression(DemoShop.SHOP, RECIPIENT)).isEmpty();
    }

    @Test
    void reportsInAnyOrderAndNumberComeToTheSame() {
        claimed();
        SQSEvent backwards = delivered();
        backwards.setRecords(backwards.getRecords().reversed());

        for (SQSEvent batch : List.of(backwards, delivered(), delivered())) {
            assertThat(failed(batch)).isEmpty();
        }
        assertThat(confirmation().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void aHardBounceStopsMailToTheAddress() {
        claimed();

        assertThat(failed(Triggers.sqs("delivery-feedback.sqs-bounce"))).isEmpty();

        assertThat(confirmation().state()).isEqualTo(MessageState.BOUNCED);
        assertThat(shop.ledger.suppression(DemoShop.SHOP, RECIPIENT))
                .map(Suppression::cause)
                .hasValue(Suppression.Cause.BOUNCE);
    }

    @Test
    void aComplaintStopsMailToTheAddressAlsoAfterTheDelivery() {
        claimed();
        failed(delivered());

        assertThat(failed(Triggers.sqs("delivery-feedback.sqs-complaint"))).isEmpty();

        assertThat(confirmation().state()).isEqualTo(MessageState.COMPLAINED);
        assertThat(shop.ledger.suppression(DemoShop.SHOP, RECIPIENT))
                .map(Suppression::cause)
                .hasValue(Suppression.Cause.COMPLAINT);
    }

    @Test
    void aReportAboutAMessageThatTheLedgerDoesNotHaveIsDoneWith() {
        SQSEvent batch = delivered();
        batch.getRecords()
                .forEach(record ->
                        record.setBody(record.getBody().replace("gsc8vbjagn7vemtpngz3ssx18h", "0".repeat(26))));

        assertThat(failed(batch)).isEmpty();
        assertThat(failures.find(batch.getRecords().getFirst().getMessageId())).isEmpty();
    }

    @Test
    void somebodyElsesMailAndAnotherKindOfReportAreDoneWith() {
        SQSEvent batch = delivered();
        batch.getRecords().getFirst().setBody("{\"eventType\":\"Open\",\"mail\":{}}");
        batch.getRecords().getLast().setBody("{\"eventType\":\"Delivery\",\"mail\":{\"tags\":{}},\"delivery\":{}}");

        assertThat(failed(batch)).isEmpty();
    }

    @Test
    @Tag("C49")
    void whatBecameOfAnSmsComesByTheSameQueue() {
        claimed();
        Message message = confirmation();
        SQSEvent batch = delivered();
        for (SQSEvent.SQSMessage record : batch.getRecords()) {
            record.setBody("""
                {"eventType": "TEXT_DELIVERED", "eventTimestamp": 1795000000000, "isFinal": true, "messageId": "sms-1",
                 "messageStatus": "DELIVERED", "messageStatusDescription": "Message has been accepted by phone",
                 "context": {"shop": "%s", "subject": "%s", "message": "%s"}}
                """.formatted(
                            DemoShop.SHOP.value(),
                            message.id().subject().key(),
                            message.id().id()));
        }

        assertThat(failed(batch)).isEmpty();

        assertThat(confirmation().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void aBrokenRecordFailsAloneAndItsReasonIsKept() {
        claimed();
        SQSEvent batch = delivered();
        SQSEvent.SQSMessage broken = batch.getRecords().getFirst();
        broken.setBody("{\"eventType\":");

        assertThat(failed(batch)).containsExactly(broken.getMessageId());

        assertThat(confirmation().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(failures.find(broken.getMessageId()))
                .map(FailureLog.Failure::reason)
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("not JSON"));
    }

    @Test
    void evenARecordThatIsDeeperThanTheStackFailsAlone() {
        claimed();
        SQSEvent batch = delivered();
        batch.getRecords().getFirst().setBody("[".repeat(200_000));

        assertThat(failed(batch)).hasSize(1);
        assertThat(confirmation().state()).isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void aLedgerThatIsDownKeepsEveryRecordAndTheLogNamesNobody() {
        DeliveryFeedbackHandler down = handler(Broken.port(Ledger.class), failures);
        SQSEvent batch = Triggers.sqs("delivery-feedback.sqs-bounce");
        List<SQSBatchResponse.BatchItemFailure> kept = new ArrayList<>();

        String log = Logs.of(() -> kept.addAll(
                down.handleRequest(batch, Contexts.withTimeLeft(() -> 30_000)).getBatchItemFailures()));

        assertThat(kept).hasSameSizeAs(batch.getRecords());
        assertThat(log)
                .contains("IllegalStateException")
                .doesNotContain(DemoShop.PERSONAL)
                .doesNotContain("greta.sommerfeld");
    }

    @Test
    void aReasonThatCannotBeKeptIsNoReasonToForgetTheRecord() {
        SQSEvent batch = delivered();
        batch.getRecords().forEach(record -> record.setBody("nonsense"));
        DeliveryFeedbackHandler forgetful = handler(shop.ledger, Broken.port(FailureLog.class));

        String log = Logs.of(() -> assertThat(forgetful
                        .handleRequest(batch, Contexts.withTimeLeft(() -> 30_000))
                        .getBatchItemFailures())
                .hasSize(2));
        assertThat(log).contains("could not be kept").doesNotContain(DemoShop.PERSONAL);
    }

    /** The confirmation is on its way, as the samples' mail is. */
    private void claimed() {
        Message pending = confirmation();
        assertThat(shop.ledger.replace(pending.claimed(RECIPIENT.value(), shop.clock.instant())))
                .isTrue();
    }

    private Message confirmation() {
        return shop.messages(BuiltInTypes.ORDER_CONFIRMED).getFirst();
    }

    private static SQSEvent delivered() {
        return Triggers.sqs("delivery-feedback.sqs");
    }

    private List<String> failed(SQSEvent batch) {
        return handler.handleRequest(batch, Contexts.withTimeLeft(() -> 30_000)).getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private DeliveryFeedbackHandler handler(Ledger ledger, FailureLog log) {
        return new DeliveryFeedbackHandler(new DeliveryFeedbackWiring(
                new ApplyDeliveryReport(ledger, new Breaker(new InMemoryReputation(), shop.clock), shop.clock),
                new SqsBatch(log, shop.clock)));
    }
}
