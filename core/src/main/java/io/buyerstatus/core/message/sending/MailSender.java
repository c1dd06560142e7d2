package io.buyerstatus.core.message.sending;

/** Port to the mail service. */
public interface MailSender {
    /** Hands a mail over, once: an implementation must not try again by itself. */
    SendResult send(OutgoingMail mail);
}
