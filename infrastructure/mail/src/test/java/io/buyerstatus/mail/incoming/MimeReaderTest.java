package io.buyerstatus.mail.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.inbound.IncomingFile;
import io.buyerstatus.core.inbound.IncomingMail;
import io.buyerstatus.core.inbound.MailFile;
import io.buyerstatus.core.value.EmailAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("G7")
class MimeReaderTest {
    private static final String HEAD = """
            From: Erika Beispiel <erika@example.org>
            To: reply+x@replies.example.com
            Subject: =?UTF-8?Q?Re=3A_Ihre_Bestellung_f=C3=BCr_M=C3=BCnchen?=
            Message-ID: <1@mail.example>
            MIME-Version: 1.0
            """;

    private final MimeReader reader = new MimeReader();

    @Test
    void aHeaderIsReadAsItIsMeant() {
        IncomingMail mail =
                read(HEAD + "Auto-Submitted: no\nReferences: <a@b>\n <reply+y@replies.example.com>\n\nHallo");

        assertThat(mail.subject()).isEqualTo("Re: Ihre Bestellung für München");
        assertThat(mail.messageId()).isEqualTo("<1@mail.example>");
        assertThat(mail.name()).isEqualTo("Erika Beispiel");
        assertThat(mail.from()).containsExactly(new EmailAddress("erika@example.org"));
        assertThat(mail.naming()).contains("reply+x@replies.example.com", "reply+y@replies.example.com");
        assertThat(mail.header("auto-submitted")).isEqualTo("no");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Erika <erika@example.org>                        | erika@example.org
            erika@example.org                                | erika@example.org
            "otto@example.net" <erika@example.org>           | erika@example.org
            (otto@example.net) erika@example.org             | erika@example.org
            """)
    void oneSenderIsOne(String from, String address) {
        assertThat(read("From: " + from + "\n\nHallo").from()).containsExactly(new EmailAddress(address));
    }

    /** What libraries read in different ways is nobody. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <erika@example.org>otto@example.net
            erika@example.org, otto@example.net
            <erika@example.org> <otto@example.net>
            erika@example.org <otto@example.net>
            erika@example.org@example.net
            <@example.net:erika@example.org>
            Erika
            """)
    void ofSeveralSendersNoneIsBelieved(String from) {
        assertThat(read("From: " + from + "\n\nHallo").from())
                .isNotEqualTo(java.util.List.of(new EmailAddress("erika@example.org")));
    }

    @Test
    void twoSendersHeadersAreTwoSenders() {
        assertThat(read("From: erika@example.org\nFrom: otto@example.net\n\nHallo")
                        .from())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, UTF-8",
        "UTF8, UTF-8",
        "iso-8859-1, windows-1252",
        "iso-8859-15, iso-8859-15",
        "windows-1252, windows-1252",
        "us-ascii, UTF-8",
        "x-nobody-knows, UTF-8",
        "unknown-8bit, windows-1252",
        "utf-16, utf-16"
    })
    void lettersAreWhatTheyAreWhateverAMailSaysOfThem(String said, String is) {
        byte[] words = "Grüße aus Köln".getBytes(Charset.forName(is));
        String mail = HEAD + "Content-Type: text/plain; charset=" + said + "\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(words);

        assertThat(read(mail).said().text()).isEqualTo("Grüße aus Köln");
    }

    @Test
    void quotedPrintableAndWhatIsOutOfPlaceInItAreRead() {
        String mail = HEAD + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                + "Gr=C3=BC=C3=9Fe =\nund 5 = f=C3=BCnf=";

        assertThat(read(mail).said().text()).isEqualTo("Grüße und 5 = fünf");
    }

    @Test
    void flowedLinesAreOneAgainAndQuotedOnesStayApart() {
        String mail = HEAD + "Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
                + "Bitte an die \nPackstation.\n\nAm 12.11.26 um 10:15 schrieb Shop:\n> Ihre Bestellung ist \n> unterwegs.\n";

        assertThat(read(mail).plain()).contains("Bitte an die Packstation.", "> Ihre Bestellung ist unterwegs.");
        assertThat(read(mail).said().text()).isEqualTo("Bitte an die Packstation.");
    }

    @Test
    void aTextAroundAPictureIsOneTextAndThePictureIsKept() {
        String png =
                Base64.getMimeEncoder().encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        IncomingMail mail = read(HEAD + """
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain

                Das hier ist kaputt:
                --b
                Content-Type: image/png; name="=?UTF-8?Q?B=C3=B6se.png?="
                Content-Disposition: inline; filename="=?UTF-8?Q?B=C3=B6se.png?="
                Content-Transfer-Encoding: base64

                %s
                --b
                Content-Type: text/plain

                Danke!
                --b--
                """.formatted(png));

        assertThat(mail.said().text()).isEqualTo("Das hier ist kaputt:\nDanke!");
        assertThat(mail.files()).extracting(IncomingFile::name).containsExactly("Böse.png");
        assertThat(mail.files().getFirst().document()).isPresent();
    }

    @Test
    void whatIsNoDocumentIsNamedWithWhyItIsNotKept() {
        IncomingMail mail = read(HEAD + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: application/pdf; name="../../rechnung.pdf"
                Content-Disposition: attachment

                MZ this is no pdf
                --b--
                """);

        assertThat(mail.files().getFirst().remembered())
                .extracting(MailFile::name, file -> file.kept().isPresent(), MailFile::refused)
                .containsExactly("-..-rechnung.pdf", false, "a Windows program, not a document");
        assertThat(mail.said().text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Gmail        | <div dir="ltr">Danke!</div><br><div class="gmail_quote"><div class="gmail_attr">Am Do., 12. Nov. 2026 um 10:15 Uhr schrieb Shop &lt;<a href="mailto:a@shop.example">a@shop.example</a>&gt;:<br></div><blockquote class="gmail_quote" style="margin:0">Ihre Bestellung</blockquote></div>
            Apple        | <html><body>Danke!<br><br><blockquote type="cite"><div>Am 12.11.2026 um 10:15 schrieb Shop:</div><div>Ihre Bestellung</div></blockquote></body></html>
            iPhone       | <div dir="ltr">Danke!</div><div dir="ltr"><br>Von meinem iPhone gesendet</div><div dir="ltr"><br><blockquote type="cite">Am 12.11.2026 um 10:15 schrieb Shop &lt;a@shop.example&gt;:<br><br></blockquote></div><blockquote type="cite"><div>Ihre Bestellung</div></blockquote>
            Outlook      | <div class=WordSection1><p class=MsoNormal>Danke!<o:p></o:p></p><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p class=MsoNormal><b>Von:</b> Shop &lt;a@shop.example&gt; <br><b>Gesendet:</b> Donnerstag, 12. November 2026 10:15<br><b>An:</b> Erika<br><b>Betreff:</b> Bestellung</p></div><p>Ihre Bestellung</p></div>
            Outlook web  | <div>Danke!</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Shop<br><b>Sent:</b> Thursday<br><b>To:</b> Erika<br><b>Subject:</b> Order</div><div>Ihre Bestellung</div>
            Yahoo        | <div>Danke!</div><div id="ydp1" class="yahoo_quoted"><div>Am Donnerstag, 12. November 2026 um 10:15:00 MEZ hat Shop &lt;a@shop.example&gt; Folgendes geschrieben:</div><div>Ihre Bestellung</div></div>
            GMX          | <div>Danke!<div name="quote" style="margin:10px"><div><b>Gesendet:</b> Donnerstag<br><b>Von:</b> Shop<br><b>An:</b> Erika<br><b>Betreff:</b> Bestellung</div><div>Ihre Bestellung</div></div></div>
            Thunderbird  | <p>Danke!</p><div class="moz-cite-prefix">Am 12.11.26 um 10:15 schrieb Shop:<br></div><blockquote type="cite"><p>Ihre Bestellung</p></blockquote><div class="moz-signature">-- <br>Erika</div>
            Proton       | <div>Danke!</div><div class="protonmail_signature_block">Gesendet mit Proton Mail</div><div class="protonmail_quote">Am Donnerstag, 12. November 2026 um 10:15, schrieb Shop &lt;a@shop.example&gt;:<br><blockquote class="protonmail_quote" type="cite">Ihre Bestellung</blockquote></div>
            Samsung      | <html><body dir="auto"><div dir="auto">Danke!</div><div id="composer_signature" dir="auto"><div style="font-size:12px">Von meinem Galaxy gesendet</div></div><div dir="auto"><br></div><div>-------- Ursprüngliche Nachricht --------</div><div>Von: Shop &lt;a@shop.example&gt; </div><div>Datum: 12.11.26  10:15  (GMT+01:00) </div><div>An: erika@example.org </div><div>Betreff: Bestellung </div><div>Ihre Bestellung</div></body></html>
            FairEmail    | <p>Danke!</p><div class="fairemail_quote"><p>Am 12. November 2026 10:15:00 MEZ schrieb Shop &lt;a@shop.example&gt;:</p><blockquote style="border-left:3px solid #ccc">Ihre Bestellung</blockquote></div>
            signature    | <div>Danke!<br clear="all"><div><br></div><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Erika, Musterweg 1</div></div></div>
            """)
    void ofHtmlAloneTheAnswerIsLeft(String client, String html) {
        assertThat(html(html).said().text()).as(client).isEqualTo("Danke!");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            among the quotes | <div class="gmail_quote"><div>On Thu, Nov 12, 2026 Shop wrote:</div><blockquote class="gmail_quote">Which?</blockquote><div>Blue.</div><blockquote class="gmail_quote">Size?</blockquote><div>Large.</div></div> | Blue. Large.
            indented         | <div>Bitte liefern an:</div><blockquote style="margin:0 0 0 40px;border:none;padding:0px"><div>Musterweg 1</div></blockquote> | Bitte liefern an: Musterweg 1
            a list           | <ul><li>2x Lampe</li><li>1x Kabel</li></ul> | - 2x Lampe - 1x Kabel
            a table          | <table><tr><td>Lampe</td><td>2</td></tr><tr><td>Kabel</td><td>1</td></tr></table> | Lampe 2 Kabel 1
            """)
    void ofHtmlNoWordOfTheirsIsLost(String what, String html, String words) {
        assertThat(html(html).said().text().split("\\s+")).as(what).contains(words.split(" "));
    }

    @Test
    void ofBothThePlainTextIsReadAndTheHtmlWhereThatSaysNothingOfAQuote() {
        IncomingMail mail = read(HEAD + """
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain

                Danke! Ihre Bestellung
                --b
                Content-Type: text/html

                <p>Danke!</p><div class="yahoo_quoted">Ihre Bestellung</div>
                --b--
                """);

        assertThat(mail.said().text()).isEqualTo("Danke!");
    }

    /** The words must not be lost for a line of plain text that some server added. */
    @Test
    void aFooterInPlainTextDoesNotHideAnAnswerInHtml() {
        IncomingMail mail = read(HEAD + """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html

                <p>Wo ist mein Paket?</p>
                --b
                Content-Type: text/plain

                This mail was scanned.
                --b--
                """);

        assertThat(mail.said().text()).contains("Wo ist mein Paket?");
    }

    /** Point 17: whatever it is, it ends, and says why it could not be read. */
    @Test
    void whatCannotBeReadSaysSo() {
        StringBuilder nested = new StringBuilder(HEAD);
        for (int depth = 0; depth < 2_000; depth++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\n\n--b")
                    .append(depth)
                    .append('\n');
        }
        assertThat(read(nested.toString()).problem()).isPresent();
        assertThat(read(HEAD + "X: " + "x".repeat(1_000_000) + "\n\nHallo").problem())
                .isPresent();
        assertThat(read(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(10_000))
                        .problem())
                .isPresent();
        assertThat(read(HEAD + "Content-Type: application/pkcs7-mime\n\nx").problem())
                .contains("it is encrypted");
    }

    @Test
    void whatIsBrokenIsReadAsFarAsItGoes() {
        assertThat(read("").from()).isEmpty();
        assertThat(read("no header at all").problem()).isEmpty();
        assertThat(read(HEAD + "Content-Type: ;;;=\n\nHallo").said().text()).isEqualTo("Hallo");
        assertThat(read(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHallo")
                        .said()
                        .text())
                .isEqualTo("Hallo");
        assertThat(html("<p>Hallo" + "<div>".repeat(20_000)).said().text()).isEqualTo("Hallo");
        assertThat(html("<p>Hallo&#x1e;mark</p>").said().text()).isEqualTo("Hallomark");
    }

    private IncomingMail html(String html) {
        return read(HEAD + "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n" + html);
    }

    private IncomingMail read(String mail) {
        return reader.read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
