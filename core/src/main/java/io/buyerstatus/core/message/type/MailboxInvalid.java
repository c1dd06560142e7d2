package io.buyerstatus.core.message.type;

/**
 * One of the shop's own mailboxes cannot be logged in to any more, and mails leave by the default mailbox. Planned by whoever found
 * out; the occurrence is the mailbox's id, a point, and when that was.
 */
public final class MailboxInvalid extends ShopNotice {
    MailboxInvalid() {
        super("MAILBOX_INVALID");
    }
}
