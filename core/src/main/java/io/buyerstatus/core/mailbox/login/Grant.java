package io.buyerstatus.core.mailbox.login;

import io.buyerstatus.core.value.Checks;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a mailbox's sealed secret is where somebody signed in: with what access is renewed, for as long as the provider lets us.
 *
 * @param refreshToken as the provider gave it
 */
public record Grant(OAuthClient client, String refreshToken) {
    /** No password begins so: passwords have no control characters. */
    private static final String MARK = "\u0001oauth";

    private static final String SEPARATOR = "\n";
    private static final int PARTS = 6;

    /** How long a token may be, so that all of it can be sealed at once. */
    public static final int LONGEST_TOKEN = 3_000;

    private static final Pattern TOKEN = Pattern.compile("[!-~]{1," + LONGEST_TOKEN + "}");

    public Grant {
        Checks.matching(TOKEN, refreshToken, "refresh token");
    }

    /** The same, with what the provider gave in the token's place. */
    public Grant with(String token) {
        return new Grant(client, token);
    }

    /** A text that {@link #read} reads; to be sealed. */
    public String text() {
        return String.join(
                SEPARATOR, MARK, client.provider().word(), client.tenant(), client.id(), client.secret(), refreshToken);
    }

    /** Reads what was sealed; empty where that is a password. */
    public static Optional<Grant> read(String secret) {
        if (!secret.startsWith(MARK)) {
            return Optional.empty();
        }
        String[] parts = secret.split(SEPARATOR, -1);
        Checks.require(parts.length == PARTS, "grant", "must have six lines");
        MailProvider provider = MailProvider.named(parts[1])
                .orElseThrow(() -> new IllegalArgumentException("no provider of this release: " + parts[1]));
        return Optional.of(new Grant(new OAuthClient(provider, parts[2], parts[3], parts[4]), parts[5]));
    }

    @Override
    public String toString() {
        return "Grant[" + client + "]";
    }
}
