package io.buyerstatus.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.buyerstatus.core.mailbox.HandedIn;
import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.TrialStep;
import io.buyerstatus.core.mailbox.TrialStep.Light;
import io.buyerstatus.core.mailbox.login.Credential;
import io.buyerstatus.core.message.sending.Attachment;
import io.buyerstatus.core.message.sending.MailboxTransport.Filed;
import io.buyerstatus.core.message.sending.OutgoingMail;
import io.buyerstatus.core.value.EmailAddress;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.subethamail.smtp.AuthenticationHandler;
import org.subethamail.smtp.AuthenticationHandlerFactory;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** Servers that others wrote: GreenMail over TLS with IMAP, SubEtha with STARTTLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealServersTest {
    private static final String PASSWORD = "Geheim-1";

    private final GreenMail green = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS)
    });

    @BeforeAll
    void start() {
        green.start();
        green.setUser(Samples.LOGIN, Samples.LOGIN, PASSWORD);
        green.getUserManager().setAuthRequired(true);
    }

    @AfterAll
    void stop() {
        green.stop();
    }

    private MailServer smtp() {
        return new MailServer("localhost", green.getSmtps().getPort());
    }

    private MailServer imap() {
        return new MailServer("localhost", green.getImaps().getPort());
    }

    private Mailbox mailbox() {
        return Samples.mailbox(smtp().port(), Security.TLS, Optional.of(Samples.LOGIN), Optional.of(imap()));
    }

    private MailboxServers servers() {
        return new MailboxServers(Samples.HERE, Samples.pinning(smtp(), imap()), Samples.CLOCK);
    }

    @Test
    @Tag("G7")
    void ofAMailboxToAnAnswerComesBackToUsWhereTheDeploymentTakesAnswersIn() throws MessagingException {
        OutgoingMail mail = Samples.mail().answeredAt(new EmailAddress("reply+x@replies.example.com"));

        MimeMessage message =
                MimeMail.of(mail, mailbox(), Session.getInstance(new Properties()), Samples.CLOCK.instant());

        assertThat(message.getHeader("Reply-To")).containsExactly("reply+x@replies.example.com");
        assertThat(message.getHeader("References")).containsExactly("<reply+x@replies.example.com>");
    }

    @Test
    @Tag("BL-16")
    @Tag("BL-17")
    @Tag("C28")
    @Tag("C41")
    @Tag("BL-15")
    void aMailArrivesWithItsAttachmentsByteForByteAndItsCopyIsAmongTheSentMails()
            throws MessagingException, IOException {
        byte[] pdf = new byte[30_000];
        new Random(7).nextBytes(pdf);
        byte[] xml = "<?xml version=\"1.0\"?>\r\n<Invoice>\r\n.\r\n</Invoice>\n".getBytes(StandardCharsets.UTF_8);
        var mail = Samples.mail(
                new Attachment("Rechnung für Frau Müller-Lüdenscheidt, Bestellung 4711.pdf", "application/pdf", pdf),
                new Attachment("xrechnung.xml", "text/xml", xml));

        assertThat(servers().send(mailbox(), Optional.of(new Credential.Password(PASSWORD)), mail))
                .isEqualTo(new HandedIn.Accepted("<0123456789abcdefghjkmnpqrs@example.com>"));
        assertThat(servers().look(mailbox(), Optional.of(new Credential.Password(PASSWORD)), Samples.ID))
                .isEqualTo(Filed.NOT_THERE);
        servers().file(mailbox(), Optional.of(new Credential.Password(PASSWORD)), mail);
        assertThat(servers().look(mailbox(), Optional.of(new Credential.Password(PASSWORD)), Samples.ID))
                .isEqualTo(Filed.THERE);

        MimeMessage received = green.getReceivedMessagesForDomain("example.org")[0];
        assertThat(received.getMessageID()).isEqualTo("<0123456789abcdefghjkmnpqrs@example.com>");
        assertThat(received.getFrom()[0]).hasToString("=?UTF-8?Q?T=C3=B6pferei_=22Zur_Kanne=22?= <laden@example.com>");
        assertThat(received.getHeader("Reply-To")).isNull();
        assertThat(received.getSubject()).isEqualTo("Ihre Bestellung ist unterwegs \uD83D\uDCE6");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        MimeMultipart parts = (MimeMultipart) received.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat(bytes(parts.getBodyPart(1))).isEqualTo(pdf);
        assertThat(bytes(parts.getBodyPart(2))).isEqualTo(xml);
        assertThat(parts.getBodyPart(1).getHeader("Content-Disposition")[0]).contains("filename*");
        assertThat(parts.getBodyPart(1).getFileName())
                .isEqualTo("Rechnung für Frau Müller-Lüdenscheidt, Bestellung 4711.pdf");
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("xrechnung.xml");
        MimeMultipart words = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(words.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(mail.text());
    }

    @Test
    void aPasswordThatDoesNotFitIsRefusedAndNotRepeatedInTheReason() {
        assertThat(servers().send(mailbox(), Optional.of(new Credential.Password("Geheim-2")), Samples.mail()))
                .isInstanceOfSatisfying(HandedIn.Failed.class, failed -> {
                    assertThat(failed.failure().kind()).isEqualTo(Kind.LOGIN_REFUSED);
                    assertThat(failed.failure().reason())
                            .startsWith("logging in: 535")
                            .doesNotContain("Geheim");
                });
    }

    @Test
    @Tag("BL-19")
    @Tag("C37")
    void aCertificateThatNobodyVouchesForGetsNoPassword() {
        MailboxServers believing = new MailboxServers(Samples.HERE, Samples.allowing(smtp()), Samples.CLOCK);
        assertThat(believing.send(mailbox(), Optional.of(new Credential.Password(PASSWORD)), Samples.mail()))
                .isInstanceOfSatisfying(
                        HandedIn.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(Kind.NOT_PRIVATE));
    }

    @Test
    @Tag("BL-22")
    void aTrialIsGreenStepByStep() {
        ConnectionTrial trial = new ConnectionTrial(Samples.HERE, Samples.pinning(smtp(), imap()), Samples.CLOCK);
        assertThat(trial.run(mailbox(), Optional.of(new Credential.Password(PASSWORD)), Samples.mail()))
                .hasSize(TrialStep.Name.values().length)
                .allMatch(step -> step.light() == Light.GREEN);
    }

    @Test
    @Tag("BL-22")
    void aTrialSaysWhereItEndedAndWhatToDo() {
        ConnectionTrial trial = new ConnectionTrial(Samples.HERE, Samples.pinning(smtp(), imap()), Samples.CLOCK);
        List<TrialStep> steps = trial.run(mailbox(), Optional.of(new Credential.Password("falsch")), Samples.mail());
        assertThat(steps)
                .extracting(TrialStep::light)
                .containsExactly(
                        Light.GREEN,
                        Light.GREEN,
                        Light.GREEN,
                        Light.RED,
                        Light.NOT_TRIED,
                        Light.NOT_TRIED,
                        Light.NOT_TRIED);
        assertThat(steps.get(3).next()).contains("type the password again");
        assertThat(steps.toString()).doesNotContain("falsch");
        assertThat(trial.run(
                                Samples.mailbox(25, Security.TLS, Optional.of(Samples.LOGIN), Optional.empty()),
                                Optional.of(new Credential.Password(PASSWORD)),
                                Samples.mail())
                        .getFirst()
                        .light())
                .isEqualTo(Light.RED);
    }

    @Test
    void aServerWithStartTlsSeesThePasswordOnlyAfterIt() throws GeneralSecurityException, IOException {
        AtomicReference<String> seen = new AtomicReference<>("");
        SMTPServer server = SMTPServer.port(0)
                .requireTLS()
                .startTlsSocketFactory(Samples.servers())
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    seen.set(user + " " + password);
                    if (!password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .build();
        server.start();
        try {
            MailServer here = new MailServer("localhost", server.getPortAllocated());
            Mailbox box = Samples.mailbox(here.port(), Security.STARTTLS, Optional.of(Samples.LOGIN), Optional.empty());
            MailboxServers pinned = new MailboxServers(Samples.HERE, Samples.pinning(here), Samples.CLOCK);
            assertThat(pinned.send(box, Optional.of(new Credential.Password(PASSWORD)), Samples.mail()))
                    .isInstanceOf(HandedIn.Accepted.class);
            assertThat(seen.get()).isEqualTo(Samples.LOGIN + " " + PASSWORD);
            seen.set("");
            MailboxServers believing = new MailboxServers(Samples.HERE, Samples.allowing(here), Samples.CLOCK);
            assertThat(believing.send(box, Optional.of(new Credential.Password(PASSWORD)), Samples.mail()))
                    .isInstanceOfSatisfying(
                            HandedIn.Failed.class,
                            failed -> assertThat(failed.failure().kind()).isEqualTo(Kind.NOT_PRIVATE));
            assertThat(seen.get()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    @Tag("C40")
    @Tag("BL-20")
    void whoeverSignedInIsLetInByTheirTokenAlone() throws GeneralSecurityException, IOException {
        AtomicReference<String> seen = new AtomicReference<>("");
        SMTPServer server = SMTPServer.port(0)
                .requireTLS()
                .startTlsSocketFactory(Samples.servers())
                .requireAuth()
                .authenticationHandlerFactory(byToken("token-1", seen))
                .build();
        server.start();
        try {
            MailServer here = new MailServer("localhost", server.getPortAllocated());
            Mailbox box = Samples.mailbox(here.port(), Security.STARTTLS, Optional.of(Samples.LOGIN), Optional.empty());
            MailboxServers servers = new MailboxServers(Samples.HERE, Samples.pinning(here), Samples.CLOCK);
            assertThat(servers.send(box, Optional.of(new Credential.AccessToken("token-1")), Samples.mail()))
                    .isInstanceOf(HandedIn.Accepted.class);
            assertThat(seen.get()).isEqualTo("user=" + Samples.LOGIN + "\1auth=Bearer token-1\1\1");

            assertThat(servers.send(box, Optional.of(new Credential.AccessToken("token-2")), Samples.mail()))
                    .isInstanceOfSatisfying(HandedIn.Failed.class, failed -> {
                        assertThat(failed.failure().kind()).isEqualTo(Kind.LOGIN_REFUSED);
                        assertThat(failed.failure().reason()).doesNotContain("token-2");
                    });
            ConnectionTrial trial = new ConnectionTrial(Samples.HERE, Samples.pinning(here), Samples.CLOCK);
            assertThat(trial.run(box, Optional.of(new Credential.AccessToken("token-2")), Samples.mail()))
                    .filteredOn(step -> step.light() == Light.RED)
                    .singleElement()
                    .satisfies(step -> assertThat(step.advice()).contains(TrialStep.Advice.SIGN_IN_AGAIN));
        } finally {
            server.stop();
        }
    }

    /** A server that takes nothing but a token (XOAUTH2, as Google and Microsoft describe it). */
    private static AuthenticationHandlerFactory byToken(String token, AtomicReference<String> seen) {
        return new AuthenticationHandlerFactory() {
            @Override
            public List<String> getAuthenticationMechanisms() {
                return List.of("XOAUTH2");
            }

            @Override
            public AuthenticationHandler create() {
                return new AuthenticationHandler() {
                    @Override
                    public Optional<String> auth(String said, MessageContext context) throws RejectException {
                        String last = said.substring(said.lastIndexOf(' ') + 1);
                        if (last.equalsIgnoreCase("XOAUTH2")) {
                            return Optional.of("334 ");
                        }
                        String given = new String(Base64.getDecoder().decode(last), StandardCharsets.UTF_8);
                        seen.set(given);
                        if (!given.contains("auth=Bearer " + token + "\1")) {
                            throw new RejectException(535, "5.7.8 no");
                        }
                        return Optional.empty();
                    }

                    @Override
                    public Object getIdentity() {
                        return Samples.LOGIN;
                    }
                };
            }
        };
    }

    @Test
    @Tag("C40")
    void copiesAreFiledByTheTokenToo() throws FolderException {
        Optional<Credential> token = Optional.of(new Credential.AccessToken(PASSWORD));
        green.purgeEmailFromAllMailboxes();
        assertThat(servers().look(mailbox(), token, Samples.ID)).isEqualTo(Filed.NOT_THERE);
        servers().file(mailbox(), token, Samples.mail());
        assertThat(servers().look(mailbox(), token, Samples.ID)).isEqualTo(Filed.THERE);
        green.purgeEmailFromAllMailboxes();
    }

    private static byte[] bytes(BodyPart part) throws MessagingException, IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        part.getDataHandler().writeTo(content);
        return content.toByteArray();
    }
}
