package io.buyerstatus.local.demo;

import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.SendingLimit;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.local.engine.MailEngine;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A demo shop's own mailbox, on the mail server of this machine; nothing leaves by it unless somebody says so. */
final class DemoMailbox {
    private static final MailboxId ID = new MailboxId("service");

    private final Mailboxes mailboxes;
    private final SecretBox secrets;

    DemoMailbox(Mailboxes mailboxes, SecretBox secrets) {
        this.mailboxes = mailboxes;
        this.secrets = secrets;
    }

    /** Connects it unless it is there and still leads to this server, whose ports may be others at each start. */
    void install(ShopId shop, String name, DemoSystem system) {
        Optional<Mailbox> stored = mailboxes.find(shop, ID);
        Mailbox wanted = new Mailbox(
                shop,
                ID,
                MailServer.parse(system.smtp(), 0),
                Security.TLS,
                Optional.of(MailEngine.ADDRESS),
                new EmailAddress(MailEngine.ADDRESS),
                name,
                SendingLimit.USUAL,
                Optional.of(MailServer.parse(system.imap(), 0)),
                stored.map(Mailbox::version).orElse(0L) + 1);
        if (stored.filter(wanted::sameAs).isEmpty()) {
            byte[] password = MailEngine.PASSWORD.getBytes(StandardCharsets.UTF_8);
            mailboxes.put(wanted, Optional.of(secrets.seal(shop, SecretBox.Purpose.MAILBOX, password)));
        }
    }
}
