package io.buyerstatus.core.thread;

import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.Hashes;
import java.time.Instant;
import java.util.Comparator;

/**
 * One contribution to an order's conversation.
 *
 * @param id derived from what caused it, so that the same cause twice is one entry
 * @param name how the author is called, may be empty
 */
public record Entry(String id, Instant at, Author author, Visibility visibility, String name, String text) {
    /** The longest text a person may write. */
    public static final int MAX_TEXT = 4000;

    /** Oldest first. */
    public static final Comparator<Entry> BY_TIME =
            Comparator.comparing(Entry::at).thenComparing(Entry::id);

    /** How a conversation calls us, where we write into it ourselves. */
    public static final String OURS = "Buyer Status";

    /** Who wrote. */
    public enum Author {
        BUYER,
        SELLER,
        SYSTEM
    }

    /** Who may read. */
    public enum Visibility {
        BUYER_AND_SELLER,
        SELLER_ONLY
    }

    public Entry {
        Checks.text(id, 100, "entry id");
        Checks.atMost(name, 200, "name");
        Checks.text(text, MAX_TEXT, "text");
    }

    /** An entry's id from the parts that identify its cause. */
    public static String idOf(String... cause) {
        return Hashes.key(cause);
    }
}
