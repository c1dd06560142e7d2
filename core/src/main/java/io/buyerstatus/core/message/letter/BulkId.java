package io.buyerstatus.core.message.letter;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * Names a message to many in its shop. It sorts by when it was begun (ten characters of time before sixteen that nobody guesses, as
 * ULID has it), and stands in the form that begins it, so that a form sent twice is one.
 */
public record BulkId(String value) {
    private static final int TIME = 10;

    /** Beside those that the characters of time hold. */
    private static final int UNUSED_BITS = Long.SIZE - TIME * 5;

    public BulkId {
        Checks.matching(Hashes.KEY, value, "bulk");
    }

    /** An id of now. */
    public static BulkId of(Instant now, String secret) {
        byte[] time = ByteBuffer.allocate(Long.BYTES)
                .putLong(now.toEpochMilli() << UNUSED_BITS)
                .array();
        return new BulkId(Hashes.base32(time, TIME) + Hashes.key("bulk", secret).substring(TIME));
    }

    /** The id when the text is one. */
    public static Optional<BulkId> parse(String text) {
        return Hashes.KEY.matcher(text).matches() ? Optional.of(new BulkId(text)) : Optional.empty();
    }

    /** The same time, and what is begun at it: a form that says something else is something else. */
    public BulkId saying(String... what) {
        return new BulkId(value.substring(0, TIME)
                + Hashes.key("bulk", value, Hashes.key(what)).substring(TIME));
    }

    /** The letter that it is to the buyer of an order: one for each, whoever writes it and however often. */
    public LetterId letter() {
        return LetterId.of("bulk", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
