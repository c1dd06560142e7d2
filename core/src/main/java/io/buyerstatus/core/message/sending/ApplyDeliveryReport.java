package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.Ledger;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.Suppression;
import io.buyerstatus.core.message.type.UndeliveredReceipt;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.PhoneNumber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Settles the ledger by what the services for mail and SMS report, in any order and any number: the table of states decides
 * which report still says something new. A hard bounce or a complaint stops further mail to the address, a number that nobody has
 * further SMS to it.
 */
public final class ApplyDeliveryReport {
    private static final int ATTEMPTS = 5;

    private final Ledger ledger;
    private final Breaker breaker;
    private final InstantSource clock;

    public ApplyDeliveryReport(Ledger ledger, Breaker breaker, InstantSource clock) {
        this.ledger = ledger;
        this.breaker = breaker;
        this.clock = clock;
    }

    /** What a report came to. */
    public enum Settled {
        /** The message is in another state now. */
        MOVED,
        /** So it is, and so many of its shop's mails come to nothing that they are held from now on. */
        SHOP_HELD,
        /** It said nothing new. */
        NOTHING_NEW,
        /** It is about a message that the ledger does not have. */
        UNKNOWN_MESSAGE,
        /** The message changed under every attempt; try again. */
        CONFLICT
    }

    /** Takes a report; the address is stopped before the message is settled, so that a crash between repeats both. */
    public Settled settle(DeliveryReport report) {
        suppression(report).ifPresent(why -> report.address()
                .ifPresent(address -> ledger.suppress(report.id().subject().shop(), address, why)));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Message> found = ledger.find(report.id());
            if (found.isEmpty()) {
                return Settled.UNKNOWN_MESSAGE;
            }
            Optional<Message> next = next(found.get(), report, clock.instant());
            if (next.isEmpty()) {
                return Settled.NOTHING_NEW;
            }
            if (report.kind() == DeliveryReport.Kind.NO_SUCH_NUMBER) {
                suppressNumber(found.get(), report);
            }
            // Before the message is settled, as the address is stopped: after a crash in between it is there already.
            UndeliveredReceipt.about(next.get(), clock.instant()).ifPresent(ledger::plan);
            if (ledger.replace(next.get())) {
                // What becomes of an SMS says nothing of the shop's mails.
                boolean held = found.get().channel() == DeliveryChannel.EMAIL && breaker.learn(report);
                return held ? Settled.SHOP_HELD : Settled.MOVED;
            }
        }
        return Settled.CONFLICT;
    }

    private void suppressNumber(Message message, DeliveryReport report) {
        PhoneNumber.ofE164(message.delivery().recipient())
                .ifPresent(number -> ledger.suppress(
                        report.id().subject().shop(),
                        number,
                        new Suppression(Suppression.Cause.NO_SUCH_NUMBER, report.detail(), report.at())));
    }

    private static Optional<Suppression> suppression(DeliveryReport report) {
        return switch (report.kind()) {
            case BOUNCED_FOR_GOOD ->
                Optional.of(new Suppression(Suppression.Cause.BOUNCE, report.detail(), report.at()));
            case COMPLAINED -> Optional.of(new Suppression(Suppression.Cause.COMPLAINT, report.detail(), report.at()));
            case SENT, DELIVERED, BOUNCED, REJECTED, NO_SUCH_NUMBER, DELAYED -> Optional.empty();
        };
    }

    private static Optional<Message> next(Message message, DeliveryReport report, Instant now) {
        Optional<MessageState> state =
                switch (report.kind()) {
                    case SENT -> Optional.of(MessageState.SENT);
                    case DELIVERED -> Optional.of(MessageState.DELIVERED);
                    case BOUNCED_FOR_GOOD, BOUNCED -> Optional.of(MessageState.BOUNCED);
                    case COMPLAINED -> Optional.of(MessageState.COMPLAINED);
                    case REJECTED, NO_SUCH_NUMBER ->
                        Optional.of(MessageState.FAILED).filter(failed -> isOfThisAttempt(report, message));
                    case DELAYED -> Optional.empty();
                };
        if (report.kind() == DeliveryReport.Kind.BOUNCED && message.state() == MessageState.DELIVERED) {
            // It arrived; what gives up afterwards was somebody's forwarding, or a machine that answers.
            return Optional.empty();
        }
        return state.filter(message.state()::allows)
                .map(next -> next == MessageState.SENT
                        ? message.sent(report.providerId(), now)
                        : message.to(next, report.detail(), Optional.empty(), now));
    }

    /** Receipts are told twice and late: what an earlier attempt came to says nothing of the one that a person made after it. */
    private static boolean isOfThisAttempt(DeliveryReport report, Message message) {
        String accepted = message.delivery().providerId();
        return accepted.isEmpty()
                ? message.state() != MessageState.SENDING
                        || !report.at().isBefore(message.status().since())
                : report.providerId().isEmpty() || accepted.equals(report.providerId());
    }
}
