package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.value.Checks;
import java.util.regex.Pattern;

/**
 * As whom we come to a provider: an app that the shop, or its operator, registered there.
 *
 * @param tenant of Microsoft: the company's id or domain, or {@link MailProvider#ANY_TENANT}
 * @param secret empty for a client that has none
 */
public record OAuthClient(MailProvider provider, String tenant, String id, String secret) {
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9.-]{1,100}");
    private static final Pattern PLAIN = Pattern.compile("[!-~]*");

    public OAuthClient {
        Checks.matching(TENANT, tenant, "tenant");
        Checks.text(id, 300, "client id");
        Checks.matching(PLAIN, id, "client id");
        Checks.atMost(secret, 500, "client secret");
        Checks.matching(PLAIN, secret, "client secret");
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return provider.word() + " client " + id;
    }
}
