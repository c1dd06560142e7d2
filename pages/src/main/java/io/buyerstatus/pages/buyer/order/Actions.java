package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.pages.buyer.order.OrderPageView.ActionsView;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What else can be done from the page: quiet, below everything that answers a question. */
final class Actions {

    private final OrderPageSource source;
    private final Wording wording;

    Actions(OrderPageSource source, Wording wording) {
        this.source = source;
        this.wording = wording;
    }

    /** @param hidden whether this level hides something that the next one shows */
    ActionsView of(boolean hidden) {
        List<Link> links = new ArrayList<>();
        if (hidden) {
            links.add(link("access.show", "/verify"));
        }
        links.add(link("actions.share", "/share"));
        boolean verified = source.level() == AccessLevel.VERIFIED;
        if (verified) {
            links.add(link("actions.replace", "/replace"));
        }
        links.add(link("actions.updates", "/updates"));
        return new ActionsView(
                links,
                source.verifiedUntil().filter(until -> verified).map(until -> wording.texts()
                        .get("access.verified", Map.of("date", wording.formats().dayAndMonth(until)))),
                verified ? Optional.of(path("/verify")) : Optional.empty());
    }

    private Link link(String key, String below) {
        return new Link(wording.texts().get(key), path(below));
    }

    private String path(String below) {
        return source.link().getRawPath() + below;
    }
}
