package io.buyerstatus.pages.buyer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.tracking.carrier.Carrier;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.sample.OrderBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CarrierViewTest {
    private static final String DHL_NUMBER = "00340434123456789012";

    @Test
    @Tag("BL-43")
    void aKnownCarrierHasItsOwnNameAndItsPageInTheBuyersLanguage() {
        Order order = sent("dhl_de", DHL_NUMBER, Optional.empty());

        assertThat(view(order, PageLanguage.GERMAN))
                .isEqualTo(new CarrierView(
                        Optional.of("DHL"),
                        Optional.of("https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode="
                                + DHL_NUMBER)));
        assertThat(view(order, PageLanguage.NORWEGIAN).url())
                .contains("https://www.dhl.de/en/privatkunden/pakete-empfangen/verfolgen.html?piececode=" + DHL_NUMBER);
    }

    @Test
    @Tag("SH-17")
    void theSellersLinkComesFirst() {
        Order order = sent("", DHL_NUMBER, Optional.of("https://shop.example/track/1"));

        assertThat(view(order, PageLanguage.ENGLISH))
                .isEqualTo(new CarrierView(Optional.of("DHL"), Optional.of("https://shop.example/track/1")));
    }

    @Test
    @Tag("SH-17")
    void anUnknownCarrierKeepsTheNameThatTheSellerGives() {
        Order order = sent(" Kurier Müller ", "4711", Optional.empty());

        assertThat(view(order, PageLanguage.GERMAN))
                .isEqualTo(new CarrierView(Optional.of("Kurier Müller"), Optional.empty()));
    }

    @Test
    @Tag("BL-43")
    void aCarrierOfTheSameNameElsewhereIsAnotherCompany() {
        assertThat(view(sent("dpd-co-uk", "15505234567355", Optional.empty()), PageLanguage.GERMAN))
                .isEqualTo(new CarrierView(
                        Optional.of("DPD UK"),
                        Optional.of("https://www.dpd.co.uk/apps/tracking/?reference=15505234567355")));
        assertThat(view(sent("gls-italy", "207112233444", Optional.empty()), PageLanguage.GERMAN))
                .isEqualTo(new CarrierView(Optional.of("GLS Italy"), Optional.empty()));
    }

    @Test
    @Tag("SH-17")
    void nobodyReadsWhatThePlugInCallsACarrier() {
        assertThat(view(sent("postnl", "3SABCD1234567", Optional.empty()), PageLanguage.GERMAN)
                        .name())
                .contains("PostNL");
        assertThat(view(sent("fahrrad-kurier", "4711", Optional.empty()), PageLanguage.GERMAN)
                        .name())
                .contains("Fahrrad Kurier");
        assertThat(view(sent("custom", "4711", Optional.empty()), PageLanguage.GERMAN)
                        .name())
                .isEmpty();
    }

    @Test
    @Tag("G9")
    void aDoubtfulNumberIsShownWithoutAGuess() {
        Order order = sent("", "07112233445565", Optional.empty());

        assertThat(view(order, PageLanguage.GERMAN)).isEqualTo(new CarrierView(Optional.empty(), Optional.empty()));
    }

    @Test
    @Tag("G9")
    void theShopsCarriersSettleTheDoubt() {
        Order order = sent("", "07112233445565", Optional.empty());

        assertThat(CarrierView.of(
                                order.parcels().all().getFirst(),
                                order,
                                Set.of(Carrier.HERMES, Carrier.UPS),
                                PageLanguage.GERMAN)
                        .name())
                .contains("Hermes");
    }

    @Test
    void letterPostOfAKnownCarrierHasNothingToFollow() {
        Order order = sent("Deutsche Post Brief", "", Optional.empty());

        assertThat(view(order, PageLanguage.GERMAN))
                .isEqualTo(new CarrierView(Optional.of("Deutsche Post"), Optional.empty()));
    }

    private static CarrierView view(Order order, PageLanguage language) {
        return CarrierView.of(order.parcels().all().getFirst(), order, Set.of(), language);
    }

    private static Order sent(String carrier, String number, Optional<String> url) {
        Instant at = Instant.parse("2026-11-19T16:40:00Z");
        return new OrderBuilder()
                .fact(
                        "2026-11-19T16:40:00Z",
                        new Fact.ShipmentSent(
                                "s1", carrier, number, url.map(URI::create), List.of(), at, Optional.empty()))
                .order();
    }
}
