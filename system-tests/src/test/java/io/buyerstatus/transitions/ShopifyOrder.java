package io.buyerstatus.transitions;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** An order as Shopify tells it: its two statuses, what is outstanding, its fulfilments and refunds, at one time. */
final class ShopifyOrder {
    /** All values of {@code financial_status}. */
    static final List<String> FINANCIAL = List.of(
            "pending", "authorized", "partially_paid", "paid", "partially_refunded", "refunded", "voided", "expired");

    /** The values of {@code fulfillment_status} of an order with something to send; {@code null} is "nothing sent". */
    static final List<String> FULFILMENT = List.of("null", "partial", "fulfilled", "restocked");

    /** A transfer to the shop's account, and a card. */
    static final List<String> GATEWAYS = List.of("Bank Deposit", "shopify_payments");

    private static final Path FOLDER = Path.of("../events/webhooks/shopify");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, String> OUTSTANDING = Map.of(
            "pending",
            "149.00",
            "authorized",
            "149.00",
            "partially_paid",
            "49.00",
            "voided",
            "149.00",
            "expired",
            "149.00");
    private static final Map<String, String> REFUNDED = Map.of("partially_refunded", "14.50", "refunded", "149.00");

    private final ObjectNode order = read("orders-create.json");

    ShopifyOrder(String gateway) {
        order.putArray("payment_gateway_names").add(gateway);
    }

    String id() {
        return order.get("id").asText();
    }

    ShopifyOrder becomes(String financial, String fulfilment, boolean cancelled, Instant time) {
        order.put("updated_at", time.toString());
        order.put("financial_status", financial);
        order.put("total_outstanding", OUTSTANDING.getOrDefault(financial, "0.00"));
        if (fulfilment.equals("null")) {
            order.putNull("fulfillment_status");
        } else {
            order.put("fulfillment_status", fulfilment);
        }
        if (cancelled) {
            order.put("cancelled_at", time.toString()).put("cancel_reason", "customer");
        } else {
            order.putNull("cancelled_at").putNull("cancel_reason");
        }
        fulfil(fulfilment, time);
        refund(REFUNDED.getOrDefault(financial, "0"), time);
        return this;
    }

    private void fulfil(String fulfilment, Instant time) {
        order.putArray("fulfillments");
        if (fulfilment.equals("null")) {
            return;
        }
        ObjectNode one = read("fulfillments-create.json");
        one.put("created_at", time.toString()).put("updated_at", time.toString());
        one.putArray("tracking_numbers").add(one.get("tracking_number").asText());
        if (fulfilment.equals("partial")) {
            one.withArray("/line_items").remove(1);
        }
        if (fulfilment.equals("restocked")) {
            one.put("status", "cancelled");
        }
        order.withArray("/fulfillments").add(one);
    }

    private void refund(String amount, Instant time) {
        order.putArray("refunds");
        if (new BigDecimal(amount).signum() == 0) {
            return;
        }
        ObjectNode refund = read("refunds-create.json");
        refund.put("created_at", time.toString());
        ((ObjectNode) refund.at("/transactions/0")).put("amount", amount);
        refund.putArray("refund_line_items");
        order.withArray("/refunds").add(refund);
    }

    byte[] body() {
        return order.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode read(String file) {
        try {
            return (ObjectNode) MAPPER.readTree(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
