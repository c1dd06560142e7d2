package io.buyerstatus.core.message.type;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageSettings.Sms;
import io.buyerstatus.core.message.RecipientRole;
import java.util.EnumSet;

/** What the seller must hear of a mailbox or an automation of theirs. The occurrence is its id, a point, and what makes it this one. */
public abstract class ShopNotice extends BuiltInType {
    ShopNotice(String name) {
        super(name, RecipientRole.SELLER, Necessity.NECESSARY, Sms.NEVER, EnumSet.of(MailPart.BUTTON));
    }

    /** It must arrive: nobody may switch it off. */
    @Override
    public final boolean configurable() {
        return false;
    }

    /** The mailbox or the automation that a notice is about. */
    public static String mailboxOrAutomation(MessageKey key) {
        int end = key.occurrence().lastIndexOf('.');
        return end < 0 ? key.occurrence() : key.occurrence().substring(0, end);
    }
}
