package io.buyerstatus.console.template;

import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.settings.PreviewPages;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.preview.Preview;
import io.buyerstatus.pages.preview.PreviewPage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A template as its readers would see it, of a sample of an order. */
public final class TemplatePreviews {
    private TemplatePreviews() {}

    /**
     * The page.
     *
     * @param wish in which {@code state} the order is, and the reader's {@code language}
     */
    public static String html(
            ConsoleRequest asked, ShopSettings shop, Template template, Map<String, String> wish, Instant now) {
        Texts texts = asked.texts();
        ChannelId channel = shop.channels().keySet().stream()
                .min(Comparator.comparing(ChannelId::value))
                .orElse(new ChannelId("web"));
        EffectiveSettings settings = shop.forChannel(channel);
        Progress state = Arrays.stream(Progress.values())
                .filter(each -> TemplateForm.word(each).equals(wish.getOrDefault("state", "")))
                .findFirst()
                .orElse(Progress.SENT);
        Optional<String> language =
                Optional.of(wish.getOrDefault("language", "")).filter(TemplateForm.LANGUAGES::contains);
        Order sample = Preview.sample(state, shop.id(), channel, language, settings, now);
        Preview preview = Preview.of(template, OrderView.of(sample, List.of(), false), settings, language, now);
        return page(asked, template, preview, texts.get("template.preview.about"));
    }

    /** The page of a template that is filled from one of the shop's orders. */
    public static String filled(
            ConsoleRequest asked,
            ShopSettings shop,
            Template template,
            OrderView view,
            Optional<String> language,
            Instant now) {
        Preview preview = Preview.of(
                template,
                view,
                shop.forChannel(view.order().channel()),
                language.filter(TemplateForm.LANGUAGES::contains),
                now);
        return page(
                asked,
                template,
                preview,
                asked.texts()
                        .get(
                                "template.filled.about",
                                Map.of("number", view.order().number())));
    }

    private static String page(ConsoleRequest asked, Template template, Preview preview, String about) {
        Texts texts = asked.texts();
        return PreviewPage.html(
                PreviewPages.words(texts, texts.get("template.preview.title", Map.of("name", template.displayName()))),
                List.of(about),
                preview.waits().stream()
                        .map(what -> texts.get("template.preview.waits", Map.of("what", what)))
                        .toList(),
                preview.message());
    }
}
