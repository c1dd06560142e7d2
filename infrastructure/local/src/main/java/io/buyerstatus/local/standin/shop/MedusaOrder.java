package io.buyerstatus.local.standin.shop;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** An order as Medusa 2's Admin API shows it, with amounts as decimals. */
final class MedusaOrder {
    private MedusaOrder() {}

    static String id(int number) {
        return "order_" + number;
    }

    static ObjectNode placed(int number, Instant now) {
        ObjectNode order = JsonNodeFactory.instance
                .objectNode()
                .put("id", id(number))
                .put("display_id", number)
                .put("status", "pending")
                .put("payment_status", "captured")
                .put("email", "buyer@shop.example")
                .put("currency_code", "eur")
                .put("created_at", now.toString())
                .put("updated_at", now.toString())
                .put("original_item_total", 24.9)
                .put("original_item_subtotal", 20.92)
                .put("original_shipping_total", 0)
                .put("original_shipping_subtotal", 0)
                .put("discount_total", 0)
                .put("tax_total", 3.98)
                .put("total", 24.9);
        order.set("billing_address", address());
        order.set("shipping_address", address());
        order.putArray("items")
                .addObject()
                .put("id", "ordli_" + number)
                .put("title", "Teapot")
                .put("quantity", 1)
                .put("requires_shipping", true)
                .put("unit_price", 24.9)
                .put("original_total", 24.9)
                .put("original_subtotal", 20.92);
        order.putArray("shipping_methods")
                .addObject()
                .put("id", "ordsm_" + number)
                .put("name", "Standard");
        order.putArray("fulfillments");
        order.putArray("payment_collections")
                .addObject()
                .put("id", "pay_col_" + number)
                .put("updated_at", now.toString())
                .putArray("payments")
                .addObject()
                .put("id", "pay_" + number)
                .put("provider_id", "pp_stripe_stripe")
                .put("amount", 24.9)
                .put("created_at", now.toString())
                .put("captured_at", now.toString());
        return order;
    }

    static void shipped(ObjectNode order, Instant now) {
        ObjectNode fulfilment = order.withArray("fulfillments")
                .addObject()
                .put("id", "ful_" + order.withArray("fulfillments").size())
                .put("created_at", now.toString())
                .put("packed_at", now.toString())
                .put("shipped_at", now.toString())
                .put("updated_at", now.toString());
        fulfilment
                .putArray("labels")
                .addObject()
                .put("tracking_number", "00340434161094042557")
                .put("tracking_url", "#");
        order.put("updated_at", now.toString());
    }

    private static ObjectNode address() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("first_name", "Erika")
                .put("last_name", "Beispiel")
                .put("address_1", "Lindenweg 3")
                .put("city", "Freiburg")
                .put("postal_code", "79098")
                .put("country_code", "de");
    }
}
