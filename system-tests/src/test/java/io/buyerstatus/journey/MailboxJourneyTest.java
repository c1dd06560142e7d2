package io.buyerstatus.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.mailbox.DynamoMailboxes;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.bench.running.OnSharedSystem;
import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.domain.SenderProof;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.NoDns;
import io.buyerstatus.local.engine.MailEngine;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import io.buyerstatus.operator.document.DocumentReader;
import io.buyerstatus.operator.document.Reading;
import io.buyerstatus.operator.settings.MailboxImport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A shop connects its own mailbox, and its mails leave by it: a real server, over TLS, with a password. */
@OnSharedSystem
final class MailboxJourneyTest {
    private static final ShopId SHOP = new ShopId("journey");
    private static final MailboxId ID = new MailboxId("service");

    private static final String NOTIFIED = "  notify_address: team@hafenkontor.example\n";

    private final Journey journey;

    MailboxJourneyTest(Journey journey) {
        this.journey = journey;
    }

    @BeforeEach
    void connect() {
        MailEngine mail = journey.system().mail();
        connect("""
                shop: journey
                mailboxes:
                  service:
                    smtp: %s
                    login: %s
                    password: %s
                    name: Hafenkontor
                    imap: %s
                """.formatted(mail.smtp(), MailEngine.ADDRESS, MailEngine.PASSWORD, mail.imap()));
        journey.shop().change(NOTIFIED, NOTIFIED + "  mailbox: service\n", journey);
    }

    @AfterEach
    void disconnect() {
        connect("shop: journey\nmailboxes: {}\n");
        journey.shop().install();
    }

    @Test
    @Tag("BL-6")
    @Tag("BL-17")
    @Tag("BL-60")
    void aConfirmationLeavesByTheShopsOwnMailboxAndItsCopyIsAmongTheSentMails() {
        Story story = journey.story("demo-generic", "MB-1");
        journey.send(story.placed());
        OutboxEntry mail = journey.awaitFirst(story.email());
        Message sent = journey.await("confirmed", () -> journey.ledger(story).stream()
                .filter(message -> message.state() == MessageState.SENT)
                .findFirst());

        assertThat(mail.from()).isEqualTo("Hafenkontor <" + MailEngine.ADDRESS + ">");
        assertThat(mail.headers()).containsEntry("Message-ID", "<" + sent.id().id() + "@shop.example>");
        assertThat(sent.delivery().mailbox()).isEqualTo("service");
        assertThat(journey.sentTo(story.email())).hasSize(1);
        assertThat(journey.await(
                        "filed", () -> Optional.of(journey.system().mail().sent())
                                .filter(ids -> ids.contains("<" + sent.id().id() + "@shop.example>"))))
                .isNotEmpty();
    }

    @Test
    @Tag("BL-21")
    void noPasswordIsStoredInTheClear() {
        DynamoMailboxes mailboxes = mailboxes();
        assertThat(mailboxes.find(SHOP, ID)).map(Mailbox::displayedName).contains("Hafenkontor");
        assertThat(mailboxes.password(SHOP, ID))
                .map(SealedSecret::ciphertext)
                .hasValueSatisfying(stored -> assertThat(stored).doesNotContain(MailEngine.PASSWORD));
        try (var kms = AwsClients.kms()) {
            SecretBox box = new KmsSecretBox(kms, journey.system().output("SecretsKeyArn"));
            byte[] opened = box.open(
                    SHOP,
                    SecretBox.Purpose.MAILBOX,
                    mailboxes.password(SHOP, ID).orElseThrow());
            assertThat(new String(opened, StandardCharsets.UTF_8)).isEqualTo(MailEngine.PASSWORD);
        }
    }

    private DynamoMailboxes mailboxes() {
        return new DynamoMailboxes(journey.dynamo(), journey.system().output("SettingsTable"));
    }

    private void connect(String yaml) {
        try (var kms = AwsClients.kms()) {
            MailboxImport imports = new MailboxImport(
                    mailboxes(), new KmsSecretBox(kms, journey.system().output("SecretsKeyArn")),
                    new SenderProof(new NoDns(), MailServers.NONE, Optional.empty()),
                    name -> "");
            if (!(DocumentReader.read(yaml) instanceof Reading.Accepted accepted)) {
                throw new AssertionError(DocumentReader.read(yaml));
            }
            MailboxImport.Plan plan =
                    imports.plan(SHOP, accepted.document().mailboxes().orElse(List.of()));
            assertThat(plan.problems()).isEmpty();
            assertThat(imports.apply(plan)).isTrue();
        }
    }
}
