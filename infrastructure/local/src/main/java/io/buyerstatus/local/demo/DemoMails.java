package io.buyerstatus.local.demo;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.local.engine.MailEngine;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * What comes for the demo's orders by mail, handed in where the mail server hands in what it takes: what becomes of it, the system decides.
 *
 * @param replies what the buyer of an order answers to
 */
record DemoMails(MailEngine.Incoming incoming, Function<Order, EmailAddress> replies) {
    /** Hands a mail in that answers to an order's. */
    void handIn(Order order, DemoOrder.Mail mail) {
        String to = replies.apply(order).value();
        try {
            MimeMessage message = new MimeMessage((Session) null);
            message.setFrom(new InternetAddress(mail.from(), mail.name(), StandardCharsets.UTF_8.name()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
            message.saveChanges();
            ByteArrayOutputStream raw = new ByteArrayOutputStream();
            message.writeTo(raw);
            incoming.take(raw.toByteArray(), mail.from(), to);
        } catch (MessagingException e) {
            throw new IllegalStateException("a mail of the demo cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
