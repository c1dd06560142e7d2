package io.buyerstatus.core.desk;

import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What somebody filled in to write to a buyer.
 *
 * @param form which form it was: the same form that says the same is one letter, however often it is sent
 * @param others addresses, as typed
 * @param seen how far its writer had read; empty for a form that does not say so
 * @param closes whether the order's ticket is closed with it
 */
public record LetterForm(
        String form,
        MessageKind kind,
        DeliveryChannel channel,
        String others,
        String subject,
        String text,
        Optional<ThreadMark> seen,
        boolean closes) {
    /** A form that closes nothing. */
    public LetterForm(
            String form,
            MessageKind kind,
            DeliveryChannel channel,
            String others,
            String subject,
            String text,
            Optional<ThreadMark> seen) {
        this(form, kind, channel, others, subject, text, seen, false);
    }

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    public LetterForm {
        subject = CleanText.line(CleanText.mended(subject)).strip();
        text = CleanText.typed(text);
        channel = kind.sends() ? channel : DeliveryChannel.EMAIL;
    }

    /** The letter that it becomes. */
    LetterId id() {
        return closes
                ? LetterId.of(form, kind.word(), channel.name(), others, subject, text, "closes")
                : LetterId.of(form, kind.word(), channel.name(), others, subject, text);
    }

    /** The addresses as they are typed, one by one. */
    List<String> typed() {
        return Arrays.stream(BETWEEN.split(others))
                .filter(Predicate.not(String::isBlank))
                .toList();
    }

    /** Those that are addresses. */
    List<EmailAddress> addresses() {
        return typed().stream()
                .flatMap(each -> EmailAddress.parse(each).stream())
                .distinct()
                .toList();
    }

    /** The same as a draft. */
    public LetterDraft draft(Instant now) {
        return new LetterDraft(kind, channel, others, subject, text, closes, now);
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "LetterForm[" + form + "]";
    }
}
