package io.buyerstatus.core.value;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A BCP 47 language tag as a shop or browser gives it, e.g. {@code de}, {@code nb-NO}. */
public record Language(String tag) {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,4}");

    public Language {
        Checks.matching(TAG, tag, "language");
        tag = tag.replace('_', '-');
    }

    /** The tag when it is one, nothing when a platform sent something else. */
    public static Optional<Language> parse(String tag) {
        return TAG.matcher(tag).matches() ? Optional.of(new Language(tag)) : Optional.empty();
    }

    /** The primary language in lower case; Norwegian's {@code no} and {@code nn} read as {@code nb}. */
    public String primary() {
        int end = tag.indexOf('-');
        String primary = (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
        return primary.equals("no") || primary.equals("nn") ? "nb" : primary;
    }
}
