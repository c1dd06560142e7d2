package io.buyerstatus.core.inquiry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose turn an inquiry is; also the boards that list them. Names are kept in stores. */
public enum InquiryState {
    /** The shop is to answer. */
    US,
    /** Whoever asks is to answer, if they like. */
    CUSTOMER,
    /** No more is expected. */
    CLOSED,
    /** It looks like spam: nobody is told, and somebody of the staff looks at it. */
    HELD,
    /** Somebody of the staff threw it away, or whoever reads the mails to its address says that it is not theirs. */
    SPAM;

    /** Its name in addresses of pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word. */
    public static Optional<InquiryState> named(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    /** Whether it is a conversation: it has mails. */
    public boolean talks() {
        return this == US || this == CUSTOMER || this == CLOSED;
    }
}
