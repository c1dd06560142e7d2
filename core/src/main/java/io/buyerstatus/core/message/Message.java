package io.buyerstatus.core.message;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The ledger's row: something planned for, or sent to, somebody. Rows are replaced under the guard of their revision.
 *
 * @param revision counts stored versions, from 1
 */
public record Message(
        MessageId id,
        long revision,
        MessageKey key,
        DeliveryChannel channel,
        RecipientRole role,
        Status status,
        Schedule schedule,
        Delivery delivery,
        Trace trace) {
    /** A message whose content no template makes. */
    public Message(
            MessageId id,
            long revision,
            MessageKey key,
            DeliveryChannel channel,
            RecipientRole role,
            Status status,
            Schedule schedule,
            Delivery delivery) {
        this(id, revision, key, channel, role, status, schedule, delivery, Trace.NONE);
    }

    public Message {
        Checks.require(revision >= 1, "revision", "must be 1 or more");
    }

    /**
     * Where a message is.
     *
     * @param reason why it waits, was skipped or failed; empty otherwise
     * @param since when it came into its state
     * @param before the states that it went through, oldest first
     */
    public record Status(MessageState state, String reason, Instant since, List<MessageStep> before) {
        static final int LONGEST_REASON = 300;

        public Status {
            Checks.atMost(reason, LONGEST_REASON, "reason");
            before = List.copyOf(before);
        }

        /** Of a message that was in no other state. */
        public Status(MessageState state, String reason, Instant since) {
            this(state, reason, since, List.of());
        }

        Status then(MessageState next, String why, Instant now) {
            return new Status(
                    next,
                    CleanText.start(why, LONGEST_REASON),
                    now,
                    MessageStep.after(before, new MessageStep(state, since)));
        }
    }

    /**
     * The times of a message.
     *
     * @param plannedAt when it was written
     * @param wantedAt when it shall go out; the longest wait for what it needs counts from here
     * @param due when it must be looked at again; empty when nothing more happens by itself
     */
    public record Schedule(Instant plannedAt, Instant wantedAt, Optional<Instant> due) {
        Schedule dueAt(Optional<Instant> next) {
            return new Schedule(plannedAt, wantedAt, next);
        }

        Schedule wantedAt(Instant next) {
            return new Schedule(plannedAt, next, due);
        }
    }

    /**
     * The attempts to send a message.
     *
     * @param attempts how often it was claimed
     * @param resent whether it was claimed again after an attempt whose outcome nobody knew
     * @param recipient the address it went to, empty before
     * @param providerId the provider's id of what was accepted, empty before
     * @param mailbox the shop's own mailbox that tried last; empty for the default mailbox
     * @param instead which mailbox was wanted and why it does not send this; empty where none was, or it still may
     */
    public record Delivery(
            int attempts, boolean resent, String recipient, String providerId, String mailbox, String instead) {
        /** Nobody tried yet. */
        public static final Delivery NONE = new Delivery(0, false, "", "");

        public Delivery {
            Checks.atMost(instead, Status.LONGEST_REASON, "instead");
        }

        /** Attempts of the default mailbox. */
        public Delivery(int attempts, boolean resent, String recipient, String providerId) {
            this(attempts, resent, recipient, providerId, "", "");
        }

        Delivery claimed(String address, String by) {
            return new Delivery(attempts + 1, resent, address, "", by, instead);
        }

        Delivery accepted(String id) {
            return new Delivery(attempts, resent, recipient, id, mailbox, instead);
        }

        Delivery again() {
            return new Delivery(attempts, true, recipient, providerId, mailbox, instead);
        }

        Delivery byDefault(String why) {
            return new Delivery(
                    attempts, resent, recipient, providerId, "", CleanText.start(why, Status.LONGEST_REASON));
        }
    }

    /** A message about a subject, due at once or later. */
    public static Message plan(
            Subject subject, MessageKey key, RecipientRole role, DeliveryChannel channel, Instant wanted, Instant now) {
        boolean later = wanted.isAfter(now);
        return new Message(
                MessageId.of(subject, key, channel, role),
                1,
                key,
                channel,
                role,
                new Status(later ? MessageState.PLANNED : MessageState.PENDING, "", now),
                new Schedule(now, later ? wanted : now, Optional.of(later ? wanted : now.plus(Timing.STREAM_GRACE))),
                Delivery.NONE);
    }

    /** A built-in message that concerns its subject as a whole, due at once. */
    public static Message plan(
            Subject subject, BuiltInType type, String occurrence, DeliveryChannel channel, Instant now) {
        return plan(subject, MessageKey.of(type, occurrence), type.role(), channel, now, now);
    }

    /** A message that shall not go out, for the ledger to say why. */
    public static Message skip(
            Subject subject, MessageKey key, RecipientRole role, DeliveryChannel channel, String why, Instant now) {
        Message planned = plan(subject, key, role, channel, now, now);
        return new Message(
                planned.id,
                1,
                key,
                channel,
                role,
                new Status(MessageState.SKIPPED, why, now),
                planned.schedule.dueAt(Optional.empty()),
                Delivery.NONE);
    }

    public MessageState state() {
        return status.state();
    }

    public String reason() {
        return status.reason();
    }

    /** When it must be looked at again; empty when nothing more happens by itself. */
    public Optional<Instant> due() {
        return schedule.due();
    }

    /** The same message in another state, the reason cut where it is long; refuses a transition that the table does not have. */
    public Message to(MessageState next, String why, Optional<Instant> nextDue, Instant now) {
        Checks.require(state().allows(next), "state", "cannot go from " + state() + " to " + next);
        Status in = status.then(next, why, now);
        return new Message(id, revision + 1, key, channel, role, in, schedule.dueAt(nextDue), delivery, trace);
    }

    /** Due now, once more; the sender sees the change. */
    public Message pending(Instant now) {
        return to(MessageState.PENDING, reason(), Optional.of(now.plus(Timing.STREAM_GRACE)), now);
    }

    /** Not to be sent, and why. */
    public Message skipped(String why, Instant now) {
        return to(MessageState.SKIPPED, why, Optional.empty(), now);
    }

    /** Wanted again, since what it was skipped for was taken back. */
    public Message revived(Instant now) {
        Message pending = to(MessageState.PENDING, "", Optional.of(now.plus(Timing.STREAM_GRACE)), now);
        return pending.with(pending.schedule.wantedAt(now));
    }

    /** Looked at again after a pause that grows. */
    public Message waiting(String why, Instant now) {
        Instant again = now.plus(Timing.pause(Duration.between(schedule.wantedAt(), now)));
        return to(MessageState.WAITING, why, Optional.of(again), now);
    }

    /** Wanted later than it seemed when it was planned. */
    public Message postponed(Instant until, Instant now) {
        Message planned = to(MessageState.PLANNED, "", Optional.of(until), now);
        return planned.with(planned.schedule.wantedAt(until));
    }

    /**
     * Claimed for sending to an address; the lease ends when the claim must have had an outcome. Where it was to be looked at
     * soon anyway, that stays so: moving a row in the index of what is due costs twice as much as leaving it there.
     */
    public Message claimed(String address, Instant now) {
        return claimed(address, "", now);
    }

    /** Claimed like that, by one of the shop's own mailboxes; by the default mailbox where none is named. */
    public Message claimed(String address, String mailbox, Instant now) {
        Instant ends = now.plus(Timing.LEASE);
        Instant look =
                due().filter(soon -> soon.isAfter(now) && soon.isBefore(ends)).orElse(ends);
        return to(MessageState.SENDING, "", Optional.of(look), now).with(delivery.claimed(address, mailbox));
    }

    /** Whether somebody claimed it and may still be about to send it. */
    public boolean leased(Instant now) {
        return state() == MessageState.SENDING && now.isBefore(status.since().plus(Timing.LEASE));
    }

    /** Accepted by the provider under its id. */
    public Message sent(String provider, Instant now) {
        return to(MessageState.SENT, "", Optional.empty(), now).with(delivery.accepted(provider));
    }

    /**
     * It may have left. A mail is looked at again when the provider must have reported it; an SMS, which nobody reports,
     * a mail that was sent again already, and one that an own mailbox handed in, are left to people: nobody tells of these.
     */
    public Message outcomeUnknown(String why, Instant now) {
        boolean reported = channel == DeliveryChannel.EMAIL
                && !delivery.resent()
                && delivery.mailbox().isEmpty();
        Optional<Instant> report = reported ? Optional.of(now.plus(Timing.REPORT_TIMEOUT)) : Optional.empty();
        return to(MessageState.OUTCOME_UNKNOWN, why, report, now);
    }

    /** Sent once more although an earlier attempt may have arrived; flagged for good. */
    public Message resending(Instant now) {
        return to(MessageState.PENDING, "no send event came", Optional.of(now.plus(Timing.STREAM_GRACE)), now)
                .with(delivery.again());
    }

    /** Sent once more because a person says so, with patience anew. */
    public Message resentByHand(Instant now) {
        Message again = to(MessageState.PENDING, "sent again by hand", Optional.of(now.plus(Timing.STREAM_GRACE)), now);
        return again.with(again.schedule.wantedAt(now));
    }

    /** The same, of one that may have left before: flagged for good. */
    Message resentAfterSilence(Instant now) {
        return resentByHand(now).with(delivery.again());
    }

    /** Looked at again at a time that is known. */
    public Message waitingUntil(Instant again, String why, Instant now) {
        return to(MessageState.WAITING, why, Optional.of(again), now);
    }

    /** The mailbox that was wanted certainly did not send it, and will not: the default mailbox shall, and the row says why. */
    public Message byDefault(String why, Instant now) {
        boolean claimed = state() == MessageState.SENDING;
        Message moved = claimed
                ? to(MessageState.WAITING, why, Optional.of(now), now)
                : to(MessageState.PENDING, why, Optional.of(now.plus(Timing.STREAM_GRACE)), now);
        return moved.with(delivery.byDefault(why));
    }

    /** Still pending, though nobody took it: looked at again after a pause that grows. */
    public Message stillPending(Instant now) {
        Duration pause = Timing.pause(Duration.between(schedule.wantedAt(), now));
        Instant again = now.plus(pause.compareTo(Timing.STREAM_GRACE) < 0 ? Timing.STREAM_GRACE : pause);
        return to(MessageState.PENDING, reason(), Optional.of(again), now);
    }

    /** Whether it has waited as long as it may. */
    public boolean waitedTooLong(Instant now) {
        return waitedLonger(Timing.MAX_WAIT, now);
    }

    /** Whether it was wanted longer ago than this. */
    public boolean waitedLonger(Duration atMost, Instant now) {
        return now.isAfter(schedule.wantedAt().plus(atMost));
    }

    private Message with(Schedule next) {
        return new Message(id, revision, key, channel, role, status, next, delivery, trace);
    }

    private Message with(Delivery next) {
        return new Message(id, revision, key, channel, role, status, schedule, next, trace);
    }

    /** The same message, with what its automation saw and used. */
    public Message with(Trace next) {
        return new Message(id, revision, key, channel, role, status, schedule, delivery, next);
    }

    /** A message that was just planned, left out after all. */
    public Message leftOut(String why, Instant now) {
        Status out = new Status(MessageState.SKIPPED, CleanText.start(why, Status.LONGEST_REASON), now);
        return new Message(id, revision, key, channel, role, out, schedule.dueAt(Optional.empty()), delivery, trace);
    }
}
