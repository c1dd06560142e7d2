package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxFailure;
import io.buyerstatus.core.mailbox.TrialStep;
import io.buyerstatus.core.mailbox.TrialStep.Advice;
import io.buyerstatus.core.mailbox.TrialStep.Name;
import io.buyerstatus.core.mailbox.login.Credential;
import io.buyerstatus.core.mailbox.login.Login;
import java.util.List;
import java.util.Optional;

/** Port to the servers of mailboxes, for finding out why one does not work. */
public interface MailboxConnection {
    /** Tries all steps, with one real mail; after a red one nothing is tried. It throws for nothing that a server does. */
    List<TrialStep> run(Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail);

    /** The same; where there is no credential to be had, that is what is found, and no server is asked. */
    default List<TrialStep> run(Mailbox mailbox, Login login, OutgoingMail mail) {
        return switch (login) {
            case Login.With(Optional<Credential> credential) -> run(mailbox, credential, mail);
            case Login.Failed(MailboxFailure failure) ->
                TrialStep.only(
                        Name.LOG_IN, failure.reason(), failure.passes() ? Advice.TRY_LATER : Advice.SIGN_IN_AGAIN);
            case Login.Busy busy ->
                TrialStep.only(Name.LOG_IN, "somebody is signing in at this moment", Advice.TRY_LATER);
        };
    }
}
