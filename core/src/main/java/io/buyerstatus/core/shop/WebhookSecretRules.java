package io.buyerstatus.core.shop;

import java.util.Base64;
import java.util.Optional;

/** What a webhook secret must be, so that it cannot be guessed and the shop system can sign with it. */
public final class WebhookSecretRules {
    /** Two: the new one, and the old one while it is replaced. */
    public static final int MAX_SECRETS = 2;

    private static final int MIN_CHARACTERS = 16;
    private static final int MAX_CHARACTERS = 500;
    private static final String STANDARD_PREFIX = "whsec_";
    private static final int STANDARD_MIN_BYTES = 24;
    private static final int STANDARD_MAX_BYTES = 64;

    private WebhookSecretRules() {}

    /** The rule that a secret breaks; never says anything of the secret itself. */
    public static Optional<String> broken(ConnectionKind kind, String secret) {
        if (secret.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            return Optional.of("must not have spaces, line breaks or characters outside ASCII");
        }
        if (kind == ConnectionKind.GENERIC) {
            return broken(secret);
        }
        return secret.length() >= MIN_CHARACTERS && secret.length() <= MAX_CHARACTERS
                ? Optional.empty()
                : Optional.of("must have " + MIN_CHARACTERS + " to " + MAX_CHARACTERS + " characters");
    }

    /** The form that the Standard Webhooks specification gives a symmetric secret. */
    private static Optional<String> broken(String secret) {
        String rule = "must be whsec_ and the base64 of " + STANDARD_MIN_BYTES + " to " + STANDARD_MAX_BYTES
                + " random bytes, such as: echo whsec_$(openssl rand -base64 32)";
        if (!secret.startsWith(STANDARD_PREFIX)) {
            return Optional.of(rule);
        }
        try {
            int bytes = Base64.getDecoder().decode(secret.substring(STANDARD_PREFIX.length())).length;
            return bytes >= STANDARD_MIN_BYTES && bytes <= STANDARD_MAX_BYTES ? Optional.empty() : Optional.of(rule);
        } catch (IllegalArgumentException e) {
            return Optional.of(rule);
        }
    }
}
