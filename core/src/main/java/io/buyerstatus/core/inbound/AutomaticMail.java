package io.buyerstatus.core.inbound;

import io.buyerstatus.core.reply.RepliesDomain;
import io.buyerstatus.core.value.EmailAddress;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mails that nobody wrote: bounces, lists, our own ones that come back, and what machines answer (RFC 3834). Many say so in a header, some only
 * in their subject.
 */
final class AutomaticMail {
    private static final Set<String> POSTMASTERS = Set.of("mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon");

    private static final Pattern ABSENT = Pattern.compile(
            "^\\W*(?:(?:re|aw|wg|fw|fwd|sv|vs|antw|odp|rif|res)\\s*:\\s*)*(?:automatische antwort|automatische nachricht|abwesenheit|"
                    + "abwesend|nicht im büro|out of (?:the )?office|automatic reply|auto(?:matic)?[ -]?(?:reply|response)|autoreply|autoresponder|"
                    + "on vacation|vacation reply|réponse automatique|absence du bureau|absent du bureau|respuesta automática|fuera de la oficina|"
                    + "risposta automatica|fuori sede|automatisch antwoord|afwezig|niet aanwezig|automatyczna odpowiedź|"
                    + "odpowiedź automatyczna|autoodpowiedź|nieobecność|resposta automática|fora do escritório|autosvar|automatiskt svar|"
                    + "automatisk svar|ikke på kontoret|fraværende|frånvaro|automatická odpověď|automatická odpoveď|"
                    + "automaattinen vastaus|poissa)",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);

    private AutomaticMail() {}

    /** Why nobody is shown it, whoever it is from. */
    static Optional<DropReason> dropped(Arrival arrival, IncomingMail mail, RepliesDomain domain, EmailAddress own) {
        if (mail.from().stream().anyMatch(from -> ours(from, domain, own))) {
            return Optional.of(DropReason.OWN_MAIL);
        }
        if (bounce(arrival, mail)) {
            return Optional.of(DropReason.BOUNCE);
        }
        return list(mail) ? Optional.of(DropReason.MAILING_LIST) : Optional.empty();
    }

    private static boolean ours(EmailAddress from, RepliesDomain domain, EmailAddress own) {
        String address = from.normalised();
        return address.equals(own.normalised()) || address.endsWith("@" + domain) || address.endsWith("." + domain);
    }

    private static boolean bounce(Arrival arrival, IncomingMail mail) {
        boolean reports = mail.header("content-type").startsWith("multipart/report")
                || !mail.header("x-failed-recipients").isEmpty();
        return reports
                || postmaster(arrival.sender())
                || mail.from().stream().anyMatch(from -> postmaster(from.value()));
    }

    private static boolean postmaster(String address) {
        int at = address.indexOf('@');
        return at > 0 && POSTMASTERS.contains(address.substring(0, at).toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean list(IncomingMail mail) {
        String precedence = mail.header("precedence");
        return !mail.header("list-id").isEmpty()
                || !mail.header("list-post").isEmpty()
                || precedence.equals("list")
                || precedence.equals("bulk");
    }

    /** Whether a machine answered. */
    static boolean answers(Arrival arrival, IncomingMail mail) {
        String submitted = mail.header("auto-submitted");
        String precedence = mail.header("precedence");
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || arrival.sender().replaceAll("[<>\\s]", "").isEmpty()
                || precedence.equals("junk")
                || precedence.equals("auto_reply")
                || !mail.header("x-autoreply").isEmpty()
                || !mail.header("x-autorespond").isEmpty()
                || !mail.header("x-autoresponder").isEmpty()
                || !mail.header("x-loop").isEmpty()
                || ABSENT.matcher(mail.subject()).find();
    }
}
