package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.MessageState;

/** The outcome of asking the sender to send a message. */
public sealed interface DispatchResult {
    /** It is in another state now. */
    record Moved(MessageState state, String reason) implements DispatchResult {}

    /** One of the shop's own mailboxes is to send it, and was told. */
    record HandedOn(String mailbox) implements DispatchResult {}

    /** It was not due to be sent, or somebody else has it. */
    record NotMine() implements DispatchResult {}
}
