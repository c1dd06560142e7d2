package io.buyerstatus.core.message;

import io.buyerstatus.core.value.Checks;

/**
 * One reason to tell somebody something: a trigger, the parcel it is about, and which occurrence of it. Two events that
 * mean the same occasion cause one message.
 *
 * @param parcel the parcel's id, empty for what concerns the order as a whole
 * @param occurrence what the trigger counts by: a number, a day, an entry's id
 */
public record MessageKey(MessageType trigger, String parcel, String occurrence) {
    private static final String SEPARATOR = "|";

    public MessageKey {
        Checks.require(!parcel.contains(SEPARATOR), "parcel", "must not contain " + SEPARATOR);
        Checks.text(occurrence, 200, "occurrence");
        Checks.require(!occurrence.contains(SEPARATOR), "occurrence", "must not contain " + SEPARATOR);
    }

    public static MessageKey ofOrder(MessageType trigger, String occurrence) {
        return new MessageKey(trigger, "", occurrence);
    }

    /** A text that {@link #parse} reads. */
    public String key() {
        return trigger.name() + SEPARATOR + parcel + SEPARATOR + occurrence;
    }

    public static MessageKey parse(String key) {
        String[] parts = key.split("\\|", -1);
        Checks.require(parts.length == 3, "occasion", "must have three parts");
        return new MessageKey(MessageType.valueOf(parts[0]), parts[1], parts[2]);
    }
}
