package io.buyerstatus.core.webhook;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of an event, the same in every delivery of it. It sorts by when the event happened, and is made of what caused it: the same cause
 * twice is one event.
 */
public record EventId(String value) {
    private static final Pattern FORM = Pattern.compile("evt_[0-9a-hjkmnp-tv-z]{26}");
    private static final int LENGTH = 26;

    /** Bytes of the time: milliseconds until the year 10889. */
    private static final int OF_TIME = 6;

    /** Bytes of the cause's digest. */
    private static final int OF_CAUSE = 11;

    public EventId {
        Checks.matching(FORM, value, "event");
    }

    /** The id of what happened at a time, for a cause. */
    public static EventId of(Instant at, String... cause) {
        byte[] bytes = ByteBuffer.allocate(OF_TIME + OF_CAUSE)
                .put(ByteBuffer.allocate(Long.BYTES).putLong(at.toEpochMilli()).array(), Long.BYTES - OF_TIME, OF_TIME)
                .put(Hashes.sha256(cause), 0, OF_CAUSE)
                .array();
        return new EventId("evt_" + Hashes.base32(bytes, LENGTH));
    }

    /** The id that a text is. */
    public static Optional<EventId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new EventId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
