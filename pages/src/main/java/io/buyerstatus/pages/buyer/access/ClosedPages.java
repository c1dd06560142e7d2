package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.pages.kit.text.BuyerLanguage;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
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
     * @param link what was opened; only where it was an order's link once does the page hold it
     * @param menu where the same answer can be read with GET; empty for its own address
     * @param wish the language that somebody chose
     * @param acceptLanguage the languages that the browser would like
     */
    public Answer of(
            Opened.Closed closed, URI link, String menu, Optional<Language> wish, Optional<String> acceptLanguage) {
        NoticePages readable = notices.readAt(menu);
        return switch (closed) {
            case Opened.SwitchedOff off -> {
                PageLanguage language = BuyerLanguage.of(wish, off.view().order(), off.settings());
                yield new Answer(200, readable.off(off.view().order().key().shop(), off.settings(), language));
            }
            case Opened.Outdated old -> new Answer(410, pages.outdated(scene(old, link, wish), page(old.why())));
            case Opened.NotFound none ->
                new Answer(404, readable.missing(BuyerLanguage.ofStranger(wish, acceptLanguage)));
        };
    }

    /** Where the pages about a link stand that was good once: they know its language, and do not tell the order's number. */
    public static FormContext scene(Opened.Outdated old, URI link, Optional<Language> wish) {
        PageLanguage language = BuyerLanguage.of(wish, old.view().order(), old.settings());
        return new FormContext(old.view().order().key().shop(), old.settings(), language, link, Optional.empty());
    }

    private static OutdatedPage page(Opened.Outdated.Why why) {
        return switch (why) {
            case EXPIRED -> OutdatedPage.EXPIRED;
            case REPLACED -> OutdatedPage.REPLACED;
        };
    }
}
