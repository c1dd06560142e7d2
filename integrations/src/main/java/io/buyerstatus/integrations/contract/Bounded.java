package io.buyerstatus.integrations.contract;

import io.buyerstatus.core.order.Awaited;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** As much of a list as an order of ours holds, however long it is; what is beyond becomes one entry. */
public final class Bounded {
    /** As many lines as an order of ours holds. */
    public static final int MAX_LINES = 200;

    private Bounded() {}

    /**
     * All lines; beyond {@value #MAX_LINES} the rest becomes one line with the rest's amounts and sum, so that the sums stay right,
     * and so does what has to be sent. Whatever the order, an item that is stored stays within the bound of {@value #MAX_LINES}.
     */
    public static List<Line> lines(List<Line> lines) {
        if (lines.size() <= MAX_LINES) {
            return List.copyOf(lines);
        }
        List<Line> bounded = new ArrayList<>(lines.subList(0, MAX_LINES - 1));
        List<Line> rest = lines.subList(MAX_LINES - 1, lines.size());
        Optional<Money> sum =
                rest.stream().flatMap(line -> line.total().stream()).reduce(Money::plus);
        LineKind kind = allOfOneKind(rest);
        bounded.add(new Line(
                Awaited.UNLISTED,
                "+ " + rest.size(),
                "",
                Quantity.of(sum(rest.stream().map(line -> line.quantity().amount()))),
                Optional.empty(),
                sum,
                Optional.empty(),
                List.of(),
                new Line.Counts(
                        sum(rest.stream().map(line -> notAwaited(line, kind))), Optional.empty(), positions(rest)),
                kind));
        return List.copyOf(bounded);
    }

    /** Of what no carrier brings, no parcel is awaited, though it stands for lines that one brings as well. */
    private static BigDecimal notAwaited(Line line, LineKind together) {
        return together.travels() && !line.kind().travels()
                ? line.quantity().amount()
                : line.counts().cancelled();
    }

    private static LineKind allOfOneKind(List<Line> rest) {
        LineKind first = rest.getFirst().kind();
        return rest.stream().allMatch(line -> line.kind() == first) ? first : LineKind.SHIPPED;
    }

    /** A line that stands for others already counts as many as they are. */
    private static int positions(List<Line> rest) {
        return rest.stream()
                .mapToInt(line -> Math.max(1, line.counts().further()))
                .sum();
    }

    /** What is in a parcel; beyond {@value #MAX_LINES} positions the rest becomes one with the rest's amount. */
    public static List<ParcelLine> contents(List<ParcelLine> lines) {
        if (lines.size() <= MAX_LINES) {
            return List.copyOf(lines);
        }
        List<ParcelLine> bounded = new ArrayList<>(lines.subList(0, MAX_LINES - 1));
        bounded.add(new ParcelLine(
                Awaited.UNLISTED,
                sum(lines.subList(MAX_LINES - 1, lines.size()).stream().map(ParcelLine::quantity))));
        return List.copyOf(bounded);
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add).min(Quantity.MOST);
    }
}
