package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.order.SharedSummary;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.pages.buyer.order.SharedPageView.Item;
import io.buyerstatus.pages.buyer.order.SharedPageView.Step;
import io.buyerstatus.pages.buyer.parcel.Tone;
import io.buyerstatus.pages.buyer.purchase.PriceViews;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.Picture;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Renders what the shared link shows of an order [SH-19, SH-22]. Made once per function, when it starts; safe to share between threads. */
public final class SharedPages {

    private static final String TEMPLATE = "shared";

    private final Templates templates = Templates.html(TEMPLATE);
    private final PageFrames shells;

    public SharedPages(PageFrames shells) {
        this.shells = shells;
    }

    /** The whole page as HTML, to be sent as UTF-8. */
    public String html(SharedPageSource source) {
        return templates.render(TEMPLATE, view(source), Texts.in(source.language()));
    }

    /** The allow-list of what the shared link shows. */
    private SharedPageView view(SharedPageSource source) {
        Order order = source.order();
        EffectiveSettings settings = source.settings();
        Wording wording = Wording.of(source.language(), settings.get(GeneralSettings.TIME_ZONE));
        Texts texts = wording.texts();
        SharedSummary glimpse = SharedSummary.of(order);
        return new SharedPageView(
                shells.of(
                        order.key().shop(),
                        settings,
                        texts,
                        texts.get("shared.title", Map.of("shop", PageFrames.name(settings))),
                        Optional.of(source.link().getRawPath())),
                source.link().getRawPath(),
                tone(glimpse.progress()),
                Symbols.of(glimpse.progress()),
                title(order, glimpse, wording),
                glimpse.parcels() == 0
                        ? Optional.empty()
                        : Optional.of(texts.count("shared.parcels", glimpse.parcels())),
                arrived(glimpse, texts),
                new Steps(wording)
                        .of(order).stream().map(SharedPages::withoutTime).toList(),
                glimpse.items().stream()
                        .map(item -> item(order.key().shop(), item, wording))
                        .toList());
    }

    /** Of what no carrier brings, the step at which it is: collected is not delivered. */
    private static String title(Order order, SharedSummary glimpse, Wording wording) {
        return new Steps(wording)
                .of(order).stream()
                        .filter(step -> step.current() && !order.travels())
                        .map(OrderPageView.Step::label)
                        .findFirst()
                        .orElseGet(() -> wording.texts().get("step." + key(glimpse.progress())));
    }

    private static Optional<String> arrived(SharedSummary glimpse, Texts texts) {
        return glimpse.parcels() < 2
                ? Optional.empty()
                : Optional.of(texts.get("parcels.tally", Map.of("n", glimpse.arrived(), "total", glimpse.parcels())));
    }

    private static Step withoutTime(OrderPageView.Step step) {
        return new Step(step.label(), step.state(), step.current(), step.spoken(), step.symbol());
    }

    private static Item item(ShopId shop, SharedSummary.Item item, Wording wording) {
        if (item.further() > 0) {
            String name = wording.texts().count("purchase.further", item.further());
            return new Item(Optional.empty(), name, "+", Optional.empty());
        }
        return new Item(
                Optional.of(wording.formats().soMany(item.quantity())),
                item.name(),
                PriceViews.initial(item.name()),
                item.picture().map(original -> Picture.item(shop, original)));
    }

    private static String key(Progress progress) {
        return progress == Progress.SENT ? "sent.current" : progress.name().toLowerCase(Locale.ROOT);
    }

    private static Tone tone(Progress progress) {
        return switch (progress) {
            case PLACED, CONFIRMED, PACKED, SENT, OUT_FOR_DELIVERY, PICKUP_READY -> Tone.CALM;
            case DELIVERED -> Tone.GOOD;
            case ATTEMPTED, PROBLEM -> Tone.PROBLEM;
            case RETURNING, RETURNED, CANCELLED -> Tone.OVER;
        };
    }
}
