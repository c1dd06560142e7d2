package io.buyerstatus.core.search;

import io.buyerstatus.core.store.OrderNumbers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands around the digits that a shop counts its orders by: {@code N-} before, or {@code 2026-}.
 *
 * @param before in the form in which numbers are looked up; may be empty
 * @param width how many digits
 * @param after in the same form; may be empty
 */
record NumberShape(String before, int width, String after) {
    /** The last run of digits counts. */
    private static final Pattern NUMBER = Pattern.compile("(.*?)([0-9]+)([^0-9]*)");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])20[0-9]{2}(?![0-9])");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    /** What somebody typed, where it is the digits of a number and nothing else that counts. */
    static Optional<String> digits(String typed) {
        return Optional.of(OrderNumbers.meant(typed))
                .filter(meant -> !meant.isEmpty())
                .map(List::getLast)
                .filter(last -> DIGITS.matcher(last).matches());
    }

    /** The shapes that some numbers have, each once, in their order. */
    static Set<NumberShape> of(List<String> numbers) {
        Set<NumberShape> shapes = new LinkedHashSet<>();
        for (String number : numbers) {
            Matcher matcher = NUMBER.matcher(OrderNumbers.normalise(number));
            if (matcher.matches()) {
                shapes.add(new NumberShape(matcher.group(1), matcher.group(2).length(), matcher.group(3)));
            }
        }
        return shapes;
    }

    /** The numbers of this shape that have some digits, the likeliest first; where a year stands before them, last year's too. */
    Set<String> around(String digits) {
        Set<String> numbers = new LinkedHashSet<>();
        String padded = "0".repeat(Math.max(0, width - digits.length())) + digits;
        for (String start : starts()) {
            numbers.add(start + digits + after);
            numbers.add(start + padded + after);
        }
        numbers.remove(digits);
        return numbers;
    }

    private Set<String> starts() {
        Set<String> starts = new LinkedHashSet<>(Set.of(before));
        Matcher year = YEAR.matcher(before);
        if (year.find()) {
            starts.add(before.substring(0, year.start())
                    + (Integer.parseInt(year.group()) - 1)
                    + before.substring(year.end()));
        }
        return starts;
    }
}
