package io.buyerstatus.core.standing;

import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import java.time.Instant;

/** Something of a shop that stands still, or that was refused, until a person does something about it. */
public sealed interface Standing {
    /** Since when; of what was refused, when last. */
    Instant at();

    /**
     * A mailbox is not used, or not for the moment.
     *
     * @param at since when it is invalid; of one that pauses, until when it does
     * @param pauses whether it is tried again by itself
     * @param why as its server said it
     */
    record MailboxStands(Instant at, MailboxId mailbox, boolean pauses, String why) implements Standing {}

    /**
     * A connection is refused, fails or is silent.
     *
     * @param why as the shop system said it; empty where it is silent
     */
    record ConnectionFails(Instant at, ConnectionId connection, ConnectionKind kind, String why) implements Standing {}

    /** An automation was about to write to very many, or most of its messages failed: what it planned waits. */
    record AutomationIsHeld(Instant at, AutomationId automation, String name, AutomationHold.Why why)
            implements Standing {}

    /**
     * Events were refused, or not taken over whole, in the last days.
     *
     * @param rule by which, or what was left out
     * @param many how many of the newest that were looked at
     */
    record EventsRefused(Instant at, String rule, int many) implements Standing {}
}
