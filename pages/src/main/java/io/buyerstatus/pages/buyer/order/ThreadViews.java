package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.conversation.MessageWindow;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.pages.buyer.order.ThreadView.Form;
import io.buyerstatus.pages.buyer.order.ThreadView.Voice;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.Piece;
import io.buyerstatus.pages.kit.text.PlainText;
import io.buyerstatus.pages.kit.text.Tags;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows the conversation and, while the window is open, the form [DR-24..28]. */
public final class ThreadViews {

    private final Wording wording;
    private final EffectiveSettings settings;
    private final Tags tags;

    /** @param tags fill what the seller wrote */
    public ThreadViews(Wording wording, EffectiveSettings settings, Tags tags) {
        this.wording = wording;
        this.settings = settings;
        this.tags = tags;
    }

    /**
     * The conversation.
     *
     * @param action where the form is sent to
     * @param draft what was just refused
     */
    public ThreadView of(OrderView view, String action, Optional<Draft> draft) {
        List<ThreadView.Entry> entries = view.entries().stream()
                .filter(entry -> entry.visibility() == Entry.Visibility.BUYER_AND_SELLER)
                .map(this::entry)
                .toList();
        MessageWindow window = MessageWindow.of(view.order(), settings);
        if (window.open()) {
            return new ThreadView(
                    view.moreEntries(),
                    entries,
                    Optional.of(form(window, view.order().cancelled(), action, newest(view), draft)),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }
        List<Link> instead = PageFrames.contacts(settings);
        return new ThreadView(
                view.moreEntries(),
                entries,
                Optional.empty(),
                Optional.of(closed(instead, draft)),
                instead,
                draft.map(Draft::text).filter(text -> !text.isBlank()));
    }

    private ThreadView.Entry entry(Entry entry) {
        return new ThreadView.Entry(
                voice(entry.author()),
                author(entry),
                text(entry),
                wording.formats().moment(entry.at()),
                wording.formats().machine(entry.at()));
    }

    private static Voice voice(Entry.Author author) {
        return switch (author) {
            case BUYER -> Voice.BUYER;
            case SELLER -> Voice.SELLER;
            case SYSTEM -> Voice.SYSTEM;
        };
    }

    private String author(Entry entry) {
        return switch (entry.author()) {
            case BUYER -> texts().get("thread.you");
            case SELLER, SYSTEM -> entry.name().isBlank() ? PageFrames.name(settings) : entry.name();
        };
    }

    /** Only the seller's words may hold tags and links; a buyer's are shown as they are, and a message's tags are filled already. */
    private List<Piece> text(Entry entry) {
        return switch (entry.author()) {
            case BUYER -> Piece.words(entry.text());
            case SYSTEM -> Piece.linked(entry.text());
            case SELLER -> Piece.linked(tags.fill(PlainText.withoutTags(entry.text())));
        };
    }

    /** Sent along with the form, so that the same form sent twice is one message. */
    private static String newest(OrderView view) {
        return view.entries().isEmpty() ? "" : view.entries().getLast().id();
    }

    private Form form(MessageWindow window, boolean cancelled, String action, String after, Optional<Draft> draft) {
        String hint = window == MessageWindow.OPEN || cancelled ? "thread.hint.open" : "thread.hint.until_packed";
        return new Form(
                action,
                after,
                draft.map(Draft::text).orElse(""),
                draft.map(Draft::reason).map(this::refusal),
                texts().get(hint));
    }

    private String closed(List<Link> instead, Optional<Draft> draft) {
        if (draft.isPresent()) {
            return refusal(draft.get().reason());
        }
        return texts().get(instead.isEmpty() ? "thread.closed.packed.plain" : "thread.closed.packed");
    }

    private String refusal(Draft.Reason reason) {
        return texts().get("thread.refused." + reason.name().toLowerCase(Locale.ROOT));
    }

    private Texts texts() {
        return wording.texts();
    }
}
