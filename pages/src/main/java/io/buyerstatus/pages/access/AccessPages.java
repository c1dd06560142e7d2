package io.buyerstatus.pages.access;

import io.buyerstatus.pages.layout.Shell;
import io.buyerstatus.pages.layout.Shells;
import io.buyerstatus.pages.template.Templates;
import io.buyerstatus.pages.text.Texts;
import java.util.Optional;

/** Renders the pages with forms around an order. Made once per function, when it starts; safe to share between threads. */
public final class AccessPages {

    private static final String TEMPLATE = "access";

    private final Templates templates = Templates.html(TEMPLATE);
    private final Shells shells;

    public AccessPages(Shells shells) {
        this.shells = shells;
    }

    /** Proving that the order is one's own [SH-20]. */
    public String verify(Scene scene, VerifyPage page) {
        return render(scene, page.view(scene, shell(scene, "verify.title", page.path())));
    }

    /** Finding an order without its link [SH-21]. */
    public String find(Scene scene, FindPage page) {
        return render(scene, page.view(scene, shell(scene, page.title(), page.path())));
    }

    /** Sharing an order's progress [SH-22]. */
    public String share(Scene scene, SharePage page) {
        return render(scene, page.view(scene, shell(scene, "share.title", "/share")));
    }

    /** Choosing the messages about an order [SH-7]. */
    public String updates(Scene scene, UpdatesPage page) {
        return render(scene, page.view(scene, shell(scene, "updates.title", "/updates")));
    }

    /** Replacing a link that fell into the wrong hands. */
    public String replace(Scene scene, ReplacePage page) {
        return render(scene, page.view(scene, shell(scene, "replace.title", "/replace")));
    }

    /** A link that was good once. */
    public String outdated(Scene scene, OutdatedPage page) {
        Texts texts = Texts.in(scene.language());
        return render(scene, page.view(scene, shell(scene, texts, page.title(texts), "")));
    }

    private Shell shell(Scene scene, String title, String below) {
        Texts texts = Texts.in(scene.language());
        return shell(scene, texts, texts.get(title), below);
    }

    /** Answers to forms too can be read in another language: where the form stands. */
    private Shell shell(Scene scene, Texts texts, String title, String below) {
        return shells.of(scene.shop(), scene.settings(), texts, title, Optional.of(scene.path(below)));
    }

    private String render(Scene scene, AccessView view) {
        return templates.render(TEMPLATE, view, Texts.in(scene.language()));
    }
}
