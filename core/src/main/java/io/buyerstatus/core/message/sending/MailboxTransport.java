package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.mailbox.HandedIn;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.login.Credential;
import io.buyerstatus.core.message.MessageId;
import java.util.Optional;

/** Port to the servers of mailboxes. None of these throws for what a server does. */
public interface MailboxTransport {
    /** What was found among the sent mails. */
    enum Filed {
        THERE,
        NOT_THERE,
        /** Nobody could look: no IMAP server is named, or it does not answer. */
        NOT_KNOWN
    }

    /** Hands a mail in, once. */
    HandedIn send(Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail);

    /** Files a copy among the sent mails, where an IMAP server is named and the provider does not file by itself. */
    void file(Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail);

    /** Looks for a message among the sent mails. */
    Filed look(Mailbox mailbox, Optional<Credential> credential, MessageId id);
}
