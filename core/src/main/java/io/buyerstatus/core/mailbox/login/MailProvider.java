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
            "https://mail.google.com/"),
    MICROSOFT(
            "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/authorize",
            "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
            "https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All offline_access");

    /** Microsoft's word for accounts of any company, and private ones. */
    public static final String ANY_TENANT = "common";

    private static final String TENANT = "{tenant}";

    private final String authorize;
    private final String token;
    private final String scope;

    MailProvider(String authorize, String token, String scope) {
        this.authorize = authorize;
        this.token = token;
        this.scope = scope;
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

    /** The same when somebody signs in: who it was is asked beside. A renewal may ask for no more than was allowed. */
    public String scopeOfConsent() {
        return scope + " openid email" + (this == MICROSOFT ? " profile" : "");
    }

    /** What the mailbox's own name is called in what the provider says of whoever signed in. */
    public String accountClaim() {
        return switch (this) {
            case GOOGLE -> "email";
            case MICROSOFT -> "preferred_username";
        };
    }

    /** What else it must be asked, so that what it gives can be renewed. */
    public Map<String, String> also() {
        return switch (this) {
            // Without these Google gives a token for an hour, and nothing to renew it with.
            case GOOGLE -> Map.of("access_type", "offline", "prompt", "consent");
            case MICROSOFT -> Map.of("prompt", "select_account");
        };
    }
}
