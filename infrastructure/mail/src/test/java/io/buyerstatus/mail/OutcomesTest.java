package io.buyerstatus.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.mailbox.HandedIn;
import io.buyerstatus.core.mailbox.MailServer;
import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.mailbox.Security;
import io.buyerstatus.core.mailbox.login.Credential;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known after each step at which a server can fail: nothing can have left before the final dot, and anything after it. */
@Tag("BL-23")
class OutcomesTest {
    @ParameterizedTest
    @CsvSource({
        "greeting, 421 busy, LATER",
        "greeting, 554 no, LATER",
        "greeting, hang up, UNREACHABLE",
        "greeting, silence, UNREACHABLE",
        "MAIL, 450 4.7.0 Transmit_rate_limit_exceeded, TOO_MANY",
        "MAIL, 421 4.7.0 too many, TOO_MANY",
        "MAIL, 451 4.3.0 later, LATER",
        "MAIL, 452 4.2.2 full, LATER",
        "MAIL, 530 5.7.0 log in, MAILBOX_REFUSED",
        "MAIL, 553 5.7.60 not yours, MAILBOX_REFUSED",
        "MAIL, 550 5.7.30 basic authentication is not supported, LOGIN_REFUSED_FOR_GOOD",
        "MAIL, hang up, UNREACHABLE",
        "MAIL, silence, UNREACHABLE",
        "RCPT, 450 4.2.1 busy, TOO_MANY",
        "RCPT, 451 4.7.1 greylisted, LATER",
        "RCPT, 550 5.1.1 no such user, RECIPIENT_REFUSED",
        "RCPT, 550 5.1.10 no such user, RECIPIENT_REFUSED",
        "RCPT, 554 5.7.1 relaying denied, MAILBOX_REFUSED",
        "RCPT, 550 no, MAILBOX_REFUSED",
        "RCPT, hang up, UNREACHABLE",
        "RCPT, silence, UNREACHABLE",
        "DATA, 451 4.3.0 later, LATER",
        "DATA, 554 5.6.0 no, CONTENT_REFUSED",
        "DATA, hang up, UNREACHABLE",
        "DATA, silence, UNREACHABLE",
        "., 421 4.3.2 closing, TOO_MANY",
        "., 451 4.3.0 later, LATER",
        "., 552 5.3.4 too large, CONTENT_REFUSED",
        "., 554 5.7.1 spam, CONTENT_REFUSED"
    })
    @Tag("C32")
    void whatIsRefusedBeforeItIsTakenCertainlyDidNotLeave(String step, String answer, Kind kind) throws IOException {
        assertThat(answering(Map.of(step, answer))).isInstanceOfSatisfying(HandedIn.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(kind);
            assertThat(failed.failure().reason()).doesNotContain("user").doesNotContain("erika");
        });
    }

    @ParameterizedTest
    @CsvSource({"., silence", "., hang up", "., 250-never ended", "., what"})
    @Tag("C32")
    void silenceAfterTheFinalDotIsNeverCertain(String step, String answer) throws IOException {
        assertThat(answering(Map.of(step, answer))).isInstanceOf(HandedIn.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"QUIT, hang up", "QUIT, silence", "QUIT, 500 no"})
    @Tag("C32")
    void whatIsTakenIsSentHoweverTheServerTakesLeave(String step, String answer) throws IOException {
        assertThat(answering(Map.of(step, answer)))
                .isEqualTo(new HandedIn.Accepted("<0123456789abcdefghjkmnpqrs@example.com>"));
    }

    /** A word every few milliseconds keeps every time-out of a single read from ending, and still the conversation ends. */
    @Test
    void nobodyListens() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(handed(free)).isInstanceOfSatisfying(HandedIn.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(failed.failure().reason()).isEqualTo("connecting: no answer (ConnectException)");
        });
    }

    @Test
    void aServerThatNobodyKnowsIsUnreachable() {
        MailboxServers servers = new MailboxServers(
                host -> {
                    throw new UnknownHostException(host);
                },
                MailServers.NONE,
                Samples.CLOCK);
        assertThat(servers.send(
                        Samples.mailbox(587, Security.STARTTLS, Optional.of(Samples.LOGIN), Optional.empty()),
                        Optional.of(new Credential.Password("geheim")),
                        Samples.mail()))
                .isInstanceOfSatisfying(
                        HandedIn.Failed.class,
                        failed -> assertThat(failed.failure().kind()).isEqualTo(Kind.UNREACHABLE));
    }

    /** A library that sees no STARTTLS may go on in the clear: no password may leave then. */
    @Test
    @Tag("BL-19")
    @Tag("C37")
    void aServerThatDropsStartTlsGetsNoPassword() throws IOException {
        Map<String, String> plain = Map.of("EHLO", "250-localhost\r\n250 AUTH PLAIN LOGIN", "AUTH", "235 in");
        try (ScriptedSmtp server = new ScriptedSmtp(plain)) {
            HandedIn handed = servers(server.port())
                    .send(
                            Samples.mailbox(
                                    server.port(), Security.STARTTLS, Optional.of(Samples.LOGIN), Optional.empty()),
                            Optional.of(new Credential.Password("geheim")),
                            Samples.mail());
            assertThat(handed).isInstanceOfSatisfying(HandedIn.Failed.class, failed -> assertThat(
                            failed.failure().kind())
                    .isEqualTo(Kind.NOT_PRIVATE));
            assertThat(server.lines()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    private static HandedIn answering(Map<String, String> script) throws IOException {
        try (ScriptedSmtp server = new ScriptedSmtp(script)) {
            return handed(server.port());
        }
    }

    private static HandedIn handed(int port) {
        return servers(port)
                .send(
                        Samples.mailbox(port, Security.NONE, Optional.empty(), Optional.empty()),
                        Optional.empty(),
                        Samples.mail());
    }

    private static MailboxServers servers(int port) {
        return new MailboxServers(
                Samples.HERE,
                Samples.allowing(new MailServer("localhost", port)),
                Samples.CLOCK,
                Duration.ofMillis(400));
    }
}
