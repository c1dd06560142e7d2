package io.buyerstatus.integrations.shop.shopify;

import static io.buyerstatus.integrations.Translations.facts;
import static io.buyerstatus.integrations.shop.shopify.Deliveries.translate;
import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.purchase.Line;
import io.buyerstatus.core.order.purchase.LineKind;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Shopify says of goods that no carrier brings. */
@Tag("SH-16")
class ShopifyKindsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`\"requires_shipping\":true`, web, ``, SHIPPED",
                "`\"requires_shipping\":false`, web, ``, SERVICE",
                "`\"requires_shipping\":false,\"fulfillment_service\":\"digital-downloads\"`, web, ``, DOWNLOAD",
                "`\"requires_shipping\":false,\"gift_card\":true`, web, ``, GIFT_CARD",
                "`\"requires_shipping\":true`, pos, ``, TAKEN_ALONG",
                "`\"requires_shipping\":true`, pos, `{\"title\":\"Standard\"}`, SHIPPED",
                "`\"requires_shipping\":true`, web, `{\"delivery_category\":\"pickup\"}`, PICKUP",
                "`\"requires_shipping\":true`, web, `{\"delivery_category\":\"local-delivery\"}`, LOCAL_DELIVERY",
                "`\"requires_shipping\":true`, web, `{\"delivery_category\":\"shipping\"}`, SHIPPED",
                "`\"requires_shipping\":true`, web, `{\"delivery_category\":\"pickup\",\"is_removed\":true}, {\"title\":\"Standard\",\"is_removed\":false}`, SHIPPED",
                "`\"requires_shipping\":true`, web, `{\"title\":\"Standard\",\"is_removed\":true}, {\"delivery_category\":\"pickup\",\"is_removed\":false}`, PICKUP",
                "`\"requires_shipping\":true`, pos, `{\"title\":\"Standard\",\"is_removed\":true}`, TAKEN_ALONG",
            })
    void aLineIsHandedOverAsItsOrderSays(String item, String source, String shipping, LineKind kind) {
        byte[] body = """
                {"id": 551, "name": "#551", "created_at": "2026-11-20T08:00:00Z", "source_name": "%s",
                 "currency": "EUR", "total_price": "19.00", "financial_status": "paid", "email": "jo@example.com",
                 "line_items": [{"id": 1, "name": "Schale", "quantity": 1, "price": "19.00", %s}],
                 "shipping_lines": [%s], "fulfillments": [], "refunds": []}
                """.formatted(source, item, shipping).getBytes(StandardCharsets.UTF_8);

        List<Fact.OrderPlaced> placed = facts(translate("orders/create", body), Fact.OrderPlaced.class);

        assertThat(placed.getFirst().contents().lines().orElseThrow())
                .extracting(Line::kind)
                .containsExactly(kind);
    }

    /** No carrier is there to collect the money. */
    @ParameterizedTest
    @CsvSource({"pickup, IN_SHOP", "local-delivery, CASH_ON_DELIVERY", "shipping, CASH_ON_DELIVERY"})
    @Tag("DR-12")
    void cashIsPaidWhereTheGoodsAreHandedOver(String category, PaymentTerms.Method method) {
        byte[] body = """
                {"id": 551, "name": "#551", "created_at": "2026-11-20T08:00:00Z", "source_name": "web",
                 "currency": "EUR", "total_price": "19.00", "financial_status": "pending", "email": "jo@example.com",
                 "payment_gateway_names": ["Cash on Delivery (COD)"],
                 "line_items": [{"id": 1, "name": "Schale", "quantity": 1, "price": "19.00", "requires_shipping": true}],
                 "shipping_lines": [{"delivery_category": "%s"}], "fulfillments": [], "refunds": []}
                """.formatted(category).getBytes(StandardCharsets.UTF_8);

        assertThat(facts(translate("orders/create", body), Fact.OrderPlaced.class)
                        .getFirst()
                        .contents()
                        .payment()
                        .orElseThrow()
                        .method())
                .isEqualTo(method);
    }
}
