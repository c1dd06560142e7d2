package io.buyerstatus.core.message.sending;

/** What is known after a message was handed over. */
public sealed interface SendResult {
    /** It is the provider's now, under this id. */
    record Accepted(String providerId) implements SendResult {}

    /** It certainly did not leave, and may be tried again later: throttled, or the connection was refused. */
    record Retryable(String reason) implements SendResult {}

    /** It certainly did not leave and never will: the provider refuses what it is. */
    record Refused(String reason) implements SendResult {}

    /** It certainly did not leave by the mailbox that was to send it; the default mailbox shall. */
    record ByDefault(String reason) implements SendResult {}

    /** It may have left: a time-out, a lost connection, a server error. */
    record Indeterminate(String reason) implements SendResult {}
}
