package io.buyerstatus.core.order.purchase;

import io.buyerstatus.core.value.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the lines of an order cost, each set once: shop systems put the price of a set on the set, on its parts, on both in shares
 * that add up, or on both twice.
 */
public final class LinePrices {
    private final List<Line> lines;
    private final Bundles bundles;
    private final boolean each;

    public LinePrices(List<Line> all, Optional<Totals> totals) {
        this.lines = List.copyOf(all);
        this.bundles = new Bundles(lines);
        this.each = totals.flatMap(Totals::items)
                .filter(items -> sum(lines.stream()).equals(Optional.of(items)))
                .isPresent();
    }

    /** The lines as they are shown, the parts of a set below it. */
    public List<Line> inOrder() {
        return lines.stream()
                .filter(line -> !isPart(line))
                .flatMap(line -> Stream.concat(Stream.of(line), bundles.parts(line).stream()))
                .toList();
    }

    /** Whether it is shown below the set that it belongs to. */
    public boolean isPart(Line line) {
        return bundles.set(line).isPresent();
    }

    /** What stands beside a line; nothing beside one whose price is that of its set, or of its parts. */
    public Optional<Money> price(Line line) {
        boolean inSet = isPart(line) || !bundles.parts(line).isEmpty();
        return line.price().filter(price -> counted(line) && !(inSet && price.isZero()));
    }

    /** All of it, as far as prices are known. */
    public Optional<Money> sum() {
        return sum(lines.stream().filter(this::counted));
    }

    /** Not where a part's price is a share of what its set costs already. */
    private boolean counted(Line line) {
        return each
                || bundles.set(line)
                        .filter(set ->
                                set.price().filter(price -> !price.isZero()).isPresent()
                                        && sum(bundles.parts(set).stream()).equals(set.price()))
                        .isEmpty();
    }

    /** Lines in several currencies have no one sum. */
    private static Optional<Money> sum(Stream<Line> some) {
        List<Money> sums = Money.sums(some.flatMap(line -> line.price().stream()));
        return sums.size() == 1 ? Optional.of(sums.getFirst()) : Optional.empty();
    }
}
