package io.buyerstatus.crash;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.mailbox.DynamoMailboxes;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.ShopsOwn;
import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.template.AttachmentRule;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.local.engine.MailEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the shop of the lives made itself: when an invoice is issued, a mail with it goes out from the shop's own mailbox. */
final class OwnMailbox {
    private static final MailboxId OWN = new MailboxId("own");

    private OwnMailbox() {}

    static void install(Bench bench, MailEngine server) {
        Map<String, String> environment = bench.environment("mailbox-sender");
        String settings = environment.getOrDefault("SETTINGS_TABLE", "");
        SecretBox secrets = new KmsSecretBox(AwsClients.kms(), environment.getOrDefault("SECRETS_KEY_ID", ""));
        new DynamoMailboxes(bench.tables(), settings)
                .put(
                        new Mailbox(
                                Bench.SHOP,
                                OWN,
                                MailServer.parse(server.smtp(), 465),
                                Security.TLS,
                                Optional.of(MailEngine.ADDRESS),
                                new EmailAddress(MailEngine.ADDRESS),
                                "",
                                SendingLimit.USUAL,
                                Optional.of(MailServer.parse(server.imap(), Mailbox.IMAP_PORT)),
                                1),
                        Optional.of(secrets.seal(
                                Bench.SHOP,
                                SecretBox.Purpose.MAILBOX,
                                MailEngine.PASSWORD.getBytes(StandardCharsets.UTF_8))));
        ShopsOwn.automate(
                bench,
                "invoice",
                "invoice_issued",
                "Rechnung [invoice_number]",
                "[order_link]",
                List.of(new AttachmentRule.OfInvoice(false)),
                Optional.of(OWN));
    }
}
