package io.buyerstatus.integrations.shop.shopify;

import static io.buyerstatus.integrations.Translations.facts;
import static io.buyerstatus.integrations.Translations.placed;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.CREATE;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.Totals;
import io.buyerstatus.core.tracking.ParcelLine;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.Samples;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where each line of a Shopify order counts, with edits and refunds before and after sending. */
@Tag("DR-22")
class ShopifyLinesTest {
    private static final String LINE = "16420070064259";

    /**
     * Of the second line two pieces were bought.
     *
     * @param now what is left of it
     * @param restock what a refund of that many pieces says of them, none without one
     * @param money whether money went back
     * @param sent how many are in a fulfilment
     * @param fulfillable how many Shopify says are still to be sent
     * @param shown how many are shown
     * @param awaited how many of them have to be sent
     */
    @ParameterizedTest(name = "{0} left, {1} {2} back, money {3}, {4} sent, {5} to send, {6}: {7} shown, {8} awaited")
    @CsvSource({
        // as ordered
        "2, 0, -, false, 0, 2, null, 2, 2",
        // removed before payment: one, and all
        "1, 0, -, false, 0, 1, null, 1, 1",
        "0, 2, no_restock, false, 0, 0, null, 0, 0",
        // refunded without having left
        "1, 1, cancel, true, 0, 1, null, 2, 1",
        "0, 2, cancel, true, 0, 0, null, 2, 0",
        "1, 1, cancel, true, 1, 0, partial, 2, 1",
        "1, 1, cancel, true, 1, 0, fulfilled, 2, 1",
        // refunded without a word where the goods are
        "1, 1, no_restock, true, 1, 0, partial, 2, 1",
        "1, 1, no_restock, true, 1, 1, partial, 2, 2",
        "1, 1, no_restock, true, 2, 0, fulfilled, 2, 2",
        // refunded after it came back
        "0, 2, return, true, 2, 0, fulfilled, 2, 2",
        // fulfilled, as Shopify says, without all of it: nothing more is to come
        "1, 1, legacy_restock, true, 1, 0, fulfilled, 2, 1",
        // exchanged: it came back without money
        "1, 1, return, false, 2, 0, fulfilled, 2, 2",
        "0, 2, return, false, 2, 0, fulfilled, 2, 2"
    })
    void eachCountsWhereItShould(
            int now,
            int back,
            String restock,
            boolean money,
            int sent,
            int fulfillable,
            String status,
            int shown,
            int awaited) {
        byte[] body = Samples.with(CREATE, "/line_items/1/current_quantity", "" + now);
        body = Samples.with(body, "/line_items/1/fulfillable_quantity", "" + fulfillable);
        body = Samples.with(body, "/fulfillment_status", status.equals("null") ? "null" : '"' + status + '"');
        if (back > 0) {
            body = Samples.with(body, "/refunds", "[" + refund(back, restock, money) + "]");
        }
        if (sent > 0) {
            body = Samples.with(body, "/fulfillments", "[" + fulfilment(sent) + "]");
        }

        List<Line> lines = placed(translate("orders/updated", body)).lines().orElseThrow().stream()
                .filter(line -> line.id().equals(LINE))
                .toList();

        assertThat(lines).hasSize(Math.min(1, shown));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.quantity().amount()).isEqualByComparingTo("" + shown);
            assertThat(line.awaited()).isEqualByComparingTo("" + awaited);
        });
    }

    @Test
    void aCancelledOrderListsWhatWasOrdered() {
        byte[] body = Samples.with(CREATE, "/cancelled_at", "\"2026-11-19T10:00:00Z\"");
        body = Samples.with(body, "/line_items/1/current_quantity", "0");

        assertThat(placed(translate("orders/updated", body)).lines().orElseThrow())
                .extracting(line -> line.quantity().decimal())
                .containsExactly("1", "2");
    }

    /** The parcel of what was exchanged still lists it; it costs nothing, so that the rows add up. */
    @ParameterizedTest(name = "of two pieces {0} are left on the bill: {1} came back, {2} is charged")
    @CsvSource({"1, 1, 10.00", "0, 2, 0.00"})
    void whatWasSentAndExchangedStaysAndCostsNothing(int now, int back, String charged) {
        byte[] body = Samples.with(CREATE, "/line_items/1/current_quantity", "" + now);
        body = Samples.with(body, "/line_items/1/price", "\"10.00\"");
        body = Samples.with(body, "/line_items/1/fulfillable_quantity", "0");
        body = Samples.with(body, "/refunds", "[" + refund(back, "return", false) + "]");
        body = Samples.with(body, "/fulfillments", "[" + fulfilment(2) + "]");

        Line line = placed(translate("orders/updated", body)).lines().orElseThrow().stream()
                .filter(each -> each.id().equals(LINE))
                .findFirst()
                .orElseThrow();

        assertThat(line.counts().returned()).isEqualByComparingTo("" + back);
        assertThat(line.price()).contains(Money.of(charged, "EUR"));
    }

    /** One was removed before it was paid, and later the other refunded. */
    @Test
    void aRemovedLineStaysAwayFromTheSumsThoughMoneyWentBackForAnother() {
        byte[] body = Samples.with(CREATE, "/line_items/1/current_quantity", "0");
        body = Samples.with(body, "/line_items/0/current_quantity", "0");
        body = Samples.with(body, "/refunds", "[" + refund("16420070031491", 1, "cancel", true, "30.00") + "]");
        body = Samples.with(body, "/current_total_price", "\"70.00\"");

        Fact.Contents contents = facts(translate("orders/updated", body), Fact.OrderChanged.class)
                .getFirst()
                .contents();

        assertThat(contents.lines().orElseThrow()).hasSize(1);
        assertThat(contents.totals().orElseThrow().total()).isEqualTo(Money.of("100.00", "EUR"));
    }

    @Test
    void tipsDutiesAndFeesHaveRows() {
        byte[] body = Samples.with(CREATE, "/total_tip_received", "\"5.00\"");
        body = Samples.with(body, "/original_total_duties_set", set("7.10"));
        body = Samples.with(body, "/original_total_additional_fees_set", set("0.80"));

        assertThat(placed(translate("orders/create", body))
                        .totals()
                        .orElseThrow()
                        .charges())
                .extracting(Totals.Charge::kind, charge -> charge.amount().decimal())
                .containsExactly(
                        tuple(Totals.Kind.TIP, "5.00"),
                        tuple(Totals.Kind.DUTIES, "7.10"),
                        tuple(Totals.Kind.FEE, "0.80"));
    }

    @Test
    void aTipThatIsALineIsNoRowBesideIt() {
        byte[] body = Samples.with(CREATE, "/total_tip_received", "\"5.00\"");
        body = Samples.with(
                body,
                "/line_items/0",
                "{\"id\": 7, \"name\": \"Tip\", \"quantity\": 1, \"price\": \"5.00\", \"requires_shipping\": false,"
                        + " \"tip\": {}}");

        assertThat(placed(translate("orders/create", body))
                        .totals()
                        .orElseThrow()
                        .charges())
                .isEmpty();
    }

    @Test
    void aParcelWithMoreThanAPageHoldsKeepsItsAmounts() {
        String items = IntStream.range(0, 311)
                .mapToObj(at -> "{\"id\": %d, \"quantity\": 2}".formatted(at + 1))
                .collect(Collectors.joining(",", "[", "]"));
        byte[] body = Samples.with("webhooks/shopify/fulfillments-create.json", "/line_items", items);

        List<ParcelLine> contents = facts(translate("fulfillments/create", body), Fact.ShipmentSent.class)
                .getFirst()
                .lines();

        assertThat(contents).hasSize(200);
        assertThat(contents.getLast()).isEqualTo(new ParcelLine("rest", 224));
    }

    private static String set(String amount) {
        return "{\"shop_money\": {\"amount\": \"%s\", \"currency_code\": \"EUR\"}}".formatted(amount);
    }

    private static String fulfilment(int sent) {
        return """
                {"id": 77, "status": "success", "created_at": "2026-11-18T12:00:00Z",
                 "line_items": [{"id": 16420070031491, "quantity": 1}, {"id": %s, "quantity": %d}]}""".formatted(LINE, sent);
    }

    private static String refund(int pieces, String restock, boolean money) {
        return refund(LINE, pieces, restock, money, "10.00");
    }

    private static String refund(String line, int pieces, String restock, boolean money, String amount) {
        String transactions = money
                ? "{\"kind\": \"refund\", \"status\": \"success\", \"amount\": \"%s\", \"currency\": \"EUR\"}"
                        .formatted(amount)
                : "";
        return """
                {"id": 9, "created_at": "2026-11-18T13:00:00Z", "transactions": [%s],
                 "refund_line_items": [{"line_item_id": %s, "quantity": %d, "restock_type": "%s"}]}""".formatted(transactions, line, pieces, restock);
    }
}
