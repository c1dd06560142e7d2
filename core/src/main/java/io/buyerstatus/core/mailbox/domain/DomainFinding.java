package io.buyerstatus.core.mailbox.domain;

import io.buyerstatus.core.mailbox.TrialStep.Light;
import java.util.Optional;

/**
 * What is so, or not, about a domain.
 *
 * @param detail what was seen, for people
 * @param record what to enter at whoever keeps the domain; empty where nothing is to be entered
 */
public record DomainFinding(What what, Light light, String detail, Optional<TxtRecord> record) {
    /** What is looked at, in its order. */
    public enum What {
        /** Somebody takes mail for it, so that answers arrive. */
        MX,
        /** Its record of who sends for it names the provider (RFC 7208). */
        SPF,
        /** The key for the provider's signatures is there (RFC 6376). */
        DKIM,
        /** What receivers shall do with mails that prove nothing (RFC 7489). */
        DMARC
    }

    /** A TXT record as it is entered. */
    public record TxtRecord(String name, String value) {}

    /** In one line, with what to enter. */
    public String line() {
        return what + ": " + detail
                + record.map(entry -> "; enter " + entry.name() + " TXT \"" + entry.value() + "\"")
                        .orElse("");
    }

    static DomainFinding green(What what, String detail) {
        return new DomainFinding(what, Light.GREEN, detail, Optional.empty());
    }

    static DomainFinding red(What what, String detail) {
        return new DomainFinding(what, Light.RED, detail, Optional.empty());
    }

    static DomainFinding open(What what, String detail) {
        return new DomainFinding(what, Light.NOT_TRIED, detail, Optional.empty());
    }

    DomainFinding enter(String name, String value) {
        return new DomainFinding(what, light, detail, Optional.of(new TxtRecord(name, value)));
    }
}
