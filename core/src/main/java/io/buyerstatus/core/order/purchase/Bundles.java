package io.buyerstatus.core.order.purchase;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which lines of an order are sets, and which are their parts. A set in a set is a part of the outer one. */
public final class Bundles {
    private final Map<String, Line> byId;
    private final Map<String, List<Line>> parts;

    public Bundles(List<Line> lines) {
        this.byId = lines.stream().collect(Collectors.toMap(Line::id, Function.identity(), (first, _) -> first));
        this.parts = lines.stream()
                .filter(line -> set(line).isPresent())
                .collect(Collectors.groupingBy(line -> set(line).orElseThrow().id()));
    }

    /** The set of a part; nothing for a line by itself, or one that names a set that is not there or goes round in a circle. */
    public Optional<Line> set(Line line) {
        Set<String> seen = new HashSet<>(Set.of(line.id()));
        Optional<Line> found = Optional.empty();
        Optional<Line> outer = named(line);
        while (outer.isPresent()) {
            if (!seen.add(outer.get().id())) {
                return Optional.empty();
            }
            found = outer;
            outer = named(outer.get());
        }
        return found;
    }

    private Optional<Line> named(Line part) {
        return part.counts().bundle().flatMap(set -> Optional.ofNullable(byId.get(set)));
    }

    /** The parts of a set, in their order; none of a line that is none. */
    public List<Line> parts(Line set) {
        return parts.getOrDefault(set.id(), List.of());
    }
}
