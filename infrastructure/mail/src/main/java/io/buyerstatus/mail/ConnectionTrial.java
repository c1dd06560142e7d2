package io.buyerstatus.mail;

import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxFailure;
import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.TrialStep;
import io.buyerstatus.core.mailbox.TrialStep.Advice;
import io.buyerstatus.core.mailbox.TrialStep.Light;
import io.buyerstatus.core.mailbox.TrialStep.Name;
import io.buyerstatus.core.mailbox.login.Credential;
import io.buyerstatus.core.message.sending.MailboxConnection;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.net.Resolver;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries a mailbox step by step, with one real mail, and says of each step whether it works and what to do if not. */
public final class ConnectionTrial implements MailboxConnection {
    /** Together with filing the copy no longer than people wait before a button. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private final Resolver resolver;
    private final MailServers servers;
    private final InstantSource clock;

    public ConnectionTrial(Resolver resolver, MailServers servers, InstantSource clock) {
        this.resolver = resolver;
        this.servers = servers;
        this.clock = clock;
    }

    @Override
    public List<TrialStep> run(Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail) {
        Steps steps = new Steps();
        switch (Approval.of(mailbox.smtp(), Approval.SUBMISSION_PORTS, resolver, servers)) {
            case Approval.Refused(String reason) -> steps.red(Name.SERVER, reason, Advice.NAME_ITS_SERVER);
            case Approval.Unknown(String reason) -> steps.red(Name.SERVER, reason, Advice.LOOK_FOR_TYPING_ERRORS);
            case Approval.Approved approved -> {
                steps.green(Name.SERVER, mailbox.smtp() + " is known");
                converse(mailbox, credential, mail, approved, steps);
            }
        }
        if (steps.well()) {
            sentCopy(mailbox, credential, mail, steps);
        }
        return steps.all();
    }

    private void converse(
            Mailbox mailbox,
            Optional<Credential> credential,
            OutgoingMail mail,
            Approval.Approved approved,
            Steps steps) {
        try (Deadline deadline = new Deadline(LONGEST)) {
            Session session =
                    Sessions.smtp(mailbox, approved.addresses(), servers.pin(mailbox.smtp()), credential, deadline);
            SmtpConversation smtp = MailboxServers.conversation(session, mailbox);
            try {
                Optional<MailboxFailure> barred = MailboxServers.logIn(smtp, mailbox, credential);
                reached(mailbox, steps);
                if (barred.isPresent()) {
                    steps.red(Name.LOG_IN, barred.get().reason(), Advice.LEAVE_THE_LOGIN_EMPTY);
                    return;
                }
                steps.green(Name.LOG_IN, let(mailbox, credential));
                smtp.send(MimeMail.of(mail, mailbox, session, clock.instant()), mail.to());
                steps.green(Name.SENDER, "it sends for " + mailbox.address().value());
                steps.green(Name.MAIL, "a mail to " + mail.to().value() + " was taken");
            } catch (MessagingException | RuntimeException thrown) {
                failed(mailbox, smtp, thrown, signedIn(credential), steps);
            } finally {
                MailboxServers.quit(smtp);
            }
        }
    }

    private static boolean signedIn(Optional<Credential> credential) {
        return credential.orElse(null) instanceof Credential.AccessToken;
    }

    private static String let(Mailbox mailbox, Optional<Credential> credential) {
        if (mailbox.login().isEmpty()) {
            return "none is wanted";
        }
        return signedIn(credential) ? "the sign-in holds" : "the password fits";
    }

    private static void reached(Mailbox mailbox, Steps steps) {
        steps.green(Name.CONNECTION, "the server answers");
        if (mailbox.security() == Security.NONE) {
            steps.green(Name.ENCRYPTION, "none: whoever is between can read these mails");
        } else {
            steps.green(Name.ENCRYPTION, "the certificate is the server's");
        }
    }

    private static void failed(
            Mailbox mailbox, SmtpConversation smtp, Exception thrown, boolean signedIn, Steps steps) {
        MailboxFailure failure = smtp.failure(thrown);
        Name name =
                switch (smtp.step()) {
                    case CONNECT -> failure.kind() == Kind.NOT_PRIVATE ? Name.ENCRYPTION : Name.CONNECTION;
                    case LOGIN -> Name.LOG_IN;
                    case SENDER -> Name.SENDER;
                    case RECIPIENT, CONTENT, FINAL_DOT -> Name.MAIL;
                };
        switch (name) {
            case CONNECTION, SERVER -> {}
            case ENCRYPTION -> steps.green(Name.CONNECTION, "the server answers");
            default -> reachedBefore(mailbox, name, steps);
        }
        steps.red(
                name,
                failure.reason(),
                signedIn && name == Name.LOG_IN ? Advice.SIGN_IN_AGAIN : next(name, failure.kind()));
    }

    private static void reachedBefore(Mailbox mailbox, Name name, Steps steps) {
        reached(mailbox, steps);
        if (name == Name.MAIL) {
            steps.green(Name.SENDER, "it sends for " + mailbox.address().value());
        }
    }

    private static Advice next(Name name, Kind kind) {
        return switch (name) {
            case SERVER, CONNECTION -> kind == Kind.LATER ? Advice.TRY_LATER : Advice.LOOK_AT_THE_PORT;
            case ENCRYPTION -> Advice.USE_THE_CERTIFICATES_NAME;
            case LOG_IN ->
                kind == Kind.LOGIN_REFUSED_FOR_GOOD ? Advice.ASK_FOR_ANOTHER_WAY_IN : Advice.TYPE_THE_PASSWORD_AGAIN;
            case SENDER -> Advice.SET_THE_ADDRESS;
            case MAIL -> kind == Kind.RECIPIENT_REFUSED ? Advice.LOOK_AT_THE_RECIPIENT : Advice.ASK_THE_PROVIDER;
            case SENT_COPY -> Advice.LOOK_AT_IMAP;
        };
    }

    private void sentCopy(Mailbox mailbox, Optional<Credential> credential, OutgoingMail mail, Steps steps) {
        if (mailbox.filesItself()) {
            steps.green(Name.SENT_COPY, "the provider files it");
            return;
        }
        if (mailbox.imap().isEmpty()) {
            steps.notTried(Name.SENT_COPY, "no IMAP server is named");
            return;
        }
        MailboxServers imap = new MailboxServers(resolver, servers, clock, LONGEST);
        try {
            if (imap.append(mailbox, credential, mail)) {
                steps.green(Name.SENT_COPY, "its copy is among the sent mails");
            } else {
                steps.red(Name.SENT_COPY, "the IMAP server may not be connected to", next(Name.SENT_COPY, Kind.LATER));
            }
        } catch (MessagingException | RuntimeException thrown) {
            steps.red(
                    Name.SENT_COPY,
                    "it could not be filed (" + thrown.getClass().getSimpleName() + ")",
                    next(Name.SENT_COPY, Kind.LATER));
        }
    }

    /** What was found, each step once. */
    private static final class Steps {
        private final List<TrialStep> found = new ArrayList<>();

        void green(Name name, String detail) {
            if (found.stream().noneMatch(step -> step.name() == name)) {
                found.add(new TrialStep(name, Light.GREEN, detail, Optional.empty()));
            }
        }

        void red(Name name, String detail, Advice next) {
            found.add(new TrialStep(name, Light.RED, detail, Optional.of(next)));
        }

        void notTried(Name name, String detail) {
            found.add(new TrialStep(name, Light.NOT_TRIED, detail, Optional.empty()));
        }

        boolean well() {
            return found.stream().noneMatch(step -> step.light() == Light.RED);
        }

        List<TrialStep> all() {
            List<TrialStep> all = new ArrayList<>(found);
            for (Name name : Name.values()) {
                if (found.stream().noneMatch(step -> step.name() == name)) {
                    all.add(new TrialStep(name, Light.NOT_TRIED, "", Optional.empty()));
                }
            }
            return List.copyOf(all);
        }
    }
}
