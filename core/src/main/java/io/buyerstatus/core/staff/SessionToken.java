package io.buyerstatus.core.staff;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.value.Hashes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * What the cookie of a session holds: whose it is, which finds it, and 160 bits, which open it. Never logged, never stored.
 */
public record SessionToken(PersonId person, LinkSecret secret) {
    private static final int PERSON_LENGTH = 26;

    /** The token when the text is one; a cookie may hold anything. */
    public static Optional<SessionToken> parse(String text) {
        if (text.length() <= PERSON_LENGTH || text.charAt(PERSON_LENGTH) != '.') {
            return Optional.empty();
        }
        return PersonId.parse(text.substring(0, PERSON_LENGTH))
                .flatMap(person -> LinkSecret.parse(text.substring(PERSON_LENGTH + 1))
                        .map(secret -> new SessionToken(person, secret)));
    }

    /** As the cookie holds it. */
    public String text() {
        return person.value() + "." + secret.value();
    }

    /** By which the session is kept. */
    public SecretHash hash() {
        return SecretHash.of(secret);
    }

    /** What the session's own forms carry, so that nobody else's do what they do. It opens nothing. */
    public String formToken() {
        return Hashes.key("console form", secret.value());
    }

    /** Whether a form is one of this session's; takes the same time whatever it carries. */
    public boolean madeForm(String token) {
        return MessageDigest.isEqual(
                formToken().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "SessionToken[" + person + "]";
    }
}
