package io.buyerstatus.integrations.shop.shopify;

import static io.buyerstatus.integrations.Translations.event;
import static io.buyerstatus.integrations.Translations.events;
import static io.buyerstatus.integrations.Translations.facts;
import static io.buyerstatus.integrations.Translations.ids;
import static io.buyerstatus.integrations.Translations.placed;
import static io.buyerstatus.integrations.Translations.types;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.CANCELLED;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.CREATE;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.FULFILLED;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.PAID;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.core.value.PhoneNumber;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.shop.Known;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShopifyOrdersTest {

    @Test
    @Tag("SH-12")
    void aNewOrderIsPlacedAndConfirmed() {
        Translation translation = translate("orders/create", Samples.bytes(CREATE));

        assertThat(types(translation)).containsExactly("order.placed", "order.confirmed");
        assertThat(events(translation)).allSatisfy(event -> {
            assertThat(event.subject()).isEqualTo("6124519238931");
            assertThat(event.connection().value()).isEqualTo("demo-shopify");
            assertThat(event.imported()).isFalse();
        });
        OrderEvent placed = event(translation, Fact.OrderPlaced.class);
        assertThat(placed.time()).isEqualTo(Instant.parse("2026-11-18T09:04:12Z"));
        assertThat(placed.fact()).isInstanceOfSatisfying(Fact.OrderPlaced.class, fact -> assertThat(fact.complete())
                .isTrue());
    }

    @Test
    void everythingThatABuyerWantsToSeeIsTakenOver() {
        Fact.Contents contents = placed(translate("orders/create", Samples.bytes(CREATE)));

        assertThat(contents.number()).contains("2061");
        assertThat(contents.language()).contains(new Language("de-DE"));
        assertThat(contents.buyer()).hasValueSatisfying(buyer -> {
            assertThat(buyer.displayName()).isEqualTo("Henrike Vollmer");
            assertThat(buyer.email().orElseThrow().value()).isEqualTo("henrike.vollmer@example.com");
            assertThat(buyer.phone()).isEqualTo("+49 421 5550148");
        });
        assertThat(contents.deliveryAddress()).hasValueSatisfying(address -> {
            assertThat(address.street()).isEqualTo("Am Deich 31");
            assertThat(address.country().code()).isEqualTo("DE");
        });
        assertThat(contents.totals())
                .contains(new Totals(
                        eur("148.00"), eur("5.90"), eur("4.90"), eur("23.79"), Money.of("149.00", "EUR"), true));
        assertThat(contents.payment())
                .contains(new PaymentTerms(
                        PaymentTerms.Method.BANK_TRANSFER, "Bank Deposit", "Bank Deposit", Optional.empty()));
        assertThat(contents.buyerNote()).contains("Bitte ohne Plastik verpacken.");
    }

    @Test
    void linesKeepWhatTheBuyerEnteredAndNotWhatTheShopHides() {
        List<Line> lines = placed(translate("orders/create", Samples.bytes(CREATE)))
                .lines()
                .orElseThrow();

        assertThat(lines).extracting(Line::name).containsExactly("Seemannspullover - Marine / M", "Wollsocken");
        assertThat(lines.getFirst().options()).containsExactly(new Line.Option("Stickerei", "H. V."));
        assertThat(lines.get(1).sku()).isEmpty();
        assertThat(lines.get(1).total()).isEqualTo(eur("29.00"));
    }

    @Test
    void aNoteThatStaffMayHaveWrittenNeverReachesTheBuyer() {
        Translation later = translate("orders/paid", Samples.bytes(PAID));

        assertThat(placed(later).buyerNote()).isEmpty();
        assertThat(facts(later, Fact.OrderChanged.class))
                .allSatisfy(fact -> assertThat(fact.contents().buyerNote()).isEmpty());
    }

    @Test
    void aLaterSnapshotAssertsAllThatHappenedBeforeWithTheSameIds() {
        Translation created = translate("orders/create", Samples.bytes(CREATE));
        Translation fulfilled = translate("orders/fulfilled", Samples.bytes(FULFILLED));

        assertThat(types(fulfilled))
                .containsExactly(
                        "order.placed",
                        "order.changed",
                        "order.confirmed",
                        "order.paid",
                        "shipment.sent",
                        "shipment.sent");
        assertThat(ids(fulfilled)).containsAll(ids(created));
    }

    @Test
    @Tag("DR-12")
    void ofAnOrderThatBecameCheaperAfterItWasPaidMoreCameThanItCosts() {
        byte[] cheaper = Samples.with(PAID, "/current_total_price", "\"120.00\"");
        Fact.OrderChanged paid = changed(Samples.with(cheaper, "/total_outstanding", "\"-29.00\""));

        assertThat(paid.contents().totals().orElseThrow().total()).isEqualTo(Money.of("120.00", "EUR"));
        assertThat(paid.snapshot().orElseThrow().received()).contains(Money.of("149.00", "EUR"));
        assertThat(changed(Samples.with(cheaper, "/total_outstanding", "\"0.00\""))
                        .snapshot()
                        .orElseThrow()
                        .received())
                .isEmpty();
    }

    /** Of an order that was cancelled nothing is outstanding, whether it was paid or not. */
    @ParameterizedTest
    @ValueSource(strings = {"pending", "authorized", "voided", "expired"})
    @Tag("DR-12")
    void whatIsNotPaidBroughtNothingWhateverIsOutstanding(String status) {
        byte[] body = Samples.with(
                Samples.with(CREATE, "/financial_status", '"' + status + '"'), "/total_outstanding", "\"0.00\"");

        assertThat(changed(body).snapshot().orElseThrow().received()).contains(Money.of("0.00", "EUR"));
    }

    /** What is open of a payment that was reserved may still be reserved; what an edit added is not. */
    @ParameterizedTest(name = "{1} of {0} open: {2}")
    @CsvSource({"149.00, 49.00, true", "169.00, 20.00, false", "169.00, 40.00, true"})
    @Tag("DR-12")
    void whatWasReservedStandsWhereItWasTakenInPart(String now, String open, boolean stands) {
        byte[] body = Samples.with(CREATE, "/financial_status", "\"partially_paid\"");
        byte[] edited = Samples.with(body, "/current_total_price", '"' + now + '"');
        Fact.Snapshot snapshot = changed(Samples.with(edited, "/total_outstanding", '"' + open + '"'))
                .snapshot()
                .orElseThrow();

        assertThat(snapshot.payments()).contains(stands ? List.of("financial") : List.of());
    }

    @Test
    @Tag("DR-12")
    void aPartOfWhichNobodySaysHowMuchAsksForNothing() {
        byte[] part = Samples.with(CREATE, "/financial_status", "\"partially_paid\"");
        byte[] hidden = Samples.with(part, "/total_outstanding", "null");
        byte[] paid = Samples.with(
                Samples.with(hidden, "/financial_status", "\"paid\""), "/updated_at", "\"2026-11-20T09:00:00+01:00\"");

        for (String topic : List.of("orders/create", "orders/updated")) {
            Settlement settlement = Known.settlement(translate(topic, hidden));
            assertThat(settlement.state()).isEqualTo(Settlement.State.PARTLY_PAID_UNCOUNTED);
            assertThat(settlement.open()).isEmpty();
        }
        byte[] counted = Samples.with(part, "/total_outstanding", "\"49.00\"");
        assertThat(Known.settlement(translate("orders/create", counted)).state())
                .isEqualTo(Settlement.State.PARTLY_PAID);
        assertThat(Known.settlement(translate("orders/create", hidden), translate("orders/updated", paid))
                        .state())
                .isEqualTo(Settlement.State.PAID);
    }

    @Test
    @Tag("DR-12")
    void anOrderOnTermsIsDueThoughNoGatewayIsNamed() {
        byte[] none = Samples.with(CREATE, "/payment_gateway_names", "[]");
        byte[] terms = Samples.with(
                none,
                "/payment_terms",
                "{\"payment_schedules\": [{\"due_at\": \"2026-12-18T09:00:00+01:00\", \"completed_at\": null}]}");

        assertThat(placed(translate("orders/create", terms))
                        .payment()
                        .orElseThrow()
                        .dueAt())
                .contains(Instant.parse("2026-12-18T08:00:00Z"));
    }

    private static Fact.OrderChanged changed(byte[] body) {
        return facts(translate("orders/updated", body), Fact.OrderChanged.class).getFirst();
    }

    @Test
    void anOrderThatTheShopDeletedIsWithdrawn() {
        Instant receivedAt = Instant.parse("2026-11-21T09:00:00Z");
        byte[] body = Samples.bytes("webhooks/shopify/orders-delete.json");
        OrderEvent deleted = event(translate("orders/delete", body, receivedAt), Fact.OrderWithdrawn.class);

        assertThat(deleted.time()).isEqualTo(receivedAt);
        assertThat(deleted.subject()).isEqualTo("6124533722451");
    }

    @Test
    void theSameSnapshotByTenDeliveriesIsTheSameEvents() {
        List<String> once = ids(translate("orders/fulfilled", Samples.bytes(FULFILLED)));

        assertThat(List.of("orders/updated", "orders/paid", "orders/partially_fulfilled", "orders/edited"))
                .allSatisfy(topic -> assertThat(ids(translate(topic, Samples.bytes(FULFILLED))))
                        .isEqualTo(once));
    }

    @Test
    @Tag("SH-12")
    void whicheverSnapshotComesFirstTheOrderWasConfirmedWhenItWasPlaced() {
        OrderEvent early = event(translate("orders/create", Samples.bytes(CREATE)), Fact.OrderConfirmed.class);
        OrderEvent late = event(translate("orders/fulfilled", Samples.bytes(FULFILLED)), Fact.OrderConfirmed.class);

        assertThat(late).isEqualTo(early);
    }

    @Test
    void anAddressThatIsChangedAndChangedBackIsTwoChanges() {
        String address = "/shipping_address/address1";
        byte[] first = Samples.with(PAID, address, "\"Am Deich 31\"");
        byte[] second = atTime(Samples.with(PAID, address, "\"Domshof 1\""), "2026-11-19T10:00:00+01:00");
        byte[] third = atTime(first, "2026-11-19T11:00:00+01:00");

        assertThat(List.of(first, second, third))
                .extracting(body -> event(translate("orders/updated", body), Fact.OrderChanged.class)
                        .id())
                .doesNotHaveDuplicates();
    }

    @Test
    void anOldSnapshotThatComesLateCarriesItsOwnOldTime() {
        OrderEvent changed = event(translate("orders/updated", Samples.bytes(CREATE)), Fact.OrderChanged.class);

        assertThat(changed.time()).isEqualTo(Instant.parse("2026-11-18T09:04:13Z"));
    }

    @Test
    @Tag("SH-4")
    void aBuyerWithoutEmailInAForeignCurrencyIsToldByPhoneWhatWasPaidInIt() {
        Translation translation = translate("orders/cancelled", Samples.bytes(CANCELLED));
        Fact.Contents contents = placed(translation);

        assertThat(contents.buyer().flatMap(Buyer::email)).isEmpty();
        assertThat(PhoneNumber.parse(contents.buyer().orElseThrow().phone(), Optional.empty()))
                .isPresent();
        assertThat(contents.totals().orElseThrow().total()).isEqualTo(Money.of("1878.00", "NOK"));
        assertThat(contents.totals().orElseThrow().shipping()).contains(Money.of("139.00", "NOK"));
        assertThat(contents.lines().orElseThrow().getFirst().unitPrice()).contains(Money.of("1399.00", "NOK"));
    }

    @Test
    void aCancelledAndRefundedOrderSaysBothAndHidesTheCodeOfTheReason() {
        Translation translation = translate("orders/cancelled", Samples.bytes(CANCELLED));

        assertThat(types(translation))
                .containsExactly(
                        "order.placed",
                        "order.changed",
                        "order.confirmed",
                        "order.paid",
                        "order.cancelled",
                        "order.refunded");
        assertThat(event(translation, Fact.OrderCancelled.class).time())
                .isEqualTo(Instant.parse("2026-11-19T07:02:29Z"));
        assertThat(facts(translation, Fact.OrderCancelled.class)).containsExactly(new Fact.OrderCancelled(""));
        assertThat(facts(translation, Fact.OrderRefunded.class))
                .containsExactly(
                        new Fact.OrderRefunded("908115411155", Optional.of(Money.of("1878.00", "NOK")), "", true));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "pending, order.placed order.confirmed",
        "authorized, order.placed order.confirmed payment.authorised",
        "partially_paid, order.placed order.changed order.confirmed payment.received",
        "paid, order.placed order.confirmed order.paid",
        "partially_refunded, order.placed order.confirmed order.paid",
        "refunded, order.placed order.confirmed order.paid",
        "voided, order.placed payment.failed",
        "expired, order.placed payment.failed",
        "something_new, order.placed"
    })
    void eachFinancialStatusAssertsWhatItMeans(String status, String types) {
        byte[] body = Samples.with(CREATE, "/financial_status", '"' + status + '"');

        assertThat(types(translate("orders/create", body))).containsExactly(types.split(" "));
    }

    @Test
    @Tag("KS-3")
    void aConnectionSaysWhatItsStatusesAndTagsMean() {
        Map<String, ShopStatus> own = Map.of(
                "pending", ShopStatus.PLACED, "tag:gepackt", ShopStatus.PACKED, "tag:Verschickt", ShopStatus.SENT);
        byte[] packed = Samples.with(CREATE, "/tags", "\"VIP, Gepackt\"");
        byte[] sent = Samples.with(CREATE, "/tags", "\"gepackt,verschickt\"");

        assertThat(types(translate("orders/create", packed, own))).containsExactly("order.placed", "order.packed");
        assertThat(types(translate("orders/create", sent, own)))
                .containsExactly("order.placed", "order.packed", "shipment.sent");
    }

    @Test
    @Tag("KS-3")
    void thatMoneyCameIsAFactWhateverTheMappingSays() {
        Translation translation = translate("orders/updated", Samples.bytes(PAID), Map.of("paid", ShopStatus.IGNORED));

        assertThat(types(translation)).containsExactly("order.placed", "order.changed", "order.paid");
    }

    private static byte[] atTime(byte[] body, String updatedAt) {
        return new String(body, StandardCharsets.UTF_8)
                .replaceFirst("\"updated_at\":\"[^\"]*\"", "\"updated_at\":\"" + updatedAt + '"')
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Money> eur(String amount) {
        return Optional.of(Money.of(amount, "EUR"));
    }
}
