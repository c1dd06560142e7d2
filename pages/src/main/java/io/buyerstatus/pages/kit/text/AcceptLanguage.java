package io.buyerstatus.pages.kit.text;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the {@code Accept-Language} header (RFC 9110, 12.5.4) of people whose language nobody told us. By hand, because
 * {@link java.util.Locale.LanguageRange#parse} refuses a whole header for one range that is malformed.
 */
public final class AcceptLanguage {

    /** Longer headers are no browser's. */
    private static final int MAXIMUM_LENGTH = 500;

    private AcceptLanguage() {}

    /** The language for somebody of whom only the header is known, if even that: English where it names none that we support. */
    public static PageLanguage orEnglish(Optional<String> header) {
        return header.flatMap(value -> preferred(value, EnumSet.allOf(PageLanguage.class)))
                .orElse(PageLanguage.ENGLISH);
    }

    /**
     * The language that the header likes best among some.
     *
     * @param header the header's value as it came; anything malformed in it is skipped
     * @return nothing where the header names none of them
     */
    public static Optional<PageLanguage> preferred(String header, Set<PageLanguage> among) {
        if (header.length() > MAXIMUM_LENGTH) {
            return Optional.empty();
        }
        Optional<PageLanguage> best = Optional.empty();
        double bestWeight = 0;
        for (String range : header.split(",", -1)) {
            String[] parts = range.split(";", 2);
            double weight = parts.length == 1 ? 1 : weight(parts[1]);
            Optional<PageLanguage> language = PageLanguage.of(parts[0]).filter(among::contains);
            if (language.isPresent() && weight > bestWeight) {
                best = language;
                bestWeight = weight;
            }
        }
        return best;
    }

    private static double weight(String parameter) {
        String value = parameter.strip();
        if (!value.matches("q=(0(\\.[0-9]{0,3})?|1(\\.0{0,3})?)")) {
            return 0;
        }
        return Double.parseDouble(value.substring(2));
    }
}
