package io.buyerstatus.pages.sample;

import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.conversation.PostRule;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.pages.buyer.order.Draft;
import io.buyerstatus.pages.buyer.order.FormResult;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pages that are easily got wrong, each in the language in which it is hardest. */
final class HardSamples {

    private static final EffectiveSettings BRIGHT = Shops.of(Shops.complete()
            .with(GeneralSettings.COLOUR, "#ffd400")
            .with(GeneralSettings.LOGO, URI.create("https://nordlicht.example/logo.svg"))
            .with(PrivacySettings.ADDRESSES, PrivacySettings.Addresses.SHOWN));

    private HardSamples() {}

    static List<Sample> in(PageLanguage language) {
        return switch (language) {
            case GERMAN ->
                List.of(
                        page("right_to_left", rightToLeft()),
                        page("forty_items", fortyItems()),
                        page("refused", talked(Situation.CONFIRMED, refused(PostRule.TOO_MANY), Optional.empty())),
                        page("too_late", talked(Situation.PACKED, refused(PostRule.WINDOW_CLOSED), Optional.empty())),
                        page("posted", talked(Situation.CONFIRMED, Optional.empty(), Optional.of(FormResult.POSTED))));
            case FRENCH -> hebrew();
            case ENGLISH, NORWEGIAN, ITALIAN, DUTCH, POLISH, SPANISH -> List.of();
        };
    }

    private static Sample page(String name, String text) {
        return new Sample("order.hard_" + name, PageLanguage.GERMAN, text);
    }

    /** A name that is written from right to left, and a bright brand. */
    private static String rightToLeft() {
        Order order = new OrderBuilder()
                .placed(
                        PaymentTerms.Method.PAYPAL,
                        OrderBuilder.buyer("ليلى", "الخطيب"),
                        OrderBuilder.address("ليلى الخطيب (Hinterhaus)"),
                        OrderBuilder.lines())
                .order();
        List<Entry> entries = List.of(
                Conversations.buyer("entry-1", "2026-11-18T12:00:00Z", "مرحبا، هل يمكنكم التسليم عند الجيران؟"),
                Conversations.seller("entry-2", "2026-11-18T12:40:00Z", "Gern!"));
        return Rendered.page(order, entries, PageLanguage.GERMAN, BRIGHT);
    }

    /** Everything from right to left but the page: Hebrew for buyer, shop and goods, an override on purpose, and the messages about it. */
    private static List<Sample> hebrew() {
        Line line = OrderBuilder.line("1", "שמיכת צמר (130 × 180) \u202eNET", 2, "89.00", "178.00");
        Order order = new OrderBuilder()
                .placed(
                        PaymentTerms.Method.BANK_TRANSFER,
                        OrderBuilder.buyer("דנה", "כהן\u2069\u202e"),
                        OrderBuilder.address("דנה כהן, דירה 4"),
                        List.of(line))
                .invoiced()
                .order();
        SettingsLayer shop = Shops.complete()
                .with(GeneralSettings.NAME, "אור צפון 24")
                .with(PrivacySettings.ADDRESSES, PrivacySettings.Addresses.SHOWN)
                .with(GeneralSettings.ADDRESS, "אור צפון 24\nרחוב הרצל 7");
        List<Entry> entries = List.of(Conversations.buyer("entry-1", "2026-11-18T12:00:00Z", "\u202eשלום! 2 יחידות?"));
        Material confirmed = Rendered.material(BuiltInTypes.ORDER_CONFIRMED, order, entries, "fr", Shops.of(shop));
        List<Sample> all = new ArrayList<>();
        all.add(new Sample(
                "order.hard_hebrew",
                PageLanguage.FRENCH,
                Rendered.page(order, entries, PageLanguage.FRENCH, Shops.of(shop))));
        all.addAll(MessageSamples.of("hard_hebrew", PageLanguage.FRENCH, confirmed));
        return all;
    }

    private static String fortyItems() {
        List<Line> lines = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> OrderBuilder.line(
                        Integer.toString(number),
                        "Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterung Nr. " + number,
                        number,
                        "1999.00",
                        "19990.00"))
                .toList();
        Order order = new OrderBuilder()
                .placed(
                        PaymentTerms.Method.INVOICE,
                        OrderBuilder.buyer("Anna-Lena Maria Theresia", "von und zu Hohenlohe-Langenburg"),
                        OrderBuilder.address("Anna-Lena Maria Theresia von und zu Hohenlohe-Langenburg"),
                        lines)
                .sent(
                        "s1",
                        "Niederösterreichische Sperrgutlogistik",
                        "1234567890123456789012345678901234567890",
                        List.of())
                .order();
        return Rendered.page(order, List.of(), PageLanguage.GERMAN, BRIGHT);
    }

    private static Optional<Draft> refused(PostRule rule) {
        return Optional.of(Draft.refused("Bitte klingeln", rule));
    }

    private static String talked(Situation situation, Optional<Draft> draft, Optional<FormResult> posted) {
        return Rendered.page(
                situation.order(),
                Conversations.neighbour(),
                PageLanguage.GERMAN,
                Shops.of(Shops.complete()),
                draft,
                posted);
    }
}
