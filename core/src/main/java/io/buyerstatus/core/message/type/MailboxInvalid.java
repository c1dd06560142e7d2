package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.RecipientRole;
import java.util.EnumSet;

/**
 * One of the shop's own mailboxes cannot be logged in to any more, and mails leave by the default mailbox. Planned by whoever found
 * out; the occurrence is the mailbox's id, a point, and when that was.
 */
public final class MailboxInvalid extends BuiltInType {
    MailboxInvalid() {
        super("MAILBOX_INVALID", RecipientRole.SELLER, Necessity.NECESSARY, Sms.NEVER, EnumSet.of(MailPart.BUTTON));
    }

    /** It must arrive: nobody may switch it off. */
    @Override
    public boolean configurable() {
        return false;
    }

    /** The mailbox that a message of this type is about. */
    public static String mailbox(MessageKey key) {
        int end = key.occurrence().lastIndexOf('.');
        return end < 0 ? key.occurrence() : key.occurrence().substring(0, end);
    }
}
