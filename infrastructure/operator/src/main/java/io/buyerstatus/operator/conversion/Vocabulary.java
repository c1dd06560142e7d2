package io.buyerstatus.operator.conversion;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of theirs, and which tags of ours say the same. */
final class Vocabulary {
    private final Map<String, String> decisions = new HashMap<>();

    /** @param decisions names of theirs with tags of ours, decided by a person */
    Vocabulary(Map<String, String> decisions) {
        decisions.forEach((theirs, ours) -> this.decisions.put(key(theirs), ours));
    }

    /** What a person decided, else what a table says. */
    Optional<String> tag(String theirs, Map<String, String> table) {
        String key = key(theirs);
        return Optional.ofNullable(decisions.get(key)).or(() -> Optional.ofNullable(table.get(key)));
    }

    /** A name as tables have it: {@code E-mail} and {@code e mail} are one. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
    }

    /** Lines of {@code ours: theirs theirs ..}, by theirs. */
    static Map<String, String> table(String lines) {
        Map<String, String> table = new HashMap<>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.split(":", 2);
            Arrays.stream(parts[1].strip().split("\\s+")).forEach(theirs -> table.put(theirs, parts[0].strip()));
        });
        return Map.copyOf(table);
    }
}
