package io.buyerstatus.core.message.letter;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.util.Optional;

/** Names a letter in its order. It is derived from the form and what it says, so that the same form sent twice is one letter. */
public record LetterId(String value) {
    private static final String OCCURRENCE = "letter-";
    private static final String TO_MANY = "bulk-";

    public LetterId {
        Checks.matching(Hashes.KEY, value, "letter");
    }

    /** The id of what a form says. */
    public static LetterId of(String... saying) {
        String[] parts = new String[saying.length + 1];
        parts[0] = "letter";
        System.arraycopy(saying, 0, parts, 1, saying.length);
        return new LetterId(Hashes.key(parts));
    }

    /** The id when the text is one. */
    public static Optional<LetterId> parse(String text) {
        return Hashes.KEY.matcher(text).matches() ? Optional.of(new LetterId(text)) : Optional.empty();
    }

    /** What the messages that carry it count by. */
    public String occurrence() {
        return OCCURRENCE + value;
    }

    /** What the messages count by that carry it as one of many. */
    public String occurrenceToMany() {
        return TO_MANY + value;
    }

    /** Whether a message carries a letter that is one of many. */
    public static boolean toMany(String occurrence) {
        return occurrence.startsWith(TO_MANY)
                && parse(occurrence.substring(TO_MANY.length())).isPresent();
    }

    /** The letter that a message carries; empty for a message that carries none. */
    public static Optional<LetterId> ofOccurrence(String occurrence) {
        if (toMany(occurrence)) {
            return parse(occurrence.substring(TO_MANY.length()));
        }
        return occurrence.startsWith(OCCURRENCE) ? parse(occurrence.substring(OCCURRENCE.length())) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
