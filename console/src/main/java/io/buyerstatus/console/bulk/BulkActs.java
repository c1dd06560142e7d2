package io.buyerstatus.console.bulk;

import io.buyerstatus.core.bulk.BulkExclusion;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.pages.kit.text.Texts;

/**
 * What can be done about a message to many as it stands.
 *
 * @param count how many get it, as the form to send says again
 * @param send what the button says; empty where it cannot be sent
 * @param change where it can still be said otherwise; empty where it cannot
 * @param again whether those can be taken in who got the same words
 */
record BulkActs(
        int count,
        String send,
        String change,
        boolean discard,
        boolean again,
        boolean stop,
        boolean resume,
        boolean end) {
    static final BulkActs NONE = new BulkActs(0, "", "", false, false, false, false, false);

    static BulkActs of(Texts texts, BulkPages.Shown shown) {
        BulkRun run = shown.run();
        int count = run.tally().included();
        boolean again = run.tally().excluded().containsKey(BulkExclusion.SAME_WORDS);
        String change = ConsoleUrls.write(run.shop()) + "?run=" + run.id();
        return switch (run.state()) {
            case GATHERING -> new BulkActs(count, "", change, true, false, false, shown.stands(), false);
            case READY -> {
                String send = count == 0 ? "" : texts.count("bulk.send." + BulkPages.way(shown.words()), count);
                yield new BulkActs(count, send, change, true, again, false, false, false);
            }
            case SENDING -> new BulkActs(count, "", "", false, false, true, shown.stands(), false);
            case STOPPED -> new BulkActs(count, "", "", false, false, false, true, true);
            case DONE -> new BulkActs(count, "", "", false, false, waits(shown), false, false);
            case ENDED -> NONE;
        };
    }

    /** Whether something of what is shown has not left yet. */
    private static boolean waits(BulkPages.Shown shown) {
        return shown.part().messages().values().stream().anyMatch(Cancelling::possible);
    }
}
