package io.buyerstatus.pages.mail;

import io.buyerstatus.core.review.ReviewSettings;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.pages.sample.Conversations;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInMessagesTest {

    private static final String LINK = Rendered.LINK.toString();

    private final BuiltInMessages messages = new BuiltInMessages();

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"ACCESS_CODE", "CONFIRM_EMAIL"})
    @Tag("SH-2")
    @Tag("SH-8")
    void everyMessageButACodeHoldsTheLinkToTheOrder(MessageType trigger) {
        RenderedMail mail = mail(trigger, Situation.SENT, Shops.complete());
        assertThat(mail.html()).contains("href=\"" + LINK + "\"");
        assertThat(mail.text()).contains(LINK);
        assertThat(sms(trigger, "en", Shops.complete())).endsWith(LINK);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCESS_CODE", "CONFIRM_EMAIL"})
    @Tag("SH-20")
    void aCodeStandsInOnePieceAndBesideItNoLink(MessageType trigger) {
        RenderedMail mail = mail(trigger, Situation.SENT, Shops.complete());
        assertThat(mail.html()).contains(">042917<").doesNotContain(LINK);
        assertThat(mail.text())
                .contains("\n\n042917\n\n", "10 minutes", "If it wasn’t you")
                .doesNotContain(LINK);
        assertThat(mail.subject()).doesNotContain("042917");
        assertThat(sms(trigger, "en", Shops.complete()))
                .startsWith("042917 ")
                .contains("10 minutes", "Not you?")
                .doesNotContain(LINK);
    }

    @Test
    @Tag("SH-7")
    void anAddressThatNobodyConfirmedLearnsNothingOfTheBuyerAndTheOrder() {
        Order order = Situation.SENT.order();
        RenderedMail mail = mail(MessageType.CONFIRM_EMAIL, Situation.SENT, Shops.complete());
        String all = mail.subject() + mail.text() + mail.html();
        assertThat(all)
                .doesNotContain(order.number(), order.buyer().orElseThrow().lastName(), "order page");
    }

    @Test
    @Tag("SH-20")
    void noShopRewordsACode() {
        assertThat(MessageSettings.CONFIGURABLE)
                .doesNotContain(MessageType.ACCESS_CODE, MessageType.FRESH_LINK, MessageType.CONFIRM_EMAIL)
                .hasSize(MessageType.values().length - 3);
    }

    @Test
    @Tag("DR-12")
    void anUnpaidOrdersConfirmationSaysWhereToTransfer() {
        RenderedMail mail = mail(MessageType.ORDER_CONFIRMED, Situation.UNPAID, Shops.complete());
        assertThat(mail.text()).contains("DE89 3704 0044 0532 0130 00", "RE-2026-0815, Mia, Koehler", "Total: €131.50");
        assertThat(mail.html()).contains("DE89 3704 0044 0532 0130 00", "RE-2026-0815, Mia, Koehler");
        assertThat(mail(MessageType.ORDER_CONFIRMED, Situation.PLACED, Shops.complete())
                        .text())
                .doesNotContain("DE89");
    }

    @Test
    @Tag("DR-17")
    @Tag("SH-8")
    void theShopsOwnWordsTakeThePlaceOfOurs() {
        SettingsLayer shop = Shops.complete()
                .with(
                        MessageSettings.subject(MessageType.SENT),
                        new LocalisedText(Map.of("en", "[shop_name]: off it goes ([order_number])")))
                .with(
                        MessageSettings.text(MessageType.SENT),
                        new LocalisedText(
                                Map.of("en", "Dear [Name],\n\n<b>look</b>:\n#link_checkout# or [tracking_link]")));
        RenderedMail mail = mail(MessageType.SENT, Situation.SENT, shop);

        assertThat(mail.subject()).isEqualTo("Nordlicht Manufaktur: off it goes (10042)");
        assertThat(mail.text())
                .contains("Dear Mia Köhler,\n\n<b>look</b>:\n" + LINK
                        + " or https://track.example/DHL/00340434161094042557")
                .doesNotContain("Hello Mia");
        assertThat(mail.html())
                .contains(
                        "Dear Mia Köhler,</p>",
                        "&lt;b&gt;look&lt;/b&gt;:<br>",
                        "href=\"" + LINK + "\" class=\"brand\"");
    }

    @Test
    void anotherLanguagesTextIsNeverUsed() {
        SettingsLayer shop = Shops.complete()
                .with(MessageSettings.text(MessageType.SENT), new LocalisedText(Map.of("de", "Hallo [Name]")));
        assertThat(mail(MessageType.SENT, Situation.SENT, shop).text()).contains("Hello Mia Köhler");
    }

    @Test
    @Tag("BL-73")
    @Tag("DR-29")
    void theSellerIsToldWhoWroteAboutWhichOrderAndWhat() {
        RenderedMail mail = mail(MessageType.BUYER_WROTE, Situation.CONFIRMED, Shops.complete());
        for (String part : new String[] {
            "Mia Köhler", "miak", "10042", "mia.koehler@example.org", "+49 151 23456789", LINK, "könnten Sie das Paket"
        }) {
            assertThat(mail.text()).contains(part);
            assertThat(mail.html()).contains(part);
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyMessagesThatAreNotNecessaryCanBeStopped(MessageType trigger) {
        boolean stoppable = trigger.necessity() != MessageType.Necessity.NECESSARY;
        RenderedMail mail = mail(trigger, Situation.SENT, Shops.complete());
        assertThat(mail.html().contains(LINK + "/stop")).isEqualTo(stoppable);
        assertThat(mail.text().contains(LINK + "/stop")).isEqualTo(stoppable);
    }

    @Test
    void aReviewIsAskedForWhereTheShopCollectsThem() {
        SettingsLayer shop =
                Shops.complete().with(ReviewSettings.LINK, URI.create("https://reviews.example/nordlicht"));
        assertThat(mail(MessageType.REVIEW_REQUEST, Situation.DELIVERED_ALL, shop)
                        .text())
                .contains("https://reviews.example/nordlicht");
    }

    @Test
    void eachParcelsMailSpeaksOfThatParcelOnly() {
        RenderedMail mail = mail(MessageType.SENT, Situation.PARTLY_SENT, Shops.complete());
        assertThat(mail.subject()).isEqualTo("A parcel of your order 10042 is on its way");
        assertThat(mail.text()).contains("2 × Emaillebecher „Fjell“").doesNotContain("Wolldecke");
    }

    @ParameterizedTest
    @EnumSource
    void everyMailLoadsNothing(MessageType trigger) {
        assertThat(mail(trigger, Situation.SENT, Shops.complete()).html())
                .doesNotContain("<img", "src=", "url(", "<link", "<script", "@import");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "nb", "fr", "it", "nl", "pl", "es"})
    void everySmsIsOnePartOfPlainCharacters(String language) {
        for (MessageType trigger : MessageType.values()) {
            String sms = sms(trigger, language, Shops.complete());
            assertThat(Gsm7.fits(sms)).as(sms).isTrue();
            assertThat(sms).hasSizeLessThanOrEqualTo(160);
        }
    }

    @Test
    void aShopsNameCostsNoSecondSms() {
        SettingsLayer shop = Shops.complete().with(GeneralSettings.NAME, "„Café Łódź“ – Rösterei & Versandhandel");
        String sms = sms(MessageType.SENT, "de", shop);
        assertThat(sms).startsWith("\"Café Lodz\" - Röster: ");
        assertThat(Gsm7.fits(sms)).isTrue();
    }

    private RenderedMail mail(MessageType trigger, Situation situation, SettingsLayer shop) {
        Order order = situation.order();
        return messages.mail(Rendered.material(trigger, order, Conversations.neighbour(), "en", Shops.of(shop)));
    }

    private String sms(MessageType trigger, String language, SettingsLayer shop) {
        return messages.sms(Rendered.material(
                trigger, Situation.SENT.order(), Conversations.neighbour(), language, Shops.of(shop)));
    }
}
