package io.buyerstatus.pages.access;

import io.buyerstatus.pages.access.AccessView.Form;
import io.buyerstatus.pages.access.AccessView.Section;
import io.buyerstatus.pages.layout.Shell;
import io.buyerstatus.pages.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * Says that a link was good once, and offers a new one; it tells nothing of the order, not even how its buyer is reached.
 * In a shop's frame, so that a buyer sees whom to ask.
 */
public enum OutdatedPage {
    /** Too old. */
    EXPIRED("outdated.expired", true),
    /** The buyer or the shop asked for a new one. */
    REPLACED("outdated.replaced", true),
    /** A new one was sent, if there is anywhere to send it. */
    SENT("outdated.sent", false),
    /** Several were sent within the hour. */
    TOO_MANY("outdated.many", false);

    private final String key;
    private final boolean offers;

    OutdatedPage(String key, boolean offers) {
        this.key = key;
        this.offers = offers;
    }

    AccessView view(Scene scene, Shell shell) {
        Texts texts = Texts.in(scene.language());
        Section offer = Section.of("offer", texts.get("outdated.offer.title"), texts.get("outdated.offer.text"))
                .with(Form.of("fresh", scene.path("/link"), texts.get("outdated.offer.button")));
        return new AccessView(
                shell,
                Optional.empty(),
                title(texts),
                Optional.of(texts.get(key + ".text")),
                Optional.empty(),
                Optional.empty(),
                offers ? List.of(offer) : List.of(),
                List.of());
    }

    /** Also the window's. */
    String title(Texts texts) {
        return texts.get(key + ".title");
    }
}
