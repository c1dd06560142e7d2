package io.buyerstatus.local.demo.page;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.syntax.Escaping;
import io.buyerstatus.core.value.SupportedLanguage;
import io.buyerstatus.local.demo.Demo;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import io.buyerstatus.pages.preview.Preview;
import io.buyerstatus.pages.preview.PreviewPage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The workshop's templates at {@code /__local/templates}, each as its readers see it, for an order in any state and in any language. */
public final class TemplatePages implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/templates";

    private static final String POLICY =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src http: https: data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final ChannelId CHANNEL = new ChannelId("web");

    private final Demo demo;

    public TemplatePages(Demo demo) {
        this.demo = demo;
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return LocalResponse.text(405, "only GET changes nothing, and nothing is to be changed here");
        }
        if (request.path().equals(PATH)) {
            return page(list(demo.templates()));
        }
        String id = request.path().substring(PATH.length() + 1);
        return demo.templates().stream()
                .filter(template -> template.id().value().equals(id))
                .findFirst()
                .map(template -> page(preview(
                        template,
                        request.parameter("state").flatMap(TemplatePages::state).orElse(Progress.SENT),
                        request.parameter("language").filter(TemplatePages::spoken))))
                .orElseGet(() -> LocalResponse.text(404, "there is no such template; all are at " + PATH));
    }

    private static Optional<Progress> state(String word) {
        return Arrays.stream(Progress.values())
                .filter(state -> state.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static boolean spoken(String tag) {
        return Arrays.stream(SupportedLanguage.values())
                .anyMatch(language -> language.tag().equals(tag));
    }

    private String preview(Template template, Progress state, Optional<String> language) {
        ShopSettings shop = demo.workshop();
        EffectiveSettings settings = shop.forChannel(CHANNEL);
        var now = demo.system().clock().instant();
        Order order = Preview.sample(state, shop.id(), CHANNEL, language, settings, now);
        return PreviewPage.html(Preview.of(template, OrderView.of(order, List.of(), false), settings, language, now));
    }

    private static String list(List<Template> templates) {
        StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>Templates of the workshop</title>\n<link rel=\"stylesheet\" href=\""
                + DemoPages.STYLE_PATH + "\">\n</head>\n<body>\n<main>\n<h1>Templates of the workshop</h1>\n"
                + "<p class=\"quiet-text\">The demo's second shop writes its mails itself. Each template is shown for an order in a state,"
                + " in German and in English.</p>\n");
        templates.forEach(template -> page.append("<section>\n<h2>")
                .append(Escaping.html(template.displayName()))
                .append("</h2>\n<p>")
                .append(links(template))
                .append("</p>\n</section>\n"));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String links(Template template) {
        StringBuilder links = new StringBuilder();
        for (Progress state : Progress.values()) {
            String word = state.name().toLowerCase(Locale.ROOT);
            for (String language : List.of("de", "en")) {
                links.append("<a href=\"")
                        .append(PATH)
                        .append('/')
                        .append(template.id())
                        .append("?state=")
                        .append(word)
                        .append("&amp;language=")
                        .append(language)
                        .append("\">")
                        .append(word.replace('_', ' '))
                        .append(" (")
                        .append(language)
                        .append(")</a> ");
            }
        }
        return links.toString();
    }

    private static LocalResponse page(String html) {
        return new LocalResponse(
                200,
                Map.of(
                        "content-type", "text/html; charset=utf-8",
                        "cache-control", "no-store",
                        "content-security-policy", POLICY,
                        "x-content-type-options", "nosniff",
                        "referrer-policy", "no-referrer"),
                html.getBytes(StandardCharsets.UTF_8));
    }
}
