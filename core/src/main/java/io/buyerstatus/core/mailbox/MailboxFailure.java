package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.value.CleanText;

/**
 * Why a mailbox certainly did not send a mail.
 *
 * @param reason for people: the step and what the server said, without names and passwords
 */
public record MailboxFailure(Kind kind, String reason) {
    private static final int LONGEST_REASON = 200;

    /** What it means for the mailbox and for the mail. */
    public enum Kind {
        /** Its server is unknown, or does not answer. */
        UNREACHABLE,
        /** No encryption, or a certificate that is not the server's. */
        NOT_PRIVATE,
        /** It must not be connected to: no mailbox's server, but something of ours, or a port for something else. */
        NOT_ALLOWED,
        /** The password does not fit, says the server now. */
        LOGIN_REFUSED,
        /** Nobody can log in this way, says the server. */
        LOGIN_REFUSED_FOR_GOOD,
        /** The server wants fewer mails. */
        TOO_MANY,
        /** The server says to come again later. */
        LATER,
        /** The server does not send for this sender. */
        MAILBOX_REFUSED,
        /** There is no such recipient. */
        RECIPIENT_REFUSED,
        /** The server does not take what the mail says or carries. */
        CONTENT_REFUSED
    }

    public MailboxFailure {
        reason = CleanText.start(CleanText.line(reason), LONGEST_REASON);
    }

    /** Whether another try by the same mailbox may end otherwise. */
    public boolean passes() {
        return switch (kind) {
            case UNREACHABLE, NOT_PRIVATE, LOGIN_REFUSED, TOO_MANY, LATER -> true;
            case NOT_ALLOWED, LOGIN_REFUSED_FOR_GOOD, MAILBOX_REFUSED, RECIPIENT_REFUSED, CONTENT_REFUSED -> false;
        };
    }
}
