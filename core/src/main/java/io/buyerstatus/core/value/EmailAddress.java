package io.buyerstatus.core.value;

import com.sanctionco.jmail.Email;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import com.sanctionco.jmail.TopLevelDomain;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that a mail can be sent to: valid by RFC 5321, with letters of any script by RFC 6531, and of at most 254 octets
 * as a server writes it. Comments (RFC 5322) are left out, the rest stays as somebody wrote it. Refused are names around an
 * address ({@code Mia <mia@example.org>}), routes, blanks outside of quotes, characters that nobody sees, and domains of one
 * label: only machines of one network have them, and who types one has forgotten the rest.
 *
 * @param value the address as people read it: its domain may have letters that no server takes ({@link #smtp()})
 */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    /** As nearly everybody's address is; a page that shows such a one loads no library. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    public EmailAddress {
        String kept = checked(value)
                .orElseThrow(() -> new IllegalArgumentException("email: must be an address such as name@example.org"));
        Checks.require(fits(kept), "email", "has more than 254 characters, or more than 64 before the @");
        value = kept;
    }

    /** The address when the text is one; a shop system may send anything. */
    public static Optional<EmailAddress> parse(String text) {
        return checked(text.strip()).filter(EmailAddress::fits).map(EmailAddress::new);
    }

    /** The form under which two spellings of one mailbox are the same key. */
    public String normalised() {
        return Normalizer.normalize(smtp(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** As servers take it: with the domain in ASCII (RFC 5891). */
    public String smtp() {
        return smtp(value);
    }

    /** Whether only servers take it that speak SMTPUTF8 (RFC 6531): it has letters beyond ASCII before its domain. */
    public boolean needsSmtpUtf8() {
        return octets(smtp()) > smtp().length();
    }

    private static Optional<String> checked(String text) {
        return PLAIN.matcher(text).matches() ? Optional.of(text) : Unusual.checked(text);
    }

    private static boolean fits(String address) {
        return octets(smtp(address)) <= LONGEST
                && octets(address.substring(0, address.lastIndexOf('@'))) <= LONGEST_LOCAL_PART;
    }

    private static String smtp(String address) {
        int domain = address.lastIndexOf('@') + 1;
        return address.substring(0, domain)
                + DomainName.ascii(address.substring(domain)).orElseThrow();
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Addresses with quotes, comments, numbers of machines for domains, or letters beyond ASCII. */
    private static final class Unusual {
        private static final EmailValidator RULES = JMail.validator()
                .disallowQuotedIdentifiers()
                .disallowExplicitSourceRouting()
                .disallowObsoleteWhitespace()
                .withRule(
                        email -> email.isIpAddress() || !email.topLevelDomain().equals(TopLevelDomain.NONE));

        private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

        private Unusual() {}

        static Optional<String> checked(String text) {
            // The library takes angle brackets without a name before them.
            return UNSEEN.matcher(text).find() || text.endsWith(">")
                    ? Optional.empty()
                    : RULES.tryParse(text).flatMap(Unusual::written);
        }

        private static Optional<String> written(Email email) {
            String domain = email.domainWithoutComments();
            String shown = email.isIpAddress() ? "[" + domain + "]" : domain;
            return DomainName.ascii(shown).map(_ -> email.localPartWithoutComments() + "@" + shown);
        }
    }
}
