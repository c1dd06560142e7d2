package io.buyerstatus.pages.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.MailPart;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.order.ticket.Tickets;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.LocalisedText;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.Conversations;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInMessagesTest {

    private static final String LINK = Rendered.LINK.toString();

    /** Where the one thing to do is not on the order's page. */
    private static final Map<BuiltInType, String> LEADS_ELSEWHERE = Map.of(
            BuiltInTypes.REVIEW_REQUEST,
            "https://status.example/review/nordlicht/review/secret",
            BuiltInTypes.ADDRESS_WANTED,
            "https://status.example" + ConsoleUrls.order(Situation.SENT.order().key()) + "#address",
            BuiltInTypes.PAYMENT_NOTED,
            "https://status.example" + ConsoleUrls.order(Situation.SENT.order().key()) + "#timeline");

    /** What is told of a declaration, a review or a connection has no order to lead to, and a writer of its own. */
    private static final Set<BuiltInType> WRITTEN_BY_OTHERS = Set.of(
            BuiltInTypes.CONNECTION_REFUSED,
            BuiltInTypes.CONNECTION_UNREACHABLE,
            BuiltInTypes.CONNECTION_SILENT,
            BuiltInTypes.CONNECTION_RECOVERED,
            BuiltInTypes.WEBHOOK_STOPPED,
            BuiltInTypes.MAILBOX_SIGN_IN_ENDED,
            BuiltInTypes.MAILBOX_SIGN_IN_ENDS,
            BuiltInTypes.INQUIRY_RECEIVED,
            BuiltInTypes.INQUIRY_WRITTEN,
            BuiltInTypes.INQUIRY_ANSWERED,
            BuiltInTypes.REVIEW_RECEIVED,
            BuiltInTypes.REVIEW_WRITTEN,
            BuiltInTypes.REVIEW_DECIDED,
            BuiltInTypes.WITHDRAWAL_RECEIVED,
            BuiltInTypes.WITHDRAWAL_NOTICED,
            BuiltInTypes.WITHDRAWAL_DECLARED,
            BuiltInTypes.WITHDRAWAL_UNDELIVERED);

    private final BuiltInMessages messages = new BuiltInMessages();

    /** What is told of a connection is about no order. */
    private static final Set<BuiltInType> ABOUT_CONNECTIONS = Set.of(
            BuiltInTypes.CONNECTION_REFUSED,
            BuiltInTypes.CONNECTION_UNREACHABLE,
            BuiltInTypes.CONNECTION_SILENT,
            BuiltInTypes.CONNECTION_RECOVERED,
            BuiltInTypes.WEBHOOK_STOPPED,
            BuiltInTypes.MAILBOX_SIGN_IN_ENDED,
            BuiltInTypes.MAILBOX_SIGN_IN_ENDS);

    static Stream<BuiltInType> all() {
        return BuiltInTypes.ALL.stream().filter(type -> !ABOUT_CONNECTIONS.contains(type));
    }

    static Stream<BuiltInType> withCode() {
        return all().filter(type -> type.has(MailPart.CODE));
    }

    static Stream<BuiltInType> withoutCode() {
        return all().filter(type -> !type.has(MailPart.CODE) && !WRITTEN_BY_OTHERS.contains(type));
    }

    @ParameterizedTest
    @MethodSource("withoutCode")
    @Tag("SH-2")
    @Tag("SH-8")
    void everyMessageButACodeHoldsTheLinkToTheOrder(BuiltInType type) {
        RenderedMail mail = mail(type, Situation.SENT, Shops.complete());
        String leads = LEADS_ELSEWHERE.getOrDefault(type, LINK);
        assertThat(mail.html()).contains("href=\"" + leads + "\"");
        assertThat(mail.text()).contains(leads);
        assertThat(sms(type, "en", Shops.complete())).endsWith(LINK);
    }

    @ParameterizedTest
    @CsvSource({
        "PLACED, Thank you for your order",
        "TROUBLE, There is a problem with the delivery",
        "GOING_BACK, Your parcel is on its way back to us",
        "BACK, Your parcel is back with us",
    })
    @Tag("SH-2")
    void aNewOrderIsConfirmedInTheWordsOfItsState(Situation situation, String headline) {
        RenderedMail mail = mail(BuiltInTypes.ORDER_CONFIRMED, situation, Shops.complete());
        assertThat(mail.text()).startsWith(headline + "\n");
    }

    @ParameterizedTest
    @MethodSource("withCode")
    @Tag("SH-20")
    void aCodeStandsInOnePieceAndBesideItNoLink(BuiltInType type) {
        RenderedMail mail = mail(type, Situation.SENT, Shops.complete());
        assertThat(mail.html()).contains(">042917<").doesNotContain(LINK);
        assertThat(mail.text())
                .contains("\n\n042917\n\n", "10 minutes", "If it wasn’t you")
                .doesNotContain(LINK);
        assertThat(mail.subject()).doesNotContain("042917");
        assertThat(sms(type, "en", Shops.complete()))
                .startsWith("042917 ")
                .contains("10 minutes", "Not you?")
                .doesNotContain(LINK);
    }

    @Test
    @Tag("SH-7")
    void anAddressThatNobodyConfirmedLearnsNothingOfTheBuyerAndTheOrder() {
        Order order = Situation.SENT.order();
        RenderedMail mail = mail(BuiltInTypes.CONFIRM_EMAIL, Situation.SENT, Shops.complete());
        String all = mail.subject() + mail.text() + mail.html();
        assertThat(all)
                .doesNotContain(order.number(), order.buyer().orElseThrow().lastName(), "order page");
    }

    @Test
    @Tag("SH-20")
    void noShopRewordsACode() {
        assertThat(BuiltInTypes.configurable())
                .doesNotContain(
                        BuiltInTypes.ACCESS_CODE,
                        BuiltInTypes.FRESH_LINK,
                        BuiltInTypes.CONFIRM_EMAIL,
                        BuiltInTypes.NEWS_MOVED,
                        BuiltInTypes.MAILBOX_INVALID,
                        BuiltInTypes.MESSAGE_GAVE_UP,
                        BuiltInTypes.MESSAGE_UNSETTLED,
                        BuiltInTypes.PAYMENT_NOTED,
                        BuiltInTypes.AUTOMATION_HELD,
                        BuiltInTypes.AUTOMATION_FAILING)
                .doesNotContainAnyElementsOf(WRITTEN_BY_OTHERS)
                .hasSize(BuiltInTypes.ALL.size() - 10 - WRITTEN_BY_OTHERS.size());
    }

    @Test
    @Tag("DR-12")
    void anUnpaidOrdersConfirmationSaysWhereToTransfer() {
        RenderedMail mail = mail(BuiltInTypes.ORDER_CONFIRMED, Situation.UNPAID, Shops.complete());
        assertThat(mail.text()).contains("DE89 3704 0044 0532 0130 00", "RE-2026-0815, Mia, Koehler", "Total: €131.50");
        assertThat(mail.html()).contains("DE89 3704 0044 0532 0130 00", "RE-2026-0815, Mia, Koehler");
        assertThat(mail(BuiltInTypes.ORDER_CONFIRMED, Situation.PLACED, Shops.complete())
                        .text())
                .doesNotContain("DE89");
    }

    @Test
    @Tag("DR-12")
    @Tag("DR-19")
    void aReminderNamesWhatIsOpenAndWhatCameAlready() {
        RenderedMail mail = mail(BuiltInTypes.PAYMENT_REMINDER, Situation.PARTLY_PAID, Shops.complete());
        assertThat(mail.text())
                .contains(
                        "€31.50 of €131.50 is already paid. For your order 10042, €100.00 is still open.",
                        "Please transfer €100.00\n€31.50 of €131.50 is already paid.");
        assertThat(mail.html()).contains("€100.00", "€31.50 of €131.50 is already paid.");
        assertThat(messages.sms(Rendered.material(
                        BuiltInTypes.PAYMENT_REMINDER,
                        Situation.PARTLY_PAID.order(),
                        Conversations.neighbour(),
                        "en",
                        Shops.of(Shops.complete()))))
                .contains("Please pay €100.00 for order 10042");
    }

    @Test
    @Tag("DR-12")
    void aConfirmationSaysHowThePaymentStandsWhereNothingIsToBeTransferred() {
        assertThat(mail(BuiltInTypes.ORDER_CONFIRMED, Situation.RESERVED, Shops.complete())
                        .text())
                .contains("€131.50 is reserved and hasn’t been charged yet")
                .doesNotContain("DE89");
        assertThat(mail(BuiltInTypes.ORDER_CONFIRMED, Situation.PARTLY_PAID, Shops.complete())
                        .text())
                .contains("Already paid: −€31.50\nStill open: €100.00", "Please transfer €100.00");
        assertThat(mail(BuiltInTypes.ORDER_CONFIRMED, Situation.REFUNDED_IN_TWO_CURRENCIES, Shops.complete())
                        .html())
                .contains("Refunded: €5.00 and US$6.00");
    }

    @Test
    @Tag("DR-12")
    void whoPaysAtTheDoorIsToldHowMuchWithEveryMailAboutTheParcel() {
        for (BuiltInType type : List.of(BuiltInTypes.SENT, BuiltInTypes.OUT_FOR_DELIVERY)) {
            assertThat(mail(type, Situation.DUE_AT_DOOR, Shops.complete()).text())
                    .contains("€131.50 is due at the door");
            assertThat(mail(type, Situation.DUE_AT_DOOR, Shops.complete()).html())
                    .contains("€131.50 is due at the door");
        }
        assertThat(mail(BuiltInTypes.DELIVERED, Situation.PAID_AT_DOOR, Shops.complete())
                        .text())
                .doesNotContain("at the door");
    }

    @Test
    @Tag("DR-17")
    @Tag("SH-8")
    void theShopsOwnWordsTakeThePlaceOfOurs() {
        SettingsLayer shop = Shops.complete()
                .with(
                        BuiltInTypes.SENT.settings().subject(),
                        new LocalisedText(Map.of("en", "[shop_name]: off it goes ([order_number])")))
                .with(
                        BuiltInTypes.SENT.settings().text(),
                        new LocalisedText(
                                Map.of("en", "Dear [Name],\n\n<b>look</b>:\n#link_checkout# or [tracking_link]")));
        RenderedMail mail = mail(BuiltInTypes.SENT, Situation.SENT, shop);

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
                .with(BuiltInTypes.SENT.settings().text(), new LocalisedText(Map.of("de", "Hallo [Name]")));
        assertThat(mail(BuiltInTypes.SENT, Situation.SENT, shop).text()).contains("Hello Mia Köhler");
    }

    @Test
    @Tag("BL-73")
    @Tag("DR-29")
    void theSellerIsToldWhoWroteAboutWhichOrderAndWhat() {
        RenderedMail mail = mail(BuiltInTypes.BUYER_WROTE, Situation.CONFIRMED, Shops.complete());
        for (String part : new String[] {
            "Mia Köhler", "miak", "10042", "mia.koehler@example.org", "+49 151 23456789", LINK, "könnten Sie das Paket"
        }) {
            assertThat(mail.text()).contains(part);
            assertThat(mail.html()).contains(part);
        }
    }

    @Test
    @Tag("UP-10")
    void ofATicketTheSellerGetsALinkToItOnTheDesk() {
        Order order = Situation.CONFIRMED.order();
        Order ticketed = order.withTickets(
                Tickets.NONE.written(Optional.of(TicketKind.DAMAGED), Instant.parse("2026-11-20T10:00:00Z")));
        RenderedMail mail = messages.mail(Rendered.material(
                BuiltInTypes.BUYER_WROTE, ticketed, Conversations.neighbour(), "en", Shops.of(Shops.complete())));

        for (String part : List.of("10042-1", "Something is damaged", ConsoleUrls.ticket(order.key()))) {
            assertThat(mail.text()).contains(part);
            assertThat(mail.html()).contains(part);
        }
        assertThat(mail.text()).doesNotContain(LINK);
    }

    @Test
    void twoMailsAboutTwoParcelsHaveTwoSubjects() {
        Order order = sent("01505000000003", "2026-11-19T16:40:00Z", "01505000000004", "2026-11-20T16:40:00Z");
        assertThat(IntStream.range(0, 2).mapToObj(place -> messages.mail(Rendered.material(
                                BuiltInTypes.SENT, order, place, List.of(), "en", Shops.of(Shops.complete())))
                        .subject()))
                .containsExactly(
                        "A parcel of your order 10042 is on its way (Parcel 1 of 2)",
                        "A parcel of your order 10042 is on its way (Parcel 2 of 2)");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("SH-18")
    void oneMailNamesTheParcelsThatLeftTogether(PageLanguage language) {
        Order together = sent("01505000000003", "2026-11-19T16:40:00Z", "01505000000004", "2026-11-19T16:40:00Z");
        Order apart = sent("01505000000003", "2026-11-19T16:40:00Z", "01505000000004", "2026-11-20T16:40:00Z");
        RenderedMail one = sentMail(together, language);

        for (String text : List.of(one.text(), one.html())) {
            assertThat(text).containsOnlyOnce("01505000000003").containsOnlyOnce("01505000000004");
        }
        assertThat(one.subject()).isNotEqualTo(sentMail(apart, language).subject());
        assertThat(sentMail(apart, language).text()).doesNotContain("01505000000004");
    }

    /** Shop systems say of a shipment of two parcels what is in it, and not what is in which. */
    @Test
    @Tag("SH-18")
    void whatIsInOneOfTwoParcelsIsInThese() {
        Fact shipment = new Fact.ShipmentSent(
                "s1",
                "Kurier",
                "01505000000003",
                Optional.empty(),
                List.of(new ParcelLine("1", 1)),
                Instant.parse("2026-11-19T16:40:00Z"),
                Optional.empty(),
                false,
                Optional.of(2));
        OrderBuilder order = new OrderBuilder()
                .placed(PaymentTerms.Method.CARD)
                .fact("2026-11-19T16:40:00Z", shipment)
                .fact("2026-11-19T16:40:00Z", parcel("s1.2", "01505000000004", "2026-11-19T16:40:00Z"));
        RenderedMail mail = sentMail(order.order(), PageLanguage.ENGLISH);

        assertThat(List.of(
                        mail.text(),
                        mail.html(),
                        Rendered.page(order.order(), List.of(), PageLanguage.ENGLISH, Shops.of(Shops.complete()))))
                .allSatisfy(
                        text -> assertThat(text).contains("In these parcels").doesNotContain("In this parcel"));
    }

    private RenderedMail sentMail(Order order, PageLanguage language) {
        return messages.mail(
                Rendered.material(BuiltInTypes.SENT, order, 0, List.of(), language.tag(), Shops.of(Shops.complete())));
    }

    private static Order sent(String one, String at, String other, String then) {
        return new OrderBuilder()
                .placed(PaymentTerms.Method.CARD)
                .paid()
                .confirmed()
                .fact(at, parcel("s1", one, at))
                .fact(then, parcel("s2", other, then))
                .order();
    }

    private static Fact parcel(String shipment, String number, String at) {
        return new Fact.ShipmentSent(
                shipment, "Kurier", number, Optional.empty(), List.of(), Instant.parse(at), Optional.empty());
    }

    /** Of a parcel whose scans are all older than the order the page says nothing, so that the other one has no number there. */
    @Test
    void aSubjectNumbersNoParcelThatThePageDoesNotNumber() {
        Order order = new OrderBuilder()
                .placed(PaymentTerms.Method.CARD)
                .paid()
                .sent("s1", "DPD", "01505000000003", List.of())
                .tracked("2026-11-01T18:00:00Z", "s2", ScanStatus.IN_TRANSIT, "Im Start-Paketzentrum", "Hamburg")
                .order();
        assertThat(order.parcels().all()).hasSize(2);
        assertThat(messages.mail(Rendered.material(
                                BuiltInTypes.SENT, order, List.of(), "en", Shops.of(Shops.complete())))
                        .subject())
                .isEqualTo("A parcel of your order 10042 is on its way");
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyMessagesThatAreNotNecessaryCanBeStopped(BuiltInType type) {
        boolean stoppable = type.stoppable();
        RenderedMail mail = mail(type, Situation.SENT, Shops.complete());
        assertThat(mail.html().contains(Rendered.STOP.toString())).isEqualTo(stoppable);
        assertThat(mail.text().contains(Rendered.STOP.toString())).isEqualTo(stoppable);
    }

    @Test
    void aReviewIsAskedForWhereTheShopCollectsThem() {
        SettingsLayer shop =
                Shops.complete().with(ReviewSettings.LINK, URI.create("https://reviews.example/nordlicht"));
        assertThat(mail(BuiltInTypes.REVIEW_REQUEST, Situation.DELIVERED_ALL, shop)
                        .text())
                .contains("https://reviews.example/nordlicht");
    }

    /** Whoever asks the satisfied alone, or others in other words, bends what is published. */
    @ParameterizedTest
    @EnumSource(
            value = Situation.class,
            names = {"SENT", "NOBODY_HOME_TWICE", "AT_CUSTOMS", "ONE_OF_TWO_REFUSED", "TROUBLE", "GOING_BACK"})
    @Tag("G10")
    void a5EverybodyIsAskedInTheSameWords(Situation situation) {
        RenderedMail usual = mail(BuiltInTypes.REVIEW_REQUEST, Situation.DELIVERED_ALL, Shops.complete());
        RenderedMail asked = mail(BuiltInTypes.REVIEW_REQUEST, situation, Shops.complete());
        assertThat(asked.subject()).isEqualTo(usual.subject());
        assertThat(asked.text()).isEqualTo(usual.text());
        RenderedMail angry = messages.mail(Rendered.material(
                BuiltInTypes.REVIEW_REQUEST, situation.order(), List.of(), "en", Shops.of(Shops.complete())));
        assertThat(angry.text()).isEqualTo(usual.text());
    }

    @Test
    void eachParcelsMailSpeaksOfThatParcelOnly() {
        RenderedMail mail = mail(BuiltInTypes.SENT, Situation.PARTLY_SENT, Shops.complete());
        assertThat(mail.subject()).isEqualTo("A parcel of your order 10042 is on its way");
        assertThat(mail.text()).contains("2 × Emaillebecher „Fjell“").doesNotContain("Wolldecke");
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyMailLoadsNothing(BuiltInType type) {
        assertThat(mail(type, Situation.SENT, Shops.complete()).html())
                .doesNotContain("<img", "src=", "url(", "<link", "<script", "@import");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "nb", "fr", "it", "nl", "pl", "es"})
    void everySmsIsOnePartOfPlainCharacters(String language) {
        for (BuiltInType type : BuiltInTypes.ALL) {
            String sms = sms(type, language, Shops.complete());
            assertThat(Gsm7.fits(sms)).as(sms).isTrue();
            assertThat(sms).hasSizeLessThanOrEqualTo(160);
        }
    }

    @Test
    void aShopsNameCostsNoSecondSms() {
        SettingsLayer shop = Shops.complete().with(GeneralSettings.NAME, "„Café Łódź“ – Rösterei & Versandhandel");
        String sms = sms(BuiltInTypes.SENT, "de", shop);
        assertThat(sms).startsWith("\"Café Lodz\" - Röster: ");
        assertThat(Gsm7.fits(sms)).isTrue();
    }

    private RenderedMail mail(BuiltInType type, Situation situation, SettingsLayer shop) {
        Order order = situation.order();
        return messages.mail(Rendered.material(type, order, Conversations.neighbour(), "en", Shops.of(shop)));
    }

    private String sms(BuiltInType type, String language, SettingsLayer shop) {
        Order order =
                type.equals(BuiltInTypes.PAYMENT_REMINDER) ? Situation.PARTLY_PAID.order() : Situation.SENT.order();
        return messages.sms(Rendered.material(type, order, Conversations.neighbour(), language, Shops.of(shop)));
    }
}
