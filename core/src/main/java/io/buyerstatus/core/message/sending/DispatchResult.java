package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.message.MessageState;

/** What became of a message that the sender was asked to send. */
public sealed interface DispatchResult {
    /** It is in another state now. */
    record Moved(MessageState state, String reason) implements DispatchResult {}

    /** It was not due to be sent, or somebody else has it. */
    record NotMine() implements DispatchResult {}
}
