package io.buyerstatus.pages.buyer.order;

import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.conversation.PostRule;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.sending.MessageRenderer.Material;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.pages.buyer.order.OrderPageSource.Posted;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.mail.BuiltInMessages;
import io.buyerstatus.pages.sample.Conversations;
import io.buyerstatus.pages.sample.Golden;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pages that are easily got wrong. */
class HardCasesGoldenTest {

    private static final EffectiveSettings BRIGHT = Shops.of(Shops.complete()
            .with(GeneralSettings.COLOUR, "#ffd400")
            .with(GeneralSettings.LOGO, URI.create("https://nordlicht.example/logo.svg"))
            .with(PrivacySettings.ADDRESSES, PrivacySettings.Addresses.SHOWN));

    @Test
    void aNameThatIsWrittenFromRightToLeftAndABrightBrand() {
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

        Golden.assertMatches(
                "page/hard_right_to_left.de.html", Rendered.page(order, entries, PageLanguage.GERMAN, BRIGHT));
    }

    /** Hebrew for buyer, shop and goods, an override on purpose, and mails and SMS about it. */
    @Test
    void everythingFromRightToLeftButThePage() {
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
        BuiltInMessages messages = new BuiltInMessages();
        Material confirmed = Rendered.material(MessageType.ORDER_CONFIRMED, order, entries, "fr", Shops.of(shop));
        RenderedMail mail = messages.mail(confirmed);

        Golden.assertMatches(
                "page/hard_hebrew.fr.html", Rendered.page(order, entries, PageLanguage.FRENCH, Shops.of(shop)));
        Golden.assertMatches("mail/hard_hebrew.fr.html", mail.html());
        Golden.assertMatches("mail/hard_hebrew.fr.txt", "Subject: " + mail.subject() + "\n\n" + mail.text());
        Golden.assertMatches("sms/hard_hebrew.fr.txt", messages.sms(confirmed));
    }

    @Test
    void fortyItemsWithLongNames() {
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

        Golden.assertMatches(
                "page/hard_forty_items.de.html", Rendered.page(order, List.of(), PageLanguage.GERMAN, BRIGHT));
    }

    @Test
    void aRefusedMessage() {
        golden(
                "hard_refused",
                Situation.CONFIRMED,
                Optional.of(Draft.refused("Bitte klingeln", PostRule.TOO_MANY)),
                Optional.empty());
        golden(
                "hard_too_late",
                Situation.PACKED,
                Optional.of(Draft.refused("Bitte klingeln", PostRule.WINDOW_CLOSED)),
                Optional.empty());
    }

    @Test
    void aPostedMessage() {
        golden("hard_posted", Situation.CONFIRMED, Optional.empty(), Optional.of(Posted.TAKEN));
    }

    private static void golden(String name, Situation situation, Optional<Draft> draft, Optional<Posted> posted) {
        String page = Rendered.page(
                situation.order(),
                Conversations.neighbour(),
                PageLanguage.GERMAN,
                Shops.of(Shops.complete()),
                draft,
                posted);
        Golden.assertMatches("page/" + name + ".de.html", page);
    }
}
