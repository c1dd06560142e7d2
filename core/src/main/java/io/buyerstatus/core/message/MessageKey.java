package io.buyerstatus.core.message;

import io.buyerstatus.core.value.Checks;
import java.util.function.Function;

/**
 * What a message is about, within its subject: an idempotency key. Two causes that mean the same key make one message.
 *
 * @param parcel the parcel's id, empty for what concerns the subject as a whole
 * @param occurrence what the type counts by: a number, a day, an entry's id
 */
public record MessageKey(MessageType type, String parcel, String occurrence) {
    /** The occurrence of a type that occurs once. */
    public static final String ONCE = "1";

    private static final String SEPARATOR = "|";

    public MessageKey {
        Checks.require(!type.name().contains(SEPARATOR), "message type", "must not contain " + SEPARATOR);
        Checks.require(!parcel.contains(SEPARATOR), "parcel", "must not contain " + SEPARATOR);
        Checks.text(occurrence, 200, "occurrence");
        Checks.require(!occurrence.contains(SEPARATOR), "occurrence", "must not contain " + SEPARATOR);
    }

    /** Of a message that concerns its subject as a whole. */
    public static MessageKey of(MessageType type, String occurrence) {
        return new MessageKey(type, "", occurrence);
    }

    /** A text that {@link #parse} reads. */
    public String text() {
        return type.name() + SEPARATOR + parcel + SEPARATOR + occurrence;
    }

    /**
     * Reads {@link #text()}.
     *
     * @param types the type of a name; it must know an answer for every name
     */
    public static MessageKey parse(String text, Function<String, MessageType> types) {
        String[] parts = text.split("\\|", -1);
        Checks.require(parts.length == 3, "message key", "must have three parts");
        return new MessageKey(types.apply(parts[0]), parts[1], parts[2]);
    }
}
