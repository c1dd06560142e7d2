package io.buyerstatus.core.message.sending;

import io.buyerstatus.core.mailbox.MailboxId;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;

/** Port to what writes the mails that tell sellers of mailboxes that somebody signed in for. */
@FunctionalInterface
public interface MailboxMails {
    /**
     * A mail, in the shop's language.
     *
     * @param when the sign-in ended, or ends
     * @param support whom to ask
     */
    RenderedMail mail(
            BuiltInType type, MailboxId mailbox, Instant when, EmailAddress support, EffectiveSettings settings);
}
