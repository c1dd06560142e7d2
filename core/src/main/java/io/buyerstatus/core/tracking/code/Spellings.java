package io.buyerstatus.core.tracking.code;

import io.buyerstatus.core.tracking.carrier.Carrier;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Under which spellings a code may be in a carrier's tables, from the most to the least exact. */
final class Spellings {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

    /** A DPD scan code's name, as the tracking page's data have it. */
    private static final Pattern DPD_NAME = Pattern.compile("(?i)SC_([0-9]{2})_.*");

    private Spellings() {}

    static List<String> of(Carrier carrier, String code) {
        String written = code.strip();
        Stream<String> own =
                switch (carrier) {
                    case UPS -> ups(written);
                    case DPD -> dpd(written);
                    case GLS -> gls(written);
                    default -> Stream.empty();
                };
        return Stream.of(Stream.of(written), own, Stream.of(before('/', written)))
                .flatMap(spellings -> spellings)
                .toList();
    }

    /** The list has "5" where the interface has "005"; a code of a parcel that moves, or is delivered, may be a movement scan. */
    private static Stream<String> ups(String code) {
        if (NUMBER.matcher(code).matches()) {
            return Stream.of("0".repeat(3 - code.length()) + code);
        }
        String type = before('/', code);
        return type.equalsIgnoreCase("I") || type.equalsIgnoreCase("D")
                ? Stream.of(code.substring(code.indexOf('/') + 1))
                        .filter(scan -> !NUMBER.matcher(scan).matches())
                : Stream.empty();
    }

    private static Stream<String> dpd(String code) {
        Matcher named = DPD_NAME.matcher(code);
        if (named.matches()) {
            return Stream.of(named.group(1));
        }
        return code.length() == 1 ? Stream.of("0" + code) : Stream.empty();
    }

    /** MyGLS writes 5 and 05. An event of the group that has no row may be one of a kind that has. */
    private static Stream<String> gls(String code) {
        int dot = code.indexOf('.');
        return dot < 0
                ? Stream.of(LEADING_ZEROS.matcher(code).replaceFirst(""))
                : Stream.of(code.substring(0, dot) + ".*");
    }

    /** A code that is new behind the sign leaves us with what stands before it. */
    private static String before(char sign, String code) {
        int at = code.indexOf(sign);
        return at < 0 ? code : code.substring(0, at);
    }
}
