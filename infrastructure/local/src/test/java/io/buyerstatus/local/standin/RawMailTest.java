package io.buyerstatus.local.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;

/** Mail that its sender put together: whole MIME messages. */
class RawMailTest {

    private StandIns standIns;
    private SesV2Client ses;

    @BeforeEach
    void start() throws IOException {
        standIns = StandIns.start(0, Moments.CLOCK, Optional.empty());
        ses = Clients.ses(standIns.endpoint());
    }

    @AfterEach
    void stop() throws IOException {
        ses.close();
        standIns.close();
    }

    @Test
    void aRawMessageIsTakenApart() {
        send("""
                From: =?UTF-8?Q?Blumen_M=C3=BCller?= <shop@example.com>
                To: buyer@example.org
                Bcc: seller@example.com
                Subject: =?UTF-8?B?w5xiZXJ3ZWlzdW5n?=
                X-SES-MESSAGE-TAGS: shop=demo
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=m

                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: quoted-printable

                Gr=C3=BC=C3=9Fe
                --a
                Content-Type: text/html; charset=utf-8

                <p>Hello</p>
                --a--
                --m
                Content-Type: application/pdf
                Content-Disposition: attachment; filename="=?UTF-8?Q?Rechn=C3=BCng.pdf?="
                Content-Transfer-Encoding: base64

                JVBERg==
                --m--
                """.replace("\n", "\r\n"));

        OutboxEntry entry = onlyEntry();
        assertThat(entry.from()).isEqualTo("Blumen Müller <shop@example.com>");
        assertThat(entry.to()).isEqualTo("buyer@example.org");
        assertThat(entry.bcc()).isEqualTo("seller@example.com");
        assertThat(entry.subject()).isEqualTo("Überweisung");
        assertThat(entry.text().strip()).isEqualTo("Grüße");
        assertThat(entry.html().strip()).isEqualTo("<p>Hello</p>");
        assertThat(entry.headers()).doesNotContainKeys("Bcc", "X-SES-MESSAGE-TAGS");
        assertThat(entry.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("Rechnüng.pdf");
            assertThat(file.content()).isEqualTo("%PDF".getBytes(StandardCharsets.US_ASCII));
        });
    }

    @Test
    void aRawMessageWithAHeaderTwiceIsRefused() {
        String mime = "From: shop@example.com\r\nTo: a@example.org\r\nSubject: 1\r\nSubject: 2\r\n\r\nText";

        refused("Duplicate header 'Subject'", mime);
    }

    @Test
    void theDestinationOfTheRequestIsTheEnvelope() {
        ses.sendEmail(mail -> mail.destination(to -> to.toAddresses("real@example.org"))
                .content(content -> content.raw(raw -> raw.data(
                        SdkBytes.fromUtf8String("From: shop@example.com\r\nTo: shown@example.org\r\n\r\nText")))));

        assertThat(onlyEntry().to()).isEqualTo("real@example.org");
        assertThat(onlyEntry().headers()).containsEntry("To", "shown@example.org");
    }

    @Test
    void aMessageWithoutSenderOrRecipientIsRefused() {
        refused("Missing required header 'From'", "To: a@example.org\r\n\r\nText");
        refused("at least one recipient", "From: shop@example.com\r\n\r\nText");
    }

    @Test
    void aLineThatNoMailServerTakesIsRefused() {
        refused("longer than 1000", "From: shop@example.com\r\nTo: a@example.org\r\n\r\n" + "x".repeat(1001));
    }

    private void send(String mime) {
        ses.sendEmail(mail -> mail.content(content ->
                content.raw(raw -> raw.data(SdkBytes.fromByteArray(mime.getBytes(StandardCharsets.US_ASCII))))));
    }

    private void refused(String because, String mime) {
        assertThatThrownBy(() -> send(mime))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining(because);
        assertThat(standIns.outbox().entries()).isEmpty();
    }

    private OutboxEntry onlyEntry() {
        assertThat(standIns.outbox().entries()).hasSize(1);
        return standIns.outbox().entries().getFirst();
    }
}
