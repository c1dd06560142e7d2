package io.buyerstatus.local.standin.shop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** An order as WooCommerce's REST API (version 3) shows it. */
final class WooOrder {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private WooOrder() {}

    static ObjectNode placed(long id, Instant now) {
        ObjectNode order = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("number", "W-" + id)
                .put("status", "processing")
                .put("currency", "EUR")
                .put("prices_include_tax", true)
                .put("date_created_gmt", time(now))
                .put("date_modified_gmt", time(now))
                .put("date_paid_gmt", time(now))
                .put("discount_total", "0.00")
                .put("shipping_total", "0.00")
                .put("total", "24.90")
                .put("total_tax", "3.98")
                .put("payment_method", "paypal")
                .put("payment_method_title", "PayPal")
                .put("created_via", "checkout");
        order.set("billing", address().put("email", "buyer@shop.example").put("phone", ""));
        order.set("shipping", address());
        order.putArray("line_items")
                .addObject()
                .put("id", id * 10)
                .put("name", "Teapot")
                .put("quantity", 1)
                .put("subtotal", "20.92")
                .put("total", "20.92")
                .put("total_tax", "3.98")
                .put("price", 20.92);
        order.putArray("shipping_lines").addObject().put("id", id * 10 + 1).put("method_id", "flat_rate");
        order.putArray("meta_data");
        order.putArray("refunds");
        return order;
    }

    static void completed(ObjectNode order, Instant now) {
        order.put("status", "completed").put("date_completed_gmt", time(now)).put("date_modified_gmt", time(now));
    }

    static Instant modified(ObjectNode order) {
        return LocalDateTime.parse(order.path("date_modified_gmt").asText()).toInstant(ZoneOffset.UTC);
    }

    private static String time(Instant at) {
        return TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static ObjectNode address() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("first_name", "Erika")
                .put("last_name", "Beispiel")
                .put("address_1", "Lindenweg 3")
                .put("city", "Freiburg")
                .put("postcode", "79098")
                .put("country", "DE");
    }
}
