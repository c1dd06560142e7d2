package io.buyerstatus.core.link;

import io.buyerstatus.core.value.Checks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.regex.Pattern;

/** Six digits that are sent to the buyer and typed once. Never logged, never stored: those who must know it derive it. */
public record OneTimeCode(String digits) {
    /** How long a code can be used. */
    public static final Duration VALID = Duration.ofMinutes(10);

    /** How many different codes there are. */
    static final int ALL = 1_000_000;

    private static final Pattern FORM = Pattern.compile("[0-9]{6}");

    public OneTimeCode {
        Checks.require(FORM.matcher(digits).matches(), "code", "must have 6 digits");
    }

    /** Whether somebody typed it, with spaces or a hyphen perhaps; takes the same time whatever was typed. */
    public boolean matches(String typed) {
        String bare = typed.length() > 40 ? "" : typed.replaceAll("[\\s\\p{Z}-]", "");
        return MessageDigest.isEqual(digits.getBytes(StandardCharsets.US_ASCII), bare.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "OneTimeCode[...]";
    }
}
