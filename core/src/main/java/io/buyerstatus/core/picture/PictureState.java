package io.buyerstatus.core.picture;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a picture's copy is; {@link #allows} is the table of its transitions. */
public enum PictureState {
    /** To be fetched now. */
    WANTED,
    /** Claimed: somebody fetches it. */
    COPYING,
    /** In our store; nothing more happens. */
    COPIED,
    /** It could not be had this time; tried again when due. */
    WAITING,
    /** It will not be taken, however often it is sent unchanged; the reason is beside it. */
    REFUSED,
    /** It could not be had for days. */
    FAILED;

    private static final Map<PictureState, Set<PictureState>> NEXT = new EnumMap<>(Map.of(
            WANTED, EnumSet.of(WANTED, COPYING),
            COPYING, EnumSet.of(COPIED, WAITING, REFUSED, FAILED),
            WAITING, EnumSet.of(WANTED),
            COPIED, EnumSet.of(WANTED),
            REFUSED, EnumSet.of(WANTED),
            FAILED, EnumSet.of(WANTED)));

    /** Whether a picture may go from this state to another. */
    public boolean allows(PictureState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
