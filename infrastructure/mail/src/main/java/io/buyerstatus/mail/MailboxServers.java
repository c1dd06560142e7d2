package io.buyerstatus.mail;

import io.buyerstatus.core.mailbox.HandedIn;
import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxFailure;
import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.mailbox.login.Credential;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.sending.MailboxTransport;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.net.Resolver;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mailboxes' servers: SMTP to hand in, IMAP for what was sent. One conversation takes no longer than is said here, whatever a server does. */
public final class MailboxServers implements MailboxTransport {
    private static final Logger LOG = LoggerFactory.getLogger(MailboxServers.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Resolver resolver;
    private final MailServers servers;
    private final InstantSource clock;
    private final Duration longest;

    public MailboxServers(Resolver resolver, MailServers servers, InstantSource clock) {
        this(resolver, servers, clock, LONGEST);
    }

    MailboxServers(Resolver resolver, MailServers servers, InstantSource clock, Duration longest) {
        this.resolver = resolver;
        this.servers = servers;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public HandedIn send(Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail) {
        return switch (Approval.of(mailbox.smtp(), Approval.SUBMISSION_PORTS, resolver, servers)) {
            case Approval.Refused(String reason) -> failed(Kind.NOT_ALLOWED, reason);
            case Approval.Unknown(String reason) -> failed(Kind.UNREACHABLE, reason);
            case Approval.Approved approved -> converse(mailbox, credential, mail, approved);
        };
    }

    private HandedIn converse(
            Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail, Approval.Approved approved) {
        try (Deadline deadline = new Deadline(longest)) {
            Session session =
                    Sessions.smtp(mailbox, approved.addresses(), servers.pin(mailbox.smtp()), credential, deadline);
            MimeMessage message = MimeMail.of(mail, mailbox, session, clock.instant());
            SmtpConversation smtp = conversation(session, mailbox);
            try {
                Optional<MailboxFailure> barred = logIn(smtp, mailbox, credential);
                if (barred.isPresent()) {
                    return new HandedIn.Failed(barred.get());
                }
                smtp.send(message, mail.to());
                return new HandedIn.Accepted(MimeMail.messageId(mail.id(), mailbox));
            } catch (MessagingException | RuntimeException thrown) {
                return smtp.unclear()
                        ? new HandedIn.Unknown("the server was silent after the end of the mail")
                        : new HandedIn.Failed(smtp.failure(thrown));
            } finally {
                quit(smtp);
            }
        } catch (MessagingException unwritable) {
            return failed(Kind.CONTENT_REFUSED, "it cannot be written as a mail");
        }
    }

    static SmtpConversation conversation(Session session, Mailbox mailbox) {
        return new SmtpConversation(
                session,
                new URLName("smtp", mailbox.smtp().host(), mailbox.smtp().port(), null, null, null));
    }

    /** Connects and logs in; answers why that is not enough. The library goes on without a log-in where the server offers none. */
    static Optional<MailboxFailure> logIn(SmtpConversation smtp, Mailbox mailbox, Optional<Credential> credential)
            throws MessagingException {
        smtp.connect(
                mailbox.smtp().host(),
                mailbox.smtp().port(),
                mailbox.login().orElse(null),
                mailbox.login().isPresent() ? text(credential) : null);
        smtp.loggedIn();
        boolean offered = smtp.supportsExtension("AUTH") || smtp.supportsExtension("AUTH=LOGIN");
        return mailbox.login().isPresent() && !offered
                ? Optional.of(new MailboxFailure(Kind.MAILBOX_REFUSED, "logging in: the server offers no log-in"))
                : Optional.empty();
    }

    /** What goes to the server; nothing where there is none. */
    private static String text(Optional<Credential> credential) {
        return credential.map(Credential::text).orElse("");
    }

    /** What it says of a farewell changes nothing. */
    static void quit(SmtpConversation smtp) {
        try {
            smtp.close();
        } catch (MessagingException gone) {
            LOG.debug("the server was gone before the farewell");
        }
    }

    private static HandedIn failed(Kind kind, String reason) {
        return new HandedIn.Failed(new MailboxFailure(kind, reason));
    }

    @Override
    public void file(Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail) {
        if (mailbox.filesItself()) {
            return;
        }
        try {
            append(mailbox, credential, mail);
        } catch (MessagingException | RuntimeException missing) {
            LOG.warn(
                    "mailbox {} of {}: the copy of {} could not be filed: {}",
                    mailbox.id(),
                    mailbox.shop(),
                    mail.id().id(),
                    missing.getClass().getSimpleName());
        }
    }

    /** Files a copy; answers whether there is a folder for it. */
    boolean append(Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail) throws MessagingException {
        return inSent(mailbox, credential, sent -> {
                    sent.append(MimeMail.of(mail, mailbox, sent.session(), clock.instant()));
                    return true;
                })
                .orElse(false);
    }

    @Override
    public Filed look(Mailbox mailbox, Optional<Credential> credential, MessageId id) {
        try {
            return inSent(mailbox, credential, sent -> sent.has(MimeMail.messageId(id, mailbox)))
                    .map(found -> found ? Filed.THERE : Filed.NOT_THERE)
                    .orElse(Filed.NOT_KNOWN);
        } catch (MessagingException | RuntimeException unavailable) {
            return Filed.NOT_KNOWN;
        }
    }

    /** What is done in the folder of sent mails. */
    private interface InSent {
        boolean with(SentFolder sent) throws MessagingException;
    }

    /** Empty where there is no folder to look in. */
    private Optional<Boolean> inSent(Mailbox mailbox, Optional<Credential> credential, InSent work)
            throws MessagingException {
        if (mailbox.imap().isEmpty()) {
            return Optional.empty();
        }
        var server = mailbox.imap().get();
        return switch (Approval.of(server, Approval.IMAP_PORTS, resolver, servers)) {
            case Approval.Refused refused -> Optional.empty();
            case Approval.Unknown unknown -> Optional.empty();
            case Approval.Approved approved -> {
                try (Deadline deadline = new Deadline(longest);
                        SentFolder sent = SentFolder.open(
                                Sessions.imap(server, approved.addresses(), servers.pin(server), credential, deadline),
                                server,
                                mailbox.login().orElse(""),
                                text(credential))) {
                    yield Optional.of(work.with(sent));
                }
            }
        };
    }
}
