package io.buyerstatus.pages.sample;

import io.buyerstatus.core.thread.Entry;
import java.time.Instant;
import java.util.List;

/** What buyers and sellers write to each other. */
public final class Conversations {

    private Conversations() {}

    /** A question and its answer. */
    public static List<Entry> neighbour() {
        return List.of(
                buyer(
                        "entry-1",
                        "2026-11-18T12:00:00Z",
                        "Guten Tag,\nkönnten Sie das Paket bei Familie Petersen nebenan abgeben lassen?"),
                seller(
                        "entry-2",
                        "2026-11-18T12:40:00Z",
                        "Gern, das haben wir notiert.\nMehr dazu: https://nordlicht.example/versand."));
    }

    /** An entry of the buyer. */
    public static Entry buyer(String id, String time, String text) {
        return new Entry(
                id, Instant.parse(time), Entry.Author.BUYER, Entry.Visibility.BUYER_AND_SELLER, "Mia Köhler", text);
    }

    /** An entry of the seller that the buyer may see. */
    public static Entry seller(String id, String time, String text) {
        return new Entry(id, Instant.parse(time), Entry.Author.SELLER, Entry.Visibility.BUYER_AND_SELLER, "Jana", text);
    }
}
