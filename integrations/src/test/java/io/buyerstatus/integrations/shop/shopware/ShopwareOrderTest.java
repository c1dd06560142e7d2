package io.buyerstatus.integrations.shop.shopware;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.Translations;
import io.buyerstatus.integrations.shop.Known;
import io.buyerstatus.integrations.webhook.Translation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Shopware order says, and what people report that connectors get wrong about it. */
@Tag("SW-1")
final class ShopwareOrderTest {
    private static final String PLACED = "webhooks/shopware/checkout.order.placed.json";
    private static final String PAID = "webhooks/shopware/state_enter.order_transaction.state.paid.json";
    private static final String SHIPPED = "webhooks/shopware/state_enter.order_delivery.state.shipped.json";
    private static final String DELIVERY = "000000000000000000000000000000d1";
    private static final String PAYMENT = "0000000000000000000000000000007a";

    private final ObjectNode root = Samples.tree(SHIPPED);
    private final ObjectNode order = (ObjectNode) root.at("/data/payload/order");
    private final ObjectNode delivery = (ObjectNode) order.at("/deliveries/0");
    private final ObjectNode payment = (ObjectNode) order.at("/transactions/0");

    private static Translation translate(ObjectNode delivery, Map<String, ShopStatus> statuses) {
        return new ShopwareAdapter()
                .translate(
                        delivery.toString().getBytes(StandardCharsets.UTF_8),
                        Map.of("sw-user-language", "de-DE"),
                        Samples.connection(ConnectionKind.SHOPWARE, statuses));
    }

    private Translation said() {
        return translate(root, Map.of());
    }

    private Fact.OrderPlaced placed() {
        return Translations.facts(said(), Fact.OrderPlaced.class).getFirst();
    }

    private Fact.Snapshot snapshot() {
        return Translations.facts(said(), Fact.OrderChanged.class)
                .getFirst()
                .snapshot()
                .orElseThrow();
    }

    private void state(ObjectNode part, String name) {
        part.withObject("/stateMachineState").put("technicalName", name);
    }

    private void codes(String... codes) {
        var list = delivery.putArray("trackingCodes");
        List.of(codes).forEach(list::add);
    }

    private ObjectNode item(String type, String label, double price) {
        ObjectNode item = order.withArray("lineItems").addObject();
        item.put("id", "%032x".formatted(0x1000 + order.withArray("lineItems").size()))
                .put("type", type)
                .put("label", label)
                .put("quantity", 1)
                .put("unitPrice", price)
                .put("totalPrice", price)
                .put("position", 9);
        return item;
    }

    @Test
    void aPlacedOrderIsWhatTheBuyerOrdered() {
        Translation said = translate(Samples.tree(PLACED), Map.of());
        assertThat(Translations.types(said)).containsExactly("order.placed");
        Fact.Contents contents =
                Translations.facts(said, Fact.OrderPlaced.class).getFirst().contents();
        assertThat(contents.number()).contains("10042");
        assertThat(contents.language()).isEqualTo(Language.parse("de-DE"));
        assertThat(contents.buyer().orElseThrow().email().orElseThrow().value()).isEqualTo("erika@example.com");
        assertThat(contents.billingAddress().orElseThrow().street()).isEqualTo("Lindenweg 3");
        assertThat(contents.deliveryAddress().orElseThrow().street()).isEqualTo("Packstraße 12");
        assertThat(contents.payment().orElseThrow().method()).isEqualTo(Method.BANK_TRANSFER);
        assertThat(contents.buyerNote()).contains("Bitte beim Nachbarn\nabgeben.");
        List<Line> lines = contents.lines().orElseThrow();
        assertThat(lines).extracting(Line::name).containsExactly("Teekanne \"Nordlicht\"", "Teesieb");
        assertThat(lines.getFirst().options()).containsExactly(new Line.Option("Farbe", "Grün"));
        Totals totals = contents.totals().orElseThrow();
        assertThat(totals.total()).isEqualTo(Money.of("57.80", "EUR"));
        assertThat(totals.discount()).contains(Money.of("5.00", "EUR"));
        assertThat(totals.shipping()).contains(Money.of("4.90", "EUR"));
        assertThat(totals.taxIncluded()).isTrue();
        assertThat(totals.difference(totals.items())).isEmpty();
    }

    @Test
    void paymentAndDeliveryHaveTheirOwnStates() {
        assertThat(Translations.types(translate(Samples.tree(PAID), Map.of())))
                .containsExactly("order.placed", "order.changed", "order.confirmed", "order.paid");
        Fact.ShipmentSent sent =
                Translations.facts(said(), Fact.ShipmentSent.class).getFirst();
        assertThat(sent.shipment()).isEqualTo(DELIVERY);
        assertThat(sent.number()).isEqualTo("00340434161094042557");
        // "Standard" is how the shop calls its shipping, and no carrier.
        assertThat(sent.carrier()).isEmpty();
    }

    @Test
    void severalCodesInOneFieldOrInTheListAreParcelsAndTheSameOneTwiceIsOne() {
        codes("00340434161094042557, 00340434161094042564", "00340434161094042557", " ");
        assertThat(Translations.facts(said(), Fact.ShipmentSent.class))
                .extracting(Fact.ShipmentSent::shipment)
                .containsExactly(DELIVERY, DELIVERY + ".2");
        assertThat(snapshot().shipments().orElseThrow()).containsExactly(DELIVERY, DELIVERY + ".2");
    }

    @Test
    void aCodeThatWasRemovedIsTakenOff() {
        codes();
        Fact.ShipmentSent sent =
                Translations.facts(said(), Fact.ShipmentSent.class).getFirst();
        assertThat(sent.untracked()).isTrue();
        assertThat(sent.parcels()).contains(1);
    }

    @Test
    void aLabelThatWasPrintedIsNoParcelThatLeft() {
        state(delivery, "open");
        assertThat(Translations.types(said())).doesNotContain("shipment.sent");
        assertThat(snapshot().shipments().orElseThrow()).isEmpty();
    }

    @Test
    void aDeliveryThatIsReopenedWasNotSent() {
        state(delivery, "cancelled");
        assertThat(snapshot().shipments().orElseThrow()).isEmpty();
    }

    @Test
    void whatCameBackIsBack() {
        state(delivery, "returned");
        assertThat(Translations.types(said())).contains("shipment.sent", "shipment.tracked");
        state(delivery, "returned_partially");
        assertThat(Translations.types(said())).doesNotContain("shipment.tracked");
    }

    @Test
    void aDiscountOnShippingIsADeliveryThatNobodyDelivers() {
        ObjectNode discount = delivery.deepCopy();
        discount.put("id", "000000000000000000000000000000d2");
        discount.withObject("/shippingCosts").put("totalPrice", -4.90).put("unitPrice", -4.90);
        state(discount, "open");
        // It may stand first: the connector that took the first delivery lost the tracking codes.
        var all = order.putArray("deliveries");
        all.add(discount);
        all.add(delivery);
        assertThat(Translations.facts(said(), Fact.ShipmentSent.class))
                .extracting(Fact.ShipmentSent::shipment)
                .containsExactly(DELIVERY);
        Totals totals = placed().contents().totals().orElseThrow();
        assertThat(totals.shipping()).contains(Money.of("4.90", "EUR"));
        assertThat(totals.discount()).contains(Money.of("9.90", "EUR"));
    }

    @Test
    void eachOfSeveralDeliveriesIsSentByItself() {
        ObjectNode second = delivery.deepCopy();
        second.put("id", "000000000000000000000000000000d2");
        second.putArray("trackingCodes").add("00340434161094042564");
        state(second, "open");
        order.withArray("deliveries").add(second);
        assertThat(snapshot().shipments().orElseThrow()).containsExactly(DELIVERY);
        state(second, "shipped");
        assertThat(snapshot().shipments().orElseThrow()).containsExactly(DELIVERY, "000000000000000000000000000000d2");
    }

    @Test
    void anOrderWhoseBuyerChangedThePaymentIsJudgedByTheLatest() {
        ObjectNode abandoned = payment.deepCopy();
        abandoned.put("id", "0000000000000000000000000000007b").put("createdAt", "2026-11-18T08:20:00.000+00:00");
        state(abandoned, "cancelled");
        order.withArray("transactions").insert(0, abandoned);
        assertThat(Translations.types(said())).contains("order.paid").doesNotContain("payment.failed");

        ObjectNode later = payment.deepCopy();
        later.put("id", "0000000000000000000000000000007c").put("createdAt", "2026-11-18T08:30:00.000+00:00");
        state(later, "open");
        state(payment, "failed");
        order.withArray("transactions").add(later);
        assertThat(snapshot().milestones()).containsEntry(Milestone.PAID, false);
        // Unless the order says which one counts (Shopware 6.7.1).
        state(payment, "paid");
        order.put("primaryOrderTransactionId", PAYMENT);
        assertThat(snapshot().milestones()).containsEntry(Milestone.PAID, true);
    }

    private ObjectNode further(String state, double amount) {
        ObjectNode further = payment.deepCopy();
        further.put("id", "0000000000000000000000000000007c").put("createdAt", "2026-11-20T08:30:00.000+00:00");
        further.withObject("/amount").put("totalPrice", amount);
        state(further, state);
        order.withArray("transactions").add(further);
        return further;
    }

    /**
     * A plug-in makes a payment of its own for the second attempt and leaves the order naming the first (Adyen/adyen-shopware6#802); a buyer pays in the
     * tab of the first when a second is there (mollie/Shopware6#1313).
     */
    @ParameterizedTest
    @CsvSource({"failed, paid", "cancelled, paid", "open, paid", "paid, open", "paid, failed", "paid, cancelled"})
    void whoPaidIsPaidByWhicheverAttempt(String first, String second) {
        state(order, "open");
        state(payment, first);
        further(second, 57.8).withObject("/paymentMethod").put("technicalName", "payment_klarna_pay");
        for (String named : List.of(PAYMENT, "0000000000000000000000000000007c")) {
            order.put("primaryOrderTransactionId", named);
            assertThat(Translations.types(said()))
                    .contains("order.confirmed", "order.paid")
                    .doesNotContain("payment.failed");
            assertThat(placed().contents().payment().orElseThrow().method())
                    .isEqualTo(second.equals("paid") ? Method.KLARNA : Method.BANK_TRANSFER);
        }
    }

    @Test
    void ofTwoPaymentsOneGoesBackAndTheOtherStays() {
        further("refunded", 57.8);
        Fact.OrderRefunded refund =
                Translations.facts(said(), Fact.OrderRefunded.class).getFirst();
        assertThat(refund.full()).isFalse();
        assertThat(refund.amount()).contains(Money.of("57.80", "EUR"));
        assertThat(Translations.types(said())).contains("order.paid");
    }

    /** An order that became dearer after it was paid gets a payment of the whole (shopware/shopware#20423), which is not awaited before it is accepted. */
    @Test
    void whatCameForAnOrderThatBecameDearerStaysAndOnlyTheRestIsOpen() {
        state(order, "open");
        order.withObject("/price").put("totalPrice", 67.8);
        ObjectNode card = further("open", 67.8);
        card.withObject("/paymentMethod")
                .put("technicalName", "swag_paypal_acdc")
                .put("name", "Kreditkarte");
        assertThat(snapshot().received()).contains(Money.of("57.80", "EUR"));
        assertThat(snapshot().milestones())
                .containsEntry(Milestone.PAID, false)
                .containsEntry(Milestone.CONFIRMED, true)
                .containsEntry(Milestone.AWAITING_PAYMENT, false);
    }

    /** Its payment stays open for ever, and its confirmation waited for it. */
    @Test
    void nobodyIsAwaitedWhereNothingIsOwed() {
        state(order, "open");
        state(delivery, "open");
        state(payment, "open");
        payment.withObject("/paymentMethod")
                .put("technicalName", "swag_paypal_acdc")
                .put("name", "Kreditkarte");
        assertThat(snapshot().milestones()).containsEntry(Milestone.AWAITING_PAYMENT, true);
        order.withObject("/price").put("totalPrice", 0);
        assertThat(snapshot().milestones()).containsEntry(Milestone.AWAITING_PAYMENT, false);
    }

    /** Plug-ins add states to each of Shopware's machines: what they do not say is not taken back. */
    @Test
    void aStateOfThePlugInsTakesNothingBack() {
        state(delivery, "handed_to_neighbour");
        assertThat(snapshot().shipments()).isEmpty();
        assertThat(snapshot().milestones()).containsEntry(Milestone.PAID, true);
        state(payment, "booked_in_ledger");
        assertThat(snapshot().milestones()).doesNotContainKeys(Milestone.PAID);
        assertThat(snapshot().received()).isEmpty();
        state(order, "picking");
        assertThat(snapshot().milestones()).doesNotContainKeys(Milestone.CANCELLED, Milestone.CONFIRMED);
        assertThat(translate(root, Map.of("order_delivery.state.handed_to_neighbour", ShopStatus.PLACED)))
                .satisfies(said -> assertThat(Translations.facts(said, Fact.OrderChanged.class)
                                .getFirst()
                                .snapshot()
                                .orElseThrow()
                                .shipments())
                        .contains(List.of()));
    }

    @Test
    void deliveredIsAStateThatPlugInsAddMoreThanAnyOther() {
        state(delivery, "delivered");
        assertThat(Translations.facts(said(), Fact.ShipmentTracked.class))
                .extracting(Fact.ShipmentTracked::status)
                .containsExactly(ScanStatus.DELIVERED);
        assertThat(snapshot().shipments().orElseThrow()).containsExactly(DELIVERY);
    }

    @Test
    void whatWasPaidInPartIsReceived() {
        ObjectNode rest = payment.deepCopy();
        rest.put("id", "0000000000000000000000000000007c").put("createdAt", "2026-11-20T08:30:00.000+00:00");
        state(rest, "open");
        payment.withObject("/amount").put("totalPrice", 20);
        order.withArray("transactions").add(rest);
        assertThat(snapshot().received()).contains(Money.of("20.00", "EUR"));
        assertThat(Translations.types(said())).doesNotContain("order.paid");
    }

    @ParameterizedTest
    @CsvSource({
        "failed, FAILED",
        "authorized, AUTHORISED",
        "chargeback, REVERSED",
        "cancelled, FAILED",
    })
    void whatBecameOfAPaymentIsSaid(String name, Payment.State expected) {
        state(payment, name);
        assertThat(Translations.facts(said(), Fact.PaymentReported.class)
                        .getFirst()
                        .report()
                        .state())
                .isEqualTo(expected);
        assertThat(snapshot().payments().orElseThrow()).containsExactly(PAYMENT);
        assertThat(snapshot().milestones()).containsEntry(Milestone.PAID, false);
    }

    @Test
    void aRefundInPartBecomesTheWholeAndBothAreSaidOnce() {
        state(payment, "refunded_partially");
        List<String> part = Translations.ids(said());
        Fact.OrderRefunded first =
                Translations.facts(said(), Fact.OrderRefunded.class).getFirst();
        assertThat(first.full()).isFalse();
        assertThat(first.amount()).isEmpty();
        state(payment, "refunded");
        Fact.OrderRefunded all =
                Translations.facts(said(), Fact.OrderRefunded.class).getFirst();
        assertThat(all.full()).isTrue();
        assertThat(all.amount()).contains(Money.of("57.80", "EUR"));
        assertThat(Translations.ids(said())).doesNotContainSequence(part.getLast());
    }

    @Test
    @Tag("DR-12")
    void aPartOfWhichNobodySaysHowMuchAsksForNothing() {
        state(payment, "paid_partially");
        Translation part = said();
        assertThat(Known.settlement(part).state()).isEqualTo(Settlement.State.PARTLY_PAID_UNCOUNTED);
        assertThat(Known.settlement(part).open()).isEmpty();

        state(payment, "paid");
        order.put("updatedAt", "2026-11-28T08:12:00.000+00:00");
        Translation paid = said();
        assertThat(Known.settlement(paid, part).state()).isEqualTo(Settlement.State.PAID);

        state(payment, "open");
        order.put("updatedAt", "2026-11-29T08:12:00.000+00:00");
        assertThat(Known.settlement(said(), paid, part).state()).isEqualTo(Settlement.State.OPEN);
    }

    /** shopware/shopware 8505: recalculating an order sets its delivery to open, without a word. */
    @Test
    void aWrongClickThatIsTakenBackTakesTheParcelBack() {
        Translation sent = said();
        assertThat(Known.parcels(List.of(sent)).all()).hasSize(1);
        state(delivery, "open");
        delivery.put("updatedAt", "2026-11-28T08:12:00.000+00:00");
        Translation open = said();
        assertThat(Known.parcels(List.of(open, sent)).all()).isEmpty();
        assertThat(Known.parcels(List.of(sent, open)).all()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0fa91ce3e96a4bc2be4bd9ce752c3425, order, true",
        "0fa91ce3e96a4bc2be4bd9ce752c3425, order_line_item, false",
        "01964dd4b6f5717aa2d9e5eb0eb5bd4f, order, false",
        "'', order, false"
    })
    void anOrderThatWasDeletedIsThrownAwayAndNotWhatSomebodyWasAboutToMakeOfIt(
            String version, String entity, boolean gone) {
        ObjectNode deleted = Samples.tree("webhooks/shopware/order.written.json");
        ObjectNode written = (ObjectNode) deleted.at("/data/payload/0");
        ((ObjectNode) deleted.at("/data")).put("event", "order.deleted");
        deleted.put("timestamp", 1_796_000_000);
        written.put("operation", "delete")
                .put("entity", entity)
                .put("versionId", version)
                .put("primaryKey", order.path("id").asText());
        Translation said = translate(deleted, Map.of());
        assertThat(said instanceof Translation.Events).isEqualTo(gone);
        if (gone) {
            assertThat(Known.order(said(), said).withdrawn()).isTrue();
            assertThat(Translations.types(said)).containsExactly("order.withdrawn");
        }
    }

    /** shopware/SwagPayPal 589: the payment at a provider is cancelled, order and delivery stay open. */
    @Test
    void whoLeftTheProviderHasNotPaidThoughTheOrderIsOpen() {
        payment.withObject("/paymentMethod")
                .put("technicalName", "swag_paypal_paypal")
                .put("name", "PayPal");
        state(payment, "cancelled");
        state(delivery, "open");
        state(order, "open");
        Settlement settlement = Known.settlement(said());
        assertThat(settlement.state()).isEqualTo(Settlement.State.FAILED);
        assertThat(Known.order(said()).accepted()).isFalse();
    }

    @Test
    void aCancelledOrderThatIsReopenedIsCancelledNoMore() {
        state(order, "cancelled");
        assertThat(Translations.types(said())).contains("order.cancelled");
        assertThat(snapshot().milestones()).containsEntry(Milestone.CANCELLED, true);
        state(order, "open");
        assertThat(snapshot().milestones()).containsEntry(Milestone.CANCELLED, false);
    }

    @Test
    void anOrderWhoseBuyerIsAtTheProviderAwaitsPayment() {
        state(payment, "unconfirmed");
        state(delivery, "open");
        state(order, "open");
        payment.withObject("/paymentMethod")
                .put("technicalName", "swag_paypal_paypal")
                .put("name", "PayPal");
        assertThat(snapshot().milestones())
                .containsEntry(Milestone.AWAITING_PAYMENT, true)
                .containsEntry(Milestone.CONFIRMED, false);
        assertThat(placed().contents().payment().orElseThrow().method()).isEqualTo(Method.PAYPAL);
    }

    @ParameterizedTest
    @CsvSource({
        "payment_invoicepayment, Rechnung, INVOICE",
        "payment_prepayment, Bezahlung im Voraus, BANK_TRANSFER",
        "payment_cashpayment, Nachnahme, CASH_ON_DELIVERY",
        "payment_debitpayment, Lastschrift, DIRECT_DEBIT",
        "handler_shopware_invoicepayment, Kauf auf Ziel, INVOICE",
        "swag_paypal_pui, Rechnungskauf, PAY_LATER",
        "swag_paypal_acdc, Kreditkarte, CARD",
        "payment_klarna_pay, Rechnung mit Klarna, KLARNA",
    })
    void paymentMethodsAreKnownByTheirTechnicalNames(String technical, String name, Method expected) {
        payment.withObject("/paymentMethod").put("technicalName", technical).put("name", name);
        assertThat(placed().contents().payment().orElseThrow().method()).isEqualTo(expected);
    }

    @Test
    void creditsAndPromotionsAreDiscountsAndOwnItemsAreLines() {
        item("credit", "Gutschrift", -3);
        item("custom", "Expresszuschlag", 4).put("good", false);
        item("custom", "Sonderanfertigung", 7).put("good", true);
        Fact.Contents contents = placed().contents();
        assertThat(contents.totals().orElseThrow().discount()).contains(Money.of("8.00", "EUR"));
        List<Line> lines = contents.lines().orElseThrow();
        assertThat(lines).extracting(Line::name).contains("Expresszuschlag", "Sonderanfertigung");
        assertThat(lines).extracting(Line::kind).contains(LineKind.CHARGE).doesNotContain(LineKind.SERVICE);
    }

    @Test
    void partsOfASetStandBelowIt() {
        item("customized-products", "Gravur", 2).put("parentId", "00000000000000000000000000000011");
        List<Line> lines = placed().contents().lines().orElseThrow();
        assertThat(lines.getLast().counts().bundle()).contains("00000000000000000000000000000011");
    }

    @Test
    void downloadsAreNotWaitedForInAParcel() {
        ((ObjectNode) order.at("/lineItems/0")).putArray("states").add("is-download");
        assertThat(placed().contents().lines().orElseThrow())
                .extracting(Line::kind)
                .containsExactly(LineKind.DOWNLOAD, LineKind.SHIPPED);
    }

    @ParameterizedTest
    @CsvSource({
        "shipping_standard, Abholung im Laden, PICKUP",
        "shipping_pickup, Selbst, PICKUP",
        "swag_click_and_collect, X, PICKUP",
        "shipping_standard, Standard, SHIPPED",
        "shipping_dhl_pickup_point, Abholung an der Packstation, SHIPPED",
        "shipping_local_delivery, Bote, LOCAL_DELIVERY",
    })
    void theShippingMethodSaysWhoBringsIt(String technical, String name, LineKind expected) {
        delivery.withObject("/shippingMethod").put("technicalName", technical).put("name", name);
        Fact.Contents contents = placed().contents();
        assertThat(contents.lines().orElseThrow().getFirst().kind()).isEqualTo(expected);
        assertThat(contents.deliveryAddress().isEmpty()).isEqualTo(expected == LineKind.PICKUP);
        // What is paid where the goods change hands is paid there, and to no courier.
        payment.withObject("/paymentMethod").put("technicalName", "payment_cashpayment");
        assertThat(placed().contents().payment().orElseThrow().method())
                .isEqualTo(expected == LineKind.PICKUP ? Method.IN_SHOP : Method.CASH_ON_DELIVERY);
    }

    @Test
    void whatLiesReadyIsSaidUntilItIsCollected() {
        delivery.withObject("/shippingMethod").put("name", "Abholung im Laden");
        state(delivery, "ready_for_pickup");
        assertThat(Translations.types(said())).contains("shipment.ready").doesNotContain("shipment.sent");
        assertThat(snapshot().shipments().orElseThrow()).containsExactly(DELIVERY);
    }

    @Test
    void netPricesHaveTheirTaxBeside() {
        order.withObject("/price").put("taxStatus", "net");
        assertThat(placed().contents().totals().orElseThrow().taxIncluded()).isFalse();
        assertThat(placed().contents().totals().orElseThrow().tax()).contains(Money.of("9.23", "EUR"));
        order.withObject("/price").put("taxStatus", "tax-free").putArray("calculatedTaxes");
        assertThat(placed().contents().totals().orElseThrow().tax()).contains(Money.of("0.00", "EUR"));
    }

    @Test
    void roundedTotalsAreExplained() {
        order.withObject("/price").put("rawTotal", 57.83);
        assertThat(placed().contents().totals().orElseThrow().charges())
                .containsExactly(new Totals.Charge(Totals.Kind.ROUNDING, "", Money.of("-0.03", "EUR")));
    }

    /** While somebody edits an order, Shopware keeps a version of it, and tells of that, too. */
    @Test
    void aVersionThatSomebodyIsEditingIsNoOrder() {
        order.put("versionId", "a5910bf677f74acf8c364244501ae27c");
        assertThat(said()).isInstanceOf(Translation.Ignored.class);
    }

    @ParameterizedTest
    @CsvSource({"lineItems", "deliveries", "transactions", "addresses", "currency", "orderCustomer"})
    void anOrderWithoutAPartIsFetchedAndNotGuessed(String part) {
        order.putNull(part);
        assertThat(said()).isInstanceOf(Translation.Hint.class);
        order.remove(part);
        assertThat(said()).isInstanceOf(Translation.Hint.class);
    }

    @Test
    void thatAnOrderWasWrittenSaysThatItIsToBeFetched() {
        assertThat(translate(Samples.tree("webhooks/shopware/order.written.json"), Map.of()))
                .isInstanceOf(Translation.Hint.class);
        assertThat(translate(Samples.tree("webhooks/shopware/app.deleted.json"), Map.of()))
                .isInstanceOf(Translation.Ignored.class);
    }

    @Test
    @Tag("KS-3")
    void theShopSaysWhichStateMeansSent() {
        state(delivery, "open");
        state(order, "completed");
        assertThat(Translations.types(said())).doesNotContain("shipment.sent");
        assertThat(Translations.types(translate(root, Map.of("order.state.completed", ShopStatus.SENT))))
                .contains("shipment.sent");
        state(delivery, "shipped");
        assertThat(Translations.types(translate(root, Map.of("order_delivery.state.shipped", ShopStatus.IGNORED))))
                .doesNotContain("shipment.sent");
    }
}
