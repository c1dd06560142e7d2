package io.buyerstatus.functions.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.testing.Depth;
import io.buyerstatus.core.testing.sample.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What may stand in a field of a form or of an address that was made for something else, put into one field after the other. */
public final class HostileFields {
    /** What is no number, no day, no id, no choice, too long, or of more bytes than characters. */
    private static final List<String> NO_SUCH_THING = List.of(
            "",
            " ",
            "-1",
            "0",
            "1e9",
            "0.0000001",
            "99999999999999999999",
            "NaN",
            "2026-02-30",
            "24:61",
            "%",
            "%zz",
            "../..",
            "a#b#c",
            "null",
            "'\"<>&",
            "{{x}}",
            "a".repeat(1_100),
            "\u00e4".repeat(1_100),
            "\ud83d\ude00".repeat(700));

    /** How far one value is from the next that is tried, so that few tries have values of all kinds; a prime. */
    private static final int STRIDE = 59;

    /** About how often a form is sent in an ordinary build. */
    private static final int FEW = 12;

    private HostileFields() {}

    /**
     * Sends a form once for each of its fields and each value; in an ordinary build with a part of them, and the next field with others.
     *
     * @param form names and values as a browser sends them
     * @param kept what the form cannot be without
     * @param send what is answered, as if it was asked for the first time
     * @return what was answered by "not available" or worse; each a field and what stood in it
     */
    public static List<String> unanswered(
            List<String> form, Set<String> kept, Function<String[], APIGatewayV2HTTPResponse> send) {
        List<String> wrong = new ArrayList<>();
        int next = Math.floorMod(form.getFirst().hashCode() + form.size(), 1_000);
        int ordinary = Math.max(1, 2 * FEW / form.size());
        int step = 2 * Depth.of(Math.max(1, form.size() / 2 / FEW), 1);
        for (int at = form.size() % step; at < form.size(); at += step) {
            if (kept.contains(form.get(at))) {
                continue;
            }
            String own = form.get(at + 1);
            List<String> values = values(own);
            for (int tries = Depth.of(ordinary, values.size()); tries > 0; tries--) {
                String value = values.get(next % values.size());
                next += STRIDE;
                List<String> sent = new ArrayList<>(form);
                sent.set(at + 1, value);
                int status = send.apply(sent.toArray(String[]::new)).getStatusCode();
                if (status >= 500) {
                    wrong.add(form.get(at) + "=" + named(value) + ": " + status);
                }
            }
        }
        return wrong;
    }

    private static List<String> values(String own) {
        int middle = own.offsetByCodePoints(0, own.codePointCount(0, own.length()) / 2);
        return Stream.concat(
                        NO_SUCH_THING.stream(),
                        CodePoints.ofEveryClass().stream()
                                .flatMap(character -> Stream.of(
                                        character, own.substring(0, middle) + character + own.substring(middle))))
                .toList();
    }

    private static String named(String value) {
        StringBuilder named = new StringBuilder();
        value.codePoints()
                .limit(20)
                .forEach(point -> named.append(
                        point > ' ' && point < 0x7f ? Character.toString(point) : String.format("\\u{%x}", point)));
        return named + (value.length() > 20 ? "... of " + value.length() : "");
    }
}
