package io.buyerstatus.integrations.shop.woocommerce;

import static io.buyerstatus.integrations.Translations.event;
import static io.buyerstatus.integrations.Translations.types;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.CREATED;
import static io.buyerstatus.integrations.shop.woocommerce.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.Translations;
import io.buyerstatus.integrations.shop.Known;
import io.buyerstatus.integrations.webhook.Translation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each status means, and what is no order at all. */
class WooCommerceStatusTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "pending, order.placed",
        "on-hold, order.placed",
        "failed, order.placed payment.failed",
        "processing, order.placed order.confirmed",
        "completed, order.placed order.confirmed order.paid shipment.sent",
        "cancelled, order.placed order.cancelled",
        // not paid as far as anybody dated it
        "refunded, order.placed order.confirmed order.refunded",
        "wc-shipped, order.placed order.confirmed order.paid shipment.sent",
        "delivered, order.placed order.confirmed order.paid shipment.sent shipment.tracked",
        "partial-shipped, order.placed order.confirmed",
        "partially-paid, order.placed order.changed order.confirmed payment.received",
        "wc-versandbereit, order.placed",
        "lorem ipsum, order.placed"
    })
    void eachStatusAssertsWhatItMeansAndAnUnknownOneNothing(String status, String types) {
        byte[] body = Samples.with(CREATED, "/status", '"' + status + '"');

        assertThat(types(translate("order.created", body))).containsExactly(types.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"wc-review-requested, ''", "in-pruefung, ''", "completed, 1", "processing, none", "wc-on-hold, none"})
    void aStatusThatNobodyExplainedTakesNoParcelBack(String status, String parcels) {
        byte[] body = Samples.with(CREATED, "/status", '"' + status + '"');

        assertThat(Translations.facts(translate("order.updated", body), Fact.OrderChanged.class)
                        .getFirst()
                        .snapshot()
                        .orElseThrow()
                        .shipments())
                .isEqualTo(Optional.of(parcels)
                        .filter(ids -> !ids.isEmpty())
                        .map(ids -> ids.equals("none") ? List.<String>of() : List.of(ids)));
    }

    /**
     * Money that went back had come; money that was only given up had not.
     *
     * @param method the payment method's id
     * @param paid whether WooCommerce dated a payment
     * @param completed whether it dated the completion
     * @param came whether the money had come
     */
    @ParameterizedTest(name = "{0}, dated {1}, completed {2}: came {3}")
    @CsvSource({
        "bacs, false, false, false",
        "bacs, true, false, true",
        "cheque, false, false, false",
        "stripe, false, false, false",
        "stripe, true, false, true",
        "invoice, true, false, true",
        "cash_on_pickup, true, false, false",
        "cash_on_pickup, true, true, true",
        "cod, true, false, false",
        "cod, true, true, true"
    })
    void whatIsRefundedHadCome(String method, boolean paid, boolean completed, boolean came) {
        byte[] body = Samples.with(CREATED, "/status", "\"refunded\"");
        body = Samples.with(body, "/payment_method", '"' + method + '"');
        body = Samples.with(
                body, "/payment_method_title", '"' + (method.startsWith("cash") ? "Cash on pickup" : method) + '"');
        body = Samples.with(body, "/date_paid_gmt", paid ? "\"2026-11-18T11:00:00\"" : "null");
        body = Samples.with(body, "/date_completed_gmt", completed ? "\"2026-11-19T11:00:00\"" : "null");

        assertThat(types(translate("order.updated", body)).contains("order.paid"))
                .isEqualTo(came);
    }

    /** mollie/WooCommerce 1252: a late webhook of the provider sets a refunded order to "processing" again. */
    @Test
    void anOrderOfWhichAllWentBackAsksForNothingWhateverItsStatusIsSetTo() {
        String total = Samples.tree(CREATED).path("total").asText();
        byte[] body = Samples.with(CREATED, "/status", "\"processing\"");
        body = Samples.with(body, "/date_paid_gmt", "\"2026-11-18T11:00:00\"");
        body = Samples.with(body, "/refunds", "[{\"id\": 77, \"reason\": \"\", \"total\": \"-" + total + "\"}]");
        assertThat(Known.settlement(translate("order.updated", body)).asks()).isFalse();
        assertThat(Known.settlement(translate("order.updated", body)).open()).isEmpty();
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource({
        "versendet, SENT, order.placed shipment.sent",
        "Versendet, SENT, order.placed shipment.sent",
        "wc-versendet, SENT, order.placed shipment.sent",
        "verpackt, PACKED, order.placed order.packed",
        "verpackt, CONFIRMED, order.placed order.confirmed",
        "bezahlt, PAID, order.placed order.paid",
        "storniert, CANCELLED, order.placed order.cancelled",
        "completed, IGNORED, order.placed",
        "processing, PACKED, order.placed order.packed"
    })
    @Tag("KS-3")
    @Tag("KS-5")
    void aConnectionSaysWhichStatusMeansSentPackedAndSoOn(String status, ShopStatus meaning, String types) {
        byte[] body = Samples.with(CREATED, "/status", '"' + status.toLowerCase(Locale.ROOT) + '"');

        assertThat(types(translate("order.created", body, Map.of(status, meaning))))
                .containsExactly(types.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkout-draft", "auto-draft", "draft"})
    void whatIsNoOrderIsIgnored(String status) {
        assertThat(translate("order.updated", Samples.with(CREATED, "/status", '"' + status + '"')))
                .isInstanceOf(Translation.Ignored.class);
    }

    @Test
    void anOrderInTheBinOrDeletedIsWithdrawnAndOneThatIsRestoredIsBack() {
        Instant receivedAt = Instant.parse("2026-11-21T09:00:00Z");
        byte[] deleted = Samples.bytes("webhooks/woocommerce/order-deleted.json");

        assertThat(types(translate("order.updated", Samples.with(CREATED, "/status", "\"trash\""))))
                .containsExactly("order.withdrawn");
        assertThat(event(translate("order.deleted", deleted, receivedAt), Fact.OrderWithdrawn.class)
                        .time())
                .isEqualTo(receivedAt);
        assertThat(event(translate("order.restored", Samples.bytes(CREATED), receivedAt), Fact.OrderReopened.class)
                        .time())
                .isEqualTo(receivedAt);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"pending, true", "failed, true", "on-hold, false", "processing, false", "cancelled, false"})
    @Tag("DR-12")
    void whatIsOpenIsPaidAtTheShopWhileItTakesMoney(String status, boolean payable) {
        String url = "https://www.teehaus-pfau.example/kasse/order-pay/5316/";
        String body = Samples.text(CREATED)
                .replace("\"status\": \"on-hold\"", "\"status\": \"" + status + '"')
                .replace("\"payment_url\": \"\"", "\"payment_url\": \"" + url + '"');

        Fact.OrderPlaced placed = (Fact.OrderPlaced)
                event(translate("order.created", body.getBytes(StandardCharsets.UTF_8)), Fact.OrderPlaced.class)
                        .fact();
        assertThat(placed.contents().payment().orElseThrow().payAt().map(URI::toString))
                .isEqualTo(payable ? Optional.of(url) : Optional.empty());
    }

    @Test
    void otherTopicsAreIgnored() {
        assertThat(translate("coupon.updated", Samples.bytes(CREATED))).isInstanceOf(Translation.Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/billing",
                "/shipping",
                "/billing/email",
                "/billing/phone",
                "/billing/country",
                "/line_items/0/sku",
                "/line_items/0/image",
                "/line_items/0/meta_data",
                "/line_items/0/name",
                "/line_items",
                "/meta_data",
                "/payment_method",
                "/payment_method_title",
                "/customer_note",
                "/fee_lines",
                "/refunds",
                "/date_modified_gmt",
                "/date_created_gmt",
                "/shipping_total",
                "/number",
                "/status",
                "/prices_include_tax"
            })
    void whatAShopDoesNotSendIsANormalCase(String pointer) {
        assertThat(types(translate("order.updated", Samples.with(CREATED, pointer, null))))
                .contains("order.placed");
        assertThat(types(translate("order.updated", Samples.with(CREATED, pointer, "null"))))
                .contains("order.placed");
        assertThat(types(translate("order.updated", Samples.with(CREATED, pointer, "\"\""))))
                .contains("order.placed");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            nullValues = "-",
            value = {"/id, -", "/id, '\"abc\"'", "/currency, '\"\"'", "/total, '\"free\"'"})
    void withoutTheseThereIsNoOrder(String pointer, @Nullable String value) {
        Translation translation = translate("order.updated", Samples.with(CREATED, pointer, value));

        assertThat(((Translation.Rejected) translation).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo(pointer);
                    assertThat(error.rule()).isEqualTo("required");
                });
    }
}
