package io.buyerstatus.local.standin.shop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** One order, as Shopify's GraphQL says it and as its webhooks do. */
final class ShopifyOrder {
    private static final String PRICE = "24.9";

    private final long id;
    private final Instant createdAt;
    private boolean paid;
    private Instant updatedAt;

    ShopifyOrder(long id, Instant now) {
        this.id = id;
        this.createdAt = now.truncatedTo(ChronoUnit.SECONDS);
        this.updatedAt = createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    String gid() {
        return "gid://shopify/Order/" + id;
    }

    void pay(Instant now) {
        paid = true;
        updatedAt = now.truncatedTo(ChronoUnit.SECONDS);
    }

    ObjectNode head() {
        return object().put("id", gid())
                .put("legacyResourceId", String.valueOf(id))
                .put("createdAt", createdAt.toString())
                .put("updatedAt", updatedAt.toString());
    }

    ObjectNode graph() {
        ObjectNode order = head().put("name", "#S" + id)
                .put("displayFinancialStatus", paid ? "PAID" : "PENDING")
                .put("displayFulfillmentStatus", "UNFULFILLED")
                .put("currencyCode", "EUR")
                .put("presentmentCurrencyCode", "EUR")
                .put("customerLocale", "de")
                .put("email", "buyer@shop.example")
                .put("sourceName", "web")
                .put("taxesIncluded", true);
        order.putArray("tags");
        order.putArray("paymentGatewayNames").add("paypal");
        List.of("totalPriceSet", "currentTotalPriceSet").forEach(name -> order.set(name, set(PRICE)));
        List.of("totalDiscountsSet", "currentTotalDiscountsSet", "totalShippingPriceSet", "totalTipReceivedSet")
                .forEach(name -> order.set(name, set("0.0")));
        List.of("totalTaxSet", "currentTotalTaxSet").forEach(name -> order.set(name, set("3.98")));
        order.set("totalOutstandingSet", set(paid ? "0.0" : PRICE));
        order.putObject("shippingAddress")
                .put("firstName", "Erika")
                .put("lastName", "Beispiel")
                .put("address1", "Lindenweg 3")
                .put("zip", "79098")
                .put("city", "Freiburg")
                .put("countryCodeV2", "DE");
        order.putObject("shippingLines").putArray("nodes");
        order.putArray("fulfillments");
        order.putArray("refunds");
        ObjectNode lines = order.putObject("lineItems");
        ObjectNode line = lines.putArray("nodes")
                .addObject()
                .put("id", "gid://shopify/LineItem/" + id * 10)
                .put("quantity", 1)
                .put("currentQuantity", 1)
                .put("fulfillableQuantity", 1)
                .put("name", "Teapot")
                .put("requiresShipping", true);
        line.putArray("customAttributes");
        line.set("originalUnitPriceSet", set(PRICE));
        lines.putObject("pageInfo").put("hasNextPage", false);
        return order;
    }

    ObjectNode webhook() {
        ObjectNode order = object().put("id", id)
                .put("name", "#S" + id)
                .put("created_at", createdAt.toString())
                .put("updated_at", updatedAt.toString())
                .put("financial_status", paid ? "paid" : "pending")
                .put("currency", "EUR")
                .put("presentment_currency", "EUR")
                .put("customer_locale", "de")
                .put("email", "buyer@shop.example")
                .put("source_name", "web")
                .put("taxes_included", true)
                .put("total_price", "24.90")
                .put("current_total_price", "24.90")
                .put("total_tax", "3.98")
                .put("total_line_items_price", "24.90")
                .put("total_outstanding", paid ? "0.00" : "24.90");
        order.putArray("payment_gateway_names").add("paypal");
        order.putObject("shipping_address")
                .put("first_name", "Erika")
                .put("last_name", "Beispiel")
                .put("address1", "Lindenweg 3")
                .put("zip", "79098")
                .put("city", "Freiburg")
                .put("country_code", "DE");
        order.putArray("line_items")
                .addObject()
                .put("id", id * 10)
                .put("quantity", 1)
                .put("current_quantity", 1)
                .put("fulfillable_quantity", 1)
                .put("name", "Teapot")
                .put("price", "24.90")
                .put("requires_shipping", true);
        order.putArray("shipping_lines");
        order.putArray("fulfillments");
        order.putArray("refunds");
        return order;
    }

    private static ObjectNode set(String amount) {
        ObjectNode set = object();
        List.of("shopMoney", "presentmentMoney")
                .forEach(side -> set.putObject(side).put("amount", amount).put("currencyCode", "EUR"));
        return set;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
