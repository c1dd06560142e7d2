package io.buyerstatus.integrations.shop.magento;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where fetching is. Magento numbers pages, and an order that changes while somebody turns them moves all behind it up. So no page but the
 * first is ever asked for: each part begins at the time where the last one ended, and what changed in one and the same second comes by its
 * number.
 *
 * @param since orders that changed at this time or later
 * @param after in this very second, those with a larger number alone; 0 for all, and all later ones
 * @param size how many one part holds
 */
record MagentoPosition(Instant since, long after, int size) {
    private static final int USUAL = 50;
    private static final Pattern FORM = Pattern.compile("([0-9T:.Z-]{20,30})\\|([0-9]{1,18})/([0-9]{1,3})");

    static MagentoPosition from(Instant since) {
        return new MagentoPosition(since.truncatedTo(ChronoUnit.SECONDS), 0, USUAL);
    }

    static Optional<MagentoPosition> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new MagentoPosition(
                        Instant.parse(form.group(1)), Long.parseLong(form.group(2)), Integer.parseInt(form.group(3))))
                : Optional.empty();
    }

    String text() {
        return since + "|" + after + "/" + size;
    }

    MagentoQuery query() {
        MagentoQuery query = MagentoQuery.of("/orders");
        if (after == 0) {
            query.where("updated_at", "gteq", MagentoQuery.time(since)).by("updated_at", "ASC");
        } else {
            query.where("updated_at", "eq", MagentoQuery.time(since)).where("entity_id", "gt", String.valueOf(after));
        }
        return query.by("entity_id", "ASC").page(size, 1);
    }

    boolean canShrink() {
        return size > 1;
    }

    MagentoPosition smaller() {
        return new MagentoPosition(since, after, Math.max(1, size / 4));
    }

    /** Behind an order that nobody can read. */
    MagentoPosition behind(Instant changedAt, long number) {
        return new MagentoPosition(changedAt.truncatedTo(ChronoUnit.SECONDS), number, USUAL);
    }

    /**
     * The next part; empty after the last.
     *
     * @param got how many orders came
     * @param last when the last of them changed
     * @param number of the last of them
     */
    Optional<MagentoPosition> after(int got, Instant last, long number) {
        int next = Math.min(USUAL, size * 2);
        if (got < size) {
            return after == 0 ? Optional.empty() : Optional.of(new MagentoPosition(since.plusSeconds(1), 0, next));
        }
        return Optional.of(
                after == 0 && last.isAfter(since)
                        ? new MagentoPosition(last.truncatedTo(ChronoUnit.SECONDS), 0, next)
                        : new MagentoPosition(since, number, next));
    }
}
