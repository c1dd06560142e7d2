package io.buyerstatus.local.demo;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.local.engine.MailEngine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The demo shop's own mailbox, on the mail server of this machine; nothing leaves by it unless somebody says so. */
final class DemoMailbox {
    private static final MailboxId ID = new MailboxId("service");

    private final Mailboxes mailboxes;
    private final SecretBox secrets;

    DemoMailbox(Mailboxes mailboxes, SecretBox secrets) {
        this.mailboxes = mailboxes;
        this.secrets = secrets;
    }

    /** Connects it unless it is there and still leads to this server, whose ports may be others at each start. */
    void install(DemoSystem system) {
        Optional<Mailbox> stored = mailboxes.find(DemoShop.ID, ID);
        Mailbox wanted = new Mailbox(
                DemoShop.ID,
                ID,
                MailServer.parse(system.smtp(), 0),
                Security.TLS,
                Optional.of(MailEngine.ADDRESS),
                new EmailAddress(MailEngine.ADDRESS),
                "Nordlicht Keramik",
                SendingLimit.USUAL,
                Optional.of(MailServer.parse(system.imap(), 0)),
                stored.map(Mailbox::version).orElse(0L) + 1);
        if (stored.filter(wanted::sameAs).isEmpty()) {
            byte[] password = MailEngine.PASSWORD.getBytes(StandardCharsets.UTF_8);
            mailboxes.put(wanted, Optional.of(secrets.seal(DemoShop.ID, SecretBox.Purpose.MAILBOX, password)));
        }
    }
}
