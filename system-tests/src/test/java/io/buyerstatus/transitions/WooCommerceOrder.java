package io.buyerstatus.transitions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An order as WooCommerce 9 keeps it: the first accepted status dates the payment, "completed" dates the completion, and
 * "refunded" refunds what is left (class-wc-order.php, wc-order-functions.php).
 */
final class WooCommerceOrder {
    /** WooCommerce's own statuses. */
    static final List<String> STATUSES =
            List.of("pending", "on-hold", "failed", "processing", "completed", "cancelled", "refunded");

    /** A method of each kind, with the name that a shop gives it. */
    static final Map<String, String> METHODS = Map.of(
            "bacs", "Direct bank transfer",
            "paypal", "PayPal",
            "stripe", "Credit card",
            "mollie_wc_gateway_banktransfer", "Bank transfer by Mollie",
            "cod", "Cash on delivery",
            "invoice", "Invoice",
            "klarna_payments", "Pay later with Klarna",
            "gift_card", "Gift card",
            "cash_on_pickup", "Cash on pickup");

    private static final Path SAMPLE = Path.of("../events/webhooks/woocommerce/order-created.json");
    private static final Set<String> ACCEPTED = Set.of("processing", "completed");

    private final ObjectNode order;

    WooCommerceOrder(String method) {
        try {
            order = (ObjectNode) new ObjectMapper().readTree(Files.readString(SAMPLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        order.put("payment_method", method);
        order.put("payment_method_title", METHODS.get(method));
        order.put("payment_url", "https://www.teehaus-pfau.example/kasse/order-pay/5316/");
    }

    String id() {
        return order.get("id").asText();
    }

    /** What a click on a status at this time does. */
    WooCommerceOrder becomes(String status, Instant time) {
        order.put("status", status);
        date("modified", time);
        if (ACCEPTED.contains(status) && order.get("date_paid_gmt").isNull()) {
            date("paid", time);
        }
        if (status.equals("completed")) {
            date("completed", time);
        }
        if (status.equals("refunded") && order.get("refunds").isEmpty()) {
            order.withArray("/refunds")
                    .addObject()
                    .put("id", 5399)
                    .put("reason", "")
                    .put("total", "-" + order.get("total").asText());
        }
        return this;
    }

    byte[] body() {
        return order.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void date(String of, Instant time) {
        String text =
                time.atOffset(ZoneOffset.UTC).toLocalDateTime().withNano(0).toString();
        String full = text.length() == 16 ? text + ":00" : text;
        order.put("date_" + of, full);
        order.put("date_" + of + "_gmt", full);
    }
}
