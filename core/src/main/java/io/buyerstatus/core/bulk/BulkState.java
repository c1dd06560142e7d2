package io.buyerstatus.core.bulk;

import java.util.Locale;

/** Where a message to many is. Names are kept in stores. */
public enum BulkState {
    /** Who gets it is being found out. */
    GATHERING,
    /** Frozen, and looked at by somebody who has not decided. */
    READY,
    SENDING,
    /** Somebody, or what became of the first ones, stopped it; it can go on. */
    STOPPED,
    /** It went to all. */
    DONE,
    /** Given up: before anything was sent, or the rest of it. */
    ENDED;

    /** As texts name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it changes by itself. */
    public boolean moves() {
        return this == GATHERING || this == SENDING;
    }
}
