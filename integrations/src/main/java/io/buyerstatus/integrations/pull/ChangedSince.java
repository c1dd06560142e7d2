package io.buyerstatus.integrations.pull;

import io.buyerstatus.core.connection.pull.PulledOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where fetching is, in shop systems that give the orders changed since a time, the earliest first, and pass over so many of them. An order
 * that changes while somebody turns their pages moves to the end: what comes after it moves up, and the first of the next page would never be
 * seen. So each part begins at the time where the last one ended; only where more orders changed in one second than one part holds it goes on
 * by their number, and then over half of the part once more.
 *
 * @param since orders that changed at this time or later
 * @param offset how many of these are passed over
 * @param size how many one part holds
 */
public record ChangedSince(Instant since, int offset, int size) {
    private static final int USUAL = 50;
    private static final Pattern FORM = Pattern.compile("([0-9T:.Z-]{20,30})\\+([0-9]{1,8})/([0-9]{1,3})");

    /** The first part. */
    public static ChangedSince from(Instant since) {
        return new ChangedSince(since.truncatedTo(ChronoUnit.SECONDS), 0, USUAL);
    }

    /** What {@link #text} wrote; empty where it did not. */
    public static Optional<ChangedSince> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ChangedSince(
                        Instant.parse(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    /** As a position to go on at. */
    public String text() {
        return since + "+" + offset + "/" + size;
    }

    /** Whether fewer orders can be asked for. */
    public boolean canShrink() {
        return size > 1;
    }

    /** The same with fewer orders: small servers that fail over many manage few. */
    public ChangedSince smaller() {
        return new ChangedSince(since, offset, Math.max(1, size / 4));
    }

    /** Behind an order that nobody can read. */
    public ChangedSince skippingOne() {
        return new ChangedSince(since, offset + 1, USUAL);
    }

    /**
     * The next part; empty after the last.
     *
     * @param got how many orders came, readable or not
     */
    public Optional<ChangedSince> after(List<PulledOrder> page, int got) {
        if (got < size) {
            return got == 0 || size == USUAL ? Optional.empty() : Optional.of(next(page, got, USUAL));
        }
        return Optional.of(next(page, got, size == USUAL ? USUAL : size * 2));
    }

    private ChangedSince next(List<PulledOrder> page, int got, int nextSize) {
        boolean inOrder = true;
        for (int at = 1; at < page.size(); at++) {
            inOrder &= !second(page.get(at)).isBefore(second(page.get(at - 1)));
        }
        Instant last = page.isEmpty() ? since : second(page.getLast());
        int bounded = Math.min(USUAL, nextSize);
        // Where the shop ignores what it is asked for, the times say nothing of what is still to come.
        return inOrder && last.isAfter(since)
                ? new ChangedSince(last, 0, bounded)
                : new ChangedSince(since, offset + Math.max(1, got / 2), bounded);
    }

    /** What the shop sorts by. */
    private static Instant second(PulledOrder order) {
        return order.changedAt().truncatedTo(ChronoUnit.SECONDS);
    }
}
