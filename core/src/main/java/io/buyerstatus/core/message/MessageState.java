package io.buyerstatus.core.message;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a message is between being planned and being proven (G1); {@link #allows} is the table of its transitions. */
public enum MessageState {
    /** Due later. */
    PLANNED,
    /** Due, but a need is not met, or the way out was busy; looked at again when due. */
    WAITING,
    /** Due now: the sender takes it from here, unless a late report tells that an earlier attempt had left. */
    PENDING,
    /** Claimed: it may be on the wire. */
    SENDING,
    /** Accepted by the provider; where SMS ends whose provider tells no more. */
    SENT,
    DELIVERED,
    BOUNCED,
    COMPLAINED,
    /** It may or may not have left; never sent again by itself, but once where the provider is silent. */
    OUTCOME_UNKNOWN("UNKNOWN"),
    /** It cannot be sent, until somebody who mended the cause sends it again. */
    FAILED,
    /** It shall not be sent; the reason is beside it. Pending again where what it was about comes back. */
    SKIPPED;

    private static final Map<MessageState, Set<MessageState>> NEXT = new EnumMap<>(Map.of(
            PLANNED, EnumSet.of(PLANNED, PENDING, SKIPPED),
            WAITING, EnumSet.of(PENDING, SKIPPED, FAILED),
            PENDING,
                    EnumSet.of(
                            PENDING, PLANNED, WAITING, SENDING, SKIPPED, FAILED, SENT, DELIVERED, BOUNCED, COMPLAINED),
            SENDING, EnumSet.of(SENT, WAITING, OUTCOME_UNKNOWN, FAILED, DELIVERED, BOUNCED, COMPLAINED),
            OUTCOME_UNKNOWN, EnumSet.of(OUTCOME_UNKNOWN, PENDING, SENT, DELIVERED, BOUNCED, COMPLAINED, FAILED),
            SENT, EnumSet.of(DELIVERED, BOUNCED, COMPLAINED, FAILED),
            DELIVERED, EnumSet.of(BOUNCED, COMPLAINED),
            BOUNCED, EnumSet.of(COMPLAINED),
            FAILED, EnumSet.of(PENDING),
            SKIPPED, EnumSet.of(PENDING, PLANNED)));

    private final String storedName;

    MessageState() {
        this.storedName = name();
    }

    MessageState(String storedName) {
        this.storedName = storedName;
    }

    /** The state of a {@link #storedName()}. */
    public static MessageState stored(String name) {
        return Arrays.stream(values())
                .filter(state -> state.storedName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a message: " + name));
    }

    /** The name in the ledger, which outlives the constant's. */
    public String storedName() {
        return storedName;
    }

    /** Whether a message may go from this state to another. */
    public boolean allows(MessageState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
