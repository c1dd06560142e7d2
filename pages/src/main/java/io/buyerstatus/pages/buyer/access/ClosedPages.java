package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.util.Optional;

/** What somebody sees whose private link opens no order. The same on every route. */
public final class ClosedPages {

    private final AccessPages pages;
    private final NoticePages notices;

    public ClosedPages(AccessPages pages, NoticePages notices) {
        this.pages = pages;
        this.notices = notices;
    }

    /** A page and its HTTP status. */
    public record Answer(int status, String html) {}

    /**
     * The page.
     *
     * @param request its link stands on the page only where it was an order's once
     */
    public Answer of(Opened.Closed closed, PageRequest request) {
        NoticePages readable = notices.readAt(request.readAt());
        return switch (closed) {
            case Opened.SwitchedOff off -> {
                PageLanguage language = request.language(off.view().order(), off.settings());
                yield new Answer(200, readable.off(off.view().order().key().shop(), off.settings(), language));
            }
            case Opened.Outdated old -> new Answer(410, pages.outdated(scene(old, request), page(old.why())));
            case Opened.NotFound none -> new Answer(404, readable.missing(request.language()));
        };
    }

    /** Where the pages about a link stand that was good once: they know its language, and do not tell the order's number. */
    public static FormContext scene(Opened.Outdated old, PageRequest request) {
        Order order = old.view().order();
        return new FormContext(
                order.key().shop(),
                old.settings(),
                request.language(order, old.settings()),
                request.link(),
                Optional.empty());
    }

    private static OutdatedPage page(Opened.Outdated.Why why) {
        return switch (why) {
            case EXPIRED -> OutdatedPage.EXPIRED;
            case REPLACED -> OutdatedPage.REPLACED;
            case ERASED -> OutdatedPage.ERASED;
        };
    }
}
