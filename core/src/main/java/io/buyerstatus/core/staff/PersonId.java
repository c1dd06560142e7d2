package io.buyerstatus.core.staff;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who can sign in, whichever shops they work for: 26 characters that stand for one subject of one provider. Two providers may
 * call two people the same.
 */
public record PersonId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-z]{26}");

    public PersonId {
        Checks.matching(FORM, value, "person");
    }

    /**
     * The person whom a provider calls so.
     *
     * <p>Source: OpenID Connect Core 1.0, 5.7: only issuer and subject together tell people apart for ever.
     */
    public static PersonId of(String issuer, String subject) {
        return new PersonId(Hashes.key("person", issuer, subject));
    }

    /** The id when the text is one; a cookie or a form may hold anything. */
    public static Optional<PersonId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PersonId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
