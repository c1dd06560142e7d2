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
 * Leads somebody without a link to their order [SH-21]: first its number and address, then the code. The second step says the
 * same whether there is such an order or not.
 */
public sealed interface FindPage {

    /** Asks which order. */
    record Ask(String number, String email, Optional<FormError> trouble) implements FindPage {

        /** Nothing entered yet. */
        public static Ask blank() {
            return new Ask("", "", Optional.empty());
        }
    }

    /** Asks for the code. */
    record Enter(Optional<FormError> trouble) implements FindPage {}

    /** Key of its title, also the window's. */
    default String title() {
        return switch (this) {
            case Ask ask -> "find.title";
            case Enter enter -> "find.code.title";
        };
    }

    /** Where this very step can be read again. */
    default String path(FormContext scene) {
        return scene.path(BuyerUrls.FIND)
                + switch (this) {
                    case Ask ask -> "";
                    case Enter enter -> "?code=1";
                };
    }

    /** The page. */
    default AccessView view(FormContext scene, PageFrame shell) {
        Texts texts = Texts.in(scene.language());
        return switch (this) {
            case Ask ask -> ask(scene, shell, texts, ask);
            case Enter enter -> enter(scene, shell, texts, enter);
        };
    }

    private static AccessView ask(FormContext scene, PageFrame shell, Texts texts, Ask asked) {
        Form form = Form.of(
                        "find",
                        scene.path(BuyerUrls.FIND),
                        texts.get("find.button"),
                        FormFields.number(texts, asked.number()),
                        FormFields.email(texts.get("find.email.label"), asked.email()))
                .failing(FormError.error(asked.trouble(), texts, FormError.INCOMPLETE, FormError.NOT_AN_ADDRESS));
        return page(shell, texts, asked.title(), "find.lead", asked.trouble(), form, List.of());
    }

    private static AccessView enter(FormContext scene, PageFrame shell, Texts texts, Enter entered) {
        Form form = Form.of(
                        "code",
                        scene.path(BuyerUrls.FIND_CODE),
                        texts.get("verify.code.button"),
                        FormFields.code(texts))
                .failing(FormError.error(entered.trouble(), texts, FormError.WRONG_CODE));
        List<Link> links = List.of(new Link(texts.get("find.again"), scene.path(BuyerUrls.FIND)));
        return page(shell, texts, entered.title(), "find.code.lead", entered.trouble(), form, links);
    }

    private static AccessView page(
            PageFrame shell,
            Texts texts,
            String title,
            String lead,
            Optional<FormError> trouble,
            Form form,
            List<Link> links) {
        Section section = Section.of("find-order", form);
        return new AccessView(
                shell,
                Optional.empty(),
                texts.get(title),
                Optional.of(texts.get(lead)),
                Optional.empty(),
                FormError.alert(trouble, texts),
                List.of(section),
                links);
    }
}
