package io.buyerstatus.integrations.shop.medusa;

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
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.tracking.ScanStatus;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.Translations;
import io.buyerstatus.integrations.shop.Known;
import io.buyerstatus.integrations.webhook.Payload;
import io.buyerstatus.integrations.webhook.Translation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a Medusa order says, and what people report that connectors get wrong about it. Names of fields are those of medusajs/medusa,
 * {@code packages/core/types/src/http/order/common.ts} at 006c704e and {@code packages/medusa/src/api/admin/orders/query-config.ts} at
 * 22ac1f98; the data is our own.
 */
@Tag("MD-1")
final class MedusaOrderTest {
    private final ObjectNode order = MedusaSample.order();
    private final ObjectNode item = (ObjectNode) order.at("/items/0");
    private final ObjectNode payment = (ObjectNode) order.at("/payment_collections/0/payments/0");
    private Map<String, ShopStatus> statuses = Map.of();

    private Translation said() {
        return Payload.of(order)
                .translated(
                        read -> new OrderSnapshot(read, Samples.connection(ConnectionKind.MEDUSA, statuses)).read());
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

    private ObjectNode fulfilment(String id) {
        ObjectNode fulfilment = order.withArray("fulfillments")
                .addObject()
                .put("id", id)
                .put("created_at", "2026-11-19T08:00:00.000Z")
                .put("packed_at", "2026-11-19T08:00:00.000Z")
                .put("updated_at", "2026-11-19T08:00:00.000Z");
        fulfilment.putArray("items").addObject().put("line_item_id", "ordli_1").put("quantity", 2);
        return fulfilment;
    }

    private static void label(ObjectNode fulfilment, String number, String url) {
        fulfilment
                .withArray("labels")
                .addObject()
                .put("tracking_number", number)
                .put("tracking_url", url);
    }

    @Test
    void anOrderIsWhatTheBuyerOrdered() {
        assertThat(Translations.types(said()))
                .containsExactly("order.placed", "order.changed", "order.confirmed", "order.paid");
        Fact.Contents contents = contents();
        assertThat(contents.number()).contains("1042");
        assertThat(contents.language()).isEqualTo(Language.parse("de-DE"));
        assertThat(contents.buyer().orElseThrow().email().orElseThrow().value()).isEqualTo("erika@example.com");
        assertThat(contents.buyer().orElseThrow().displayName()).isEqualTo("Erika Beispiel");
        assertThat(contents.billingAddress().orElseThrow().street()).isEqualTo("Lindenweg 3");
        assertThat(contents.deliveryAddress().orElseThrow().street()).isEqualTo("Packstraße 12");
        assertThat(contents.deliveryAddress().orElseThrow().country().code()).isEqualTo("DE");
        assertThat(contents.payment().orElseThrow().method()).isEqualTo(Method.CARD);
        assertThat(lines()).extracting(Line::name).containsExactly("Teapot, Green");
        assertThat(lines().getFirst().unitPrice()).contains(Money.of("24.90", "EUR"));
        assertThat(lines().getFirst().total()).contains(Money.of("49.80", "EUR"));
    }

    /** Medusa 1 counted cents: what reads 49.8 as cents, or 4980 as euros, is wrong by a hundred. */
    @ParameterizedTest
    @CsvSource({"eur, 57.2, 57.20, EUR", "jpy, 5720, 5720, JPY", "eur, 24.1395, 24.14, EUR", "kwd, 12.345, 12.345, KWD"
    })
    void amountsAreDecimalsOfTheMainUnit(String currency, String total, String amount, String code) {
        order.put("currency_code", currency).put("total", new BigDecimal(total));
        assertThat(totals().total()).isEqualTo(Money.of(amount, code));
    }

    @Test
    void pricesWithTaxAddUpWithTheirDiscount() {
        Totals totals = totals();
        assertThat(totals.taxIncluded()).isTrue();
        assertThat(totals.items()).contains(Money.of("49.80", "EUR"));
        assertThat(totals.shipping()).contains(Money.of("4.90", "EUR"));
        assertThat(totals.discount()).contains(Money.of("5.00", "EUR"));
        assertThat(totals.total()).isEqualTo(Money.of("49.70", "EUR"));
        assertThat(totals.difference(totals.items())).isEmpty();
    }

    @Test
    void pricesWithoutTaxAreShownWhereOnlyTheseAddUp() {
        order.put("original_item_total", 54.0).put("original_item_subtotal", 50).put("original_shipping_total", 10);
        order.put("original_shipping_subtotal", 10).put("discount_total", 5.4).put("discount_subtotal", 5);
        order.put("tax_total", 3.37).put("total", 58.37);
        item.put("original_total", 54.0).put("original_subtotal", 50);
        Totals totals = totals();
        assertThat(totals.taxIncluded()).isFalse();
        assertThat(totals.difference(totals.items())).isEmpty();
        assertThat(lines().getFirst().total()).contains(Money.of("50.00", "EUR"));
    }

    @Test
    void whatAnEditTookOutIsNoLine() {
        order.withArray("items")
                .addObject()
                .put("id", "ordli_2")
                .put("title", "Sieve")
                .put("quantity", 0)
                .put("unit_price", 7.5);
        assertThat(lines()).extracting(Line::id).containsExactly("ordli_1");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "Teapot | Green | Teapot | Teapot, Green",
                "Green | Green | Teapot | Teapot, Green",
                "Teapot | Default variant | Teapot | Teapot",
                "Teapot green | Green | Teapot | Teapot green",
                " | | Teapot | Teapot"
            },
            delimiter = '|')
    void aLineIsCalledByProductAndVariant(String title, String variant, String product, String name) {
        item.put("title", title).put("variant_title", variant).put("product_title", product);
        assertThat(lines().getFirst().name()).isEqualTo(name);
    }

    @Test
    void aFulfilmentIsPackedUntilItIsShipped() {
        ObjectNode fulfilment = fulfilment("ful_1");
        assertThat(Translations.types(said())).contains("order.packed").doesNotContain("shipment.sent");
        assertThat(snapshot().shipments()).contains(List.of());
        fulfilment.put("shipped_at", "2026-11-20T09:00:00.000Z");
        assertThat(sent()).hasSize(1);
        assertThat(sent().getFirst().sentAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
        assertThat(sent().getFirst().untracked()).isTrue();
        assertThat(sent().getFirst().lines()).containsExactly(new ParcelLine("ordli_1", 2));
    }

    /** Medusa's form wants an address with each number, and people type what it takes. */
    @Test
    void aLabelWithoutAnAddressIsANumberAllTheSame() {
        ObjectNode fulfilment = fulfilment("ful_1").put("shipped_at", "2026-11-20T09:00:00.000Z");
        label(fulfilment, "00340434161094042557", "#");
        label(fulfilment, "00340434161094042564", "https://www.dhl.de/?idc=00340434161094042564");
        label(fulfilment, "00340434161094042557", "#");
        assertThat(sent()).extracting(Fact.ShipmentSent::shipment).containsExactly("ful_1", "ful_1.2");
        assertThat(sent())
                .extracting(Fact.ShipmentSent::number)
                .containsExactly("00340434161094042557", "00340434161094042564");
        assertThat(sent().getFirst().url()).isEmpty();
        assertThat(sent().get(1).url()).isPresent();
        assertThat(sent().getFirst().parcels()).contains(2);
        assertThat(snapshot().shipments()).contains(List.of("ful_1", "ful_1.2"));
    }

    @Test
    void twoNumbersInOneFieldAreTwoParcels() {
        label(
                fulfilment("ful_1").put("shipped_at", "2026-11-20T09:00:00.000Z"),
                "00340434161094042557, 00340434161094042564",
                "");
        assertThat(sent()).hasSize(2);
    }

    @Test
    void aFulfilmentThatWasCancelledIsNoParcelAndTheNextOneIs() {
        fulfilment("ful_1").put("canceled_at", "2026-11-19T10:00:00.000Z");
        fulfilment("ful_2").put("shipped_at", "2026-11-20T09:00:00.000Z");
        assertThat(sent()).extracting(Fact.ShipmentSent::shipment).containsExactly("ful_2");
        assertThat(snapshot().shipments()).contains(List.of("ful_2"));
    }

    @Test
    void whatMedusaHasAsDeliveredIsDelivered() {
        fulfilment("ful_1")
                .put("shipped_at", "2026-11-20T09:00:00.000Z")
                .put("delivered_at", "2026-11-22T09:00:00.000Z");
        Fact.ShipmentTracked tracked =
                Translations.facts(said(), Fact.ShipmentTracked.class).getFirst();
        assertThat(tracked.status()).isEqualTo(ScanStatus.DELIVERED);
        assertThat(Translations.event(said(), Fact.ShipmentTracked.class).time())
                .isEqualTo(Instant.parse("2026-11-22T09:00:00Z"));
    }

    @Test
    void aShopThatNeverMarksAsShippedSaysThatFulfilledMeansSent() {
        fulfilment("ful_1");
        statuses = Map.of("fulfillment.fulfilled", ShopStatus.SENT);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void aStatusOfTheWholeOrderMaySayThatItWasSentWithoutAnyFulfilment() {
        order.put("status", "completed");
        assertThat(sent()).isEmpty();
        statuses = Map.of("order.completed", ShopStatus.SENT);
        assertThat(sent()).hasSize(1);
        assertThat(snapshot().shipments()).contains(List.of("order"));
    }

    @Test
    void whatIsCollectedLiesReadyAndIsCollectedWhenItIsDelivered() {
        ObjectNode fulfilment = fulfilment("ful_1");
        fulfilment
                .putObject("shipping_option")
                .putObject("service_zone")
                .putObject("fulfillment_set")
                .put("type", "pickup");
        assertThat(Translations.types(said())).contains("shipment.ready").doesNotContain("shipment.sent");
        assertThat(lines().getFirst().kind()).isEqualTo(LineKind.PICKUP);
        assertThat(contents().deliveryAddress()).isEmpty();
        payment.put("provider_id", "pp_cash-on-delivery_cod");
        assertThat(contents().payment().orElseThrow().method()).isEqualTo(Method.IN_SHOP);
        fulfilment.put("delivered_at", "2026-11-22T09:00:00.000Z");
        assertThat(Translations.types(said()))
                .contains("shipment.sent")
                .doesNotContain("shipment.ready", "shipment.tracked");
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, true, GIFT_CARD",
        "false, false, true, SERVICE",
        "false, true, true, SHIPPED",
        // A shop that makes no use of shipping profiles: by Medusa's reckoning nothing of it needs shipping.
        "false, false, false, SHIPPED"
    })
    void linesThatNobodyShipsAreKnown(boolean giftCard, boolean ships, boolean othersShip, LineKind kind) {
        item.put("is_giftcard", giftCard).put("requires_shipping", ships);
        order.withArray("items")
                .addObject()
                .put("id", "ordli_2")
                .put("title", "Sieve")
                .put("quantity", 1)
                .put("unit_price", 7.5)
                .put("requires_shipping", othersShip);
        assertThat(lines().getFirst().kind()).isEqualTo(kind);
    }

    @Test
    void aDownloadIsOne() {
        item.put("requires_shipping", false).put("product_type", "Digital goods");
        order.putArray("shipping_methods");
        assertThat(lines().getFirst().kind()).isEqualTo(LineKind.DOWNLOAD);
    }

    /** Paid, and paid back in two parts: Medusa leaves the fulfilment status as it is (medusajs/medusa#13882). */
    @Test
    void refundsAreOfPaymentsAndOnlyTheLastIsTheWhole() {
        payment.putArray("refunds")
                .add(Samples.json("{\"id\":\"ref_1\",\"amount\":20,\"created_at\":\"2026-11-23T08:00:00.000Z\"}"))
                .add(Samples.json("{\"id\":\"ref_2\",\"amount\":29.7,\"note\":\"angry\"}"));
        order.put("payment_status", "partially_refunded");
        assertThat(Translations.facts(said(), Fact.OrderRefunded.class)).noneMatch(Fact.OrderRefunded::full);
        order.put("payment_status", "refunded");
        List<Fact.OrderRefunded> refunds = Translations.facts(said(), Fact.OrderRefunded.class);
        assertThat(refunds).extracting(Fact.OrderRefunded::full).containsExactly(false, true);
        assertThat(refunds.get(1).amount()).contains(Money.of("29.70", "EUR"));
        assertThat(refunds.get(1).reason()).isEmpty();
        assertThat(snapshot().refunds()).contains(List.of("ref_1", "ref_2"));
        assertThat(snapshot().milestones()).containsEntry(Milestone.PAID, true);
    }

    @Test
    void whatAProviderHoldsIsAuthorisedAndNotPaid() {
        order.put("payment_status", "authorized");
        payment.putNull("captured_at").putArray("captures");
        Fact.PaymentReported report =
                Translations.facts(said(), Fact.PaymentReported.class).getFirst();
        assertThat(report.report().state()).isEqualTo(Payment.State.AUTHORISED);
        assertThat(snapshot().milestones()).containsEntry(Milestone.PAID, false);
        // Medusa's own provider authorises whatever is paid by hand.
        payment.put("provider_id", "pp_system_default");
        assertThat(Translations.facts(said(), Fact.PaymentReported.class)).isEmpty();
        assertThat(snapshot().payments()).contains(List.of());
    }

    /** Its provider authorises at once what nobody holds, as a transfer (medusajs/medusa#10686) or what is paid at the door. */
    @ParameterizedTest
    @CsvSource({"pp_bank-transfer_bank-transfer, BANK_TRANSFER", "pp_cash-on-delivery_cod, CASH_ON_DELIVERY"})
    void whatNobodyHoldsIsNotReserved(String provider, Method method) {
        order.put("payment_status", "authorized");
        payment.put("provider_id", provider).putNull("captured_at").putArray("captures");
        assertThat(contents().payment().orElseThrow().method()).isEqualTo(method);
        assertThat(Translations.facts(said(), Fact.PaymentReported.class)).isEmpty();
        assertThat(snapshot().payments()).contains(List.of());
    }

    /** Medusa calls it partly refunded, however much of it was ever taken, and whatever an edit made it cost since. */
    @Test
    void aRefundInPartDoesNotSayThatTheRestWasPaid() {
        payment.putArray("refunds").addObject().put("id", "ref_1").put("amount", 5);
        order.put("payment_status", "partially_refunded").put("total", 69.7);
        assertThat(Translations.types(said())).contains("order.confirmed").doesNotContain("order.paid");
        assertThat(snapshot().milestones()).containsEntry(Milestone.PAID, false);
        assertThat(snapshot().received()).contains(Money.of("49.70", "EUR"));
        order.put("total", 49.7);
        assertThat(snapshot().milestones()).containsEntry(Milestone.PAID, true);
        statuses = Map.of("payment.partially_refunded", ShopStatus.PAID);
        assertThat(snapshot().milestones()).containsEntry(Milestone.PAID, true);
    }

    @Test
    void whenAllOfItIsBackItIsBack() {
        fulfilment("ful_1")
                .put("shipped_at", "2026-11-20T09:00:00.000Z")
                .put("delivered_at", "2026-11-22T09:00:00.000Z");
        item.putObject("detail").put("return_received_quantity", 1);
        assertThat(Translations.facts(said(), Fact.ShipmentTracked.class))
                .extracting(Fact.ShipmentTracked::status)
                .containsExactly(ScanStatus.DELIVERED);
        item.withObject("/detail").put("return_dismissed_quantity", 1);
        assertThat(Translations.facts(said(), Fact.ShipmentTracked.class))
                .extracting(Fact.ShipmentTracked::status)
                .containsExactly(ScanStatus.DELIVERED, ScanStatus.RETURNED);
    }

    @Test
    void aPartThatWasCapturedIsReceived() {
        order.put("payment_status", "partially_captured");
        payment.putNull("captured_at").putArray("captures").addObject().put("amount", 10);
        assertThat(snapshot().received()).contains(Money.of("10.00", "EUR"));
        assertThat(Translations.types(said())).doesNotContain("order.paid");
    }

    @ParameterizedTest
    @CsvSource({"partially_captured", "partially_authorized"})
    @Tag("DR-12")
    void aPartOfWhichNobodySaysHowMuchAsksForNothing(String status) {
        order.put("payment_status", status);
        payment.remove("captures");
        assertThat(Known.settlement(said()).state()).isEqualTo(Settlement.State.PARTLY_PAID_UNCOUNTED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, false", "2026-11-19T08:00:00Z, true"})
    void anArchivedOrderIsCancelledOnlyIfItWas(String canceledAt, boolean cancelled) {
        order.put("status", "archived").put("canceled_at", canceledAt);
        assertThat(Known.order(said()).cancelled()).isEqualTo(cancelled);
    }

    /** What a gift card paid comes by a provider of its own, as a second payment. */
    @Test
    void aGiftCardIsAPaymentBesideAnother() {
        payment.put("amount", 29.7)
                .putArray("captures")
                .addObject()
                .put("id", "cap_1")
                .put("amount", 29.7);
        ObjectNode card = order.withArray("/payment_collections/0/payments").addObject();
        card.put("id", "pay_2").put("provider_id", "pp_giftcard_giftcard").put("amount", 20);
        card.put("captured_at", "2026-11-18T08:12:00.500Z");
        card.putArray("captures").addObject().put("id", "cap_2").put("amount", 20);
        assertThat(Known.settlement(said()).state()).isEqualTo(Settlement.State.PAID);

        order.put("payment_status", "partially_captured");
        payment.putArray("captures");
        Settlement open = Known.settlement(said());
        assertThat(open.state()).isEqualTo(Settlement.State.PARTLY_PAID);
        assertThat(open.open().map(Money::decimal)).contains("29.70");
    }

    /** medusajs/medusa 10333 and 14670: a cancelled order keeps its payments, and an amount that is outstanding. */
    @ParameterizedTest
    @CsvSource({"captured", "authorized", "not_paid", "partially_captured"})
    void ofACancelledOrderNobodyIsAskedForMoney(String payment) {
        order.put("status", "canceled")
                .put("canceled_at", "2026-11-19T08:00:00Z")
                .put("payment_status", payment);
        order.withObject("/summary").put("pending_difference", 49.7);
        assertThat(Known.settlement(said()).asks()).isFalse();
    }

    @Test
    void anOrderThatCostsNothingIsPaid() {
        order.put("total", 0).put("payment_status", "not_paid").putArray("payment_collections");
        assertThat(Translations.types(said())).contains("order.confirmed", "order.paid");
        order.put("status", "canceled");
        assertThat(Translations.types(said())).contains("order.cancelled").doesNotContain("order.paid");
    }

    @ParameterizedTest
    @CsvSource({
        "pp_stripe_stripe, CARD",
        "pp_stripe-ideal_stripe, PROVIDER",
        "pp_paypal_paypal, PAYPAL",
        "pp_bank-transfer_bank-transfer, BANK_TRANSFER",
        "pp_system_default, OTHER"
    })
    void aPaymentProviderIsKnownByItsName(String provider, Method method) {
        payment.put("provider_id", provider);
        assertThat(contents().payment().orElseThrow().method()).isEqualTo(method);
    }

    @Test
    void aDraftIsNoOrder() {
        order.put("status", "draft");
        assertThat(said()).isInstanceOf(Translation.Ignored.class);
    }

    @Test
    void aGuestWithoutABillingAddressIsWhoReceives() {
        order.remove("billing_address");
        assertThat(contents().buyer().orElseThrow().displayName()).isEqualTo("Ben Beispiel");
        assertThat(contents().billingAddress().orElseThrow().street()).isEqualTo("Packstraße 12");
    }

    @Test
    void whatIsMissingIsSaidByField() {
        order.remove("currency_code");
        assertThat(((Translation.Rejected) said()).errors().getFirst().field()).isEqualTo("/currency_code");
        order.put("currency_code", "eur").remove("total");
        assertThat(((Translation.Rejected) said()).errors().getFirst().field()).isEqualTo("/total");
    }
}
