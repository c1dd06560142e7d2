package io.buyerstatus.core.document;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a document's copy is; {@link #allows} is the table of its transitions. */
public enum DocumentState {
    /** To be fetched now. */
    WANTED,
    /** Claimed: somebody fetches it. */
    COPYING,
    /** In our store, for good: nobody fetches it a second time. */
    STORED,
    /** It could not be had this time; tried again when due. */
    WAITING,
    /** It will not be taken, however often it is sent unchanged; the reason is beside it. */
    REFUSED,
    /** Too large to go out with a mail: it stays a link. */
    TOO_LARGE,
    /** It could not be had for days. */
    FAILED;

    private static final Map<DocumentState, Set<DocumentState>> NEXT = new EnumMap<>(Map.of(
            WANTED, EnumSet.of(WANTED, COPYING),
            COPYING, EnumSet.of(STORED, WAITING, REFUSED, TOO_LARGE, FAILED),
            WAITING, EnumSet.of(WANTED),
            REFUSED, EnumSet.of(WANTED),
            TOO_LARGE, EnumSet.of(WANTED),
            FAILED, EnumSet.of(WANTED)));

    /** Whether a document may go from this state to another. */
    public boolean allows(DocumentState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether what waits for the document need not wait any longer. */
    public boolean settled() {
        return this == STORED || this == TOO_LARGE;
    }
}
