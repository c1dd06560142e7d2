package io.buyerstatus.core.automation.change;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes a shop's automations. One that begins to act does so for what happens from now on. */
public final class SaveAutomations {
    /** The most automations of a shop. */
    public static final int MOST = 200;

    private final EditableAutomations automations;
    private final InstantSource clock;

    public SaveAutomations(EditableAutomations automations, InstantSource clock) {
        this.automations = automations;
        this.clock = clock;
    }

    /** What becomes of one. */
    public record Change(AutomationId id, Kind kind, Automation after) {
        /** In which way it changes. */
        public enum Kind {
            ADDED,
            CHANGED,
            SWITCHED_OFF
        }
    }

    /** What saving these would change; those that are stored and not among them are switched off. */
    public List<Change> plan(ShopId shop, List<Automation> wanted) {
        Map<AutomationId, Automation> stored = automations.stored(shop).stream()
                .collect(Collectors.toMap(each -> each.automation().id(), StoredAutomation::automation));
        Instant now = clock.instant();
        List<Change> changes = new ArrayList<>();
        for (Automation each : wanted) {
            Optional<Automation> before = Optional.ofNullable(stored.get(each.id()));
            Automation after = each.activeFrom(activeFrom(each, before, now));
            if (before.isEmpty()) {
                changes.add(new Change(each.id(), Change.Kind.ADDED, after));
            } else if (!before.get().equals(after)) {
                changes.add(new Change(each.id(), Change.Kind.CHANGED, after));
            }
        }
        Map<AutomationId, Automation> kept =
                wanted.stream().collect(Collectors.toMap(Automation::id, Function.identity()));
        stored.values().stream()
                .filter(before -> !kept.containsKey(before.id()) && before.state() != Automation.State.OFF)
                .forEach(before -> changes.add(
                        new Change(before.id(), Change.Kind.SWITCHED_OFF, before.in(Automation.State.OFF, now))));
        return List.copyOf(changes);
    }

    private static Optional<Instant> activeFrom(Automation wanted, Optional<Automation> before, Instant now) {
        boolean acted = before.filter(known -> known.state().plans()).isPresent();
        if (!wanted.state().plans()) {
            return before.flatMap(Automation::activeFrom);
        }
        return wanted.activeFrom().or(() -> acted ? before.flatMap(Automation::activeFrom) : Optional.of(now));
    }

    /**
     * Does what was planned.
     *
     * @return the ids of those that somebody else changed meanwhile, which are as they made them
     */
    public List<AutomationId> apply(ShopId shop, List<Change> changes, Author by) {
        Map<AutomationId, Long> versions = automations.stored(shop).stream()
                .collect(Collectors.toMap(each -> each.automation().id(), StoredAutomation::version));
        Instant now = clock.instant();
        return changes.stream()
                .filter(change -> !automations.put(
                        shop,
                        new StoredAutomation(change.after(), versions.getOrDefault(change.id(), 0L) + 1, by, now)))
                .map(Change::id)
                .toList();
    }
}
