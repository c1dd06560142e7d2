package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.value.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an order at eBay says, and what people report that connectors get wrong about it. */
@Tag("EB-1")
final class EbayOrderTest {
    private static final Instant NOW = PullWorld.INSTALLED.plus(Duration.ofDays(3));
    private static final Instant PLACED = NOW.minus(Duration.ofHours(5));

    private final EbayServer ebay = new EbayServer();
    private final PullWorld world =
            new PullWorld(ConnectionKind.EBAY, "https://api.ebay.com", EbayServer.CLIENT, EbayServer.SECRET, false);
    private final ObjectNode order = ebay.order(7, PLACED, NOW);
    private final ObjectNode item = (ObjectNode) order.at("/lineItems/0");
    private final ObjectNode prices = (ObjectNode) order.path("pricingSummary");
    private final ObjectNode instruction = (ObjectNode) order.at("/fulfillmentStartInstructions/0");

    @BeforeEach
    void itIsLater() {
        world.clock.set(NOW);
    }

    private Fetched fetched() {
        return Fetched.by(world, ebay);
    }

    @Test
    void anOrderIsWhatTheBuyerOrdered() {
        item.putArray("variationAspects").addObject().put("name", "Farbe").put("value", "Grün");
        order.put("buyerCheckoutNotes", "Bitte ohne Rechnung.");
        Fetched fetched = fetched();
        Fact.Contents contents = fetched.contents();
        assertThat(fetched.types()).containsExactly("order.placed", "order.changed", "order.confirmed", "order.paid");
        assertThat(contents.number()).contains("12-00000-00007");
        assertThat(contents.language()).isEqualTo(Language.parse("de"));
        assertThat(contents.buyer().orElseThrow().firstName()).isEqualTo("Erika");
        assertThat(contents.buyer().orElseThrow().lastName()).isEqualTo("Beispiel");
        assertThat(contents.buyer().orElseThrow().login()).isEqualTo("tea-lover-77");
        assertThat(contents.buyer().orElseThrow().email().orElseThrow().value()).isEqualTo("0a1b2c3d@members.ebay.de");
        assertThat(contents.deliveryAddress().orElseThrow().postcode()).isEqualTo("79098");
        assertThat(contents.payment().orElseThrow().method()).isEqualTo(Method.PROVIDER);
        assertThat(contents.buyerNote()).contains("Bitte ohne Rechnung.");
        Line line = contents.lines().orElseThrow().getFirst();
        assertThat(line.unitPrice()).contains(Money.of("24.90", "EUR"));
        assertThat(line.options()).containsExactly(new Line.Option("Farbe", "Grün"));
        Totals totals = contents.totals().orElseThrow();
        assertThat(totals.difference(totals.items())).isEmpty();
        assertThat(fetched.event(Fact.OrderPaid.class).time()).isEqualTo(PLACED.plusSeconds(2));
    }

    /** eBay writes discounts with a minus in some marketplaces, and without in others. */
    @ParameterizedTest
    @CsvSource({"-5.00, -4.90", "5.00, 4.90"})
    void discountsAreTakenOffWhateverTheirSign(String price, String delivery) {
        EbayServer.amount(prices, "priceDiscount", price);
        EbayServer.amount(prices, "deliveryDiscount", delivery);
        EbayServer.amount(prices, "total", "44.80");
        Totals totals = fetched().contents().totals().orElseThrow();
        assertThat(totals.discount()).contains(Money.of("9.90", "EUR"));
        assertThat(totals.difference(totals.items())).isEmpty();
    }

    /** Tax that eBay collects is in its total in some orders, and beside it in others. */
    @ParameterizedTest
    @CsvSource({"59.95, true", "54.70, false"})
    void taxThatEbayCollectsIsShownWhereItIsInTheTotal(String total, boolean shown) {
        ObjectNode tax = item.putArray("ebayCollectAndRemitTaxes").addObject().put("taxType", "STATE_SALES_TAX");
        EbayServer.amount(tax, "amount", "5.25");
        order.put("ebayCollectAndRemitTax", true);
        EbayServer.amount(prices, "total", total);
        Totals totals = fetched().contents().totals().orElseThrow();
        assertThat(totals.tax().isPresent()).isEqualTo(shown);
        assertThat(totals.difference(totals.items())).isEmpty();
    }

    @Test
    void feesAndAdjustmentsAreRows() {
        EbayServer.amount(prices, "fee", "1.50");
        EbayServer.amount(prices, "adjustment", "-2.00");
        EbayServer.amount(prices, "total", "54.20");
        Totals totals = fetched().contents().totals().orElseThrow();
        assertThat(totals.charges()).extracting(Totals.Charge::kind).containsExactly(Totals.Kind.FEE);
        assertThat(totals.discount()).contains(Money.of("2.00", "EUR"));
        assertThat(totals.difference(totals.items())).isEmpty();
    }

    @Test
    void eachFulfilmentIsAParcelWithWhatIsInIt() {
        ebay.sent(order, "IN_PROGRESS", "00340434161094042557", NOW.minusSeconds(60))
                .putArray("lineItems")
                .addObject()
                .put("lineItemId", "1007")
                .put("quantity", 1);
        Fetched partly = fetched();
        Fact.ShipmentSent first = partly.one(Fact.ShipmentSent.class);
        assertThat(first.number()).isEqualTo("00340434161094042557");
        assertThat(first.carrier()).isEqualTo("DHL");
        assertThat(first.lines()).containsExactly(new ParcelLine("1007", 1));
        ebay.sent(order, "FULFILLED", "00340434161094042564", NOW);
        Fetched whole = fetched();
        assertThat(whole.snapshot().shipments()).contains(List.of("00340434161094042557", "00340434161094042564"));
    }

    @Test
    void aNumberThatIsCorrectedIsAnotherParcelAndTheOldOneIsTakenBack() {
        ebay.sent(order, "FULFILLED", "00340434161094042557", NOW.minusSeconds(60));
        fetched();
        ebay.fulfilments(order).removeAll();
        ebay.sent(order, "FULFILLED", "00340434161094042564", NOW);
        assertThat(fetched().snapshot().shipments()).contains(List.of("00340434161094042564"));
    }

    /** Sellers mark orders as sent without a number; several such fulfilments have one id. */
    @Test
    void whatIsSentWithoutANumberIsAParcelWithout() {
        Stream.of(1, 2).forEach(any -> ebay.sent(order, "FULFILLED", "999", NOW).remove("shipmentTrackingNumber"));
        List<Fact.ShipmentSent> sent = fetched().facts(Fact.ShipmentSent.class);
        assertThat(sent)
                .extracting(Fact.ShipmentSent::shipment, Fact.ShipmentSent::untracked)
                .containsExactly(tuple("999", true), tuple("999-2", true));
    }

    @Test
    void aFulfilledOrderWithoutAnyFulfilmentIsSentAllTheSame() {
        order.put("orderFulfillmentStatus", "FULFILLED");
        assertThat(fetched().one(Fact.ShipmentSent.class).untracked()).isTrue();
    }

    @Test
    void aCancellationThatIsAskedForIsNoneYet() {
        ObjectNode cancelling = (ObjectNode) order.path("cancelStatus");
        cancelling.put("cancelState", "IN_PROGRESS");
        assertThat(fetched().types()).doesNotContain("order.cancelled");
        Instant cancelled = NOW.minusSeconds(5);
        cancelling.put("cancelState", "CANCELED").put("cancelledDate", EbayServer.time(cancelled));
        order.put("lastModifiedDate", EbayServer.time(NOW.plusSeconds(1)));
        Fetched then = fetched();
        assertThat(then.event(Fact.OrderCancelled.class).time()).isEqualTo(cancelled);
        assertThat(then.snapshot().milestones()).containsEntry(Milestone.CANCELLED, true);
    }

    private void refund(String id, String amount, String status) {
        ObjectNode refund = order.withArray("/paymentSummary/refunds")
                .addObject()
                .put("refundId", id)
                .put("refundStatus", status)
                .put("refundDate", EbayServer.time(NOW.minusSeconds(30)));
        EbayServer.amount(refund, "amount", amount);
    }

    @Test
    void onlyARefundThatTookPlaceIsOne() {
        refund("R-1", "10.00", "REFUNDED");
        refund("R-2", "5.00", "PENDING");
        refund("R-3", "5.00", "FAILED");
        order.put("orderPaymentStatus", "PARTIALLY_REFUNDED");
        Fetched fetched = fetched();
        Fact.OrderRefunded refunded = fetched.one(Fact.OrderRefunded.class);
        assertThat(refunded.refund()).isEqualTo("R-1");
        assertThat(refunded.full()).isFalse();
        assertThat(fetched.event(Fact.OrderRefunded.class).time()).isEqualTo(NOW.minusSeconds(30));
        assertThat(fetched.snapshot().refunds()).contains(List.of("R-1"));
        assertThat(fetched.snapshot().milestones()).containsEntry(Milestone.PAID, true);
    }

    @Test
    void aRefundIsInTheCurrencyInWhichItWentBack() {
        refund("5001", "9.00", "REFUNDED");
        ((ObjectNode) order.at("/paymentSummary/refunds/0/amount")).put("currency", "GBP");
        assertThat(fetched().one(Fact.OrderRefunded.class).amount()).contains(Money.of("9.00", "GBP"));
    }

    /** davidtsadler/ebay-sdk-php#93: of some orders the refunds stand at their lines, and nowhere else. */
    @Test
    void refundsThatAreListedLineByLineAreRefundsToo() {
        order.put("orderPaymentStatus", "PARTIALLY_REFUNDED");
        for (String share : List.of("4.00", "6.00")) {
            ObjectNode refund = order.withArray("/lineItems/0/refunds")
                    .addObject()
                    .put("refundId", "R-9")
                    .put("refundDate", EbayServer.time(NOW.minusSeconds(30)));
            EbayServer.amount(refund, "amount", share);
        }
        Fetched fetched = fetched();
        assertThat(fetched.one(Fact.OrderRefunded.class).amount()).contains(Money.of("10.00", "EUR"));
        assertThat(fetched.snapshot().refunds()).contains(List.of("R-9"));
    }

    /** davidtsadler/ebay-sdk-php#232: two weeks after the order there are other words in the mail address's place. */
    @Test
    void whatEbayMasksLaterIsNotForgotten() {
        assertThat(fetched().contents().buyer().orElseThrow().email()).isPresent();
        person().put("email", "Invalid Request");
        ((ObjectNode) order.at("/buyer/buyerRegistrationAddress")).put("email", "Invalid Request");
        order.put("lastModifiedDate", EbayServer.time(NOW.plusSeconds(1)));
        assertThat(fetched().one(Fact.OrderChanged.class).contents().buyer()).isEmpty();
    }

    private ObjectNode person() {
        return (ObjectNode) instruction.at("/shippingStep/shipTo");
    }

    @Test
    void anOrderThatIsRefundedAsAWholeIsWhateverItLists() {
        order.put("orderPaymentStatus", "FULLY_REFUNDED");
        Fact.OrderRefunded refunded = fetched().one(Fact.OrderRefunded.class);
        assertThat(refunded.full()).isTrue();
        assertThat(refunded.amount()).contains(Money.of("54.70", "EUR"));
    }

    @Test
    void anOrderThatIsNotPaidYetWaits() {
        order.put("orderPaymentStatus", "PENDING").remove("paymentSummary");
        Fetched fetched = fetched();
        assertThat(fetched.types()).doesNotContain("order.paid", "order.confirmed");
        assertThat(fetched.snapshot().milestones()).containsEntry(Milestone.AWAITING_PAYMENT, true);
    }

    @Test
    void aPaymentThatFailedIsSaid() {
        order.put("orderPaymentStatus", "FAILED");
        assertThat(fetched().types()).contains("payment.failed");
    }

    /** Abroad the parcel goes to eBay's hub first: the hub's address is not the buyer's. */
    @Test
    void inTheProgrammeForShippingAbroadTheBuyersAddressIsTheFinalOne() {
        instruction.put("ebaySupportedFulfillment", true);
        instruction
                .putObject("finalDestinationAddress")
                .put("addressLine1", "1 Rue Haute")
                .put("city", "Lyon")
                .put("postalCode", "69001")
                .put("countryCode", "FR");
        ((ObjectNode) instruction.at("/shippingStep/shipTo")).put("fullName", "eBay Hub ref 4711");
        Fact.Contents contents = fetched().contents();
        assertThat(contents.deliveryAddress().orElseThrow().city()).isEqualTo("Lyon");
        assertThat(contents.deliveryAddress().orElseThrow().name()).isEqualTo("Erika Beispiel");
        assertThat(contents.buyer().orElseThrow().lastName()).isEqualTo("Beispiel");
    }

    @ParameterizedTest
    @CsvSource({"PREPARE_FOR_PICKUP, PICKUP, false", "DIGITAL, DOWNLOAD, true", "FULFILLED_BY_EBAY, SHIPPED, true"})
    void howTheBuyerGetsItSaysTheInstruction(String type, LineKind kind, boolean address) {
        instruction.put("fulfillmentInstructionsType", type);
        Fact.Contents contents = fetched().contents();
        assertThat(contents.lines().orElseThrow()).extracting(Line::kind).containsExactly(kind);
        assertThat(contents.deliveryAddress().isPresent()).isEqualTo(address);
    }

    /** Some days after the sale eBay gives words in place of addresses. */
    @Test
    void anAddressThatEbayKeepsToItselfIsNone() {
        ((ObjectNode) instruction.at("/shippingStep/shipTo")).put("email", "Invalid Request");
        ((ObjectNode) order.at("/buyer/buyerRegistrationAddress")).put("email", "");
        assertThat(fetched().contents().buyer().orElseThrow().email()).isEmpty();
    }

    @Test
    void oneListingBoughtInTwoVariantsIsTwoLines() {
        ObjectNode other = item.deepCopy().put("lineItemId", "2007");
        order.withArray("lineItems").add(other);
        EbayServer.amount(prices, "total", "104.50");
        assertThat(fetched().contents().lines().orElseThrow())
                .extracting(Line::id)
                .containsExactly("1007", "2007");
    }
}
