package io.buyerstatus.core.mailbox.domain;

import io.buyerstatus.core.mailbox.Mailbox;
import io.buyerstatus.core.mailbox.domain.DomainFinding.What;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks whether receivers can see that a mailbox may send for the domain of its address; where they cannot, mails end as spam. */
public final class DomainCheck {
    private static final String SPF = "v=spf1";
    private static final String DMARC = "v=dmarc1";
    private static final String SILENT = "nobody answered; try again";

    private final DnsRecords dns;
    private final String domain;
    private final Mailbox mailbox;
    private final Optional<SendingProvider> provider;

    private DomainCheck(DnsRecords dns, Mailbox mailbox) {
        this.dns = dns;
        this.mailbox = mailbox;
        this.domain = domain(mailbox);
        this.provider = SendingProvider.of(mailbox.smtp().host());
    }

    /** What is found, each thing once. */
    public static List<DomainFinding> of(Mailbox mailbox, DnsRecords dns) {
        DomainCheck check = new DomainCheck(dns, mailbox);
        return List.of(check.mailServers(), check.spf(), check.dkim(), check.dmarc());
    }

    /** Of these what says who may send. */
    static List<DomainFinding> ofSender(Mailbox mailbox, DnsRecords dns) {
        DomainCheck check = new DomainCheck(dns, mailbox);
        return List.of(check.mailServers(), check.spf(), check.dkim());
    }

    /** The domain that a mailbox's mails come from. */
    static String domain(Mailbox mailbox) {
        String address = mailbox.address().value();
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private DomainFinding mailServers() {
        return dns.mailServers(domain)
                .map(servers -> servers.isEmpty()
                        ? DomainFinding.red(
                                What.MX, "nobody takes mail for " + domain + ": answers to this mailbox arrive nowhere")
                        : DomainFinding.green(What.MX, "answers arrive at " + servers.getFirst()))
                .orElseGet(() -> DomainFinding.open(What.MX, SILENT));
    }

    private DomainFinding spf() {
        Optional<List<String>> texts = dns.texts(domain);
        if (texts.isEmpty()) {
            return DomainFinding.open(What.SPF, SILENT);
        }
        List<String> records = texts.get().stream()
                .filter(text -> terms(text).findFirst().orElse("").equalsIgnoreCase(SPF))
                .toList();
        return switch (records.size()) {
            case 0 -> entered(DomainFinding.red(What.SPF, domain + " does not say who sends for it"), SPF + " ~all");
            case 1 -> spf(records.getFirst());
            default ->
                DomainFinding.red(
                        What.SPF,
                        domain + " has " + records.size()
                                + " records of it, and so receivers believe none: make them one");
        };
    }

    private DomainFinding spf(String record) {
        if (terms(record).anyMatch(term -> term.equalsIgnoreCase("+all") || term.equalsIgnoreCase("all"))) {
            return DomainFinding.red(What.SPF, "everybody may send for " + domain + " (+all): end it with ~all");
        }
        if (provider.isEmpty()) {
            return DomainFinding.open(
                    What.SPF,
                    "there is one; whether it names " + mailbox.smtp().host() + ", its provider's guide tells: "
                            + record);
        }
        String include = provider.get().include();
        boolean named = terms(record)
                .map(term -> term.toLowerCase(Locale.ROOT))
                .anyMatch(term -> term.equals("include:" + include) || term.equals("redirect=" + include));
        return named
                ? DomainFinding.green(What.SPF, "it names " + include)
                : entered(DomainFinding.red(What.SPF, "it does not name " + include), record);
    }

    /** With the record as it should be, where the provider is known. */
    private DomainFinding entered(DomainFinding finding, String record) {
        return provider.map(known -> {
                    List<String> terms = terms(record).toList();
                    String last = terms.getLast();
                    boolean ends = last.toLowerCase(Locale.ROOT).endsWith("all");
                    return finding.enter(
                            domain,
                            String.join(" ", terms.subList(0, ends ? terms.size() - 1 : terms.size()))
                                    + " include:" + known.include() + " "
                                    + (ends ? last : "~all"));
                })
                .orElse(finding);
    }

    private static Stream<String> terms(String record) {
        return Stream.of(record.strip().split("\\s+", -1));
    }

    private DomainFinding dkim() {
        List<String> selectors = provider.map(SendingProvider::selectors).orElse(List.of());
        if (selectors.isEmpty()) {
            return DomainFinding.open(
                    What.DKIM,
                    "ask your provider whether it signs for " + domain
                            + "; a mail that you send to yourself says dkim=pass in its headers then");
        }
        List<Optional<List<String>>> answers = selectors.stream()
                .map(selector -> dns.texts(selector + "._domainkey." + domain))
                .toList();
        if (answers.stream().flatMap(Optional::stream).flatMap(List::stream).anyMatch(DomainCheck::key)) {
            return DomainFinding.green(What.DKIM, "its signatures can be checked");
        }
        return answers.stream().allMatch(Optional::isPresent)
                ? DomainFinding.red(
                        What.DKIM,
                        "there is no key at " + String.join(", ", selectors) + "._domainkey." + domain
                                + ": switch DKIM on at your provider, and enter what it shows")
                : DomainFinding.open(What.DKIM, SILENT);
    }

    /** One that was not taken back (RFC 6376, 3.6.1). */
    private static boolean key(String record) {
        return record.replaceAll("\\s", "").matches("(?i)(.*;)?p=[^;]+.*");
    }

    private DomainFinding dmarc() {
        String[] labels = domain.split("\\.", -1);
        List<String> names = IntStream.range(0, Math.max(1, labels.length - 1))
                .mapToObj(from -> String.join(".", List.of(labels).subList(from, labels.length)))
                .toList();
        for (String name : names) {
            Optional<List<String>> texts = dns.texts("_dmarc." + name);
            if (texts.isEmpty()) {
                return DomainFinding.open(What.DMARC, SILENT);
            }
            Optional<String> record = texts.get().stream()
                    .filter(text -> text.strip().toLowerCase(Locale.ROOT).startsWith(DMARC))
                    .findFirst();
            if (record.isPresent()) {
                return DomainFinding.green(What.DMARC, record.get());
            }
        }
        return DomainFinding.red(
                        What.DMARC,
                        "receivers are not told what to do with mails that only pretend to be yours; large ones want this of whoever writes to many")
                .enter(
                        "_dmarc." + domain,
                        "v=DMARC1; p=none; rua=mailto:" + mailbox.address().value());
    }
}
