package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.Attributes.Head;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Milestones;
import io.buyerstatus.core.value.Standing;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The form of an order's milestones inside the head: what nearly all of them need is one time each. */
final class MilestonesForm {
    private MilestonesForm() {}

    static void write(Milestones milestones, ItemWriter head) {
        Map<String, Instant> first = new TreeMap<>();
        Map<String, Instant> last = new TreeMap<>();
        Map<String, Instant> takenBack = new TreeMap<>();
        milestones.standings().forEach((milestone, standing) -> {
            standing.first().ifPresent(at -> first.put(milestone.name(), at));
            standing.last()
                    .filter(at -> !standing.first().equals(Optional.of(at)))
                    .ifPresent(at -> last.put(milestone.name(), at));
            standing.takenBack().ifPresent(at -> takenBack.put(milestone.name(), at));
        });
        head.map(Head.REACHED, first, Values::instant)
                .map(Head.REACHED_LAST, last, Values::instant)
                .map(Head.TAKEN_BACK, takenBack, Values::instant);
    }

    static Map<Milestone, Standing> read(ItemReader head) {
        Map<String, Instant> first = head.map(Head.REACHED, Values::instant);
        Map<String, Instant> last = head.map(Head.REACHED_LAST, Values::instant);
        Map<String, Instant> takenBack = head.map(Head.TAKEN_BACK, Values::instant);
        Map<Milestone, Standing> standings = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            Optional<Instant> reached = Optional.ofNullable(first.get(milestone.name()));
            Standing standing = new Standing(
                    reached,
                    Optional.ofNullable(last.get(milestone.name())).or(() -> reached),
                    Optional.ofNullable(takenBack.get(milestone.name())));
            if (!standing.equals(Standing.UNKNOWN)) {
                standings.put(milestone, standing);
            }
        }
        return standings;
    }
}
