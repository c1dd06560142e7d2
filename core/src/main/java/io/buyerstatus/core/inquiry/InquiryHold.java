package io.buyerstatus.core.inquiry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a question was held, or thrown away; the staff are told it, and nobody else. Names are kept in stores. */
public enum InquiryHold {
    /** A field was filled in that people do not see. */
    TRAP,
    /** Sent sooner after the form was opened than anybody types. */
    TOO_FAST,
    /** It has more links than questions have. */
    LINKS,
    /** It reads like an advertisement. */
    WORDS,
    /** Many came from this network. */
    NETWORK,
    /** Many came from this address. */
    ADDRESS,
    /** Very many came to the shop. */
    FLOOD,
    /** Whoever reads the mails to its address says that they did not ask. */
    DISOWNED,
    /** Somebody of the staff decided so. */
    BY_HAND;

    /** Its name in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of a stored name. */
    public static Optional<InquiryHold> stored(String name) {
        return Arrays.stream(values()).filter(hold -> hold.name().equals(name)).findFirst();
    }
}
