package io.buyerstatus.functions.inboundmail;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.inbound.TakeMail;
import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.testing.InMemoryFailureLog;
import io.buyerstatus.core.testing.InMemoryInquiries;
import io.buyerstatus.core.testing.InMemoryMails;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.shared.batch.SqsBatch;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.mail.incoming.MimeReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What SES publishes of a mail, as the queue brings it. */
@Tag("G7")
final class InboundMailHandlerTest {
    private final DemoShop shop = new DemoShop();
    private final InMemoryMails mails = new InMemoryMails();
    private final InMemoryFailureLog failures = new InMemoryFailureLog();
    private final InboundMailHandler handler = new InboundMailHandler(new InboundMailWiring(
            new TakeMail(
                    new TakeMail.Ours(
                            new RepliesDomain("replies.shop.example"), new EmailAddress("status@shop.example")),
                    new TakeMail.Mails(new MimeReader(), mails, mails, shop.ledger::find),
                    shop.orders,
                    new InMemoryInquiries(shop.ledger),
                    shop.settings,
                    AutomationStore.NONE,
                    shop.keys,
                    shop.clock),
            new SqsBatch(failures, shop.clock)));

    private SQSBatchResponse handle(SQSEvent event) {
        return handler.handleRequest(event, Contexts.none());
    }

    @Test
    void theSamplesMailIsReadAndHeldSinceItsAddressIsNotOneOfOurs() {
        SQSEvent event = Triggers.sqs("inbound-mail.sqs");
        mails.arrives(
                "incoming/d6iitobk75ur44p8kdnnp7g2n800",
                "From: Erika Beispiel <erika@example.com>\nMessage-ID: <1@x>\n\nHallo"
                        .getBytes(StandardCharsets.UTF_8));

        String log =
                Logs.of(() -> assertThat(handle(event).getBatchItemFailures()).isEmpty());

        assertThat(mails.newest(DemoShop.SHOP, 9)).hasSize(1);
        assertThat(log).contains("held for shop demo, ADDRESS_UNPROVEN").doesNotContain(DemoShop.PERSONAL);
    }

    @Test
    void aMailThatIsNotThereAndWhatIsNoNoticeAreKeptAsDeadLettersWithTheirReason() {
        SQSEvent event = Triggers.sqs("inbound-mail.sqs");
        assertThat(handle(event).getBatchItemFailures()).hasSize(1);
        assertThat(failures.find(event.getRecords().getFirst().getMessageId()))
                .hasValueSatisfying(failure -> assertThat(failure.reason()).isEqualTo("the mail is not in the bucket"));

        event.getRecords().getFirst().setBody("{\"notificationType\":\"Received\",\"receipt\":{}}");
        assertThat(handle(event).getBatchItemFailures()).hasSize(1);
        event.getRecords().getFirst().setBody("nonsense");
        assertThat(handle(event).getBatchItemFailures()).hasSize(1);
    }

    @Test
    void whatSesSaysWhenItIsConnectedIsForgotten() {
        SQSEvent event = Triggers.sqs("inbound-mail.sqs");
        for (String body : new String[] {
            "Successfully validated SNS topic for Amazon SES event publishing.",
            "{\"notificationType\":\"AmazonSnsSubscriptionSucceeded\"}",
            "{\"notificationType\":\"Received\",\"receipt\":{\"action\":{\"objectKey\":"
                    + "\"incoming/AMAZON_SES_SETUP_NOTIFICATION\"}}}"
        }) {
            event.getRecords().getFirst().setBody(body);
            assertThat(handle(event).getBatchItemFailures()).as(body).isEmpty();
        }
    }
}
