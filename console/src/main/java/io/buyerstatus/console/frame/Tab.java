package io.buyerstatus.console.frame;

import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;
import java.util.function.Function;

/**
 * One of the lists between which a page chooses.
 *
 * @param current whether it is the one that is shown
 * @param count how many wait there, as it is read; empty for none, and where nobody counts
 */
public record Tab(String label, String url, boolean current, String count) {
    /** How many are counted; more are "99+". */
    public static final int COUNTED = 100;

    /** One whose number nobody needs to know. */
    public Tab(String label, String url, boolean current) {
        this(label, url, current, "");
    }

    /**
     * One on which something waits to be done.
     *
     * @param waiting how many, at most {@link #COUNTED}
     */
    public static Tab counted(String label, String url, boolean current, int waiting) {
        String count = waiting >= COUNTED ? "99+" : Integer.toString(waiting);
        return new Tab(label, url, current, waiting == 0 ? "" : count);
    }

    /**
     * Everybody's, or what the reader looks after alone.
     *
     * @param url the list, by whether it is everybody's
     */
    public static List<Tab> whose(Texts texts, boolean mine, Function<Boolean, String> url) {
        return List.of(
                new Tab(texts.get("board.everybodys"), url.apply(true), !mine),
                new Tab(texts.get("board.mine"), url.apply(false), mine));
    }
}
