package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Texts;

/** Renders shared pages. Made once per function, when it starts; safe to share between threads. */
public final class SharedPages {

    private static final String TEMPLATE = "shared";

    private final Templates templates = Templates.html(TEMPLATE);
    private final SharedPageViews views;

    public SharedPages(PageFrames shells) {
        this.views = new SharedPageViews(shells);
    }

    /** The whole page as HTML, to be sent as UTF-8. */
    public String html(SharedPageSource source) {
        return templates.render(TEMPLATE, views.of(source), Texts.in(source.language()));
    }
}
