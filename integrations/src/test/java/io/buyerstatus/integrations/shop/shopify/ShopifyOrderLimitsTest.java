package io.buyerstatus.integrations.shop.shopify;

import static io.buyerstatus.integrations.Translations.placed;
import static io.buyerstatus.integrations.Translations.types;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.CANCELLED;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.CREATE;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.value.Money;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.webhook.Translation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be missing, what must not, and what is too much. */
class ShopifyOrderLimitsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/email",
                "/contact_email",
                "/phone",
                "/customer",
                "/billing_address",
                "/shipping_address",
                "/customer_locale",
                "/payment_gateway_names",
                "/line_items/0/sku",
                "/line_items/0/properties",
                "/line_items/0/price",
                "/line_items/0/name",
                "/total_shipping_price_set",
                "/shipping_lines",
                "/total_tax",
                "/total_discounts",
                "/total_line_items_price",
                "/fulfillments",
                "/refunds",
                "/updated_at",
                "/presentment_currency",
                "/name",
                "/note",
                "/tags",
                "/financial_status"
            })
    void whatAShopDoesNotSendIsANormalCase(String pointer) {
        assertThat(types(translate("orders/updated", Samples.with(CREATE, pointer, null))))
                .contains("order.placed", "order.changed");
        assertThat(types(translate("orders/updated", Samples.with(CREATE, pointer, "null"))))
                .contains("order.placed", "order.changed");
    }

    @ParameterizedTest(name = "{0} = {1}: {2} breaks {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "/id, -, /id, required",
                "/id, 0, /id, required",
                "/id, -5, /id, required",
                "/id, 1e30, /id, required",
                "/created_at, -, /created_at, required",
                "/created_at, '\"yesterday\"', /created_at, required",
                "/total_price, -, /total_price, required",
                "/total_price, '\"free\"', /total_price, required"
            })
    void withoutTheseThereIsNoOrder(String pointer, @Nullable String value, String field, String rule) {
        assertThat(rejected(Samples.with(CREATE, pointer, value))).satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.rule()).isEqualTo(rule);
        });
    }

    @Test
    void brokenJsonIsRejected() {
        assertThat(rejected(new byte[] {'{'}).rule()).isEqualTo("json");
    }

    @Test
    void anOrderThatCostNothingAndHoldsNothingIsAnOrder() {
        byte[] body = Samples.with(CREATE, "/total_price", "\"0.00\"");

        assertThat(placed(translate("orders/create", body))
                        .totals()
                        .orElseThrow()
                        .total()
                        .isZero())
                .isTrue();
        assertThat(placed(translate("orders/create", Samples.with(CREATE, "/line_items", "[]")))
                        .lines())
                .contains(List.of());
    }

    @Test
    void aLineThatWasTakenOutIsGoneAndOneThatWasRefundedIsNot() {
        byte[] removed = Samples.with(CREATE, "/line_items/1/current_quantity", "0");
        byte[] refunded = Samples.with(CANCELLED, "/line_items/1/current_quantity", "0");

        assertThat(placed(translate("orders/updated", removed)).lines().orElseThrow())
                .hasSize(1);
        assertThat(placed(translate("orders/updated", refunded)).lines().orElseThrow())
                .hasSize(2);
    }

    @Test
    void moreLinesThanAPageHoldsKeepTheirSum() {
        String line = "{\"id\": 5, \"name\": \"x\", \"quantity\": 2, \"price\": \"1.00\"}";
        byte[] body = Samples.with(CREATE, "/line_items", "[" + (line + ",").repeat(499) + line + "]");

        List<Line> lines = placed(translate("orders/create", body)).lines().orElseThrow();

        assertThat(lines).hasSize(200);
        assertThat(lines.getLast().total()).isEqualTo(eur("602.00"));
    }

    @Test
    void otherTopicsAreIgnoredWithAReason() {
        assertThat(translate("products/update", Samples.bytes(CREATE)))
                .isEqualTo(new Translation.Ignored("the topic products/update says nothing about an order's status"));
        assertThat(translate("<script>\n", Samples.bytes(CREATE)))
                .isEqualTo(new Translation.Ignored("without a topic that we know"));
        assertThat(translate("orders/edited", Samples.bytes("webhooks/shopify/orders-edited.json")))
                .isInstanceOf(Translation.Ignored.class);
    }

    private static FieldError rejected(byte[] body) {
        Translation translation = translate("orders/create", body);
        assertThat(translation).isInstanceOf(Translation.Rejected.class);
        return ((Translation.Rejected) translation).errors().getFirst();
    }

    private static Optional<Money> eur(String amount) {
        return Optional.of(Money.of(amount, "EUR"));
    }
}
