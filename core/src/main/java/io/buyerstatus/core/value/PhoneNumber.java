package io.buyerstatus.core.value;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in E.164 form, e.g. {@code +4915112345678}: what an SMS can be sent to. */
public record PhoneNumber(String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public PhoneNumber {
        Checks.matching(E164, e164, "phone");
    }

    /**
     * Reads what buyers type. A number without its country's prefix cannot be dialled safely from elsewhere, so only
     * {@code +} and {@code 00} forms are read; spaces, dots, dashes, slashes and brackets are dropped.
     */
    public static Optional<PhoneNumber> parse(String text) {
        String digits = text.replaceAll("\\(0\\)", "").replaceAll("[\\s().\\-/]", "");
        String international = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        return E164.matcher(international).matches() ? Optional.of(new PhoneNumber(international)) : Optional.empty();
    }
}
