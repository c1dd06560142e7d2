package io.buyerstatus.core.value;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Domains with letters beyond ASCII, as the name system knows them. The JDK's {@link IDN} is of 2003: it makes {@code ss} of ß
 * and σ of ς, which since 2010 are domains of other people (RFC 5892, 2.6). Labels with these two are encoded here.
 */
final class DomainName {
    private static final Pattern DOTS = Pattern.compile("[.\u3002\uff0e\uff61]");

    /** Before and behind a letter that is a letter of its own since 2010. */
    private static final Pattern AROUND_DEVIATIONS = Pattern.compile("(?<=[ßς])|(?=[ßς])");

    private static final String DEVIATIONS = "ßς";

    private static final String PREFIX = "xn--";

    private static final int LONGEST_LABEL = 63;

    private DomainName() {}

    /** The name in ASCII; empty where a label is none. */
    static Optional<String> ascii(String name) {
        if (isAscii(name)) {
            return Optional.of(name);
        }
        try {
            return Optional.of(Arrays.stream(DOTS.split(name.toLowerCase(Locale.ROOT), -1))
                    .map(DomainName::label)
                    .collect(Collectors.joining(".")));
        } catch (IllegalArgumentException noLabel) {
            return Optional.empty();
        }
    }

    private static String label(String label) {
        if (label.chars().noneMatch(letter -> DEVIATIONS.indexOf(letter) >= 0)) {
            return IDN.toASCII(label, IDN.ALLOW_UNASSIGNED | IDN.USE_STD3_ASCII_RULES);
        }
        String mapped = AROUND_DEVIATIONS
                .splitAsStream(label)
                .map(part -> DEVIATIONS.contains(part) ? part : IDN.toUnicode(IDN.toASCII(part, IDN.ALLOW_UNASSIGNED)))
                .collect(Collectors.joining());
        String encoded = PREFIX + Punycode.encode(mapped);
        Checks.require(encoded.length() <= LONGEST_LABEL, "domain", "has a label of more than 63 characters");
        return encoded;
    }

    private static boolean isAscii(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }

    /** Letters beyond ASCII in letters and digits (RFC 3492). */
    private static final class Punycode {
        private static final int BASE = 36;
        private static final int LEAST = 1;
        private static final int MOST = 26;
        private static final int SKEW = 38;
        private static final int DAMP = 700;
        private static final int FIRST_BIAS = 72;
        private static final int FIRST_BEYOND_ASCII = 0x80;

        private Punycode() {}

        static String encode(String text) {
            int[] letters = text.codePoints().toArray();
            StringBuilder out = new StringBuilder();
            Arrays.stream(letters).filter(letter -> letter < FIRST_BEYOND_ASCII).forEach(out::appendCodePoint);
            int plain = out.length();
            if (plain > 0) {
                out.append('-');
            }
            int done = plain;
            int reached = FIRST_BEYOND_ASCII;
            int delta = 0;
            int bias = FIRST_BIAS;
            while (done < letters.length) {
                int from = reached;
                int next = Arrays.stream(letters)
                        .filter(letter -> letter >= from)
                        .min()
                        .orElseThrow();
                delta += (next - reached) * (done + 1);
                for (int letter : letters) {
                    if (letter < next) {
                        delta++;
                    } else if (letter == next) {
                        append(out, delta, bias);
                        bias = adapted(delta, done + 1, done == plain);
                        delta = 0;
                        done++;
                    }
                }
                delta++;
                reached = next + 1;
            }
            return out.toString();
        }

        /** A number in digits of which each says by its size whether more follow. */
        private static void append(StringBuilder out, int delta, int bias) {
            int rest = delta;
            for (int at = BASE; ; at += BASE) {
                int threshold = Math.clamp(at - bias, LEAST, MOST);
                if (rest < threshold) {
                    out.append(digit(rest));
                    return;
                }
                out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
                rest = (rest - threshold) / (BASE - threshold);
            }
        }

        private static int adapted(int delta, int letters, boolean first) {
            int rest = first ? delta / DAMP : delta / 2;
            rest += rest / letters;
            int bias = 0;
            while (rest > (BASE - LEAST) * MOST / 2) {
                rest /= BASE - LEAST;
                bias += BASE;
            }
            return bias + (BASE - LEAST + 1) * rest / (rest + SKEW);
        }

        private static char digit(int value) {
            return (char) (value < MOST ? 'a' + value : '0' + value - MOST);
        }
    }
}
