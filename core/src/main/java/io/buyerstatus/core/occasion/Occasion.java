package io.buyerstatus.core.occasion;

import io.buyerstatus.core.value.Checks;

/**
 * One reason to tell somebody something: a trigger, the parcel it is about, and which occurrence of it. Two events that
 * mean the same occasion cause one message.
 *
 * @param parcel the parcel's id, empty for what concerns the order as a whole
 * @param occurrence what the trigger counts by: a number, a day, an entry's id
 */
public record Occasion(Trigger trigger, String parcel, String occurrence) {
    private static final String SEPARATOR = "|";

    public Occasion {
        Checks.require(!parcel.contains(SEPARATOR), "parcel", "must not contain " + SEPARATOR);
        Checks.text(occurrence, 200, "occurrence");
        Checks.require(!occurrence.contains(SEPARATOR), "occurrence", "must not contain " + SEPARATOR);
    }

    public static Occasion ofOrder(Trigger trigger, String occurrence) {
        return new Occasion(trigger, "", occurrence);
    }

    /** A text that {@link #parse} reads. */
    public String key() {
        return trigger.name() + SEPARATOR + parcel + SEPARATOR + occurrence;
    }

    public static Occasion parse(String key) {
        String[] parts = key.split("\\|", -1);
        Checks.require(parts.length == 3, "occasion", "must have three parts");
        return new Occasion(Trigger.valueOf(parts[0]), parts[1], parts[2]);
    }
}
