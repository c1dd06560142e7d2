package io.buyerstatus.core.message;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The ledger's row: something planned for, or sent to, somebody. Rows are replaced under the guard of their revision.
 *
 * @param revision counts stored versions, from 1
 * @param reason why it waits, was skipped or failed; empty otherwise
 * @param due when it must be looked at again; empty when nothing more happens by itself
 * @param plannedAt when it was written
 * @param wantedAt when it shall go out; patience with what it needs counts from here
 * @param attempts how often it was claimed
 * @param resent whether it was claimed again after an attempt whose outcome nobody knew
 * @param recipient the address it went to, empty before
 * @param providerId the provider's id of what was accepted, empty before
 * @param changedAt when it came into its state
 */
public record Message(
        MessageId id,
        long revision,
        MessageKey occasion,
        DeliveryChannel channel,
        RecipientRole slot,
        MessageState state,
        String reason,
        Optional<Instant> due,
        Instant plannedAt,
        Instant wantedAt,
        int attempts,
        boolean resent,
        String recipient,
        String providerId,
        Instant changedAt) {
    public Message {
        Checks.atMost(reason, 300, "reason");
        Checks.require(revision >= 1, "revision", "must be 1 or more");
    }

    /** A message for the occasion, due at once or later. */
    public static Message plan(
            OrderKey order, MessageKey occasion, DeliveryChannel channel, Instant wanted, Instant now) {
        RecipientRole slot = occasion.trigger().slot();
        boolean later = wanted.isAfter(now);
        return new Message(
                MessageId.of(order, occasion, channel, slot),
                1,
                occasion,
                channel,
                slot,
                later ? MessageState.PLANNED : MessageState.PENDING,
                "",
                Optional.of(later ? wanted : now.plus(Timing.NUDGE)),
                now,
                later ? wanted : now,
                0,
                false,
                "",
                "",
                now);
    }

    /** A message for the occasion that shall not go out, for the ledger to say why. */
    public static Message skip(OrderKey order, MessageKey occasion, DeliveryChannel channel, String why, Instant now) {
        Message planned = plan(order, occasion, channel, now, now);
        return planned.with(1, MessageState.SKIPPED, why, Optional.empty(), now);
    }

    /** The same message in another state; refuses a transition that the table does not have. */
    public Message to(MessageState next, String why, Optional<Instant> nextDue, Instant now) {
        Checks.require(state.allows(next), "state", "cannot go from " + state + " to " + next);
        return with(revision + 1, next, why, nextDue, now);
    }

    /** Due now, once more; the sender sees the change. */
    public Message pending(Instant now) {
        return to(MessageState.PENDING, reason, Optional.of(now.plus(Timing.NUDGE)), now);
    }

    /** Not to be sent, and why. */
    public Message skipped(String why, Instant now) {
        return to(MessageState.SKIPPED, why, Optional.empty(), now);
    }

    /** Looked at again after a pause that grows. */
    public Message waiting(String why, Instant now) {
        Instant again = now.plus(Timing.pause(Duration.between(wantedAt, now)));
        return to(MessageState.WAITING, why, Optional.of(again), now);
    }

    /** Wanted later than it seemed when it was planned. */
    public Message postponed(Instant until, Instant now) {
        Message planned = to(MessageState.PLANNED, "", Optional.of(until), now);
        return planned.copy(until, attempts, resent, recipient, providerId);
    }

    /** Claimed for sending to an address; the lease ends when the claim must have had an outcome. */
    public Message claimed(String address, Instant now) {
        return to(MessageState.SENDING, "", Optional.of(now.plus(Timing.LEASE)), now)
                .copy(wantedAt, attempts + 1, resent, address, "");
    }

    /** Accepted by the provider under its id. */
    public Message sent(String provider, Instant now) {
        return to(MessageState.SENT, "", Optional.empty(), now).copy(wantedAt, attempts, resent, recipient, provider);
    }

    /**
     * It may have left. A mail is looked at again when the provider must have reported it; an SMS, which nobody reports,
     * and a mail that was sent again already, are left to people.
     */
    public Message unknown(String why, Instant now) {
        boolean reported = channel == DeliveryChannel.EMAIL && !resent;
        return to(MessageState.UNKNOWN, why, reported ? Optional.of(now.plus(Timing.SILENCE)) : Optional.empty(), now);
    }

    /** Sent once more although an earlier attempt may have arrived; flagged for good. */
    public Message resending(Instant now) {
        return to(MessageState.PENDING, "no send event came", Optional.of(now.plus(Timing.NUDGE)), now)
                .copy(wantedAt, attempts, true, recipient, providerId);
    }

    /** Whether it has waited as long as it may. */
    public boolean outOfPatience(Instant now) {
        return now.isAfter(wantedAt.plus(Timing.PATIENCE));
    }

    private Message with(long nextRevision, MessageState next, String why, Optional<Instant> nextDue, Instant now) {
        return new Message(
                id,
                nextRevision,
                occasion,
                channel,
                slot,
                next,
                why,
                nextDue,
                plannedAt,
                wantedAt,
                attempts,
                resent,
                recipient,
                providerId,
                now);
    }

    private Message copy(Instant wanted, int claims, boolean again, String address, String provider) {
        return new Message(
                id, revision, occasion, channel, slot, state, reason, due, plannedAt, wanted, claims, again, address,
                provider, changedAt);
    }
}
