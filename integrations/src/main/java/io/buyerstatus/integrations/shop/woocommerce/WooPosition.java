package io.buyerstatus.integrations.shop.woocommerce;

import io.buyerstatus.core.connection.pull.PulledOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where fetching is. WooCommerce numbers pages, and an order that changes while somebody turns them moves to the end: what comes after it
 * moves up, and the first of the next page would never be seen. So each part begins at the time where the last one ended; only where more
 * orders changed in one second than one part holds it goes on by their number, and then over half of the part once more.
 *
 * @param since orders that changed at this time or later
 * @param offset how many of these are passed over
 * @param size how many one part holds
 */
record WooPosition(Instant since, int offset, int size) {
    private static final int USUAL = 50;
    private static final Pattern FORM = Pattern.compile("([0-9T:.Z-]{20,30})\\+([0-9]{1,8})/([0-9]{1,3})");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    static WooPosition from(Instant since) {
        return new WooPosition(since.truncatedTo(ChronoUnit.SECONDS), 0, USUAL);
    }

    static Optional<WooPosition> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new WooPosition(
                        Instant.parse(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    String text() {
        return since + "+" + offset + "/" + size;
    }

    /** The time is one second earlier: WooCommerce leaves out what changed at the very time that it is asked for. */
    String query() {
        String after = SECONDS.format(LocalDateTime.ofInstant(since.minus(Duration.ofSeconds(1)), ZoneOffset.UTC));
        return "?modified_after=" + after + "&dates_are_gmt=true&orderby=modified&order=asc&status=any&per_page=" + size
                + (offset == 0 ? "" : "&offset=" + offset);
    }

    boolean canShrink() {
        return size > 1;
    }

    WooPosition smaller() {
        return new WooPosition(since, offset, Math.max(1, size / 4));
    }

    WooPosition skippingOne() {
        return new WooPosition(since, offset + 1, USUAL);
    }

    /**
     * The next part; empty after the last.
     *
     * @param got how many orders came, readable or not
     */
    Optional<WooPosition> after(List<PulledOrder> page, int got) {
        if (got < size) {
            return got == 0 || size == USUAL ? Optional.empty() : Optional.of(next(page, got, USUAL));
        }
        return Optional.of(next(page, got, size == USUAL ? USUAL : size * 2));
    }

    private WooPosition next(List<PulledOrder> page, int got, int nextSize) {
        boolean inOrder = true;
        for (int at = 1; at < page.size(); at++) {
            inOrder &= !page.get(at).changedAt().isBefore(page.get(at - 1).changedAt());
        }
        Instant last = page.isEmpty() ? since : page.getLast().changedAt().truncatedTo(ChronoUnit.SECONDS);
        int bounded = Math.min(USUAL, nextSize);
        // Where the shop ignores what it is asked for, the times say nothing of what is still to come.
        return inOrder && last.isAfter(since)
                ? new WooPosition(last, 0, bounded)
                : new WooPosition(since, offset + Math.max(1, got / 2), bounded);
    }
}
