package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;

/**
 * Composes what sellers are told of mailboxes that somebody signed in for, where no order gave the occasion; leaves all else to another
 * composer.
 */
public final class MailboxMessageComposer implements MessageComposer {
    private final MailboxMails mails;
    private final EmailAddress support;
    private final MessageComposer others;

    /**
     * @param support whom sellers ask when they need help
     */
    public MailboxMessageComposer(MailboxMails mails, EmailAddress support, MessageComposer others) {
        this.mails = mails;
        this.support = support;
        this.others = others;
    }

    @Override
    public Draft compose(Message message, ShopSettings shop, Instant now) {
        return message.id().subject() instanceof Subject.OfMailbox(ShopId of, MailboxId mailbox)
                        && message.key().type() instanceof BuiltInType type
                ? Draft.of(message, composed(message, type, mailbox, shop.ofShop()))
                : others.compose(message, shop, now);
    }

    private Composition composed(Message message, BuiltInType type, MailboxId mailbox, EffectiveSettings settings) {
        Instant when = Instant.ofEpochMilli(Long.parseLong(message.key().occurrence()));
        return SellerNotice.of(
                message, type, support, settings, () -> mails.mail(type, mailbox, when, support, settings));
    }
}
