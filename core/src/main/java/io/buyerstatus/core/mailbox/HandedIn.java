package io.buyerstatus.core.mailbox;

/** What is known after a mail was handed in by a mailbox. */
public sealed interface HandedIn {
    /** The server has it, under this Message-ID. */
    record Accepted(String messageId) implements HandedIn {}

    /** It certainly did not leave. */
    record Failed(MailboxFailure failure) implements HandedIn {}

    /** It may have left: the server was silent after the end of the mail. */
    record Unknown(String reason) implements HandedIn {}
}
