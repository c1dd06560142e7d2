package io.buyerstatus.pages.buyer.access;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrame;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.SafeUrl;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Renders pages with one thing to say. Those for people whose link opens nothing name no shop and depend on nothing but
 * the language, so that they tell nobody anything.
 */
public final class NoticePages {

    private static final String TEMPLATE = "notice";

    private final Templates templates;
    private final PageFrames shells;

    /** Where they can be read in another language; nothing where nowhere. */
    private final Optional<String> menu;

    /** Pages without a choice of languages: a form that was not taken can be sent again by a reload, which a link is not. */
    public NoticePages(PageFrames shells) {
        this(Templates.html(TEMPLATE), shells, Optional.empty());
    }

    private NoticePages(Templates templates, PageFrames shells, Optional<String> menu) {
        this.templates = templates;
        this.shells = shells;
        this.menu = menu;
    }

    /**
     * The same with a choice of languages.
     *
     * @param path where the same page can be read with GET; empty for its own address
     */
    public NoticePages readAt(String path) {
        return new NoticePages(templates, shells, Optional.of(path));
    }

    /** The link leads to no order: whether there is none, or the secret is another. Status 404. */
    public String missing(PageLanguage language) {
        return anonymous("missing", "alert", language);
    }

    /** Whoever opens the host alone: here stands no shop, and orders have pages of their own. Status 200. */
    public String front(PageLanguage language) {
        return anonymous("front", "box", language);
    }

    /** Something did not answer; the order may well be there. Status 503, never 404. */
    public String unavailable(PageLanguage language) {
        return anonymous("unavailable", "clock", language);
    }

    /** More was sent than we take. Status 413. */
    public String tooLarge(PageLanguage language) {
        return anonymous("toolarge", "alert", language);
    }

    /** The shop, or its channel, has switched its pages off [DR-2]. */
    public String off(ShopId shop, EffectiveSettings settings, PageLanguage language) {
        Texts texts = Texts.in(language);
        PageFrame shell = shells.of(shop, settings, texts, texts.get("off.title"), menu);
        return render(view(shell, "clock", "off", texts, Optional.empty(), Optional.empty()), texts);
    }

    /**
     * Asks before messages are stopped: opening a link changes nothing.
     *
     * @param link the order's private link
     */
    public String stop(ShopId shop, EffectiveSettings settings, PageLanguage language, URI link) {
        return asking("stop", shop, settings, language, BuyerUrls.at(link, BuyerUrls.STOP), Optional.of(link));
    }

    /**
     * The same for whoever has no private link, but a link of a mail that does this and nothing else.
     *
     * @param action where the page stands, and its form goes
     */
    public String stopNews(ShopId shop, EffectiveSettings settings, PageLanguage language, URI action) {
        return asking("stop", shop, settings, language, action.getRawPath(), Optional.empty());
    }

    /** Asks before another way for news is taken back. */
    public String undo(ShopId shop, EffectiveSettings settings, PageLanguage language, URI action) {
        return asking("undo", shop, settings, language, action.getRawPath(), Optional.empty());
    }

    private String asking(
            String key,
            ShopId shop,
            EffectiveSettings settings,
            PageLanguage language,
            String action,
            Optional<URI> order) {
        Texts texts = Texts.in(language);
        PageFrame shell = shells.of(shop, settings, texts, texts.get(key + ".title"), Optional.of(action));
        NoticeView.Form form = new NoticeView.Form(action, texts.get(key + ".button"));
        return render(
                view(shell, "mail", key, texts, Optional.of(form), order.flatMap(link -> back(texts, link))), texts);
    }

    /** Messages are stopped. */
    public String stopped(ShopId shop, EffectiveSettings settings, PageLanguage language, URI link) {
        return done("stop.done", shop, settings, language, link, Optional.of(link));
    }

    /** The same for whoever has no private link. */
    public String newsStopped(ShopId shop, EffectiveSettings settings, PageLanguage language, URI action) {
        return done("stop.done", shop, settings, language, action, Optional.empty());
    }

    /** News come again where the shop knows the buyer to be, and nowhere else. */
    public String undone(ShopId shop, EffectiveSettings settings, PageLanguage language, URI action) {
        return done("undo.done", shop, settings, language, action, Optional.empty());
    }

    private String done(
            String key,
            ShopId shop,
            EffectiveSettings settings,
            PageLanguage language,
            URI readAgainAt,
            Optional<URI> order) {
        Texts texts = Texts.in(language);
        PageFrame shell =
                shells.of(shop, settings, texts, texts.get(key + ".title"), Optional.of(readAgainAt.getRawPath()));
        return render(
                view(shell, "check", key, texts, Optional.empty(), order.flatMap(link -> back(texts, link))), texts);
    }

    /** On to a provider's page, which the answer's header leads to by itself. */
    public String leaving(PageLanguage language, String provider, URI to) {
        Texts texts = Texts.in(language);
        Map<String, Object> names = Map.of("provider", provider);
        String title = texts.get("pay.leaving.title", names);
        return render(
                new NoticeView(
                        shells.anonymous(texts, title, menu),
                        "money",
                        title,
                        texts.get("pay.leaving.text", names),
                        Optional.empty(),
                        Optional.of(new Link(texts.get("pay.leaving.link", names), to.toString()))),
                texts);
    }

    private String anonymous(String key, String symbol, PageLanguage language) {
        Texts texts = Texts.in(language);
        PageFrame shell = shells.anonymous(texts, texts.get(key + ".title"), menu);
        return render(view(shell, symbol, key, texts, Optional.empty(), Optional.empty()), texts);
    }

    private static Optional<Link> back(Texts texts, URI link) {
        return Optional.of(new Link(texts.get("back.to.order"), link.getRawPath()));
    }

    private static NoticeView view(
            PageFrame shell,
            String symbol,
            String key,
            Texts texts,
            Optional<NoticeView.Form> form,
            Optional<Link> link) {
        return new NoticeView(shell, symbol, texts.get(key + ".title"), texts.get(key + ".text"), form, link);
    }

    private String render(NoticeView view, Texts texts) {
        return templates.render(TEMPLATE, view, texts);
    }

    /**
     * A page with one thing to say.
     *
     * @param symbol name of a symbol of the page
     * @param form a button that does something
     * @param link where to go on
     */
    private record NoticeView(
            PageFrame shell,
            String symbol,
            String title,
            String text,
            Optional<NoticeView.Form> form,
            Optional<Link> link) {

        /** A form of one button, so that only a person's click does something, never a scanner that opens links. */
        record Form(String action, String button) {

            Form {
                action = SafeUrl.required(action);
            }
        }
    }
}
