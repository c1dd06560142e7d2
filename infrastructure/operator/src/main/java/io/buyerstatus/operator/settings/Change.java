package io.buyerstatus.operator.settings;

import io.buyerstatus.core.automation.change.SaveAutomations;
import io.buyerstatus.core.settings.change.FieldChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One line about a changed field: each language of a text is one. Secrets are never in it.
 *
 * @param field its path in the document
 * @param before empty where it was not set
 * @param after empty where it is not set any more
 */
public record Change(String field, String before, String after) {
    private static final int SHOWN = 60;

    /** What changed fields are to people, by path; the secrets of connections last. */
    public static List<Change> of(List<FieldChange> fields) {
        List<Change> changes = new ArrayList<>();
        fields.forEach(field -> changes.addAll(of(field)));
        changes.sort(Comparator.comparing(Change::ofSecrets).thenComparing(Change::field));
        return List.copyOf(changes);
    }

    /** What becomes of an automation. */
    static Change of(SaveAutomations.Change automation) {
        String after =
                automation.after().name() + ", " + automation.after().state().word();
        return switch (automation.kind()) {
            case ADDED -> new Change("automations." + automation.id(), "", after);
            case CHANGED -> new Change("automations." + automation.id(), "as it was", after);
            case SWITCHED_OFF -> new Change("automations." + automation.id(), "not in the document", "off");
        };
    }

    private static List<Change> of(FieldChange field) {
        if (texts(field.before()).isEmpty() && texts(field.after()).isEmpty()) {
            return List.of(new Change(field.field(), text(field.before()), text(field.after())));
        }
        Map<?, ?> before = texts(field.before());
        Map<?, ?> after = texts(field.after());
        TreeSet<String> languages = new TreeSet<>();
        before.keySet().forEach(language -> languages.add(String.valueOf(language)));
        after.keySet().forEach(language -> languages.add(String.valueOf(language)));
        return languages.stream()
                .map(language -> new Change(
                        field.field() + "." + language,
                        text(Optional.ofNullable(before.get(language))),
                        text(Optional.ofNullable(after.get(language)))))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static Map<?, ?> texts(Optional<Object> plain) {
        return plain.orElse("") instanceof Map<?, ?> texts ? texts : Map.of();
    }

    private static String text(Optional<?> plain) {
        return plain.map(String::valueOf).orElse("");
    }

    private boolean ofSecrets() {
        return field.startsWith("connections.") && field.endsWith(".secrets");
    }

    /** One line for people: {@code + added}, {@code ~ changed}, {@code - removed}. */
    public String line() {
        if (before.isEmpty()) {
            return "+ " + field + ": " + excerpt(after);
        }
        return after.isEmpty()
                ? "- " + field + ": " + excerpt(before)
                : "~ " + field + ": " + excerpt(before) + " -> " + excerpt(after);
    }

    private static String excerpt(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}
