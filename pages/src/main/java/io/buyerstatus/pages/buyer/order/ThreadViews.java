package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.conversation.MessageWindow;
import io.buyerstatus.core.order.Order;
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
        TicketForms tickets = new TicketForms(wording, view.order());
        if (window.open() || !view.order().tickets().all().isEmpty()) {
            return new ThreadView(
                    view.moreEntries(),
                    tickets.newest(view.entries()),
                    entries,
                    Optional.of(form(window, view, action, draft, tickets.kinds(draft.flatMap(Draft::about)))),
                    Optional.empty(),
                    List.of(),
                    Optional.empty());
        }
        List<Link> instead = PageFrames.contacts(settings);
        return new ThreadView(
                view.moreEntries(),
                Optional.empty(),
                entries,
                tickets.ask().map(ask -> asking(view, action, draft, tickets, ask)),
                Optional.of(closed(view.order(), instead, draft)),
                instead,
                draft.filter(unsent -> unsent.reason() == Draft.Reason.WINDOW_CLOSED)
                        .map(Draft::text)
                        .filter(text -> !text.isBlank()));
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

    private Form form(
            MessageWindow window, OrderView view, String action, Optional<Draft> draft, List<ThreadView.Kind> kinds) {
        boolean untilPacked = window == MessageWindow.OPEN_UNTIL_PACKED
                && !view.order().cancelled()
                && view.order().tickets().all().isEmpty();
        return new Form(
                action,
                newest(view),
                draft.map(Draft::text).orElse(""),
                draft.map(Draft::reason).map(this::refusal),
                texts().get(untilPacked ? "thread.hint.until_packed" : "thread.hint.open"),
                kinds,
                Optional.empty());
    }

    /** For a ticket alone, as nothing else can be written any more. */
    private Form asking(OrderView view, String action, Optional<Draft> draft, TicketForms tickets, String ask) {
        Optional<Draft> refused = draft.filter(unsent -> unsent.reason() != Draft.Reason.WINDOW_CLOSED);
        return new Form(
                action,
                newest(view),
                refused.map(Draft::text).orElse(""),
                refused.map(Draft::reason).map(this::refusal),
                texts().get("thread.hint.open"),
                tickets.kindsAlone(refused.flatMap(Draft::about)),
                Optional.of(ask));
    }

    private String closed(Order order, List<Link> instead, Optional<Draft> draft) {
        if (draft.filter(unsent -> unsent.reason() == Draft.Reason.WINDOW_CLOSED)
                .isPresent()) {
            return refusal(Draft.Reason.WINDOW_CLOSED);
        }
        String key = "thread.closed." + (order.travels() ? "packed" : "done");
        return texts().get(instead.isEmpty() ? key + ".plain" : key);
    }

    private String refusal(Draft.Reason reason) {
        return texts().get("thread.refused." + reason.name().toLowerCase(Locale.ROOT));
    }

    private Texts texts() {
        return wording.texts();
    }
}
