package io.buyerstatus.local.standin.ses.mail;

import io.buyerstatus.local.standin.outbox.OutboxEntry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;

/** A mail that came by SMTP, as the outbox shows it. */
public final class ReceivedMail {
    private ReceivedMail() {}

    /**
     * The entry of a mail.
     *
     * @param to whom it is delivered to, which its headers need not say
     */
    public static OutboxEntry entry(MimeMessage message, String to, Instant at) throws MessagingException, IOException {
        return RawContent.entry(message, to, at);
    }
}
