package io.buyerstatus.core.template;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.SmsParts;
import java.util.Comparator;
import java.util.List;

/**
 * How long a text message is for real orders: what it costs depends on names and links that nobody sees in the template [C48].
 *
 * @param orders how many were looked at
 * @param median parts of the one in the middle
 * @param longest the one that has most
 */
public record SmsLengths(int orders, int median, Filled longest) {
    /** A text as it would leave for an order. */
    public record Filled(String order, SmsParts parts) {
        /** Counted as networks count. */
        public static Filled of(String order, String text) {
            return new Filled(order, SmsParts.of(text));
        }
    }

    /** Of one order at least. */
    public static SmsLengths of(List<Filled> filled) {
        Checks.require(!filled.isEmpty(), "orders", "must be one at least");
        List<Filled> sorted = filled.stream()
                .sorted(Comparator.comparingInt((Filled each) -> each.parts().count())
                        .thenComparingInt(each -> each.parts().units()))
                .toList();
        return new SmsLengths(
                sorted.size(), sorted.get((sorted.size() - 1) / 2).parts().count(), sorted.getLast());
    }
}
