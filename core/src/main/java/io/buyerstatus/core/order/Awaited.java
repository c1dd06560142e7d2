package io.buyerstatus.core.order;

import io.buyerstatus.core.order.purchase.Bundles;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.tracking.Parcel;
import io.buyerstatus.core.tracking.ParcelLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of an order's lines is in none of its parcels, and has to come. What was cancelled before it left is not awaited; a set is
 * there with its parts, and parts with their set. Beyond the lines that are listed, amounts are compared as a whole.
 */
public final class Awaited {
    /** Stands in a parcel's contents for positions that are not listed. */
    public static final String UNLISTED = "rest";

    private final List<Line> lines;
    private final Map<String, BigDecimal> sent;
    private final Bundles bundles;

    private Awaited(List<Line> lines, List<Parcel> parcels) {
        this.lines = lines;
        this.sent = parcels.stream()
                .flatMap(parcel -> parcel.lines().stream())
                .collect(Collectors.toMap(ParcelLine::line, ParcelLine::quantity, BigDecimal::add));
        this.bundles = new Bundles(lines);
    }

    /** How much of a line has to come; above nothing. */
    public record Missing(Line line, BigDecimal amount) {}

    /** What is missing, given parcels at least one of which names what is in it. */
    public static List<Missing> of(List<Line> lines, List<Parcel> parcels) {
        return new Awaited(lines, parcels).missing();
    }

    private List<Missing> missing() {
        List<Missing> missing = new ArrayList<>(lines.stream()
                .filter(line -> !line.standsForOthers())
                .map(line -> new Missing(line, missing(line)))
                .filter(some -> some.amount().signum() > 0)
                .toList());
        lines.stream()
                .filter(Line::standsForOthers)
                .map(rest -> new Missing(rest, rest.awaited()))
                .filter(some -> some.amount().signum() > 0)
                .forEach(missing::add);
        return beyondTheList() ? balanced(missing) : List.copyOf(missing);
    }

    private boolean beyondTheList() {
        return sent.containsKey(UNLISTED) || lines.stream().anyMatch(Line::standsForOthers);
    }

    /** What parcels hold beyond the lines that are listed is the rest, and then whatever else is missing. */
    private List<Missing> balanced(List<Missing> missing) {
        Set<String> listed = lines.stream()
                .filter(line -> !line.standsForOthers())
                .map(Line::id)
                .collect(Collectors.toSet());
        BigDecimal unlisted = sent.entrySet().stream()
                .filter(some -> !listed.contains(some.getKey()))
                .map(Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Missing> left = new ArrayList<>();
        for (Missing some : missing.reversed()) {
            BigDecimal covered = some.amount().min(unlisted);
            unlisted = unlisted.subtract(covered);
            left.add(new Missing(some.line(), some.amount().subtract(covered)));
        }
        return left.reversed().stream()
                .filter(some -> some.amount().signum() > 0)
                .toList();
    }

    private BigDecimal missing(Line line) {
        Line set = bundles.set(line).orElse(line);
        List<Line> parts = bundles.parts(set);
        boolean byParts = !sent.containsKey(set.id()) && parts.stream().anyMatch(part -> sent.containsKey(part.id()));
        boolean counts = parts.isEmpty() || (line.equals(set) ? !byParts : byParts);
        return counts ? alone(line) : BigDecimal.ZERO;
    }

    private BigDecimal alone(Line line) {
        return line.awaited()
                .subtract(sent.getOrDefault(line.id(), BigDecimal.ZERO))
                .max(BigDecimal.ZERO);
    }
}
