package io.buyerstatus.core.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who has the next word in a conversation. */
public enum Board {
    /** The shop: a buyer wrote what nobody has answered, in a ticket or beside any. */
    US,
    /** The buyer: the shop answered, and the ticket is open. */
    CUSTOMER,
    /** Nobody: the ticket is closed. */
    CLOSED;

    /** As addresses and rows name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The board that a word names. */
    public static Optional<Board> named(String word) {
        return Arrays.stream(values())
                .filter(board -> board.word().equals(word))
                .findFirst();
    }
}
