package io.buyerstatus.core.desk;

import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A letter that somebody has begun, exactly as they left it: it is theirs and one order's, and gone when it is sent.
 *
 * @param others as typed
 * @param closes whether the order's ticket, or the inquiry, is closed with it
 */
public record LetterDraft(
        MessageKind kind,
        DeliveryChannel channel,
        String others,
        String subject,
        String text,
        boolean closes,
        Instant at) {
    /** How long one is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** More than a letter holds, so that what is too long is not lost, either. */
    public static final int LONGEST = 20_000;

    private static final int LONGEST_LINE = 1_000;

    public LetterDraft {
        others = CleanText.cut(others, LONGEST_LINE);
        subject = CleanText.cut(subject, LONGEST_LINE);
        text = CleanText.cut(text, LONGEST);
    }

    /**
     * The same as a form.
     *
     * @param form which form it was
     * @param seen how far its writer had read
     */
    public LetterForm form(String form, Optional<ThreadMark> seen) {
        return new LetterForm(form, kind, channel, others, subject, text, seen, closes);
    }

    /** Whether there is anything in it. */
    public boolean blank() {
        return text.isBlank() && subject.isBlank() && others.isBlank();
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "LetterDraft[" + at + "]";
    }
}
