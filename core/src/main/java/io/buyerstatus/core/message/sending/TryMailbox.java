package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxTrial;
import io.buyerstatus.core.mailbox.MailboxTrials;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.TrialRequest;
import io.buyerstatus.core.mailbox.login.MailboxLogins;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Tries a mailbox because somebody of its shop asked: once, and where all is well, the mailbox is used again. */
public final class TryMailbox {
    private final Mailboxes mailboxes;
    private final MailboxLogins logins;
    private final MailboxConnection connection;
    private final MailboxTrials trials;
    private final MailboxLearning learning;
    private final InstantSource clock;

    public TryMailbox(
            Mailboxes mailboxes,
            MailboxLogins logins,
            MailboxConnection connection,
            MailboxTrials trials,
            MailboxLearning learning,
            InstantSource clock) {
        this.mailboxes = mailboxes;
        this.logins = logins;
        this.connection = connection;
        this.trials = trials;
        this.learning = learning;
        this.clock = clock;
    }

    /** Tries it, unless that was done; answers how that ended. */
    public Optional<MailboxTrial> run(TrialRequest request) {
        Optional<Mailbox> found = mailboxes.find(request.shop(), request.mailbox());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Mailbox mailbox = found.get();
        MailboxTrial trial = MailboxTrial.begun(request, mailbox, clock.instant());
        if (!trials.begin(trial)) {
            return Optional.empty();
        }
        MailboxTrial ended = trial.ended(
                connection.run(mailbox, logins.of(mailbox), mail(mailbox, request.to(), request.id())),
                clock.instant());
        trials.end(ended);
        if (ended.well()) {
            learning.worked(mailbox);
        }
        return Optional.of(ended);
    }

    /**
     * The mail that it is tried with.
     *
     * @param trial differs from try to try: a receiver must not take it for the one before
     */
    public static OutgoingMail mail(Mailbox mailbox, EmailAddress to, String trial) {
        Subject operator = new Subject.OfStaff(mailbox.shop(), "operator");
        MessageKey key = MessageKey.of(BuiltInTypes.MAILBOX_INVALID, "trial." + trial);
        return new OutgoingMail(
                MessageId.of(operator, key, DeliveryChannel.EMAIL, RecipientRole.SELLER),
                "",
                Optional.empty(),
                to,
                "Buyer Status: this mailbox works",
                "This mail was sent to try the connection of the mailbox " + mailbox.id() + ".",
                "",
                "",
                Optional.empty(),
                Optional.of(mailbox.id()),
                List.of());
    }
}
