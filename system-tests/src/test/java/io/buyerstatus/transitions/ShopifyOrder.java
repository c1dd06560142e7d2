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

    /** What staff do to the second line, of which two pieces were bought for 14.50 each. */
    enum Change {
        /** One piece fewer, and no money back. */
        REMOVED("", false),
        /** Something more, for 20.00. */
        ADDED("", false),
        /** One piece that was not sent is given up, and refunded. */
        NOT_SENT("cancel", true),
        /** One piece is refunded, and nothing is said of where it is. */
        KEPT("no_restock", true),
        /** One piece came back, and is refunded. */
        RETURNED("return", true);

        private final String restock;
        private final boolean refunds;

        Change(String restock, boolean refunds) {
            this.restock = restock;
            this.refunds = refunds;
        }

        /** Whether money goes back, which must have come. */
        boolean refunds() {
            return refunds;
        }
    }

    /** A change at a time, of an order that was paid before or is still to be paid. */
    ShopifyOrder changes(Change change, boolean paid, Instant time) {
        order.put("updated_at", time.toString());
        ObjectNode second = (ObjectNode) order.at("/line_items/1");
        if (change == Change.ADDED) {
            order.withArray("/line_items")
                    .addObject()
                    .put("id", 16420070099999L)
                    .put("name", "Mütze")
                    .put("quantity", 1)
                    .put("current_quantity", 1)
                    .put("fulfillable_quantity", 1)
                    .put("requires_shipping", true)
                    .put("price", "20.00");
            order.put("total_price", "169.00").put("current_total_price", "169.00");
            order.put("total_outstanding", paid ? "20.00" : "169.00");
            order.put("financial_status", paid ? "partially_paid" : "pending");
            return this;
        }
        second.put("current_quantity", 1);
        order.put("current_total_price", "134.50");
        if (change == Change.REMOVED) {
            order.put("total_outstanding", paid ? "-14.50" : "134.50");
            return this;
        }
        order.put("financial_status", "partially_refunded").put("total_outstanding", "0.00");
        ObjectNode refund = read("refunds-create.json");
        refund.put("created_at", time.toString());
        ((ObjectNode) refund.at("/refund_line_items/0")).put("restock_type", change.restock);
        order.withArray("/refunds").add(refund);
        return this;
    }

    /** All that is to be sent at this time, or all but what was added later. */
    ShopifyOrder sends(Instant time) {
        order.put("updated_at", time.toString()).put("fulfillment_status", "fulfilled");
        ObjectNode one = read("fulfillments-create.json");
        one.put("created_at", time.toString()).put("updated_at", time.toString());
        one.putArray("tracking_numbers").add(one.get("tracking_number").asText());
        one.putArray("line_items");
        order.path("line_items").forEach(line -> one.withArray("/line_items")
                .addObject()
                .put("id", line.path("id").asLong())
                .put("quantity", line.path("current_quantity").asInt()));
        order.withArray("/fulfillments").add(one);
        order.path("line_items").forEach(line -> ((ObjectNode) line).put("fulfillable_quantity", 0));
        return this;
    }

    /** Something of it is still to be sent. */
    ShopifyOrder partlySent() {
        order.put("fulfillment_status", "partial");
        return this;
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
