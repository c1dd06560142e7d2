package io.buyerstatus.integrations.pull;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where fetching is, of a shop system whose orders cannot be sorted by when they changed: Shopware dates neither the order when its delivery or payment
 * changes, nor can it sort by whichever changed last, and eBay sorts by nothing that it says. So orders are asked for by windows of time, each so narrow
 * that one part holds all that changed in it: then all of them are known, and can be sorted. Where more changed within a minute, they come by their
 * numbers.
 *
 * @param from orders that changed at this time or later
 * @param to and before this one; empty for no end
 * @param after the number of the last order that came of this window: its running number, which never changes, or how many came
 * @param size how many one part holds
 */
public record TimeWindow(Instant from, Optional<Instant> to, long after, int size) {
    private static final int USUAL = 50;
    private static final Duration NARROWEST = Duration.ofMinutes(1);
    private static final Pattern FORM =
            Pattern.compile("([0-9T:.Z-]{20,30})\\|([0-9T:.Z-]{20,30})?\\|([0-9]{1,18})/([0-9]{1,3})");

    public static TimeWindow from(Instant since) {
        return new TimeWindow(since.truncatedTo(ChronoUnit.MILLIS), Optional.empty(), 0, USUAL);
    }

    public static Optional<TimeWindow> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new TimeWindow(
                        Instant.parse(form.group(1)),
                        Optional.ofNullable(form.group(2)).map(Instant::parse),
                        Long.parseLong(form.group(3)),
                        Integer.parseInt(form.group(4))))
                : Optional.empty();
    }

    public String text() {
        return from + "|" + to.map(Instant::toString).orElse("") + "|" + after + "/" + size;
    }

    public boolean holds(Instant change) {
        return !change.isBefore(from) && to.filter(end -> !change.isBefore(end)).isEmpty();
    }

    public boolean canShrink() {
        return size > 1;
    }

    public TimeWindow smaller() {
        return new TimeWindow(from, to, after, Math.max(1, size / 4));
    }

    /** The same behind an order that came, or cannot be read. */
    public TimeWindow behind(long number, int nextSize) {
        return new TimeWindow(from, to, number, Math.min(USUAL, nextSize));
    }

    /** Whether fewer may change in a part of it. */
    public boolean canNarrow() {
        return after == 0
                && to.filter(end -> !from.plus(NARROWEST).isBefore(end)).isEmpty();
    }

    /**
     * A part of it, from its beginning.
     *
     * @param changes when orders in it changed, as far as they came
     */
    public TimeWindow narrower(List<Instant> changes) {
        List<Instant> sorted = changes.stream().sorted().toList();
        Instant middle = sorted.get(sorted.size() / 2).truncatedTo(ChronoUnit.MILLIS);
        Instant half = to.map(end -> from.plus(Duration.between(from, end).dividedBy(2)))
                .filter(middle::isAfter)
                .orElse(middle);
        Instant least = from.plus(NARROWEST);
        return new TimeWindow(from, Optional.of(half.isBefore(least) ? least : half), 0, size);
    }

    /**
     * The window behind it, twice as wide; empty behind one without an end.
     *
     * @param now by our clock, which the shop's need not share
     */
    public Optional<TimeWindow> next(Instant now) {
        return to.map(end -> {
            Instant further = end.plus(Duration.between(from, end).multipliedBy(2));
            return new TimeWindow(end, Optional.of(further).filter(now::isAfter), 0, USUAL);
        });
    }
}
