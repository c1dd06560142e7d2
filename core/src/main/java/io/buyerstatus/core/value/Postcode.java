package io.buyerstatus.core.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A postcode as people write it, without what they may leave out: case, spaces, hyphens, and the country's sign in front
 * ({@code D-50667}, {@code CH 8001}), and the part of an American one that nobody knows ({@code 94043-1351}).
 */
public final class Postcode {
    /** Signs for vehicles (UN), which people write before a postcode, where they differ from ISO 3166. */
    private static final Map<String, List<String>> SIGNS = Map.ofEntries(
            Map.entry("AT", List.of("A")),
            Map.entry("BE", List.of("B")),
            Map.entry("DE", List.of("D")),
            Map.entry("ES", List.of("E")),
            Map.entry("FI", List.of("FIN", "SF")),
            Map.entry("FR", List.of("F")),
            Map.entry("HU", List.of("H")),
            Map.entry("IT", List.of("I")),
            Map.entry("LI", List.of("FL")),
            Map.entry("LU", List.of("L")),
            Map.entry("NO", List.of("N")),
            Map.entry("PT", List.of("P")),
            Map.entry("SE", List.of("S")),
            Map.entry("SI", List.of("SLO")));

    private static final int LONGEST = 40;

    /** What shops and buyers put into a field that must not be empty, in capitals and without signs; and zeros, and Xs. */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "NA", "NONE", "NULL", "NIL", "NO", "NOZIP", "NOPOSTCODE", "UNKNOWN", "KEINE", "KEINEPLZ", "OHNE", "TBD");

    private static final Pattern PLACEHOLDER = Pattern.compile("0*|X*");

    /** Where a ZIP code's last four digits name a block of houses. */
    private static final Set<String> ZIP_PLUS_FOUR = Set.of("US", "PR", "VI", "GU", "AS", "MP", "UM", "FM", "MH", "PW");

    private static final Pattern ZIP = Pattern.compile("([0-9]{5})[0-9]{4}");

    private final String bare;
    private final Country country;

    private Postcode(String bare, Country country) {
        this.bare = bare;
        this.country = country;
    }

    /** The postcode of an address in a country; empty where it has none, or only what stands in for one. */
    public static Optional<Postcode> of(String text, Country country) {
        String bare = bare(text, country);
        boolean none = PLACEHOLDER.matcher(bare).matches() || PLACEHOLDERS.contains(bare);
        return none ? Optional.empty() : Optional.of(new Postcode(bare, country));
    }

    /** Whether somebody typed it; takes the same time whatever was typed. */
    public boolean matches(String typed) {
        return MessageDigest.isEqual(
                bare.getBytes(StandardCharsets.UTF_8), bare(typed, country).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it looks so, without what people may leave out. */
    public boolean looks(Pattern shape) {
        return shape.matcher(bare).matches();
    }

    private static String bare(String text, Country country) {
        if (text.length() > LONGEST) {
            return "";
        }
        StringBuilder letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(each -> {
                    int digit = Character.digit(each, 10);
                    letters.appendCodePoint(digit < 0 ? each : '0' + digit);
                });
        String whole = letters.toString();
        return delivered(signless(whole, country), country);
    }

    /** As far as it proves anything: people know five digits of nine. */
    private static String delivered(String postcode, Country country) {
        Matcher zip = ZIP.matcher(postcode);
        return ZIP_PLUS_FOUR.contains(country.code()) && zip.matches() ? zip.group(1) : postcode;
    }

    private static String signless(String whole, Country country) {
        return withoutSign(whole, country.code())
                .or(() -> SIGNS.getOrDefault(country.code(), List.of()).stream()
                        .flatMap(sign -> withoutSign(whole, sign).stream())
                        .findFirst())
                .orElse(whole);
    }

    private static Optional<String> withoutSign(String text, String sign) {
        return text.startsWith(sign) && text.length() > sign.length() && Character.isDigit(text.charAt(sign.length()))
                ? Optional.of(text.substring(sign.length()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Postcode[...]";
    }
}
