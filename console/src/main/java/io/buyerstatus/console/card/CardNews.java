package io.buyerstatus.console.card;

import io.buyerstatus.core.desk.DeskLinks;
import io.buyerstatus.core.desk.LetterForm;
import io.buyerstatus.core.desk.OrderCard.Said;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import java.util.List;
import java.util.Optional;

/**
 * What just happened on a card, to be said on its page.
 *
 * @param done what was done, as the texts name it
 * @param refused why nothing was, as the texts name it
 * @param form what was filled in, to be shown again
 * @param note what was to be kept among the staff, to be shown again; may be empty
 * @param preview what would be sent, waiting for one more click
 * @param meanwhile what was said since the form's page was read
 * @param links the order's links, where somebody asked for them
 */
public record CardNews(
        Optional<String> done,
        Optional<String> refused,
        Optional<LetterForm> form,
        String note,
        Optional<Preview> preview,
        List<Said> meanwhile,
        Optional<DeskLinks.Links> links) {
    public CardNews {
        meanwhile = List.copyOf(meanwhile);
    }

    /**
     * What would be sent.
     *
     * @param mail as its buyer would read it; empty where none is sent
     */
    public record Preview(Letter letter, Optional<RenderedMail> mail) {}

    /** Nothing happened. */
    public static CardNews none() {
        return done(Optional.empty());
    }

    /** Something was done. */
    public static CardNews done(Optional<String> what) {
        return new CardNews(
                what, Optional.empty(), Optional.empty(), "", Optional.empty(), List.of(), Optional.empty());
    }

    /** A rule said no; nothing that was typed is lost. */
    public static CardNews refused(String rule, LetterForm form) {
        return new CardNews(
                Optional.empty(),
                Optional.of(rule),
                Optional.of(form),
                "",
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** A note was not kept. */
    public static CardNews notKept(String rule, String note) {
        return new CardNews(
                Optional.empty(),
                Optional.of(rule),
                Optional.empty(),
                note,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Somebody said something meanwhile. */
    public static CardNews stale(LetterForm form, List<Said> meanwhile) {
        return new CardNews(
                Optional.empty(),
                Optional.of("stale"),
                Optional.of(form),
                "",
                Optional.empty(),
                meanwhile,
                Optional.empty());
    }

    /** The order's links, with what was done to them. */
    public static CardNews links(Optional<String> done, DeskLinks.Links links) {
        return new CardNews(
                done, Optional.empty(), Optional.empty(), "", Optional.empty(), List.of(), Optional.of(links));
    }

    /** What would be sent. */
    public static CardNews previewed(LetterForm form, Letter letter, Optional<RenderedMail> mail) {
        return new CardNews(
                Optional.empty(),
                Optional.empty(),
                Optional.of(form),
                "",
                Optional.of(new Preview(letter, mail)),
                List.of(),
                Optional.empty());
    }
}
