package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.pages.buyer.access.AccessView.Form;
import io.buyerstatus.pages.buyer.access.AccessView.Section;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the buyer before their link is replaced, since that cannot be taken back.
 *
 * @param reach where the new link is sent; nothing where the order has neither address nor number
 */
public record ReplacePage(Optional<MaskedContact> reach, Optional<FormError> trouble) {

    AccessView view(FormContext scene, PageFrame shell) {
        Texts texts = Texts.in(scene.language());
        String then = reach.map(to -> texts.get(to.key("replace.then"), Map.of("to", to.shown())))
                .orElseGet(() -> texts.get("replace.then.none"));
        Section offer = Section.of("then", texts.get("replace.then.title"), then)
                .listing(List.of(
                        texts.get("replace.ends.link"),
                        texts.get("replace.ends.shared"),
                        texts.get("replace.ends.added"),
                        texts.get("replace.ends.browsers")))
                .with(Form.of("replace", scene.path(BuyerUrls.REPLACE), texts.get("replace.button")));
        return new AccessView(
                shell,
                scene.number().map(number -> texts.get("hero.order", Map.of("number", number))),
                texts.get("replace.title"),
                Optional.of(texts.get("replace.lead")),
                Optional.empty(),
                FormError.alert(trouble, texts),
                trouble.isEmpty() ? List.of(offer) : List.of(),
                List.of(new Link(texts.get("back.to.order"), scene.path(BuyerUrls.ORDER))));
    }
}
