package io.buyerstatus.core.tracking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Why a parcel was not handed over, is held up or goes back, in a closed vocabulary: of these reasons a page speaks in the
 * buyer's own words and language. Whatever a carrier says beyond it is kept in the carrier's words and shown as a quotation.
 *
 * <p>In an event and in a {@link Scan} the reason is a line of text, which is either a {@linkplain #code() code} or the
 * carrier's words.
 */
public enum Reason {
    /** Nobody was there to take it. */
    NOBODY_HOME,
    /** It was refused at the door, or delivery was declined beforehand. */
    REFUSED,
    /** The address is wrong or incomplete. */
    ADDRESS_WRONG,
    /** Nobody of that name at the address; moved away. */
    RECIPIENT_UNKNOWN,
    /** The door could not be reached: gate, bell, dog, building site. */
    NO_ACCESS,
    /** The company or its goods reception was closed; a public holiday. */
    CLOSED,
    /** Cash on delivery or another charge was not paid at the door. */
    NOT_PAID,
    /** Identity or age could not be shown, or the right person did not sign. */
    NO_PROOF_OF_IDENTITY,
    /** The courier ran out of time or room on the tour. */
    NO_TIME,
    /** The buyer asked for another day or place. */
    RESCHEDULED,
    /** It was not collected in time. */
    NOT_COLLECTED,
    /** Too large, too heavy or not allowed for the place or the carrier. */
    NOT_ALLOWED,
    DAMAGED,
    LOST,
    /** Customs are looking at it. */
    CUSTOMS,
    /** Customs wait for duties or papers from the buyer. */
    CUSTOMS_ACTION,
    /** Weather, nature, traffic. */
    WEATHER,
    /** Strike, breakdown, overload: late, and nobody can do anything. */
    DELAYED,
    /** It took a wrong way, or lies in a wrong depot. */
    MISROUTED,
    /** The sender called it back. */
    RECALLED;

    private static final Map<String, Reason> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Reason::code, Function.identity()));

    /** Its name in events, storage and texts: {@code nobody_home}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason that a scan's line of text means, if it is a code and not a carrier's own words. */
    public static Optional<Reason> of(String text) {
        return Optional.ofNullable(BY_CODE.get(text.strip().toLowerCase(Locale.ROOT)));
    }
}
