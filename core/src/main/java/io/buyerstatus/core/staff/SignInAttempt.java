package io.buyerstatus.core.staff;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.value.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;

/**
 * One browser's way to the provider and back. All that must come back unchanged is derived from a secret that the browser alone keeps,
 * so that nothing is stored for people who never come back, and no answer fits another browser.
 *
 * <p>Sources: RFC 6749, 10.12 (state); OpenID Connect Core 1.0, 15.5.2 (nonce); RFC 7636 (PKCE, S256).
 *
 * @param fresh whether the provider has to ask again who it is
 */
public record SignInAttempt(LinkSecret secret, boolean fresh) {
    /** How long somebody may take to find their password. */
    public static final Duration VALID = Duration.ofMinutes(15);

    /** Ties the provider's answer to the browser that asked. */
    public String state() {
        return Hashes.key("sign-in state", secret.value());
    }

    /** Whether an answer belongs to this attempt; takes the same time whatever it is. */
    public boolean fits(String state) {
        return MessageDigest.isEqual(state().getBytes(StandardCharsets.UTF_8), state.getBytes(StandardCharsets.UTF_8));
    }

    /** Ties the token to the attempt. */
    public String nonce() {
        return Hashes.key("sign-in nonce", secret.value());
    }

    /** What only we know who asked for the code: 43 characters. */
    public String verifier() {
        return base64(Hashes.sha256("sign-in verifier", secret.value()));
    }

    /** What the provider is shown of it beforehand. */
    public String challenge() {
        return base64(Hashes.sha256().digest(verifier().getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SignInAttempt[fresh=" + fresh + "]";
    }
}
