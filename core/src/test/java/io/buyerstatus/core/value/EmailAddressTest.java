package io.buyerstatus.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sanctionco.jmail.JMail;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address by RFC 5321, 5322, 5891 and 6531, and what is none. */
@Tag("SH-5")
class EmailAddressTest {
    private static final String LETTERS = "abcXYZ019!#$%&'*+/=?^_`{|}~-.@";

    private static final String LABEL_OF_63 = "d".repeat(63);

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "mia@example.org",
                "Mia.Koehler+shop@Mail.Example.ORG",
                "m@a.co",
                "1234567890@example.org",
                "_@example.org",
                "user-@example.org",
                "o'brien@example.ie",
                "mailhost!user@example.org",
                "user%example.com@example.org",
                "a!#$%&'*+/=?^_`{|}~-z@example.org",
                "mia@example.museum",
                "mia@example.travel",
                "mia@ex--ample.org",
                "mia@0.example",
                "mia@123.example",
                "mia@example.co1",
                "mia@xn--mller-kva.example",
                "mia@example.xn--p1ai",
                "\"mia koehler\"@example.org",
                "\"mia..koehler\"@example.org",
                "\" \"@example.org",
                "\"\"@example.org",
                "\"mia@home\"@example.org",
                "\"mia\\\"koehler\"@example.org",
                "\"mia\\\\koehler\"@example.org",
                "\".mia.\"@example.org",
                "\"(),:;<>[]\"@example.org",
                "first.\"second\".third@example.org",
                "mia@[192.0.2.1]",
                "mia@[IPv6:2001:db8::1]",
                "mia@münchen.example",
                "mia@straße.example",
                "info@例子.广告",
                "jörg@example.org",
                "用户@例子.广告",
                "θσερ@εχαμπλε.ψομ"
            })
    void anUnusualAddressIsOne(String address) {
        assertThat(new EmailAddress(address).value()).isEqualTo(address);
        assertThat(EmailAddress.parse(" " + address + "\n")).hasValue(new EmailAddress(address));
    }

    @ParameterizedTest(name = "''{0}''")
    @ValueSource(
            strings = {
                "",
                " ",
                "@",
                "mia",
                "mia@",
                "@example.org",
                "mia example.org",
                "mia@@example.org",
                "mia@home@example.org",
                ".mia@example.org",
                "mia.@example.org",
                "mia..koehler@example.org",
                "mia koehler@example.org",
                "mia @example.org",
                "mia@ example.org",
                "mia@exam ple.org",
                "mia,tom@example.org",
                "mia@example.org,tom@example.org",
                "mia@example.org;tom@example.org",
                "mia:koehler@example.org",
                "mia(koehler@example.org",
                "mia)koehler@example.org",
                "mia<koehler@example.org",
                "<mia@example.org>",
                "Mia <mia@example.org>",
                "mailto:mia@example.org",
                "@a.example,@b.example:mia@example.org",
                "mia[1]@example.org",
                "mia\\koehler@example.org",
                "\"mia@example.org",
                "mia\"@example.org",
                "mia\"k\"oehler@example.org",
                "\"mia\"koehler@example.org",
                "\"mi\"a\"@example.org",
                "mia@.example.org",
                "mia@example..org",
                "mia@example.org.",
                "mia@-example.org",
                "mia@example-.org",
                "mia@example.-org",
                "mia@example.org-",
                "mia@exam_ple.org",
                "mia@exam!ple.org",
                "mia@localhost",
                "mia@gmail",
                "mia@example.123",
                "mia@192.0.2.1",
                "mia@[192.0.2.256]",
                "mia@[192.0.2]",
                "mia@[192.0.2.1",
                "mia@192.0.2.1]",
                "mia@[IPv6:2001:db8::1::2]",
                "mia@[]",
                "mia\r\nBcc: tom@example.org",
                "mia@example.org\r\nBcc: tom@example.org",
                "\"mia\r\nBcc: tom@example.org\"@example.org",
                "mia\u0000@example.org",
                "mia\u0092@example.org",
                "mia\u200b@example.org",
                "mia\u202e@example.org",
                "mia\u00ad@example.org",
                "mia@exam\u200bple.org",
                "mia\ud83d@example.org",
                "mia\uffff@example.org",
                "mia@exa\u2028mple.org"
            })
    void whatIsNoneIsRefused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
        assertThatThrownBy(() -> new EmailAddress(text)).hasMessageStartingWith("email: ");
    }

    @Test
    void itsLengthIsThatOfItsOctets() {
        String longest = "m".repeat(64) + "@" + "d".repeat(60) + "." + "d".repeat(60) + "." + "d".repeat(60) + ".org";
        assertThat(EmailAddress.parse(longest)).isPresent();
        assertThat(EmailAddress.parse("m" + longest)).isEmpty();
        assertThat(EmailAddress.parse("ö".repeat(32) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("ö".repeat(33) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("mia@" + LABEL_OF_63 + ".org")).isPresent();
        assertThat(EmailAddress.parse("mia@d" + LABEL_OF_63 + ".org")).isEmpty();
        assertThat(EmailAddress.parse("mia@" + "ö".repeat(60) + ".org")).isEmpty();
        assertThat(EmailAddress.parse("m@" + (LABEL_OF_63 + ".").repeat(4) + "org"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mia.koehler(Mia)@example.org | mia.koehler@example.org",
                "(Mia)mia.koehler@example.org | mia.koehler@example.org",
                "mia.koehler@(home)example.org | mia.koehler@example.org",
                "mia.koehler@example.org(home) | mia.koehler@example.org"
            })
    void commentsAreLeftOut(String written, String address) {
        assertThat(new EmailAddress(written)).isEqualTo(new EmailAddress(address));
    }

    /** The letters of 2010 are not those of 2003: strasse.example is somebody else's. */
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "mia@example.org,          mia@example.org",
        "mia@münchen.example,      mia@xn--mnchen-3ya.example",
        "mia@MÜNCHEN.example,      mia@xn--mnchen-3ya.example",
        "mia@mu\u0308nchen.example,mia@xn--mnchen-3ya.example",
        "mia@shop.bücher.example,  mia@shop.xn--bcher-kva.example",
        "mia@straße.example,       mia@xn--strae-oqa.example",
        "mia@STRAẞE.example,       mia@xn--strae-oqa.example",
        "mia@faß.example,          mia@xn--fa-hia.example",
        "mia@βόλος.example,        mia@xn--nxasmm1c.example",
        "info@例子.广告,            info@xn--fsqu00a.xn--4rr70v",
        "info@президент.рф,        info@xn--d1abbgf6aiiy.xn--p1ai",
        "mia@[192.0.2.1],          mia@[192.0.2.1]"
    })
    void aServerIsToldTheDomainInAscii(String address, String smtp) {
        assertThat(new EmailAddress(address).smtp()).isEqualTo(smtp);
        assertThat(new EmailAddress(address).normalised()).isEqualTo(new EmailAddress(smtp).normalised());
        assertThat(new EmailAddress(address).needsSmtpUtf8()).isFalse();
    }

    @Test
    void twoSpellingsAreOneMailbox() {
        assertThat(new EmailAddress("MIA@Example.ORG").normalised()).isEqualTo("mia@example.org");
        assertThat(new EmailAddress("jo\u0308rg@example.org").normalised())
                .isEqualTo(new EmailAddress("JÖRG@example.org").normalised());
    }

    @Test
    void lettersBeyondAsciiBeforeTheDomainNeedAServerThatTakesThem() {
        assertThat(new EmailAddress("jörg@example.org").needsSmtpUtf8()).isTrue();
        assertThat(new EmailAddress("jörg@münchen.example").smtp()).isEqualTo("jörg@xn--mnchen-3ya.example");
    }

    /** Most addresses are read without the library; it must agree. */
    @Test
    void whatIsReadWithoutTheLibraryIsAnAddressToIt() {
        Random random = new Random(15);
        int taken = 0;
        for (int at = 0; at < 200_000; at++) {
            String text = random.ints(3 + random.nextInt(9), 0, LETTERS.length())
                            .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
                            .collect(Collectors.joining())
                    + (random.nextBoolean() ? "" : ".org");
            if (EmailAddress.parse(text).isPresent()) {
                taken++;
                assertThat(JMail.isValid(text)).as(text).isTrue();
            }
        }
        assertThat(taken).isGreaterThan(1_000);
    }
}
