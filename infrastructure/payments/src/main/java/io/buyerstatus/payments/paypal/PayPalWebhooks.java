package io.buyerstatus.payments.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.checkout.ProviderNotice;
import io.buyerstatus.core.checkout.ProviderNotice.Kind;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.payments.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads PayPal's webhooks, once their signature is proven. */
public final class PayPalWebhooks {
    private static final int LONGEST = 200;

    private PayPalWebhooks() {}

    /** What a webhook tells of one of our orders; empty where it is about something else. */
    public static Optional<ProviderNotice> read(byte[] body) {
        JsonNode event = Json.read(new String(body, StandardCharsets.UTF_8));
        JsonNode resource = event.path("resource");
        String id = event.path("id").asText("");
        String type = event.path("event_type").asText("");
        if (id.isEmpty() || id.length() > LONGEST) {
            return Optional.empty();
        }
        return order(resource).map(order -> new ProviderNotice(order, id, kind(type), transaction(type, resource)));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "PAYMENT.CAPTURE.REFUNDED" -> Kind.REFUNDED;
            case "PAYMENT.CAPTURE.REVERSED" -> Kind.REVERSED;
            case "CUSTOMER.DISPUTE.CREATED" -> Kind.DISPUTED;
            default -> Kind.CHANGED;
        };
    }

    private static Optional<OrderKey> order(JsonNode resource) {
        return Stream.of(
                        resource.path("custom_id"),
                        resource.path("purchase_units").path(0).path("custom_id"),
                        resource.path("disputed_transactions").path(0).path("custom"),
                        resource.path("supplementary_data").path("custom_id"))
                .flatMap(custom -> PayPalIds.order(custom.asText("")).stream())
                .findFirst();
    }

    /** The capture. A refund or a reversal is a resource of its own, and names it by a link. */
    private static String transaction(String type, JsonNode resource) {
        String disputed = resource.path("disputed_transactions")
                .path(0)
                .path("seller_transaction_id")
                .asText("");
        if (!disputed.isEmpty()) {
            return CleanText.cut(disputed, LONGEST);
        }
        for (JsonNode link : resource.path("links")) {
            String address = link.path("href").asText("");
            int at = address.indexOf("/captures/");
            if (link.path("rel").asText("").equals("up") && at >= 0) {
                return CleanText.cut(address.substring(at + "/captures/".length()), LONGEST);
            }
        }
        return type.startsWith("PAYMENT.CAPTURE.")
                ? CleanText.cut(resource.path("id").asText(""), LONGEST)
                : "";
    }
}
