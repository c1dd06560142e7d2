package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.mailbox.HandedIn;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxFailure;
import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.MailboxState;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.SendingRate.Asked;
import io.buyerstatus.core.mailbox.SendingRate.Lane;
import io.buyerstatus.core.mailbox.login.Login;
import io.buyerstatus.core.mailbox.login.MailboxLogins;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.sending.Composition.Composed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The way out through a shop's own mailboxes. What certainly did not leave and will not is given to the default mailbox; what may have
 * left never is.
 */
public final class OwnMailboxes implements WayOut {
    /** After how many tries, and how long, what may pass is taken for what does not. */
    static final int TRIES = 3;

    static final Duration TRIED_FOR = Duration.ofMinutes(10);

    /** How long a mail waits for its turn before the default mailbox takes it. */
    static final Duration LONGEST_TURN = Duration.ofDays(2);

    private static final Duration BUSY = Duration.ofMinutes(1);

    private final Mailboxes mailboxes;
    private final MailboxLogins logins;
    private final MailboxTransport transport;
    private final MailboxLearning learning;
    private final InstantSource clock;

    public OwnMailboxes(
            Mailboxes mailboxes,
            MailboxLogins logins,
            MailboxTransport transport,
            MailboxLearning learning,
            InstantSource clock) {
        this.mailboxes = mailboxes;
        this.logins = logins;
        this.transport = transport;
        this.learning = learning;
        this.clock = clock;
    }

    @Override
    public Ahead ahead(Message message, Composed composed, Instant now) {
        if (!(composed instanceof Composition.Mail(OutgoingMail written)) || !WayOut.byOwnMailbox(message, written)) {
            return new Ahead.NotHere();
        }
        MailboxId id = written.mailbox().orElseThrow();
        Optional<Mailbox> found = mailboxes.find(message.id().subject().shop(), id);
        return found.map(mailbox -> ahead(message, written, mailbox, now))
                .orElseGet(() -> new Ahead.ByDefault(named(id, "there is no such mailbox")));
    }

    private Ahead ahead(Message message, OutgoingMail mail, Mailbox mailbox, Instant now) {
        MailboxState state = learning.of(mailbox);
        if (state.health().invalid()) {
            learning.tell(mailbox, state, now);
            return new Ahead.ByDefault(
                    named(mailbox.id(), "invalid: " + state.health().reason()));
        }
        Optional<Instant> paused = state.health().paused(now);
        if (paused.isPresent()) {
            return triedEnough(message, message.delivery().attempts(), now)
                    ? new Ahead.ByDefault(named(mailbox.id(), state.health().reason()))
                    : new Ahead.Waits(
                            paused.get(), named(mailbox.id(), state.health().reason()));
        }
        Login login = logins.of(mailbox);
        if (login instanceof Login.Busy) {
            return new Ahead.Waits(now.plus(BUSY), named(mailbox.id(), "somebody is signing in"));
        }
        if (mailbox.login().isPresent() && login.equals(new Login.With(Optional.empty()))) {
            return new Ahead.ByDefault(named(mailbox.id(), "it has no password, and nobody signed in"));
        }
        Lane lane = LetterId.toMany(message.key().occurrence()) ? Lane.TO_MANY : Lane.ORDINARY;
        return learning.turn(mailbox, lane, now)
                .map(asked -> turn(asked, message, mail, mailbox, login))
                .orElseGet(() -> new Ahead.Waits(now.plus(BUSY), named(mailbox.id(), "many mails at once")));
    }

    private Ahead turn(Asked asked, Message message, OutgoingMail mail, Mailbox mailbox, Login login) {
        return switch (asked) {
            case Asked.May may -> new Ahead.Here(mailbox.id().value(), new HandIn(message, mail, mailbox, login));
            case Asked.Later later ->
                later.at().isAfter(message.schedule().wantedAt().plus(LONGEST_TURN))
                        ? new Ahead.ByDefault(named(mailbox.id(), "more mails than it may send"))
                        : new Ahead.Waits(later.at(), named(mailbox.id(), "more mails than it may send at once"));
        };
    }

    private static boolean triedEnough(Message message, int attempts, Instant now) {
        return attempts >= TRIES && !now.isBefore(message.schedule().wantedAt().plus(TRIED_FOR));
    }

    private static String named(MailboxId mailbox, String why) {
        return "mailbox " + mailbox + ": " + why;
    }

    /** One mail by one mailbox. */
    private final class HandIn implements HandOver {
        private final Message message;
        private final OutgoingMail mail;
        private final Mailbox mailbox;
        private final Login login;

        private HandIn(Message message, OutgoingMail mail, Mailbox mailbox, Login login) {
            this.message = message;
            this.mail = mail;
            this.mailbox = mailbox;
            this.login = login;
        }

        @Override
        public SendResult send() {
            HandedIn handed = login instanceof Login.Failed(MailboxFailure failure)
                    ? new HandedIn.Failed(failure)
                    : transport.send(mailbox, login.credential(), mail);
            return switch (handed) {
                case HandedIn.Accepted(String messageId) -> {
                    learning.worked(mailbox);
                    yield new SendResult.Accepted(messageId);
                }
                case HandedIn.Unknown(String reason) -> new SendResult.Indeterminate(named(mailbox.id(), reason));
                case HandedIn.Failed(MailboxFailure failure) -> failed(failure);
            };
        }

        /** A copy that cannot be filed is missing from the sent mails, and nothing else. */
        @Override
        public void confirmed() {
            transport.file(mailbox, login.credential(), mail);
        }

        /** What the notice belongs to: a sign-in that ended is told about the mailbox, since no password helps. */
        private Subject about() {
            return login instanceof Login.Failed
                    ? new Subject.OfMailbox(mailbox.shop(), mailbox.id())
                    : message.id().subject();
        }

        private SendResult failed(MailboxFailure failure) {
            Instant now = clock.instant();
            String reason = named(mailbox.id(), failure.reason());
            if (failure.kind() == Kind.LOGIN_REFUSED) {
                logins.refused(mailbox);
            }
            boolean invalid = learning.failed(mailbox, failure, about(), now);
            if (failure.kind() == Kind.RECIPIENT_REFUSED) {
                return new SendResult.Refused(reason);
            }
            boolean again = failure.passes()
                    && !invalid
                    && (failure.kind() == Kind.TOO_MANY
                            || !triedEnough(message, message.delivery().attempts() + 1, now));
            return again ? new SendResult.Retryable(reason) : new SendResult.ByDefault(reason);
        }
    }
}
