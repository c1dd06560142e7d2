package io.buyerstatus.core.webhook;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.EmailAddress;

/** Port to what writes the mails that tell sellers of their endpoints. */
@FunctionalInterface
public interface WebhookMails {
    /**
     * A mail, in the shop's language.
     *
     * @param support whom to ask
     */
    RenderedMail mail(BuiltInType type, Endpoint endpoint, EmailAddress support, EffectiveSettings settings);
}
