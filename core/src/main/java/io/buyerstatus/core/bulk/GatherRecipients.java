package io.buyerstatus.core.bulk;

import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.OrderRow;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Finds out, slice by slice, who gets a message to many, and freezes it. An order costs its card and one look at its buyer's address; whoever
 * died in between costs a slice that is read again.
 */
public final class GatherRecipients {
    private final BulkStore store;
    private final FindOrders find;
    private final DeskOrders desk;
    private final ExcludeRecipients exclude;
    private final InstantSource clock;

    public GatherRecipients(
            BulkStore store, FindOrders find, DeskOrders desk, ExcludeRecipients exclude, InstantSource clock) {
        this.store = store;
        this.find = find;
        this.desk = desk;
        this.exclude = exclude;
        this.clock = clock;
    }

    /** Orders that are looked at next. */
    private record Part(List<Chosen> orders, Optional<String> after) {}

    private record Chosen(OrderKey order, String number) {}

    /** The same message with its next slice frozen; empty where somebody else was faster. */
    Optional<BulkRun> next(BulkRun run) {
        BulkWords words = store.words(run.shop(), run.id()).orElseThrow();
        Part part = part(run);
        BulkSlice slice = store.freeze(
                run,
                new BulkSlice(
                        run.tally().slices(),
                        part.orders().stream()
                                .map(order -> recipient(run, words, order))
                                .toList(),
                        part.after()));
        BulkRun next = run.with(slice, clock.instant());
        return store.replace(next) ? Optional.of(next) : Optional.empty();
    }

    private BulkRecipient recipient(BulkRun run, BulkWords words, Chosen chosen) {
        Optional<OrderCard> card = desk.card(chosen.order(), run.begun().person(), OrderCard.ENTRIES);
        return new BulkRecipient(
                chosen.order(),
                card.map(found -> found.order().number())
                        .filter(number -> !number.isEmpty())
                        .orElse(chosen.number()),
                card.map(found -> exclude.exclusion(run, words, found)).orElse(Optional.of(BulkExclusion.NO_ORDER)));
    }

    private Part part(BulkRun run) {
        int number = run.tally().slices();
        return switch (run.selection()) {
            case BulkSelection.Ticked(List<OrderKey> orders) -> {
                int from = Math.min(orders.size(), number * BulkSlice.SIZE);
                int to = Math.min(orders.size(), from + BulkSlice.SIZE);
                yield new Part(
                        orders.subList(from, to).stream()
                                .map(order -> new Chosen(order, order.key()))
                                .toList(),
                        to < orders.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
            }
            case BulkSelection.Matching(var filter) -> {
                FindOrders.Found found = find.list(run.shop(), filter, behind(run, number));
                yield new Part(
                        found.rows().stream().map(GatherRecipients::chosen).toList(), found.after());
            }
        };
    }

    private static Chosen chosen(OrderRow row) {
        return new Chosen(row.key(), row.number());
    }

    private Optional<String> behind(BulkRun run, int number) {
        return number == 0
                ? Optional.empty()
                : store.slices(run.shop(), run.id(), number - 1, number - 1)
                        .getFirst()
                        .after();
    }
}
