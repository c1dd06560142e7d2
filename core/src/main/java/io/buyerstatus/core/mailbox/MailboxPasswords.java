package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Opens mailboxes' passwords, for whoever logs in. */
public final class MailboxPasswords {
    private final Mailboxes mailboxes;
    private final SecretBox box;

    public MailboxPasswords(Mailboxes mailboxes, SecretBox box) {
        this.mailboxes = mailboxes;
        this.box = box;
    }

    /** The password; empty where none was set. */
    public Optional<String> of(Mailbox mailbox) {
        return mailboxes
                .password(mailbox.shop(), mailbox.id())
                .map(closed -> new String(box.open(mailbox.shop(), Purpose.MAILBOX, closed), StandardCharsets.UTF_8));
    }
}
