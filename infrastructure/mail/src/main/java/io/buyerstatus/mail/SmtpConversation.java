package io.buyerstatus.mail;

import io.buyerstatus.core.mailbox.MailboxFailure;
import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.value.EmailAddress;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One conversation with a server, which remembers how far it came: what a failure means depends on the step alone (RFC 5321). Until the
 * final dot was written nothing can have left.
 */
final class SmtpConversation extends SMTPTransport {
    /** The steps, in their order. */
    enum Step {
        CONNECT,
        LOGIN,
        SENDER,
        RECIPIENT,
        CONTENT,
        FINAL_DOT
    }

    private static final int UNAVAILABLE = 421;
    private static final int MAILBOX_BUSY = 450;
    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;
    private static final int BEYOND = 600;

    private static final Pattern ENHANCED = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** Microsoft's: basic authentication is switched off for the tenant or for all. Nobody can log in this way any more. */
    private static final Set<String> FINAL_REFUSALS = Set.of("5.7.30", "5.7.139");

    /** RFC 3463, 3.2: the address is bad, has moved, or its mailbox is closed. */
    private static final Pattern BAD_RECIPIENT = Pattern.compile("5\\.1\\.(?:[01236]|10)|5\\.2\\.1");

    private Step step = Step.CONNECT;

    /** The first refusal of a step; what follows it, such as a reset that is not answered, says nothing of the mail. */
    private int refusal;

    private String refusalWords = "";

    SmtpConversation(Session session, URLName server) {
        super(session, server);
    }

    Step step() {
        return step;
    }

    /** Hands a mail in. */
    void send(MimeMessage message, EmailAddress to) throws MessagingException {
        sendMessage(message, new Address[] {new InternetAddress(to.smtp(), true)});
    }

    /** Connected, and logged in where that was wanted. */
    void loggedIn() {
        reach(Step.SENDER);
    }

    /** The server greeted us and the way is private; what comes is the log-in. */
    private void connected() {
        if (step == Step.CONNECT) {
            reach(Step.LOGIN);
        }
    }

    @Override
    protected boolean supportsAuthentication(String auth) {
        connected();
        return super.supportsAuthentication(auth);
    }

    @Override
    protected void mailFrom() throws MessagingException {
        reach(Step.SENDER);
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        reach(Step.RECIPIENT);
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        reach(Step.CONTENT);
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        reach(Step.FINAL_DOT);
        super.finishData();
    }

    private void reach(Step next) {
        step = next;
        refusal = 0;
        refusalWords = "";
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        if (refusal == 0 && code >= TEMPORARY && code < BEYOND) {
            refusal = code;
            refusalWords = Optional.ofNullable(getLastServerResponse()).orElse("");
        }
        return code;
    }

    /** Whether the mail may have left although something was thrown: the server was silent, or said what nobody understands. */
    boolean unclear() {
        return step == Step.FINAL_DOT && refusal == 0;
    }

    /** What a failure means that is certain. */
    MailboxFailure failure(Exception thrown) {
        if (refusal != 0) {
            return refusal(refusal, refusalWords);
        }
        if (causes(thrown).anyMatch(cause -> cause instanceof SSLException)
                || String.valueOf(thrown.getMessage()).contains("STARTTLS")) {
            return new MailboxFailure(Kind.NOT_PRIVATE, why(step, "no private connection: " + lastWords(thrown)));
        }
        return new MailboxFailure(Kind.UNREACHABLE, why(step, "no answer (" + root(thrown) + ")"));
    }

    private MailboxFailure refusal(int code, String said) {
        String enhanced = enhanced(said);
        String reason = why(step, code + (enhanced.isEmpty() ? "" : " " + enhanced));
        return new MailboxFailure(kind(code, enhanced), reason);
    }

    private Kind kind(int code, String enhanced) {
        if (FINAL_REFUSALS.contains(enhanced)) {
            return Kind.LOGIN_REFUSED_FOR_GOOD;
        }
        boolean temporary = code < PERMANENT;
        if (temporary && (code == UNAVAILABLE || code == MAILBOX_BUSY) && step != Step.CONNECT) {
            return Kind.TOO_MANY;
        }
        if (temporary) {
            return Kind.LATER;
        }
        return switch (step) {
            case CONNECT -> Kind.LATER;
            case LOGIN -> Kind.LOGIN_REFUSED;
            case SENDER -> Kind.MAILBOX_REFUSED;
            case RECIPIENT -> BAD_RECIPIENT.matcher(enhanced).matches() ? Kind.RECIPIENT_REFUSED : Kind.MAILBOX_REFUSED;
            case CONTENT, FINAL_DOT -> Kind.CONTENT_REFUSED;
        };
    }

    private static String enhanced(String said) {
        Matcher code = ENHANCED.matcher(said);
        return code.find() ? code.group(1) : "";
    }

    /** The step and a code: a banner or an answer may name people, servers or what was typed. */
    private static String why(Step step, String what) {
        return switch (step) {
                    case CONNECT -> "connecting: ";
                    case LOGIN -> "logging in: ";
                    case SENDER -> "naming the sender: ";
                    case RECIPIENT -> "naming the recipient: ";
                    case CONTENT -> "handing the mail in: ";
                    case FINAL_DOT -> "at the end of the mail: ";
                }
                + what;
    }

    private static String root(Throwable thrown) {
        return causes(thrown)
                .reduce((first, next) -> next)
                .orElse(thrown)
                .getClass()
                .getSimpleName();
    }

    private static String lastWords(Throwable thrown) {
        return causes(thrown).anyMatch(cause -> cause instanceof SSLException)
                ? "the certificate is not this server's, has ended, or nobody vouches for it"
                : "the server does not offer STARTTLS";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
