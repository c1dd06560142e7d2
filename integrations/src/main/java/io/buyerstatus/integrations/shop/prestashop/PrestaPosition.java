package io.buyerstatus.integrations.shop.prestashop;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where fetching is. Orders and credit slips are two lists, each sorted by its own time of change; one part holds what both have up to the earlier
 * of their ends. The next part begins there, so that nothing is passed over that moves to the end of a list meanwhile; only where more changed in one
 * second than one part holds it goes on by their number, and then over half of the part once more.
 *
 * @param since what changed at this time or later, on the shop's clock
 * @param orders how many orders of these are passed over
 * @param slips how many credit slips of these are passed over
 * @param size how many of each one part holds
 */
record PrestaPosition(LocalDateTime since, int orders, int slips, int size) {
    private static final int USUAL = 50;
    private static final String END = "2999-12-31 23:59:59";
    private static final Pattern FORM =
            Pattern.compile("([0-9]{4}-[0-9T:-]{5,20})\\+([0-9]{1,8})\\+([0-9]{1,8})/([0-9]{1,3})");

    static PrestaPosition from(LocalDateTime since) {
        return new PrestaPosition(since, 0, 0, USUAL);
    }

    static Optional<PrestaPosition> parse(String text) {
        Matcher form = FORM.matcher(text);
        try {
            return form.matches()
                    ? Optional.of(new PrestaPosition(
                            LocalDateTime.parse(form.group(1)),
                            Integer.parseInt(form.group(2)),
                            Integer.parseInt(form.group(3)),
                            Integer.parseInt(form.group(4))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String text() {
        return since + "+" + orders + "+" + slips + "/" + size;
    }

    /** What to ask a list for. Without {@code date=1} PrestaShop knows no filter by date; one second earlier, since some versions leave out the bound itself. */
    String[] query(int offset) {
        return new String[] {
            "display=full",
            "date=1",
            "filter[date_upd]=[" + PrestaTime.written(since.minusSeconds(1)) + "," + END + "]",
            "sort=[date_upd_ASC,id_ASC]",
            "limit=" + offset + "," + size
        };
    }

    boolean canShrink() {
        return size > 1;
    }

    PrestaPosition smaller() {
        return new PrestaPosition(since, orders, slips, Math.max(1, size / 4));
    }

    PrestaPosition skippingOrder() {
        return new PrestaPosition(since, orders + 1, slips, USUAL);
    }

    PrestaPosition skippingSlip() {
        return new PrestaPosition(since, orders, slips + 1, USUAL);
    }

    /** The next part, which begins at a time. */
    PrestaPosition at(LocalDateTime time) {
        return new PrestaPosition(time, 0, 0, grown());
    }

    /** The next part, where a list gave no later time than it was asked from. */
    PrestaPosition further(boolean inOrders, boolean inSlips) {
        int half = Math.max(1, size / 2);
        return new PrestaPosition(since, inOrders ? orders + half : orders, inSlips ? slips + half : slips, grown());
    }

    private int grown() {
        return Math.min(USUAL, size * 2);
    }
}
