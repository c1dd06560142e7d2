package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.map.MapViews;

/**
 * Renders status pages. Made once per function, when it starts; safe to share between threads.
 *
 * <pre>{@code
 * OrderPages pages = new OrderPages(new Shells(new Assets()));
 * String html = pages.html(new OrderPageSource(...));
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

    /** The whole page as HTML, to be sent as UTF-8. */
    public String html(OrderPageSource source) {
        return templates.render(TEMPLATE, views.of(source), Texts.in(source.language()));
    }
}
