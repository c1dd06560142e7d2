package io.buyerstatus.functions.mailboxsender;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.ingest.FailureLog;
import io.buyerstatus.core.mailbox.HandedIn;
import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.mailbox.TrialStep;
import io.buyerstatus.core.mailbox.login.Credential;
import io.buyerstatus.core.mailbox.login.FinishSignIn;
import io.buyerstatus.core.mailbox.login.Grant;
import io.buyerstatus.core.mailbox.login.KeepGrant;
import io.buyerstatus.core.mailbox.login.MailProvider;
import io.buyerstatus.core.mailbox.login.MailboxLogins;
import io.buyerstatus.core.mailbox.login.MailboxSignIn;
import io.buyerstatus.core.mailbox.login.OAuthClient;
import io.buyerstatus.core.mailbox.login.RenewSignIns;
import io.buyerstatus.core.mailbox.login.TokenProvider;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.OrderLinks;
import io.buyerstatus.core.message.sending.AutomationGuard;
import io.buyerstatus.core.message.sending.Breaker;
import io.buyerstatus.core.message.sending.DispatchMessage;
import io.buyerstatus.core.message.sending.MailboxLearning;
import io.buyerstatus.core.message.sending.MailboxTransport;
import io.buyerstatus.core.message.sending.OrderMessageComposer;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.message.sending.OwnMailboxes;
import io.buyerstatus.core.message.sending.PageEntries;
import io.buyerstatus.core.message.sending.SendByMailbox;
import io.buyerstatus.core.message.sending.TryMailbox;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.testing.InMemoryFailureLog;
import io.buyerstatus.core.testing.InMemoryMailboxes;
import io.buyerstatus.core.testing.InMemoryReputation;
import io.buyerstatus.core.testing.InMemoryTallies;
import io.buyerstatus.core.testing.PasswordLogins;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.shared.batch.SqsBatch;
import io.buyerstatus.functions.testing.Broken;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Logs;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.pages.mail.BuiltInMessages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The queue's messages as SQS hands them over, read by Lambda's own serializer. */
final class MailboxSenderHandlerTest {
    private static final URI BACK = URI.create("https://status.example/console/mailbox-signed-in");
    private static final MailboxId MAILBOX = new MailboxId("shop");
    private static final EmailAddress SHOP = new EmailAddress("hallo@nordlicht-keramik.example");

    private final DemoShop shop = new DemoShop();
    private final InMemoryMailboxes mailboxes = new InMemoryMailboxes();
    private final InMemoryFailureLog failures = new InMemoryFailureLog();
    private final Server server = new Server();

    @Test
    void theMessageIsSentOnceAndWhatNamesNoneFailsAlone() {
        connect();

        for (int times = 0; times < 3; times++) {
            assertThat(failed(shop.ledger))
                    .containsExactly(batch().getRecords().getLast().getMessageId());
        }

        assertThat(server.sent).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(DemoShop.EMAIL);
            assertThat(mail.mailbox()).hasValue(MAILBOX);
        });
        assertThat(shop.messages(BuiltInTypes.ORDER_CONFIRMED)).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(MessageState.SENT);
            assertThat(message.delivery().mailbox()).isEqualTo("shop");
        });
        assertThat(failures.find(batch().getRecords().getLast().getMessageId()))
                .map(FailureLog.Failure::reason)
                .hasValue("it names no message");
    }

    @Test
    void aLedgerThatIsDownKeepsEveryRecordAndTheLogNamesNobody() {
        connect();
        List<String> kept = new ArrayList<>();

        String log = Logs.of(() -> kept.addAll(failed(Broken.port(Ledger.class))));

        assertThat(kept).hasSize(batch().getRecords().size());
        assertThat(server.sent).isEmpty();
        assertThat(log).contains("IllegalStateException").doesNotContain(DemoShop.PERSONAL);
    }

    /** As the template's schedule says it. */
    @Test
    @Tag("C40")
    void onceADaySignInsAreRenewedAndNothingIsSent() {
        connect();
        SQSEvent asked = batch();
        asked.setRecords(List.of(asked.getRecords().getFirst()));
        asked.getRecords().getFirst().setBody("renew sign-ins");

        assertThat(handler(shop.ledger)
                        .handleRequest(asked, Contexts.withTimeLeft(() -> 120_000))
                        .getBatchItemFailures())
                .isEmpty();
        assertThat(server.sent).isEmpty();
    }

    @Test
    @Tag("C36")
    void aTrialIsMadeOnceAndItsOutcomeIsKept() {
        connect();
        SQSEvent asked = batch();
        asked.setRecords(List.of(asked.getRecords().getFirst()));
        asked.getRecords()
                .getFirst()
                .setBody("trial/" + DemoShop.SHOP + "/shop/gsc8vbjagn7vemtpngz3ssx18h/b2xpdmlhQHNob3AuZXhhbXBsZQ");
        for (int times = 0; times < 2; times++) {
            assertThat(handler(shop.ledger)
                            .handleRequest(asked, Contexts.withTimeLeft(() -> 120_000))
                            .getBatchItemFailures())
                    .isEmpty();
        }
        assertThat(server.tried).singleElement().satisfies(mail -> assertThat(mail.to())
                .isEqualTo(new EmailAddress("olivia@shop.example")));
        assertThat(mailboxes.last(DemoShop.SHOP, MAILBOX))
                .hasValueSatisfying(trial -> assertThat(trial.well()).isTrue());
    }

    /** As the desk tells it. */
    @Test
    @Tag("C40")
    void whatSomebodyBroughtFromAProviderIsExchangedOnceAndHowThatEndedIsKept() {
        connect();
        String state = "gsc8vbjagn7vemtpngz3ssx18h";
        mailboxes.replace(new MailboxSignIn(
                DemoShop.SHOP,
                MAILBOX,
                1,
                new OAuthClient(MailProvider.GOOGLE, MailProvider.ANY_TENANT, "client", ""),
                Optional.empty(),
                state,
                "session",
                false,
                shop.clock.instant(),
                MailboxSignIn.Stage.BACK,
                Optional.of(shop.box.seal(
                        DemoShop.SHOP, Purpose.MAILBOX, "code\nverifier".getBytes(StandardCharsets.UTF_8))),
                ""));
        SQSEvent told = batch();
        told.setRecords(List.of(told.getRecords().getFirst()));
        told.getRecords().getFirst().setBody("signed-in/" + DemoShop.SHOP + "/shop/" + state);
        for (int times = 0; times < 2; times++) {
            assertThat(handler(shop.ledger)
                            .handleRequest(told, Contexts.withTimeLeft(() -> 120_000))
                            .getBatchItemFailures())
                    .isEmpty();
        }
        assertThat(mailboxes.signIn(DemoShop.SHOP, MAILBOX)).hasValueSatisfying(way -> {
            assertThat(way.stage()).isEqualTo(MailboxSignIn.Stage.SILENT);
            assertThat(way.revision()).as("exchanged once").isEqualTo(3);
        });
    }

    private void connect() {
        shop.set(SettingsLayer.EMPTY
                .with(GeneralSettings.NAME, "Nordlicht Keramik")
                .with(GeneralSettings.EMAIL, SHOP)
                .with(MessageSettings.MAILBOX, MAILBOX));
        mailboxes.put(
                new Mailbox(
                        DemoShop.SHOP,
                        MAILBOX,
                        new MailServer("smtp.example.com", 465),
                        Security.TLS,
                        Optional.empty(),
                        SHOP,
                        "Nordlicht Keramik",
                        SendingLimit.USUAL,
                        Optional.empty(),
                        1),
                Optional.empty());
    }

    private List<String> failed(Ledger ledger) {
        return handler(ledger)
                .handleRequest(batch(), Contexts.withTimeLeft(() -> 120_000))
                .getBatchItemFailures()
                .stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static SQSEvent batch() {
        return Triggers.sqs("mailbox-sender.sqs");
    }

    private MailboxSenderHandler handler(Ledger ledger) {
        MailboxLogins logins = PasswordLogins.of(mailboxes, shop.box);
        DispatchMessage dispatch = new DispatchMessage(
                ledger,
                shop.settings,
                new OrderMessageComposer(
                        shop.orders, new OrderLinks(shop.keys, DemoShop.BASE.toString()), new BuiltInMessages()),
                new Breaker(new InMemoryReputation(), shop.clock),
                new AutomationGuard(new InMemoryTallies()),
                new OwnMailboxes(mailboxes, logins, server, new MailboxLearning(mailboxes, ledger), shop.clock),
                PageEntries.NONE,
                shop.clock);
        return new MailboxSenderHandler(new MailboxSenderWiring(
                new SendByMailbox(
                        dispatch,
                        ledger,
                        mailboxes,
                        logins,
                        server,
                        (message, delay) -> {
                            throw new AssertionError("nothing is to be looked at again: " + message);
                        },
                        shop.clock),
                new TryMailbox(
                        mailboxes,
                        logins,
                        (mailbox, password, mail) -> {
                            server.tried.add(mail);
                            return List.of(
                                    new TrialStep(TrialStep.Name.MAIL, TrialStep.Light.GREEN, "", Optional.empty()));
                        },
                        mailboxes,
                        new MailboxLearning(mailboxes, ledger),
                        shop.clock),
                new FinishSignIn(
                        mailboxes,
                        mailboxes,
                        new NobodyHome(),
                        new KeepGrant(mailboxes, mailboxes, shop.box, shop.clock),
                        shop.box,
                        BACK,
                        shop.clock),
                new RenewSignIns(
                        () -> List.of(DemoShop.SHOP),
                        mailboxes,
                        logins,
                        new MailboxLearning(mailboxes, ledger).notices(shop.clock)),
                new SqsBatch(failures, shop.clock)));
    }

    /** No provider answers. */
    private static final class NobodyHome implements TokenProvider {
        @Override
        public Answer renew(Grant grant) {
            return new Answer.Silent("there is no provider");
        }

        @Override
        public Answer exchange(OAuthClient client, String code, String verifier, URI back) {
            assertThat(code + " " + verifier + " " + back).isEqualTo("code verifier " + BACK);
            return new Answer.Silent("there is no provider");
        }
    }

    /** Takes every mail. */
    private static final class Server implements MailboxTransport {
        private final List<OutgoingMail> sent = new ArrayList<>();
        private final List<OutgoingMail> tried = new ArrayList<>();

        @Override
        public HandedIn send(Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail) {
            sent.add(mail);
            return new HandedIn.Accepted("<1@example.com>");
        }

        @Override
        public void file(Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail) {}

        @Override
        public Filed look(Mailbox mailbox, Optional<Credential> credential, MessageId id) {
            return Filed.NOT_KNOWN;
        }
    }
}
