package io.buyerstatus.operator.settings;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.domain.DomainFinding;
import io.buyerstatus.core.mailbox.domain.SenderProof;
import java.util.stream.Collectors;

/** Says what speaks against the address that a mailbox sends from. */
public final class SenderWords {
    private SenderWords() {}

    /** One sentence without its full stop. */
    public static String of(Mailbox mailbox, SenderProof.Unproven against) {
        String found = against.red().stream().map(DomainFinding::line).collect(Collectors.joining("; "));
        return mailbox.address().value()
                + switch (against.why()) {
                    case NO_IDENTITY ->
                        " is no sender that Amazon SES is known to have: it sends for its identities alone, and mails would be refused ("
                                + found + ")";
                    case NO_MAIL_DOMAIN, NOT_NAMED -> " is not proven: mails would end as spam (" + found + ")";
                };
    }
}
