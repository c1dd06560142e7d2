package io.buyerstatus.core.asking;

import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.SecretSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form carries that says when we showed it, which nobody can make without the shop's key.
 *
 * @param nonce tells one showing of the form from another
 * @param open how long it was open
 */
record FormSeal(String nonce, Duration open) {
    /** Whoever left it open longer gets it once more, with what they typed. */
    static final Duration GOOD = Duration.ofHours(24);

    private static final Pattern FORM =
            Pattern.compile("([0-9]{9,12})\\.([A-Za-z0-9_-]{27})\\.([0-9a-hjkmnp-tv-z]{12})");

    /** The seal of a form that is shown now. */
    static String issue(LinkKey key, SecretSource secrets, Instant now) {
        String shown = now.getEpochSecond() + "." + secrets.fresh().value();
        return shown + "." + key.form(shown);
    }

    /** What a form brought back; empty where we did not make it, or too long ago. */
    static Optional<FormSeal> read(LinkKey key, String text, Instant now) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String shown = parts.group(1) + "." + parts.group(2);
        boolean ours = MessageDigest.isEqual(
                parts.group(3).getBytes(StandardCharsets.US_ASCII),
                key.form(shown).getBytes(StandardCharsets.US_ASCII));
        Duration open = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), now);
        return ours && open.compareTo(GOOD) < 0 && !open.plusMinutes(1).isNegative()
                ? Optional.of(new FormSeal(parts.group(2), open))
                : Optional.empty();
    }
}
