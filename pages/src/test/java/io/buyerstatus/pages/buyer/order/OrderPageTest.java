package io.buyerstatus.pages.buyer.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.access.PrivacySettings;
import io.buyerstatus.core.note.NoteSettings;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.payment.BankSettings;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Iban;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderBuilder;
import io.buyerstatus.pages.sample.Rendered;
import io.buyerstatus.pages.sample.Shops;
import io.buyerstatus.pages.sample.Situation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderPageTest {

    private static final String IBAN = "DE89 3704 0044 0532 0130 00";

    @Test
    @Tag("DR-12")
    @Tag("DR-13")
    @Tag("DR-19")
    void whoStillHasToPaySeesTheBankAccountAndTheReference() {
        assertThat(page(Situation.UNPAID))
                .contains("Please transfer €131.50.", IBAN, "COBADEFFXXX", "Nordlicht Manufaktur GmbH")
                .contains("RE-2026-0815, Mia, Koehler");
    }

    @ParameterizedTest
    @EnumSource(
            value = Situation.class,
            names = {"UNPAID", "PARTLY_PAID", "DUE_LATER"},
            mode = EnumSource.Mode.EXCLUDE)
    @Tag("DR-12")
    @Tag("DR-19")
    void nobodyElseSeesTheBankAccount(Situation situation) {
        assertThat(page(situation)).doesNotContain(IBAN, "Bank details", "id=\"pay\"");
    }

    @Test
    @Tag("DR-12")
    void theBankAccountGoesTheMomentTheMoneyIsThere() {
        OrderBuilder order = new OrderBuilder().placed(PaymentTerms.Method.BANK_TRANSFER);
        assertThat(page(order.order())).contains(IBAN);
        assertThat(page(order.paid().order())).doesNotContain(IBAN).contains("Paid on 18 November · Bank transfer");
    }

    @Test
    @Tag("DR-14")
    @Tag("DR-15")
    @Tag("DR-16")
    void aChannelsOwnBankAccountLeavesTheOtherFieldsInherited() {
        SettingsLayer channel = SettingsLayer.EMPTY.with(BankSettings.IBAN, new Iban("NO9386011117947"));
        String page = Rendered.page(Situation.UNPAID.order(), new EffectiveSettings(Shops.complete(), channel));

        assertThat(page)
                .contains("NO93 8601 1117 947", "Nordlicht Manufaktur GmbH", "COBADEFFXXX", "22767 Hamburg")
                .doesNotContain(IBAN);
    }

    @Test
    @Tag("DR-5")
    @Tag("DR-6")
    @Tag("DR-7")
    void theSellersAddressSignTermsAndContactStandOnThePage() {
        assertThat(page(Situation.SENT))
                .contains(
                        "Hafenweg 7",
                        ">NM</span>",
                        "https://nordlicht.example/agb",
                        "https://nordlicht.example/impressum")
                .contains(
                        "https://nordlicht.example/datenschutz", "mailto:hallo@nordlicht.example", "tel:+49401234567");
    }

    @Test
    @Tag("DR-3")
    @Tag("DR-17")
    @Tag("SH-9")
    void theShopsNoteStandsOnThePageWithItsTagsFilled() {
        SettingsLayer shop = Shops.complete().with(GeneralSettings.NOTE, Shops.note());

        assertThat(Rendered.page(Situation.SENT.order(), Shops.of(shop)))
                .contains("We are closed from 24 December", "href=\"" + Rendered.LINK + "\"")
                .doesNotContain("#link_checkout#");
    }

    @Test
    @Tag("DR-21")
    void addressesAndContactAreMaskedUnlessTheShopShowsThem() {
        assertThat(page(Situation.SENT))
                .contains("RE-2026-0815", "18 November 2026", "M••• K•••", "L•••", "m•••@e•••", "••• 89")
                .doesNotContain("Lindenstraße", "23552", "Köhler", "mia.koehler", " 23456789");

        SettingsLayer open = Shops.complete().with(PrivacySettings.ADDRESSES, PrivacySettings.Addresses.SHOWN);
        assertThat(Rendered.page(Situation.SENT.order(), Shops.of(open)))
                .contains(
                        "Mia Köhler", "Lindenstraße 12", "23552 Lübeck", "mia.koehler@example.org", "+49 151 23456789")
                .doesNotContain("•••", "Show everything");
    }

    @Test
    @Tag("DR-21")
    @Tag("SH-19")
    @Tag("SH-20")
    void whoProvedToBeTheBuyerSeesEverything() {
        String hidden = page(Situation.DELIVERED_ALL);
        assertThat(hidden)
                .contains("<a href=\"" + Rendered.LINK.getRawPath() + "/verify\">Show everything</a>")
                .contains("invoice and documents can only be downloaded after a short check")
                .doesNotContain("0815.pdf", "Rücksendeschein", "Hide my data again");

        assertThat(Rendered.verified(Situation.DELIVERED_ALL.order(), PageLanguage.ENGLISH, Shops.of(Shops.complete())))
                .contains("Mia Köhler", "Lindenstraße 12", "23552 Lübeck", "mia.koehler@example.org")
                .contains("https://nordlicht.example/invoices/0815.pdf", "Rücksendeschein")
                .contains("You see everything in this browser until 10 December.", "Hide my data again")
                .doesNotContain("•••", "Show everything", "after a short check");
    }

    @Test
    @Tag("DR-21")
    void theBuyersOwnNoteIsForHimAlone() {
        Order order = Situation.DELIVERED_ALL.order();
        EffectiveSettings shop = Shops.of(Shops.complete());

        assertThat(Rendered.verified(order, PageLanguage.ENGLISH, shop))
                .contains(
                        "<dt>Your note</dt><dd class=\"words\"><bdi>Bitte nicht beim Nachbarn abgeben.\nDanke!</bdi></dd>");
        SettingsLayer open = Shops.complete().with(PrivacySettings.ADDRESSES, PrivacySettings.Addresses.SHOWN);
        assertThat(List.of(page(Situation.DELIVERED_ALL), Rendered.page(order, Shops.of(open))))
                .allSatisfy(page -> assertThat(page).doesNotContain("Your note", "Nachbarn"));
    }

    @Test
    void onlyWhoProvedToBeTheBuyerIsOfferedToReplaceTheLinkAndIsToldAfterwards() {
        assertThat(page(Situation.SENT)).doesNotContain("/replace\"");

        assertThat(Rendered.verified(
                        Situation.SENT.order(),
                        PageLanguage.ENGLISH,
                        Shops.of(Shops.complete()),
                        Optional.of(FormResult.REPLACED)))
                .contains("<a href=\"" + Rendered.LINK.getRawPath() + "/replace\">Replace this link</a>")
                .containsPattern(
                        "role=\"status\">.*the old one no longer works. We’re sending you the new one, too.</p>");
    }

    @Test
    @Tag("SH-9")
    void aNoteShowsOnlyAtItsStatesAndTimes() {
        SettingsLayer shop = Shops.complete()
                .withPlain(
                        NoteSettings.NOTES,
                        List.of(
                                Map.of("text", "We ship on Monday.", "progress", List.of("packed")),
                                Map.of(
                                        "title", Map.of("en", "Christmas"),
                                        "text", Map.of("en", "Order by 18 December.", "de", "Bis 18. Dezember."),
                                        "until", "2026-12-18"),
                                Map.of("text", "Long ago.", "until", "2026-11-01"),
                                Map.of("text", "On another channel.", "channels", List.of("ebay"))));

        assertThat(Rendered.page(Situation.PACKED.order(), Shops.of(shop)))
                .contains("We ship on Monday.", "<h2>Christmas</h2>", "Order by 18 December.")
                .doesNotContain("Long ago.", "On another channel.", "Bis 18.");
        assertThat(Rendered.page(Situation.SENT.order(), Shops.of(shop)))
                .contains("Order by 18 December.")
                .doesNotContain("We ship on Monday.");
    }

    @Test
    @Tag("DR-6")
    void logoAndItemsPicturesComeFromOurOwnHostAndNeedNoWords() {
        SettingsLayer shop = Shops.complete().with(GeneralSettings.LOGO, URI.create("https://cdn.example/logo.png"));

        assertThat(Rendered.page(Situation.SENT.order(), Shops.of(shop)))
                .containsPattern(
                        "<img class=\"logo\" src=\"/pictures/nordlicht/[0-9a-z]{26}\" width=\"160\" height=\"40\" alt=\"\">")
                .containsPattern(
                        "<img class=\"picture\" src=\"/pictures/nordlicht/[0-9a-z]{26}\" width=\"64\" height=\"64\" alt=\"\"")
                .contains("<bdi>Nordlicht Manufaktur</bdi>", "<span class=\"picture\" aria-hidden=\"true\">B</span>")
                .doesNotContain("cdn.example", "nordlicht.example/pictures");
    }

    @Test
    @Tag("SH-18")
    @Tag("SH-13")
    void howManyOfSeveralParcelsArrivedStandsOnTopWhateverElseDoes() {
        assertThat(page(Situation.ONE_OF_TWO_REFUSED))
                .contains("One of your parcels is on its way back to us because it wasn’t accepted.")
                .contains("<p class=\"tally\">1 of 2 parcels delivered</p>")
                .contains("The parcel is on its way back to us because it wasn’t accepted.");
    }

    @Test
    @Tag("DR-22")
    void itemsStandWithTheirPricesAndTheTotal() {
        assertThat(page(Situation.SENT))
                .contains("Emaillebecher „Fjell“", "2 × €14.90", "€29.80", "Farbe: Moosgrün")
                .contains("€136.60", "€4.90", "−€10.00", "€131.50", "VAT included");
    }

    @Test
    @Tag("DR-23")
    @Tag("SH-17")
    void carrierAndNumberStandLinkedToTheCarriersPage() {
        assertThat(page(Situation.SENT))
                .contains("<bdi>DHL</bdi>", "<bdi>00340434161094042557</bdi>")
                .contains("href=\"https://track.example/DHL/00340434161094042557\"");
    }

    @Test
    @Tag("SH-17")
    void aCarrierThatTellsUsNothingGivesNoStatusOfItsOwn() {
        assertThat(page(Situation.PARTLY_SENT)).contains("<p class=\"status tone-calm\">Sent</p>");
        assertThat(page(Situation.LETTER)).contains("Sent without tracking on 19 November.");
    }

    @Test
    @Tag("SH-13")
    @Tag("SH-18")
    void eachParcelHasASectionOfItsOwnWhateverItsCarrier() {
        assertThat(page(Situation.TWO_OF_THREE))
                .contains("2 of 3 parcels have arrived.", "Parcel 1 of 3", "Parcel 2 of 3", "Parcel 3 of 3")
                .contains("<bdi>DHL</bdi>", "<bdi>GLS</bdi>", "<bdi>Deutsche Post</bdi>");
    }

    @Test
    @Tag("SH-13")
    void whatIsNotSentYetIsNotForgotten() {
        assertThat(page(Situation.PARTLY_SENT))
                .contains("Part of your order is on its way.", "Not sent yet")
                .contains("<span class=\"quantity\">3 ×</span> <bdi>Postkarte „Nordlicht“</bdi>");
        assertThat(page(Situation.CONFIRMED)).doesNotContain("Not sent yet");
    }

    @Test
    @Tag("SH-11")
    @Tag("SH-16")
    void thePageFollowsTheParcel() {
        OrderBuilder order =
                new OrderBuilder().placed(PaymentTerms.Method.PAYPAL).packed().sent("s1", "DHL", "1", List.of());
        assertThat(page(order.order())).contains("Your parcel is on its way.");
        order.tracked("2026-11-20T08:00:00Z", "s1", ScanStatus.OUT_FOR_DELIVERY, "", "");
        assertThat(page(order.order())).contains("Your parcel is out for delivery.");
        order.tracked("2026-11-20T12:00:00Z", "s1", ScanStatus.DELIVERY_ATTEMPTED, "", "Nobody at home", "");
        assertThat(page(order.order())).contains("couldn’t deliver your parcel", "The carrier says: “Nobody at home”");
        order.tracked("2026-11-21T12:00:00Z", "s1", ScanStatus.DELIVERED, "", "");
        assertThat(page(order.order()))
                .contains("Your parcel has been delivered.", "Delivered on Saturday 21 November");
    }

    @Test
    void theNewestThreeScansStandOpenTheOthersAreFoldedAway() {
        String page = page(Situation.DELIVERED_ALL);
        assertThat(page.substring(page.indexOf("class=\"scans\""), page.indexOf("<details class=\"earlier\"")))
                .containsSubsequence("Zugestellt", "In das Zustellfahrzeug geladen", "In der Zustellbasis bearbeitet")
                .doesNotContain("Im Ziel-Paketzentrum");
        assertThat(page).contains("Show 3 earlier updates");
    }

    @Test
    void anExpectationThatHasPassedIsNoLongerTold() {
        OrderBuilder order =
                new OrderBuilder().placed(PaymentTerms.Method.PAYPAL).sent("s1", "DHL", "1", List.of());
        order.expected("2026-11-20T05:00:00Z", "s1", "2026-11-20T12:00:00Z", "2026-11-20T14:00:00Z");
        assertThat(page(order.order())).doesNotContain("Expected", "should arrive");
        order.expected("2026-11-20T06:00:00Z", "s1", "2026-11-24T12:00:00Z", "2026-11-24T14:00:00Z");
        assertThat(page(order.order()))
                .contains("Your parcel should arrive on Tuesday 24 November between 13:00 and 15:00.");
    }

    @Test
    void aCancelledOrderAsksForNoMoney() {
        assertThat(page(Situation.CANCELLED_UNPAID))
                .contains(
                        "Your order has been cancelled.", "Please don’t transfer any money for it.", "Nothing to pay");
        assertThat(page(Situation.CANCELLED_REFUNDED)).contains("We have refunded €131.50.", "Refunded: €131.50");
    }

    @Test
    void aShopThatHasSetNothingStillHasAPage() {
        String page = Rendered.page(Situation.UNPAID.order(), Shops.of(SettingsLayer.EMPTY));
        assertThat(page).contains("Thank you, we’ve got your order.", "Not paid yet · Bank transfer");
    }

    private static String page(Situation situation) {
        return page(situation.order());
    }

    private static String page(Order order) {
        return Rendered.page(order, Shops.of(Shops.complete()));
    }
}
