package io.buyerstatus.integrations.shop.woocommerce;

import static io.buyerstatus.integrations.Translations.event;
import static io.buyerstatus.integrations.Translations.facts;
import static io.buyerstatus.integrations.Translations.ids;
import static io.buyerstatus.integrations.Translations.placed;
import static io.buyerstatus.integrations.Translations.types;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.COMPLETED;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.CREATED;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.PROCESSING;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.REFUNDED;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.TRACKING;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.Quantity;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.webhook.Hmac;
import io.buyerstatus.integrations.webhook.SignatureCheck;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WooCommerceAdapterTest {
    private static final Instant NOW = Instant.parse("2026-11-18T10:31:00Z");

    @Test
    void aSignatureOverTheBytesWithEitherSecretIsAuthentic() {
        byte[] body = Samples.bytes(CREATED);
        String signature =
                Base64.getEncoder().encodeToString(Hmac.sha256("old".getBytes(StandardCharsets.UTF_8), body));
        Map<String, String> headers = Map.of("X-WC-Webhook-Signature", signature);

        assertThat(verify(body, headers, List.of("new", "old"))).isEqualTo(SignatureCheck.AUTHENTIC);
        assertThat(verify(body, headers, List.of("new"))).isEqualTo(SignatureCheck.FORGED);
        assertThat(verify(body, Map.of(), List.of("new"))).isEqualTo(SignatureCheck.UNSIGNED);
    }

    @Test
    void theUnsignedSignOfLifeIsAPingAndSaysNothing() {
        byte[] ping = Samples.bytes("webhooks/woocommerce/ping.txt");

        assertThat(verify(ping, Map.of(), List.of("new"))).isEqualTo(SignatureCheck.PING);
        assertThat(translate("", ping)).isInstanceOf(Translation.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook_id=", "webhook_id=1&x=2", "{\"id\": 1}", "", "webhook_id=99999999999999999999999"})
    void whatOnlyResemblesAPingIsUnsigned(String body) {
        assertThat(verify(body.getBytes(StandardCharsets.UTF_8), Map.of(), List.of("new")))
                .isEqualTo(SignatureCheck.UNSIGNED);
    }

    @Test
    void everythingThatABuyerWantsToSeeIsTakenOver() {
        Translation translation = translate("order.created", Samples.bytes(CREATED));
        Fact.Contents contents = placed(translation);

        assertThat(types(translation)).containsExactly("order.placed");
        assertThat(event(translation, Fact.OrderPlaced.class).time()).isEqualTo(Instant.parse("2026-11-18T10:30:15Z"));
        assertThat(contents.number()).contains("5316");
        assertThat(contents.language()).contains(new Language("de"));
        assertThat(contents.buyer().orElseThrow().displayName()).isEqualTo("Aurelia Pfister");
        assertThat(contents.payment())
                .contains(new PaymentTerms(
                        PaymentTerms.Method.BANK_TRANSFER, "bacs", "Direkte Banküberweisung", Optional.empty()));
        assertThat(contents.buyerNote()).contains("Geschenk, bitte ohne Rechnung im Paket.");
        assertThat(contents.totals())
                .contains(
                        new Totals(eur("31.79"), eur("4.36"), eur("2.50"), eur("3.03"), Money.of("34.54", "EUR"), true)
                                .with(List.of(new Totals.Charge(
                                        Totals.Kind.FEE, "Geschenkverpackung", Money.of("0.89", "EUR")))));
    }

    @Test
    void linesHaveThePricesAndTheNamesThatTheShopShowed() {
        List<Line> lines = placed(translate("order.created", Samples.bytes(CREATED)))
                .lines()
                .orElseThrow();

        assertThat(lines)
                .extracting(Line::name, Line::quantity, Line::unitPrice, Line::total)
                .containsExactly(
                        tuple("Darjeeling „First Flush“ – 100\u00a0g", Quantity.of(2), eur("13.95"), eur("27.90")),
                        tuple("Teesieb & Schale", Quantity.of(1), eur("3.89"), eur("3.89")));
        assertThat(lines.getFirst().options()).containsExactly(new Line.Option("Mahlgrad", "Ganzes Blatt"));
        assertThat(lines.getFirst().picture().orElseThrow().getHost()).isEqualTo("www.teehaus-pfau.example");
    }

    @Test
    void withoutIncludedTaxThePricesStayNet() {
        Fact.Contents contents =
                placed(translate("order.created", Samples.with(CREATED, "/prices_include_tax", "false")));

        assertThat(contents.lines().orElseThrow().getFirst().total()).isEqualTo(eur("26.08"));
        assertThat(contents.totals().orElseThrow().shipping()).isEqualTo(eur("3.66"));
        assertThat(contents.totals().orElseThrow().taxIncluded()).isFalse();
    }

    @Test
    void aPaidOrderSaysWhenItWasPaid() {
        Translation translation = translate("order.updated", Samples.bytes(PROCESSING));

        assertThat(types(translation))
                .containsExactly("order.placed", "order.changed", "order.confirmed", "order.paid");
        assertThat(event(translation, Fact.OrderPaid.class).time()).isEqualTo(Instant.parse("2026-11-19T08:15:40Z"));
    }

    @Test
    @Tag("KS-5")
    void aCompletedOrderAssertsThatItIsPaidAndWasSentWithoutTracking() {
        byte[] unpaid = Samples.with(COMPLETED, "/date_paid_gmt", "null");

        Translation translation = translate("order.updated", unpaid);

        assertThat(types(translation))
                .containsExactly("order.placed", "order.changed", "order.confirmed", "order.paid", "shipment.sent");
        OrderEvent sent = event(translation, Fact.ShipmentSent.class);
        Fact.ShipmentSent parcel = (Fact.ShipmentSent) sent.fact();
        assertThat(parcel.sentAt()).isEqualTo(Instant.parse("2026-11-20T13:02:09Z"));
        assertThat(parcel.number()).isEmpty();
        assertThat(parcel.untracked()).isTrue();
        // A number that was deleted has none as of then, not as of when the order was sent.
        assertThat(sent.time()).isEqualTo(Instant.parse("2026-11-20T13:02:10Z"));
    }

    @Test
    void laterSnapshotsRepeatTheSameFactsWithTheSameIds() {
        List<String> processing = ids(translate("order.updated", Samples.bytes(PROCESSING)));
        List<String> completed = ids(translate("order.updated", Samples.bytes(COMPLETED)));
        List<String> restored = ids(translate("order.restored", Samples.bytes(COMPLETED)));

        assertThat(completed).contains("5316:order.placed", "5316:order.confirmed", "5316:order.paid");
        assertThat(processing).contains("5316:order.placed", "5316:order.confirmed", "5316:order.paid");
        assertThat(restored).containsAll(completed);
    }

    @Test
    @Tag("SH-18")
    void trackingItemsAreParcelsAndTheFirstIsTheOneThatWasSentBeforeItHadANumber() {
        Fact.ShipmentSent untracked = facts(
                        translate("order.updated", Samples.bytes(COMPLETED)), Fact.ShipmentSent.class)
                .getFirst();

        List<Fact.ShipmentSent> parcels =
                facts(translate("order.updated", Samples.bytes(TRACKING)), Fact.ShipmentSent.class);

        assertThat(parcels)
                .extracting(Fact.ShipmentSent::shipment, Fact.ShipmentSent::carrier, Fact.ShipmentSent::number)
                .containsExactly(
                        tuple(untracked.shipment(), "gls", "50218837461"), tuple("2", "Radkurier Dreisam", "RD-88213"));
        assertThat(parcels.get(1).url().orElseThrow().toString())
                .isEqualTo("https://radkurier.example/sendung/RD-88213");
        assertThat(parcels.getFirst().sentAt()).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
    }

    @Test
    void twoRefundsAreTwoAndTheLastMakesItAFullOne() {
        assertThat(facts(translate("order.updated", Samples.bytes(REFUNDED)), Fact.OrderRefunded.class))
                .containsExactly(
                        new Fact.OrderRefunded("5340", eur("3.89"), "", false),
                        new Fact.OrderRefunded("5341", eur("30.65"), "", true));
    }

    @Test
    void aRefundedOrderWithoutRefundsIsRefundedAsAWhole() {
        byte[] body = Samples.with(REFUNDED, "/refunds", "[]");

        assertThat(facts(translate("order.updated", body), Fact.OrderRefunded.class))
                .containsExactly(new Fact.OrderRefunded("all", eur("34.54"), "", true));
    }

    private static SignatureCheck verify(byte[] body, Map<String, String> headers, List<String> secrets) {
        return new WooCommerceAdapter().verify(body, headers, secrets, NOW);
    }

    private static Optional<Money> eur(String amount) {
        return Optional.of(Money.of(amount, "EUR"));
    }
}
