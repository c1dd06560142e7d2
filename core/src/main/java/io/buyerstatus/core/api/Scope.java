package io.buyerstatus.core.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a program may do with its key; none includes another. */
public enum Scope {
    /** Orders, conversations, messages, tickets, withdrawals and templates. */
    READ,
    /** Writes to buyers, keeps notes, minds tickets and withdrawals. */
    WRITE,
    /** Reads and changes what the shop has set. */
    SETTINGS,
    /** Names the addresses that are told what happens. */
    WEBHOOKS;

    /** As documents, forms and rows name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope that a word names. */
    public static Optional<Scope> named(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }
}
