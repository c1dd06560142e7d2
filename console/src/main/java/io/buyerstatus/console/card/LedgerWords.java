package io.buyerstatus.console.card;

import io.buyerstatus.pages.kit.text.Texts;

/** Words for what events and the ledger name; a name that has none, as of a later release, stands as it is. */
final class LedgerWords {
    private LedgerWords() {}

    /** What an event told, e.g. {@code order.paid}. */
    static String event(Texts texts, String type) {
        return named(texts, "card.event." + type, type);
    }

    /** Why a message did not go out, e.g. {@code order cancelled}. */
    static String reason(Texts texts, String reason) {
        return named(texts, "card.reason." + reason.replace(' ', '_'), reason);
    }

    private static String named(Texts texts, String key, String name) {
        return texts.keys().contains(key) ? texts.get(key) : name;
    }
}
