package io.buyerstatus.local.standin.shop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An order, and its shipment, as Magento 2's REST API shows them. */
final class MagentoOrder {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private MagentoOrder() {}

    static ObjectNode placed(int number, Instant now) {
        ObjectNode order = JsonNodeFactory.instance
                .objectNode()
                .put("entity_id", number)
                .put("increment_id", "%09d".formatted(number))
                .put("state", "processing")
                .put("status", "processing")
                .put("store_id", 1)
                .put("customer_is_guest", 1)
                .put("customer_email", "buyer@shop.example")
                .put("order_currency_code", "EUR")
                .put("base_currency_code", "EUR")
                .put("created_at", time(now))
                .put("updated_at", time(now))
                .put("subtotal", 20.92)
                .put("subtotal_incl_tax", 24.9)
                .put("shipping_amount", 0)
                .put("shipping_incl_tax", 0)
                .put("discount_amount", 0)
                .put("tax_amount", 3.98)
                .put("grand_total", 24.9)
                .put("total_paid", 24.9)
                .put("total_due", 0);
        order.set("billing_address", address());
        order.putObject("payment").put("entity_id", number).put("method", "paypal_express");
        order.putArray("items")
                .addObject()
                .put("item_id", number * 10)
                .put("product_type", "simple")
                .put("name", "Teapot")
                .put("sku", "TP-1")
                .put("qty_ordered", 1)
                .put("qty_shipped", 0)
                .put("price", 20.92)
                .put("price_incl_tax", 24.9)
                .put("row_total", 20.92)
                .put("row_total_incl_tax", 24.9);
        ObjectNode shipping = order.putObject("extension_attributes")
                .putArray("shipping_assignments")
                .addObject()
                .putObject("shipping")
                .put("method", "flatrate_flatrate");
        shipping.set("address", address());
        return order;
    }

    /** What is written when an order is sent out: a second later, since Magento's times are no finer. */
    static ObjectNode shipped(ObjectNode order, int number, Instant clock) {
        Instant now = clock.plusSeconds(1);
        order.put("state", "complete").put("status", "complete").put("updated_at", time(now));
        ((ObjectNode) order.path("items").get(0)).put("qty_shipped", 1);
        ObjectNode shipment = JsonNodeFactory.instance
                .objectNode()
                .put("entity_id", number)
                .put("order_id", order.path("entity_id").asInt())
                .put("created_at", time(now))
                .put("updated_at", time(now));
        shipment.putArray("items")
                .addObject()
                .put("order_item_id", order.path("items").get(0).path("item_id").asInt())
                .put("qty", 1);
        shipment.putArray("tracks")
                .addObject()
                .put("entity_id", number)
                .put("carrier_code", "custom")
                .put("title", "DHL")
                .put("track_number", "00340434161094042557")
                .put("created_at", time(now))
                .put("updated_at", time(now));
        return shipment;
    }

    private static String time(Instant at) {
        return TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static ObjectNode address() {
        ObjectNode address = JsonNodeFactory.instance
                .objectNode()
                .put("firstname", "Erika")
                .put("lastname", "Beispiel")
                .put("city", "Freiburg")
                .put("postcode", "79098")
                .put("country_id", "DE");
        address.putArray("street").add("Lindenweg 3");
        return address;
    }
}
