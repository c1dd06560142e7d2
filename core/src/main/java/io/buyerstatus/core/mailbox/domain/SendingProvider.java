package io.buyerstatus.core.mailbox.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Providers whose customers' domains name them in known ways.
 *
 * <p>Sources: Google Workspace Admin Help, "Set up SPF" and "Set up DKIM" (the usual selector); Microsoft Learn, "Set up SPF" and "Set up
 * DKIM"; Fastmail Help, "Manual DNS configuration"; mailbox.org knowledge base, "Using e-mail addresses of your domain"; Amazon SES, "Using
 * a custom MAIL FROM domain" (its selectors are the customer's own).
 */
enum SendingProvider {
    GOOGLE("gmail.com", "_spf.google.com", "google"),
    MICROSOFT("office365.com", "spf.protection.outlook.com", "selector1", "selector2"),
    FASTMAIL("fastmail.com", "spf.messagingengine.com", "fm1", "fm2", "fm3"),
    MAILBOX_ORG("mailbox.org", "mailbox.org", "MBO0001", "MBO0002", "MBO0003", "MBO0004"),
    AMAZON("amazonaws.com", "amazonses.com");

    private final String servers;
    private final String include;
    private final List<String> selectors;

    SendingProvider(String servers, String include, String... selectors) {
        this.servers = servers;
        this.include = include;
        this.selectors = List.of(selectors);
    }

    /** The one that a server for outgoing mail belongs to. */
    static Optional<SendingProvider> of(String host) {
        return Arrays.stream(values())
                .filter(provider -> host.equals(provider.servers) || host.endsWith("." + provider.servers))
                .findFirst();
    }

    /** What a domain's SPF record names it by. */
    String include() {
        return include;
    }

    /** Where its signatures' keys are, one of them at least; none where that differs from domain to domain. */
    List<String> selectors() {
        return selectors;
    }
}
