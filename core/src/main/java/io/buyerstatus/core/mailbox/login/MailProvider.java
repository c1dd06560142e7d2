package io.buyerstatus.core.mailbox.login;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who lets people sign in for their mailboxes.
 *
 * <p>Sources: Google, "OAuth 2.0 for iOS and desktop apps" and "IMAP, POP and SMTP" (the scope for SMTP); Microsoft Learn, "Authenticate an
 * IMAP, POP or SMTP connection using OAuth".
 */
public enum MailProvider {
    GOOGLE(
            "https://accounts.google.com/o/oauth2/v2/auth",
            "https://oauth2.googleapis.com/token",
            "https://mail.google.com/",
            // Without these Google gives a token for an hour, and nothing to renew it with.
            Map.of("access_type", "offline", "prompt", "consent")),
    MICROSOFT(
            "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
            "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
            "https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All offline_access",
            Map.of("prompt", "select_account"));

    /** Microsoft's word for accounts of any company, and private ones. */
    public static final String ANY_TENANT = "common";

    private static final String TENANT = "{tenant}";

    private final String authorize;
    private final String token;
    private final String scope;
    private final Map<String, String> also;

    MailProvider(String authorize, String token, String scope, Map<String, String> also) {
        this.authorize = authorize;
        this.token = token;
        this.scope = scope;
        this.also = also;
    }

    /** Its name in commands and stores. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The provider of a word. */
    public static Optional<MailProvider> named(String word) {
        return Arrays.stream(values())
                .filter(provider -> provider.word().equals(word))
                .findFirst();
    }

    /** Where people sign in. */
    public URI authorize(String tenant) {
        return URI.create(authorize.replace(TENANT, tenant));
    }

    /** Where tokens are given. */
    public URI token(String tenant) {
        return URI.create(token.replace(TENANT, tenant));
    }

    /** What we ask to be allowed. */
    public String scope() {
        return scope;
    }

    /** What else it must be asked, so that what it gives can be renewed. */
    public Map<String, String> also() {
        return also;
    }
}
