package io.buyerstatus.core.message.sending;

import java.util.Arrays;
import java.util.function.Supplier;

/** Says why a message could not be written, without the words that broke it. */
public final class Unwritten {
    private static final String OURS = "io.buyerstatus.";

    private Unwritten() {}

    /**
     * What comes of writing something down: whatever breaks then breaks again at every try. Nothing is read meanwhile that may be there
     * another time.
     */
    public static Composition unless(Supplier<? extends Composition> writing) {
        try {
            return writing.get();
        } catch (RuntimeException | StackOverflowError broken) {
            return because(broken);
        }
    }

    /** Its own words may repeat what somebody wrote: kind and place alone. */
    public static Composition because(Throwable broken) {
        String kind = broken.getClass().getSimpleName();
        String place = Arrays.stream(broken.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> kind + " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse(kind);
        return new Composition.Unwritable("could not be written: " + place);
    }
}
