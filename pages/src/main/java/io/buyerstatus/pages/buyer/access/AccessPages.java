package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.Optional;

/** Renders the pages with forms around an order. Made once per function, when it starts; safe to share between threads. */
public final class AccessPages {

    private static final String TEMPLATE = "access";

    private final Templates templates = Templates.html(TEMPLATE);
    private final PageFrames shells;

    public AccessPages(PageFrames shells) {
        this.shells = shells;
    }

    /** Proving that the order is one's own [SH-20]. */
    public String verify(FormContext scene, VerifyPage page) {
        return render(scene, page.view(scene, shell(scene, "verify.title", page.path(scene))));
    }

    /** Finding an order without its link [SH-21]. */
    public String find(FormContext scene, FindPage page) {
        return render(scene, page.view(scene, shell(scene, page.title(), page.path(scene))));
    }

    /** Sharing an order's progress [SH-22]. */
    public String share(FormContext scene, SharePage page) {
        return render(scene, page.view(scene, shell(scene, "share.title", scene.path(BuyerUrls.SHARE))));
    }

    /** Choosing the messages about an order [SH-7]. */
    public String updates(FormContext scene, UpdatesPage page) {
        return render(scene, page.view(scene, shell(scene, "updates.title", scene.path(BuyerUrls.UPDATES))));
    }

    /** Replacing a link that fell into the wrong hands. */
    public String replace(FormContext scene, ReplacePage page) {
        return render(scene, page.view(scene, shell(scene, "replace.title", scene.path(BuyerUrls.REPLACE))));
    }

    /** A link that was good once. */
    public String outdated(FormContext scene, OutdatedPage page) {
        Texts texts = Texts.in(scene.language());
        return render(scene, page.view(scene, shell(scene, texts, page.title(texts), scene.path(BuyerUrls.ORDER))));
    }

    private PageFrame shell(FormContext scene, String title, String path) {
        Texts texts = Texts.in(scene.language());
        return shell(scene, texts, texts.get(title), path);
    }

    /** Answers to forms too can be read in another language: where the form stands. */
    private PageFrame shell(FormContext scene, Texts texts, String title, String path) {
        return shells.of(scene.shop(), scene.settings(), texts, title, Optional.of(path));
    }

    private String render(FormContext scene, AccessView view) {
        return templates.render(TEMPLATE, view, Texts.in(scene.language()));
    }
}
