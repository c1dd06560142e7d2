package io.buyerstatus.pages.sample;

import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.util.List;

/** Pages with one thing to say. */
final class NoticeSamples {

    private static final EffectiveSettings SHOP = Shops.of(Shops.complete());
    private static final ShopId NORDLICHT = new ShopId("nordlicht");
    private static final NoticePages PAGES = new NoticePages(new PageFrames(new Assets()));

    private static final URI UNDO =
            URI.create("https://status.example/undo/nordlicht-0123456789abcdefghjkmnpqrs/zyxwvutsrqponmlkjihgfedcba2");

    private NoticeSamples() {}

    static List<Sample> in(PageLanguage language) {
        return List.of(
                new Sample("notice.missing", language, PAGES.missing(language)),
                new Sample("notice.unavailable", language, PAGES.unavailable(language)),
                new Sample("notice.too_large", language, PAGES.tooLarge(language)),
                new Sample("notice.off", language, PAGES.off(NORDLICHT, SHOP, language)),
                new Sample("notice.stop", language, PAGES.stop(NORDLICHT, SHOP, language, Rendered.LINK)),
                new Sample("notice.stopped", language, PAGES.stopped(NORDLICHT, SHOP, language, Rendered.LINK)),
                new Sample("notice.stop-news", language, PAGES.stopNews(NORDLICHT, SHOP, language, Rendered.STOP)),
                new Sample(
                        "notice.news-stopped", language, PAGES.newsStopped(NORDLICHT, SHOP, language, Rendered.STOP)),
                new Sample("notice.undo", language, PAGES.undo(NORDLICHT, SHOP, language, UNDO)),
                new Sample("notice.undone", language, PAGES.undone(NORDLICHT, SHOP, language, UNDO)));
    }
}
