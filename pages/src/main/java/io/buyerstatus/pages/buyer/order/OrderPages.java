package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.map.MapViews;
import java.time.Instant;
import java.util.Optional;

/**
 * Renders status pages. Made once per function, when it starts; safe to share between threads.
 *
 * <pre>{@code
 * OrderPages pages = new OrderPages(new PageFrames(new Assets()));
 * String html = pages.html(shown, request, clock.instant(), Optional.empty());
 * }</pre>
 */
public final class OrderPages {

    private static final String TEMPLATE = "order";

    private final Templates templates = Templates.html(TEMPLATE);
    private final OrderPageViews views;

    public OrderPages(PageFrames shells) {
        this.views = new OrderPageViews(shells);
    }

    /** Does once what the first page with a map would make its buyer wait for; for functions that start before they are needed. */
    public void prime() {
        MapViews.prime();
    }

    /**
     * The whole page as HTML, to be sent as UTF-8.
     *
     * @param now decides which expectations have passed
     * @param result what the form did that the buyer comes from
     */
    public String html(Opened.Shown shown, PageRequest request, Instant now, Optional<FormResult> result) {
        return html(shown, request, views.of(shown, request, now, result, Optional.empty()));
    }

    /** The same with a message that was not taken: nobody's words are lost. */
    public String html(Opened.Shown shown, PageRequest request, Instant now, Draft draft) {
        return html(shown, request, views.of(shown, request, now, Optional.empty(), Optional.of(draft)));
    }

    private String html(Opened.Shown shown, PageRequest request, OrderPageView view) {
        PageLanguage language = request.language(shown.view().order(), shown.settings());
        return templates.render(TEMPLATE, view, Texts.in(language));
    }
}
