package io.buyerstatus.pages.access;

import io.buyerstatus.pages.access.AccessView.Form;
import io.buyerstatus.pages.access.AccessView.Section;
import io.buyerstatus.pages.layout.Link;
import io.buyerstatus.pages.layout.Shell;
import io.buyerstatus.pages.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * Leads somebody without a link to his order [SH-21]: first its number and address, then the code. The second step says the
 * same whether there is such an order or not.
 */
public sealed interface FindPage {

    /** Asks which order. */
    record Ask(String number, String email, Optional<Trouble> trouble) implements FindPage {

        /** Nothing entered yet. */
        public static Ask blank() {
            return new Ask("", "", Optional.empty());
        }
    }

    /** Asks for the code. */
    record Enter(Optional<Trouble> trouble) implements FindPage {}

    /** Key of its title, also the window's. */
    default String title() {
        return switch (this) {
            case Ask ask -> "find.title";
            case Enter enter -> "find.code.title";
        };
    }

    /** Where this very step can be read again, from the form's address on. */
    default String path() {
        return switch (this) {
            case Ask ask -> "";
            case Enter enter -> "?code=1";
        };
    }

    /** The page. */
    default AccessView view(Scene scene, Shell shell) {
        Texts texts = Texts.in(scene.language());
        return switch (this) {
            case Ask ask -> ask(scene, shell, texts, ask);
            case Enter enter -> enter(scene, shell, texts, enter);
        };
    }

    private static AccessView ask(Scene scene, Shell shell, Texts texts, Ask asked) {
        Form form = Form.of(
                        "find",
                        scene.path(""),
                        texts.get("find.button"),
                        Fields.number(texts, asked.number()),
                        Fields.email(texts.get("find.email.label"), asked.email()))
                .failing(Trouble.error(asked.trouble(), texts, Trouble.INCOMPLETE, Trouble.NOT_AN_ADDRESS));
        return page(shell, texts, asked.title(), "find.lead", asked.trouble(), form, List.of());
    }

    private static AccessView enter(Scene scene, Shell shell, Texts texts, Enter entered) {
        Form form = Form.of("code", scene.path("/code"), texts.get("verify.code.button"), Fields.code(texts))
                .failing(Trouble.error(entered.trouble(), texts, Trouble.WRONG_CODE));
        List<Link> links = List.of(new Link(texts.get("find.again"), scene.path("")));
        return page(shell, texts, entered.title(), "find.code.lead", entered.trouble(), form, links);
    }

    private static AccessView page(
            Shell shell,
            Texts texts,
            String title,
            String lead,
            Optional<Trouble> trouble,
            Form form,
            List<Link> links) {
        Section section = Section.of("find-order", form);
        return new AccessView(
                shell,
                Optional.empty(),
                texts.get(title),
                Optional.of(texts.get(lead)),
                Optional.empty(),
                Trouble.alert(trouble, texts),
                List.of(section),
                links);
    }
}
