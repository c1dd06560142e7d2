package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.pages.buyer.access.AccessView.Form;
import io.buyerstatus.pages.buyer.access.AccessView.Section;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * Says that a link was good once. An expired one offers a new one; a replaced one only says so, and where an order is found without
 * a link. It tells nothing of the order, not even how its buyer is reached. In a shop's frame, so that a buyer sees whom to ask.
 */
public enum OutdatedPage {
    /** Too old. */
    EXPIRED("outdated.expired.title", "outdated.expired.text", true),
    /** The buyer or the shop asked for a new one. */
    REPLACED("outdated.replaced.title", "outdated.replaced.text", false),
    /** What was personal of the order was erased. */
    ERASED("outdated.erased.title", "outdated.erased.text", false),
    /** A new one was sent. */
    SENT("outdated.sent.title", "outdated.sent.text", false),
    /** Nobody knows where to send a new one. */
    NOWHERE("verify.none.title", "outdated.nowhere.text", false),
    /** Several were sent within the hour. */
    TOO_MANY("outdated.many.title", "outdated.many.text", false);

    private final String title;
    private final String text;
    private final boolean offers;

    OutdatedPage(String title, String text, boolean offers) {
        this.title = title;
        this.text = text;
        this.offers = offers;
    }

    AccessView view(FormContext scene, PageFrame shell) {
        Texts texts = Texts.in(scene.language());
        Section offer = Section.of("offer", texts.get("outdated.offer.title"), texts.get("outdated.offer.text"))
                .with(Form.of("fresh", scene.path(BuyerUrls.FRESH_LINK), texts.get("outdated.offer.button")));
        return new AccessView(
                shell,
                Optional.empty(),
                title(texts),
                Optional.of(texts.get(text)),
                Optional.empty(),
                Optional.empty(),
                offers ? List.of(offer) : List.of(),
                this == REPLACED ? List.of(new Link(texts.get("find.title"), find(scene))) : List.of());
    }

    private static String find(FormContext scene) {
        return BuyerUrls.path(BuyerUrls.FIND, scene.shop().value());
    }

    /** Also the window's. */
    String title(Texts texts) {
        return texts.get(title);
    }
}
