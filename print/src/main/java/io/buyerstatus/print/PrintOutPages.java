package io.buyerstatus.print;

import io.buyerstatus.core.document.print.PrintPages;
import io.buyerstatus.core.message.sending.MessageRenderer;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.template.PrintOut;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateOccasion;
import io.buyerstatus.core.template.TemplateRenderer;
import io.buyerstatus.core.value.SupportedLanguage;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Writes print-outs. Made once per function; safe to share between threads. */
public final class PrintOutPages implements PrintPages {
    private static final String PAPER = "print/paper";

    private final Templates templates = Templates.html(PAPER);
    private final Map<PageLanguage, Texts> texts = new EnumMap<>(PageLanguage.class);
    private final Letters letters = new Letters();
    private final TemplateRenderer renderer;

    /** @param renderer fills shops' own templates, as it does for mails */
    public PrintOutPages(TemplateRenderer renderer) {
        this.renderer = renderer;
        for (PageLanguage language : PageLanguage.values()) {
            texts.put(language, Texts.of("print", language));
        }
    }

    @Override
    public Page page(PrintOut.Kind kind, Source source) {
        Order order = source.order().order();
        EffectiveSettings settings = source.settings();
        PageLanguage language = PageLanguage.of(
                kind == PrintOut.Kind.ORDER_CARD ? LanguageChoice.forShop(settings) : ofBuyer(order, settings));
        Wording wording = Wording.of(language, settings.get(GeneralSettings.TIME_ZONE));
        Texts own = words(language);
        String title = own.get(kind.word() + ".called", Map.of("number", order.number()));
        return new Page(
                title,
                noted(templates.render(PAPER, new PaperViews(source, wording, own).of(kind), own), own),
                source.logo());
    }

    @Override
    public Page page(Template template, Source source, URI link) {
        Order order = source.order().order();
        SupportedLanguage language = ofBuyer(order, source.settings());
        MessageRenderer.RenderedMail filled = renderer.mail(
                template,
                new TemplateOccasion(
                        source.order(),
                        source.settings(),
                        language.tag(),
                        link,
                        Optional.empty(),
                        source.parcel(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        source.now()));
        return new Page(
                filled.subject(),
                withLogo(noted(filled.html(), words(PageLanguage.of(language))), source),
                source.logo());
    }

    /** With a word about what could not be printed, where that is so: nobody must take a sign that stands in for the real one. */
    private String noted(String html, Texts own) {
        Document page = Jsoup.parse(html);
        int missing = letters.missing(page.body().text());
        if (missing == 0) {
            return html;
        }
        page.body()
                .appendElement("p")
                .attr("style", "border: 0.8pt solid #191b1f; padding: 2mm; margin-top: 6mm; font-size: 9pt")
                .text(own.get("unprinted", Map.of("n", missing)));
        return page.outerHtml();
    }

    /** Where a template shows the picture that is the shop's logo, our copy of it stands: others are not printed. */
    private static String withLogo(String html, Source source) {
        Optional<String> original = source.logo()
                .flatMap(copied -> source.settings().find(GeneralSettings.LOGO))
                .map(URI::toString)
                .filter(html::contains);
        if (original.isEmpty()) {
            return html;
        }
        Document page = Jsoup.parse(html);
        page.select("img").stream()
                .filter(picture -> picture.attr("src").equals(original.get()))
                .forEach(picture -> picture.attr("src", Page.LOGO));
        return page.outerHtml();
    }

    private Texts words(PageLanguage language) {
        return Optional.ofNullable(texts.get(language)).orElseThrow();
    }

    private static SupportedLanguage ofBuyer(Order order, EffectiveSettings settings) {
        return LanguageChoice.forBuyer(
                Optional.empty(), order.language(), order.purchase().country(), settings);
    }
}
