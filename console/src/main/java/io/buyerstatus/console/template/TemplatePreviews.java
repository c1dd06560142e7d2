package io.buyerstatus.console.template;

import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.settings.PreviewPages;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.template.SmsLengths;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.preview.Preview;
import io.buyerstatus.pages.preview.PreviewPage;
import java.time.Instant;
import java.util.ArrayList;
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
        return page(asked, template, preview, List.of(texts.get("template.preview.about")));
    }

    /**
     * The page of a template that is filled from one of the shop's orders.
     *
     * @param lengths how long it is for the shop's newest orders; empty for what is no text message
     */
    public static String filled(
            ConsoleRequest asked,
            ShopSettings shop,
            Template template,
            OrderView view,
            Optional<String> language,
            Optional<SmsLengths> lengths,
            Instant now) {
        Texts texts = asked.texts();
        Preview preview = Preview.of(
                template,
                view,
                shop.forChannel(view.order().channel()),
                language.filter(TemplateForm.LANGUAGES::contains),
                now);
        List<String> about = new ArrayList<>();
        about.add(
                texts.get("template.filled.about", Map.of("number", view.order().number())));
        int most = preview.occasion().settings().get(MessageSettings.SMS_PARTS);
        lengths.ifPresent(each -> {
            about.add(texts.get(
                    "template.filled.lengths",
                    Map.of(
                            "orders", each.orders(),
                            "median", each.median(),
                            "most", each.longest().parts().count(),
                            "number", each.longest().order())));
            String costs = preview.occasion()
                    .settings()
                    .get(MessageSettings.SMS_PRICES)
                    .shown(each.longest().parts().count());
            about.add(
                    costs.isEmpty()
                            ? texts.get("template.filled.no_prices")
                            : texts.get("template.filled.costs", Map.of("costs", costs)));
            if (each.longest().parts().count() > most) {
                about.add(texts.get("template.filled.too_long", Map.of("most", most)));
            }
        });
        return page(asked, template, preview, about);
    }

    /** A template as the buyer of an order would read it by SMS, counted. */
    public static SmsLengths.Filled length(ShopSettings shop, Template template, OrderView view, Instant now) {
        Preview preview =
                Preview.of(template, view, shop.forChannel(view.order().channel()), Optional.empty(), now);
        return SmsLengths.Filled.of(
                view.order().number(), preview.message() instanceof Preview.Message.Sms(String text) ? text : "");
    }

    private static String page(ConsoleRequest asked, Template template, Preview preview, List<String> about) {
        Texts texts = asked.texts();
        return PreviewPage.html(
                PreviewPages.words(texts, texts.get("template.preview.title", Map.of("name", template.displayName()))),
                about,
                preview.waits().stream()
                        .map(what -> texts.get("template.preview.waits", Map.of("what", what)))
                        .toList(),
                preview.message());
    }
}
