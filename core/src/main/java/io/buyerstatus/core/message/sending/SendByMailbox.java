package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.mailbox.Mailboxes;
import io.buyerstatus.core.mailbox.login.Login;
import io.buyerstatus.core.mailbox.login.MailboxLogins;
import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.message.Unsettled;
import io.buyerstatus.core.message.sending.MailboxTransport.Filed;
import io.buyerstatus.core.message.type.MessageUnsettled;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends a message that one of the shop's own mailboxes is to send; one whose outcome nobody knows is looked for among the sent mails,
 * and never sent again by itself. Asked as often as one likes, it does each once.
 */
public final class SendByMailbox {
    /** How long after a silence it is looked for; then again, until the provider must have filed it. */
    static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    private final DispatchMessage dispatch;
    private final Ledger ledger;
    private final Mailboxes mailboxes;
    private final MailboxLogins logins;
    private final MailboxTransport transport;
    private final MailboxQueue queue;
    private final InstantSource clock;

    public SendByMailbox(
            DispatchMessage dispatch,
            Ledger ledger,
            Mailboxes mailboxes,
            MailboxLogins logins,
            MailboxTransport transport,
            MailboxQueue queue,
            InstantSource clock) {
        this.dispatch = dispatch;
        this.ledger = ledger;
        this.mailboxes = mailboxes;
        this.logins = logins;
        this.transport = transport;
        this.queue = queue;
        this.clock = clock;
    }

    /** Sends the message, or settles what became of it. */
    public DispatchResult send(MessageId id) {
        DispatchResult result = dispatch.dispatch(id);
        return switch (result) {
            case DispatchResult.NotMine notMine -> settle(id);
            case DispatchResult.Moved moved -> {
                if (moved.state() == MessageState.OUTCOME_UNKNOWN) {
                    queue.add(id, LOOK_AGAIN);
                }
                yield result;
            }
            case DispatchResult.HandedOn handedOn -> result;
        };
    }

    private DispatchResult settle(MessageId id) {
        Instant now = clock.instant();
        Optional<Message> mine =
                ledger.find(id).filter(message -> !message.delivery().mailbox().isEmpty());
        if (mine.isEmpty() || Unsettled.leftToPeople(mine.get())) {
            return new DispatchResult.NotMine();
        }
        Message message = mine.get();
        return switch (message.state()) {
            case SENDING -> {
                queue.add(id, LOOK_AGAIN);
                yield message.leased(now)
                        ? new DispatchResult.NotMine()
                        : move(message.outcomeUnknown("the sender's claim expired", now));
            }
            case OUTCOME_UNKNOWN -> looked(message, now);
            default -> new DispatchResult.NotMine();
        };
    }

    private DispatchResult looked(Message message, Instant now) {
        Optional<Mailbox> mailbox = mailboxes.find(
                message.id().subject().shop(), new MailboxId(message.delivery().mailbox()));
        Filed filed = mailbox.map(box -> look(box, message.id())).orElse(Filed.NOT_KNOWN);
        if (filed == Filed.THERE) {
            return move(message.sent("found among the sent mails", now));
        }
        boolean over = !now.isBefore(message.status().since().plus(Timing.REPORT_TIMEOUT));
        if (!over) {
            queue.add(message.id(), LOOK_AGAIN);
            return new DispatchResult.NotMine();
        }
        // Before it is left to people: after a crash in between, the same notice is written again, which is none.
        ledger.plan(MessageUnsettled.about(message, now));
        return move(Unsettled.notFiled(message, filed == Filed.NOT_THERE, now));
    }

    private Filed look(Mailbox mailbox, MessageId id) {
        return logins.of(mailbox) instanceof Login.With with
                ? transport.look(mailbox, with.credential(), id)
                : Filed.NOT_KNOWN;
    }

    private DispatchResult move(Message next) {
        return ledger.replace(next)
                ? new DispatchResult.Moved(next.state(), next.reason())
                : new DispatchResult.NotMine();
    }
}
