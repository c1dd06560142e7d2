package io.buyerstatus.integrations.shop.magento;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.Settlement;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.Translations;
import io.buyerstatus.integrations.shop.Known;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.Translation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a Magento order says, and what people report that connectors get wrong about it. Names of fields are those of magento/magento2,
 * {@code app/code/Magento/Sales/Model/Order/Shipment.php} at 0157c82b, and of magento/inventory,
 * {@code InventoryInStorePickupSales/Model/NotifyOrdersAreReadyForPickup.php} at 180a79c1; the data is our own.
 */
@Tag("MG-1")
final class MagentoOrderTest {
    private final ObjectNode order = MagentoSample.order();
    private final ObjectNode item = (ObjectNode) order.at("/items/0");
    private final ObjectNode shipping = (ObjectNode) order.at("/extension_attributes/shipping_assignments/0/shipping");
    private final List<ObjectNode> shipments = new ArrayList<>();
    private Optional<List<Payload>> memos = Optional.of(List.of());
    private Map<String, ShopStatus> statuses = Map.of();

    private Translation said() {
        MagentoOrder whole = new MagentoOrder(
                Payload.of(order), shipments.stream().map(Payload::of).toList(), memos, Language.parse("de_DE"));
        return whole.json().translated(read -> new OrderSnapshot(
                        whole.readFrom(read), Samples.connection(ConnectionKind.MAGENTO, statuses))
                .read());
    }

    private Fact.Contents contents() {
        return Translations.placed(said());
    }

    private Totals totals() {
        return contents().totals().orElseThrow();
    }

    private List<Line> lines() {
        return contents().lines().orElseThrow();
    }

    private List<Fact.ShipmentSent> sent() {
        return Translations.facts(said(), Fact.ShipmentSent.class);
    }

    private Fact.Snapshot snapshot() {
        return Translations.facts(said(), Fact.OrderChanged.class)
                .getFirst()
                .snapshot()
                .orElseThrow();
    }

    private ObjectNode item(long id, String type, String name, double gross) {
        return order.withArray("items")
                .addObject()
                .put("item_id", id)
                .put("product_type", type)
                .put("name", name)
                .put("sku", "S-" + id)
                .put("qty_ordered", 1)
                .put("price_incl_tax", gross)
                .put("row_total_incl_tax", gross)
                .put("price", gross)
                .put("row_total", gross);
    }

    private ObjectNode shipment(long id) {
        ObjectNode shipment = MagentoSample.shipment(id);
        shipments.add(shipment);
        return shipment;
    }

    private static Payload memo(long id, double sum, int state) {
        return Payload.of(
                Samples.json("{\"entity_id\":" + id + ",\"grand_total\":" + sum + ",\"state\":" + state + "}"));
    }

    @Test
    void anOrderIsWhatTheBuyerOrdered() {
        assertThat(Translations.types(said()))
                .containsExactly("order.placed", "order.changed", "order.confirmed", "order.paid");
        Fact.Contents contents = contents();
        assertThat(contents.number()).contains("000000042");
        assertThat(contents.language().orElseThrow().tag()).isEqualTo("de-DE");
        // A guest: the order has no name of its own.
        assertThat(contents.buyer().orElseThrow().displayName()).isEqualTo("Erika Beispiel");
        assertThat(contents.buyer().orElseThrow().email().orElseThrow().value()).isEqualTo("erika@example.com");
        assertThat(contents.billingAddress().orElseThrow().street2()).isEqualTo("2. OG");
        assertThat(contents.deliveryAddress().orElseThrow().street()).isEqualTo("Packstraße 12");
        assertThat(contents.payment().orElseThrow().method()).isEqualTo(Method.PAYPAL);
        assertThat(lines()).extracting(Line::name).containsExactly("Teapot & lid");
    }

    /** OCA/connector-magento#181, #249: times without a zone are read as local ones, and orders are missed for hours. */
    @Test
    void timesWithoutAZoneAreUtc() {
        assertThat(Translations.facts(said(), Fact.OrderPlaced.class).getFirst().placedAt())
                .isEqualTo(Instant.parse("2026-11-18T08:12:00Z"));
    }

    @Test
    void amountsAreInTheCurrencyOfTheBuyerAndNotOfTheShop() {
        assertThat(totals().total()).isEqualTo(Money.of("49.70", "CHF"));
        assertThat(lines().getFirst().total()).contains(Money.of("49.80", "CHF"));
    }

    @Test
    void discountsAreNegativeAndStandAsDiscount() {
        Totals totals = totals();
        assertThat(totals.taxIncluded()).isTrue();
        assertThat(totals.discount()).contains(Money.of("5.00", "CHF"));
        assertThat(totals.difference(totals.items())).isEmpty();
    }

    /** OCA/connector-magento#116: a discount on prices with tax is none on those without. */
    @Test
    void pricesWithoutTaxAreShownWhereOnlyTheseAddUp() {
        order.put("subtotal", 100)
                .put("subtotal_incl_tax", 108.25)
                .put("shipping_amount", 0)
                .put("shipping_incl_tax", 0);
        order.put("discount_amount", -10).put("tax_amount", 7.43).put("grand_total", 97.43);
        item.put("row_total", 100)
                .put("row_total_incl_tax", 108.25)
                .put("price", 50)
                .put("price_incl_tax", 54.13);
        Totals totals = totals();
        assertThat(totals.taxIncluded()).isFalse();
        assertThat(totals.difference(totals.items())).isEmpty();
        assertThat(lines().getFirst().unitPrice()).contains(Money.of("50.00", "CHF"));
    }

    @Test
    void giftCardsAndCreditTakeOffTheTotal() {
        order.put("grand_total", 19.7).put("total_paid", 19.7);
        order.withObject("/extension_attributes").put("gift_cards_amount", 20).put("customer_balance_amount", 10);
        assertThat(totals().discount()).contains(Money.of("35.00", "CHF"));
        assertThat(totals().difference(totals().items())).isEmpty();
    }

    /** Magento lists a configurable product twice: peers count it twice (taxjar/taxjar-magento2-extension#8). */
    @Test
    void aConfigurableProductIsOneLineByTheNameOfWhatWasChosen() {
        item(80, "configurable", "Hoodie", 55);
        item(81, "simple", "Hoodie-XS-Black", 0).put("parent_item_id", 80);
        assertThat(lines()).extracting(Line::id).containsExactly("71", "80");
        assertThat(lines().get(1).name()).isEqualTo("Hoodie-XS-Black");
        ObjectNode shipment = shipment(5);
        shipment.putArray("items")
                .add(Samples.json("{\"order_item_id\":80,\"qty\":1}"))
                .add(Samples.json("{\"order_item_id\":81,\"qty\":1}"));
        assertThat(sent().getFirst().lines()).containsExactly(new ParcelLine("80", 1));
    }

    /** magento/magento2#38687: of a bundle with a fixed price each part costs 0. */
    @Test
    void aBundleIsOneLineWithItsPartsAndItsPriceOnce() {
        item(80, "bundle", "Tea set", 60);
        item(81, "simple", "Cup", 0).put("parent_item_id", 80).put("qty_ordered", 4);
        item(82, "simple", "Saucer", 15).putObject("parent_item").put("item_id", 80);
        assertThat(lines()).extracting(Line::id).containsExactly("71", "80", "81", "82");
        assertThat(lines().get(2).counts().bundle()).contains("80");
        assertThat(lines().get(3).counts().bundle()).contains("80");
        assertThat(lines().get(1).total()).contains(Money.of("60.00", "CHF"));
        assertThat(lines().get(2).total()).isEmpty();
        assertThat(lines().get(3).total()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "downloadable, 1, DOWNLOAD",
        "virtual, 1, SERVICE",
        "giftcard, 1, GIFT_CARD",
        "giftcard, 0, SHIPPED",
        "mpgiftcard, 1, GIFT_CARD",
        "simple, 0, SHIPPED"
    })
    void whatNobodySendsIsKnownByItsType(String type, int virtual, LineKind kind) {
        item.put("product_type", type).put("is_virtual", virtual);
        assertThat(lines().getFirst().kind()).isEqualTo(kind);
    }

    @Test
    void aCompleteOrderOfDownloadsHasNoParcel() {
        item.put("product_type", "downloadable").put("is_virtual", 1);
        order.put("state", "complete").put("status", "complete");
        assertThat(sent()).isEmpty();
        assertThat(snapshot().shipments()).contains(List.of());
    }

    @Test
    void aShipmentWithoutANumberIsAParcelWithout() {
        shipment(5);
        assertThat(sent().getFirst().untracked()).isTrue();
        assertThat(sent().getFirst().sentAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(sent().getFirst().lines()).containsExactly(new ParcelLine("71", 2));
        assertThat(snapshot().shipments()).contains(List.of("5"));
    }

    @Test
    void twoNumbersOfOneShipmentAreTwoParcels() {
        ObjectNode shipment = shipment(5);
        MagentoSample.track(shipment, "custom", "DHL", "00340434161094042557", "2026-11-20 09:00:00");
        MagentoSample.track(shipment, "ups", "United Parcel Service", "1Z999AA10123456784", "2026-11-20 09:00:00");
        MagentoSample.track(shipment, "custom", "DHL", "0034 0434 1610 9404 2557", "2026-11-20 09:00:00");
        assertThat(sent()).extracting(Fact.ShipmentSent::shipment).containsExactly("5", "5.2");
        assertThat(sent()).extracting(Fact.ShipmentSent::carrier).containsExactly("DHL", "United Parcel Service");
    }

    @Test
    void twoNumbersInOneFieldAreTwoParcels() {
        MagentoSample.track(
                shipment(5), "custom", "DHL", "00340434161094042557; 00340434161094042564", "2026-11-20 09:00:00");
        assertThat(sent()).hasSize(2);
    }

    @Test
    void anotherShipmentOverwritesNoParcel() {
        MagentoSample.track(shipment(6), "dhl", "", "00340434161094042564", "2026-11-21 09:00:00");
        MagentoSample.track(shipment(5), "dhl", "", "00340434161094042557", "2026-11-20 09:00:00");
        assertThat(sent()).extracting(Fact.ShipmentSent::shipment).containsExactly("5", "6");
    }

    /** A number is added later, and Magento dates neither the order nor the shipment: what is said then is a later word. */
    @Test
    void aNumberThatIsAddedLaterMakesALaterEvent() {
        ObjectNode shipment = shipment(5);
        List<String> before = Translations.ids(said());
        MagentoSample.track(shipment, "custom", "DHL", "00340434161094042557", "2026-11-22 10:00:00");
        assertThat(Translations.event(said(), Fact.ShipmentSent.class).time())
                .isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(before)
                .doesNotContain(
                        Translations.event(said(), Fact.ShipmentSent.class).id());
    }

    @Test
    void aStatusThatMeansSentNeedsNoShipment() {
        order.put("status", "dispatched");
        assertThat(sent()).isEmpty();
        statuses = Map.of("dispatched", ShopStatus.SENT);
        assertThat(sent()).hasSize(1);
        assertThat(snapshot().shipments()).contains(List.of("order"));
        shipment(5);
        assertThat(sent()).extracting(Fact.ShipmentSent::shipment).containsExactly("5");
    }

    /** Shops add statuses to the states: one that nobody explained says what its state says. */
    @ParameterizedTest
    @CsvSource({"picked, processing, true", "vorkasse, new, false", "geprueft, payment_review, false"})
    void aStatusOfTheShopsOwnMeansWhatItsStateMeans(String status, String state, boolean confirmed) {
        order.put("status", status).put("state", state).put("total_paid", 0);
        assertThat(Translations.types(said()).contains("order.confirmed")).isEqualTo(confirmed);
        statuses = Map.of(status, ShopStatus.IGNORED);
        assertThat(Translations.types(said())).doesNotContain("order.confirmed");
    }

    @Test
    void whatIsCollectedLiesReadyUntilTheShopSaysThatItIsNot() {
        shipping.put("method", "instore_pickup");
        ((ObjectNode) shipping.path("address")).put("firstname", "Store Freiburg");
        shipment(5);
        order.put("state", "complete").put("status", "complete");
        assertThat(Translations.types(said())).contains("shipment.ready").doesNotContain("shipment.sent");
        Fact.ShipmentReady ready =
                Translations.facts(said(), Fact.ShipmentReady.class).getFirst();
        assertThat(ready.pickup().orElseThrow().name()).isEqualTo("Store Freiburg");
        assertThat(contents().deliveryAddress()).isEmpty();
        order.withObject("/payment").put("method", "cashondelivery").putArray("additional_information");
        assertThat(contents().payment().orElseThrow().method()).isEqualTo(Method.IN_SHOP);
        order.put("status", "collected");
        statuses = Map.of("collected", ShopStatus.SENT);
        assertThat(Translations.types(said())).contains("shipment.sent").doesNotContain("shipment.ready");
    }

    @Test
    void aPartThatIsInvoicedIsReceivedAndNotPaid() {
        order.put("total_paid", 20).put("total_due", 29.7);
        assertThat(snapshot().received()).contains(Money.of("20.00", "CHF"));
        assertThat(Translations.types(said())).doesNotContain("order.paid");
    }

    @ParameterizedTest
    @CsvSource({"cashondelivery, CASH_ON_DELIVERY", "purchaseorder, INVOICE"})
    void anInvoiceForWhatIsPaidAfterwardsIsNoPayment(String method, Method meant) {
        order.withObject("/payment").put("method", method).putArray("additional_information");
        assertThat(contents().payment().orElseThrow().method()).isEqualTo(meant);
        assertThat(Translations.types(said())).doesNotContain("order.paid");
        assertThat(snapshot().received()).isEmpty();
        order.put("state", "closed").put("status", "closed");
        assertThat(Translations.types(said())).contains("order.paid");
        // Closed, and nobody ever paid: nothing of it was collected, and nothing is to come.
        order.put("total_paid", 0);
        assertThat(Translations.types(said())).doesNotContain("order.paid");
        order.put("state", "processing").put("status", "processing").put("total_paid", 49.7);
        statuses = Map.of("processing", ShopStatus.PAID);
        assertThat(Translations.types(said())).contains("order.paid");
    }

    @Test
    void aBankTransferIsOneByMagentosName() {
        order.withObject("/payment")
                .put("method", "banktransfer")
                .putArray("additional_information")
                .add("Vorkasse");
        assertThat(contents().payment().orElseThrow().method()).isEqualTo(Method.BANK_TRANSFER);
    }

    /** Where plug-ins keep what only they read, a buyer reads nothing. */
    @ParameterizedTest
    @CsvSource({"Check / Money order, Check / Money order", "pi_3NxY9, ''", "a:1:{s:4}, ''"})
    void onlyWordsAreShownAsAPaymentMethod(String kept, String shown) {
        order.withObject("/payment")
                .put("method", "checkmo")
                .putArray("additional_information")
                .add(kept);
        assertThat(contents().payment().orElseThrow().label()).isEqualTo(shown);
    }

    @Test
    void whatAProviderHoldsIsAuthorised() {
        order.remove("total_paid");
        order.withObject("/payment").put("amount_authorized", 49.7);
        Fact.PaymentReported report =
                Translations.facts(said(), Fact.PaymentReported.class).getFirst();
        assertThat(report.report().state()).isEqualTo(Payment.State.AUTHORISED);
        assertThat(snapshot().payments()).contains(List.of("70"));
    }

    @Test
    @Tag("DR-12")
    void aStatusOfAModuleSaysThatAPartIsPaidWhereNothingIsInvoiced() {
        order.put("status", "partially_paid").put("state", "processing").remove("total_paid");
        assertThat(Known.settlement(said()).state()).isEqualTo(Settlement.State.PARTLY_PAID_UNCOUNTED);
        order.put("total_paid", 10);
        assertThat(Known.settlement(said()).state()).isEqualTo(Settlement.State.PARTLY_PAID);
    }

    @Test
    void whoIsAtAProviderIsAwaited() {
        order.put("state", "pending_payment").put("status", "pending_payment").remove("total_paid");
        assertThat(snapshot().milestones())
                .containsEntry(Milestone.AWAITING_PAYMENT, true)
                .containsEntry(Milestone.CONFIRMED, false);
    }

    /** magento/magento2 34055 and 34294, PAYONE-GmbH/magento-2 253: orders that were sent, that cost nothing or that are paid are closed, too. */
    @ParameterizedTest(name = "paid {0}, invoiced {1}, back {2}, sent {3} of {4}: cancelled {5}")
    @CsvSource({
        "0, 0, 0, 0, 49.7, true",
        "0, 49.7, 0, 1, 49.7, false",
        "0, 0, 0, 1, 49.7, false",
        "49.7, 49.7, 0, 0, 49.7, false",
        "49.7, 49.7, 49.7, 0, 49.7, false",
        "0, 0, 0, 0, 0, false"
    })
    void anOrderThatWasClosedBeforeAnythingCameIsGivenUp(
            double paid, double invoiced, double back, int sent, double total, boolean cancelled) {
        order.put("state", "closed")
                .put("status", "closed")
                .put("total_paid", paid)
                .put("total_invoiced", invoiced)
                .put("total_refunded", back)
                .put("grand_total", total);
        item.put("qty_shipped", sent);
        Order known = Known.order(said());
        assertThat(known.cancelled()).isEqualTo(cancelled);
        assertThat(cancelled && known.settlement().asks()).isFalse();
        assertThat(Translations.types(said()).contains("order.refunded")).isFalse();
    }

    /** magento/magento2 40167, 31063 and 23964: "complete" while a part is not sent, "processing" though nothing is left to send. */
    @ParameterizedTest(name = "{0}: {1} of 2 sent, {2} given back")
    @CsvSource({"complete, 1, 0, false", "processing, 1, 1, true", "processing, 2, 0, true"})
    void whatIsSentIsDecidedByThePiecesAndNotByTheStatus(String status, int sent, int back, boolean all) {
        order.put("state", status).put("status", status);
        item.put("qty_ordered", 2).put("qty_shipped", sent).put("qty_refunded", back);
        ObjectNode shipment = (ObjectNode) Samples.json("{}");
        shipment.put("entity_id", 7).put("created_at", "2026-11-20 08:00:00");
        shipment.putArray("items")
                .addObject()
                .put("order_item_id", item.path("item_id").asLong())
                .put("qty", sent);
        shipment.putArray("tracks")
                .addObject()
                .put("track_number", "00340434161094042557")
                .put("title", "DHL");
        shipments.add(shipment);
        assertThat(Known.order(said()).allSent()).isEqualTo(all);
    }

    @Test
    void anOrderThatCostsNothingIsPaid() {
        order.put("grand_total", 0).put("discount_amount", -54.7).remove("total_paid");
        assertThat(Translations.types(said())).contains("order.paid");
        assertThat(totals().total().isZero()).isTrue();
    }

    @Test
    void creditMemosAreRefundsAndOneThatWasCancelledIsNone() {
        order.put("total_refunded", 20);
        memos = Optional.of(List.of(memo(9, 20, 2), memo(10, 5, 3)));
        assertThat(snapshot().refunds()).contains(List.of("9"));
        assertThat(Translations.facts(said(), Fact.OrderRefunded.class)).noneMatch(Fact.OrderRefunded::full);
        memos = Optional.of(List.of(memo(11, 29.7, 2), memo(9, 20, 2)));
        order.put("state", "closed").put("status", "closed");
        assertThat(Translations.facts(said(), Fact.OrderRefunded.class))
                .extracting(Fact.OrderRefunded::full)
                .containsExactly(false, true);
    }

    @Test
    void withoutTheRightToSeeThemTheirSumIsOneRefund() {
        memos = Optional.empty();
        assertThat(snapshot().refunds()).contains(List.of());
        order.put("total_refunded", 49.7);
        Fact.OrderRefunded refund =
                Translations.facts(said(), Fact.OrderRefunded.class).getFirst();
        assertThat(refund.amount()).contains(Money.of("49.70", "CHF"));
        assertThat(refund.full()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3, 0, 0, 1, 1", "3, 3, 0, 1, 0", "3, 1, 0, 1, 1", "3, 0, 2, 0, 2", "3, 2, 1, 3, 1"})
    void whatIsNotSentAnyMoreIsReckonedAsMagentoDoes(
            int ordered, int shipped, int cancelled, int refunded, int givenUp) {
        item.put("qty_ordered", ordered)
                .put("qty_shipped", shipped)
                .put("qty_canceled", cancelled)
                .put("qty_refunded", refunded);
        assertThat(lines().getFirst().counts().cancelled()).isEqualByComparingTo(BigDecimal.valueOf(givenUp));
    }

    /** Magento calls an order complete of which all was paid back before it was sent, but not its shipping (magento/magento2#33012). */
    @ParameterizedTest
    @CsvSource({"qty_refunded, 2, false", "qty_canceled, 2, false", "qty_refunded, 1, true", "qty_refunded, 0, true"})
    void aCompleteOrderWasSentWhereAnythingWasLeftToSend(String field, int gone, boolean sent) {
        order.put("state", "complete").put("status", "complete");
        item.put(field, gone);
        assertThat(sent()).hasSize(sent ? 1 : 0);
        assertThat(snapshot().shipments()).contains(sent ? List.of("order") : List.of());
    }

    /** A part of a bundle that is sent as one has no count of its own (magento/magento2#38029, #40460). */
    @Test
    void whatWasSentInABundleWasNotGivenUpWhenItCameBack() {
        item(80, "bundle", "Tea set", 60).put("qty_shipped", 1).put("qty_refunded", 1);
        item(81, "simple", "Cup", 0)
                .put("parent_item_id", 80)
                .put("qty_ordered", 4)
                .put("qty_shipped", 0)
                .put("qty_refunded", 4);
        assertThat(lines().get(2).counts().cancelled()).isZero();
        ((ObjectNode) order.at("/items/1")).put("qty_shipped", 0);
        assertThat(lines().get(2).counts().cancelled()).isEqualByComparingTo(BigDecimal.valueOf(4));
    }

    /** A part was invoiced and paid, and the rest cancelled: Magento keeps the price of the whole. */
    @Test
    void whatWasCancelledOfAnOrderIsNotOwed() {
        order.put("state", "complete")
                .put("status", "complete")
                .put("total_paid", 24.9)
                .put("total_canceled", 24.8);
        item.put("qty_canceled", 1).put("qty_shipped", 1);
        shipment(5);
        assertThat(totals().total()).isEqualTo(Money.of("24.90", "CHF"));
        assertThat(totals().taxIncluded()).isTrue();
        assertThat(Translations.types(said())).contains("order.paid");
        // Of one that was cancelled as a whole it says what was ordered.
        order.put("state", "canceled")
                .put("status", "canceled")
                .put("total_paid", 0)
                .put("total_canceled", 49.7);
        assertThat(totals().total()).isEqualTo(Money.of("49.70", "CHF"));
    }

    @Test
    void aCancelledOrderIsCancelled() {
        order.put("state", "canceled").put("status", "canceled").put("total_paid", 0);
        assertThat(Translations.types(said())).contains("order.cancelled").doesNotContain("order.paid");
    }

    /** magento/magento2#10195: who edits an order gets another one, and the first is cancelled. Its buyer is not told so. */
    @Test
    void anOrderThatWasEditedIsNotCancelledForItsBuyer() {
        order.put("state", "canceled").put("status", "canceled").put("relation_child_id", "8");
        assertThat(Translations.types(said())).containsExactly("order.withdrawn");
        // Since 2.4.7 who orders again has a child, too (magento/magento2#39089): that changes nothing of the order.
        order.put("state", "processing").put("status", "processing");
        assertThat(Translations.types(said())).contains("order.placed").doesNotContain("order.withdrawn");
    }

    @Test
    void whatIsMissingIsSaidByField() {
        order.remove("order_currency_code");
        assertThat(((Translation.Rejected) said()).errors().getFirst().field()).isEqualTo("/order_currency_code");
        order.put("order_currency_code", "CHF").remove("grand_total");
        assertThat(((Translation.Rejected) said()).errors().getFirst().field()).isEqualTo("/grand_total");
    }
}
