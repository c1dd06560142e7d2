package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.pages.buyer.order.OrderPageView.ActionsView;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What else can be done from the page: quiet, below everything that answers a question. */
final class Actions {

    private Actions() {}

    /** @param hidden whether this level hides something that the next one shows */
    static ActionsView of(Opened.Shown shown, URI link, Wording wording, boolean hidden) {
        Texts texts = wording.texts();
        List<Link> links = new ArrayList<>();
        if (hidden) {
            links.add(new Link(texts.get("access.show"), BuyerUrls.at(link, BuyerUrls.VERIFY)));
        }
        links.add(new Link(texts.get("actions.share"), BuyerUrls.at(link, BuyerUrls.SHARE)));
        boolean verified = shown.level() == AccessLevel.VERIFIED;
        if (verified) {
            links.add(new Link(texts.get("actions.replace"), BuyerUrls.at(link, BuyerUrls.REPLACE)));
        }
        links.add(new Link(texts.get("actions.updates"), BuyerUrls.at(link, BuyerUrls.UPDATES)));
        return new ActionsView(
                links,
                shown.knownUntil()
                        .map(until -> texts.get(
                                verified ? "access.verified" : "access.addresses",
                                Map.of("date", wording.formats().dayAndMonth(until)))),
                shown.knownUntil().map(until -> BuyerUrls.at(link, BuyerUrls.VERIFY)));
    }
}
