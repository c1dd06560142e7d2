package io.buyerstatus.core.mailbox.domain;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.MailServers;
import io.buyerstatus.core.mailbox.TrialStep.Light;
import io.buyerstatus.core.mailbox.domain.DomainFinding.What;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether receivers can tell for certain that a mailbox may not send for the domain of its address. Such a one is not saved unless somebody
 * insists: its mails would end as spam, and nobody would be told. Where the DNS does not answer, nothing speaks against it.
 */
public final class SenderProof {
    private final DnsRecords dns;
    private final MailServers own;
    private final Optional<String> ourDomain;

    /**
     * @param own servers of the operator's, whose mails need not be proven to anybody
     * @param ourDomain what the deployment's own identity at Amazon SES covers, with all below it; empty where that is not known
     */
    public SenderProof(DnsRecords dns, MailServers own, Optional<String> ourDomain) {
        this.dns = dns;
        this.own = own;
        this.ourDomain = ourDomain.map(domain -> domain.toLowerCase(Locale.ROOT));
    }

    /**
     * What speaks against it.
     *
     * @param red what was found, with what to enter where that is known
     */
    public record Unproven(Why why, List<DomainFinding> red) {
        public Unproven {
            red = List.copyOf(red);
        }
    }

    /** The kinds of it. */
    public enum Why {
        /** The domain takes no mail and says nobody who sends for it: it may be misspelled. */
        NO_MAIL_DOMAIN,
        /** The domain names the provider neither among its senders nor with a key for its signatures. */
        NOT_NAMED,
        /** Amazon SES sends for identities alone, and neither ours nor the domain's own record speaks of this one. */
        NO_IDENTITY
    }

    /** What speaks against a mailbox as it is set; empty where nothing does for certain. */
    public Optional<Unproven> against(Mailbox mailbox) {
        if (own.allow(mailbox.smtp())) {
            return Optional.empty();
        }
        List<DomainFinding> red = DomainCheck.ofSender(mailbox, dns).stream()
                .filter(finding -> finding.light() == Light.RED)
                .toList();
        boolean unnamed = has(red, What.SPF);
        Optional<SendingProvider> provider = SendingProvider.of(mailbox.smtp().host());
        if (has(red, What.MX) && unnamed) {
            return Optional.of(new Unproven(Why.NO_MAIL_DOMAIN, red));
        }
        if (provider.filter(SendingProvider.AMAZON::equals).isPresent()) {
            return unnamed && !covered(DomainCheck.domain(mailbox))
                    ? Optional.of(new Unproven(Why.NO_IDENTITY, red))
                    : Optional.empty();
        }
        return provider.isPresent() && unnamed && has(red, What.DKIM)
                ? Optional.of(new Unproven(Why.NOT_NAMED, red))
                : Optional.empty();
    }

    private boolean covered(String domain) {
        return ourDomain
                .filter(ours -> domain.equals(ours) || domain.endsWith("." + ours))
                .isPresent();
    }

    private static boolean has(List<DomainFinding> red, What what) {
        return red.stream().anyMatch(finding -> finding.what() == what);
    }
}
