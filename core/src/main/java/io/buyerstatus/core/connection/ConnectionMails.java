package io.buyerstatus.core.connection;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;

/** Port to what writes the mails that tell sellers of their connections. */
@FunctionalInterface
public interface ConnectionMails {
    /**
     * A mail, in the shop's language.
     *
     * @param since when the connection began to fail
     * @param support whom to ask
     */
    RenderedMail mail(
            BuiltInType type, Connection connection, Instant since, EmailAddress support, EffectiveSettings settings);
}
