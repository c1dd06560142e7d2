package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.TrialStep;
import java.util.List;
import java.util.Optional;

/** Port to the servers of mailboxes, for finding out why one does not work. */
public interface MailboxConnection {
    /** Tries all steps, with one real mail; after a red one nothing is tried. It throws for nothing that a server does. */
    List<TrialStep> run(Mailbox mailbox, Optional<String> password, OutgoingMail mail);
}
