package io.buyerstatus.mail;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.sending.Attachment;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.value.EmailAddress;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/** A mail as bytes (RFC 5322, MIME). */
final class MimeMail {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private MimeMail() {}

    /**
     * The id that receivers know a message by. It depends on the message alone, so that one that arrives twice, and one that is looked for,
     * is the same.
     */
    static String messageId(MessageId id, Mailbox mailbox) {
        String address = mailbox.address().smtp();
        return "<" + id.id() + address.substring(address.lastIndexOf('@')) + ">";
    }

    static MimeMessage of(OutgoingMail mail, Mailbox mailbox, Session session, Instant now) throws MessagingException {
        String messageId = messageId(mail.id(), mailbox);
        MimeMessage message = new MimeMessage(session) {
            // The library would make one of its own.
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        message.setFrom(sender(mail, mailbox));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to().smtp(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(now));
        // So that nobody's machine answers, and everybody's can sort and unsubscribe.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (!mail.listId().isEmpty()) {
            message.setHeader("List-Id", "<" + mail.listId() + ">");
        }
        if (mail.unsubscribe().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe().get().toASCIIString() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        // Other answers come to the mailbox itself.
        if (mail.answeredHere()) {
            message.setReplyTo(replyTo(mail));
            message.setHeader("References", mail.references());
        }
        message.setContent(content(mail));
        message.saveChanges();
        return message;
    }

    private static InternetAddress[] replyTo(OutgoingMail mail) throws MessagingException {
        Optional<EmailAddress> address = mail.replyTo();
        return address.isEmpty()
                ? new InternetAddress[0]
                : new InternetAddress[] {new InternetAddress(address.get().smtp(), true)};
    }

    private static InternetAddress sender(OutgoingMail mail, Mailbox mailbox) throws MessagingException {
        String name = mailbox.displayedName().isEmpty() ? mail.fromName() : mailbox.displayedName();
        try {
            return new InternetAddress(mailbox.address().smtp(), name.isEmpty() ? null : name, UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is missing", e);
        }
    }

    private static MimeMultipart content(OutgoingMail mail) throws MessagingException {
        MimeMultipart words = new MimeMultipart("alternative");
        words.addBodyPart(text(mail.text(), "plain"));
        if (!mail.html().isEmpty()) {
            words.addBodyPart(text(mail.html(), "html"));
        }
        if (mail.attachments().isEmpty()) {
            return words;
        }
        MimeMultipart all = new MimeMultipart("mixed");
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        all.addBodyPart(first);
        for (Attachment attachment : mail.attachments()) {
            all.addBodyPart(file(attachment));
        }
        return all;
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Its name is written as RFC 2231 says, in both places where readers look for it. */
    private static MimeBodyPart file(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.contentType())));
        part.setHeader("Content-Type", attachment.contentType() + named("name", attachment));
        part.setHeader("Content-Disposition", Part.ATTACHMENT + named("filename", attachment));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static String named(String parameter, Attachment attachment) {
        ParameterList parameters = new ParameterList();
        parameters.set(parameter, attachment.fileName(), UTF_8);
        return parameters.toString(40);
    }
}
