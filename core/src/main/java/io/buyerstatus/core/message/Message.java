package io.buyerstatus.core.message;

import io.buyerstatus.core.occasion.DeliveryChannel;
import io.buyerstatus.core.occasion.Occasion;
import io.buyerstatus.core.occasion.Slot;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.Checks;
import java.time.Instant;
import java.util.Optional;

/**
 * The ledger's row: something planned for, or sent to, somebody. Rows are replaced under the guard of their revision.
 *
 * @param revision counts stored versions, from 1
 * @param reason why it waits, was skipped or failed; empty otherwise
 * @param due when it must be looked at again; empty when nothing more happens by itself
 * @param plannedAt when it was written
 * @param attempts how often it was claimed
 * @param resent whether it was claimed again after an attempt whose outcome nobody knew
 * @param recipient the address it went to, empty before
 * @param providerId the provider's id of what was accepted, empty before
 * @param changedAt when it came into its state
 */
public record Message(
        MessageId id,
        long revision,
        Occasion occasion,
        DeliveryChannel channel,
        Slot slot,
        MessageState state,
        String reason,
        Optional<Instant> due,
        Instant plannedAt,
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
    public static Message plan(OrderKey order, Occasion occasion, DeliveryChannel channel, Instant due, Instant now) {
        Slot slot = occasion.trigger().slot();
        MessageState state = due.isAfter(now) ? MessageState.PLANNED : MessageState.PENDING;
        return new Message(
                MessageId.of(order, occasion, channel, slot),
                1,
                occasion,
                channel,
                slot,
                state,
                "",
                Optional.of(state == MessageState.PLANNED ? due : now.plus(Timing.NUDGE)),
                now,
                0,
                false,
                "",
                "",
                now);
    }

    /** The same message in another state; refuses a transition that the table does not have. */
    public Message to(MessageState next, String why, Optional<Instant> nextDue, Instant now) {
        Checks.require(state.allows(next), "state", "cannot go from " + state + " to " + next);
        return new Message(
                id,
                revision + 1,
                occasion,
                channel,
                slot,
                next,
                why,
                nextDue,
                plannedAt,
                attempts,
                resent,
                recipient,
                providerId,
                now);
    }

    /** Due now, once more; the sender sees the change. */
    public Message pending(Instant now) {
        return to(MessageState.PENDING, reason, Optional.of(now.plus(Timing.NUDGE)), now);
    }

    /** Not to be sent, and why. */
    public Message skipped(String why, Instant now) {
        return to(MessageState.SKIPPED, why, Optional.empty(), now);
    }

    /** Claimed for sending to an address; the lease ends when the claim must have had an outcome. */
    public Message claimed(String address, Instant now) {
        Message claimed = to(MessageState.SENDING, "", Optional.of(now.plus(Timing.LEASE)), now);
        return new Message(
                id,
                claimed.revision,
                occasion,
                channel,
                slot,
                claimed.state,
                "",
                claimed.due,
                plannedAt,
                attempts + 1,
                resent,
                address,
                "",
                now);
    }

    /** Accepted by the provider under its id. */
    public Message sent(String provider, Instant now) {
        Message sent = to(MessageState.SENT, "", Optional.empty(), now);
        return new Message(
                id,
                sent.revision,
                occasion,
                channel,
                slot,
                sent.state,
                "",
                sent.due,
                plannedAt,
                attempts,
                resent,
                recipient,
                provider,
                now);
    }

    /** Sent once more although an earlier attempt may have arrived; flagged for good. */
    public Message resending(Instant now) {
        Message again = pending(now);
        return new Message(
                id,
                again.revision,
                occasion,
                channel,
                slot,
                again.state,
                "no send event came",
                again.due,
                plannedAt,
                attempts,
                true,
                recipient,
                providerId,
                now);
    }
}
