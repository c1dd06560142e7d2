package io.buyerstatus.local.standin.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.web.LocalResponse;
import java.math.BigDecimal;
import java.util.UUID;

/** A payment session at Klarna, its page, its authorisation, and its order. Safe for use by several threads. */
final class KlarnaEntry {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String session = UUID.randomUUID().toString();
    private final String page = UUID.randomUUID().toString();
    private final String token = UUID.randomUUID().toString();
    private final String order = UUID.randomUUID().toString();
    private final ObjectNode basket;
    private ObjectNode urls = JSON.createObjectNode();
    private String status = "WAITING";
    private boolean authorised;
    private String fraud = "";
    private String placedBy = "";
    private Mood mood = Mood.PAY;

    KlarnaEntry(ObjectNode basket) {
        this.basket = basket;
    }

    String sessionId() {
        return session;
    }

    String pageId() {
        return page;
    }

    String token() {
        return token;
    }

    String orderId() {
        return order;
    }

    String number() {
        return basket.path("merchant_reference1").asText("");
    }

    String amount() {
        return BigDecimal.valueOf(basket.path("order_amount").asLong(), 2) + " "
                + basket.path("purchase_currency").asText();
    }

    synchronized boolean taken() {
        return fraud.equals("ACCEPTED");
    }

    synchronized void hosted(ObjectNode merchantUrls) {
        urls = merchantUrls;
    }

    /** What the buyer does; where they are led then. */
    synchronized String approve(Mood how) {
        if (how == Mood.CANCEL) {
            return urls.path("cancel").asText();
        }
        if (status.equals("WAITING")) {
            status = "COMPLETED";
            authorised = true;
            mood = how;
        }
        return urls.path("success").asText();
    }

    synchronized LocalResponse disable() {
        if (status.equals("COMPLETED")) {
            return LocalResponse.json(400, "");
        }
        status = "DISABLED";
        return LocalResponse.json(204, "");
    }

    synchronized LocalResponse release() {
        boolean was = authorised && fraud.isEmpty();
        authorised = false;
        return LocalResponse.json(was ? 204 : 404, "");
    }

    /** An authorisation places one order; the same key is told which. */
    synchronized LocalResponse place(JsonNode body, String key) {
        if (!fraud.isEmpty()) {
            return key.equals(placedBy) ? placed(200) : LocalResponse.json(409, "{\"error_code\":\"DUPLICATE\"}");
        }
        if (!authorised
                || body.path("order_amount").asLong()
                        != basket.path("order_amount").asLong()) {
            return LocalResponse.json(404, "{\"error_code\":\"NOT_FOUND\"}");
        }
        Mood going = mood;
        mood = Mood.PAY;
        return switch (going) {
            case TOO_MANY -> LocalResponse.json(429, "");
            case REFUSE -> {
                authorised = false;
                status = "WAITING";
                yield LocalResponse.json(403, "{\"error_code\":\"NOT_ALLOWED\"}");
            }
            case PENDING -> placed(key, "PENDING", 200);
            case LOSE_THE_ANSWER -> placed(key, "ACCEPTED", 504);
            case PAY, CANCEL -> placed(key, "ACCEPTED", 200);
        };
    }

    private LocalResponse placed(String key, String how, int answer) {
        placedBy = key;
        fraud = how;
        return placed(answer);
    }

    private LocalResponse placed(int answer) {
        return answer == 200
                ? LocalResponse.json(
                        200,
                        JSON.createObjectNode()
                                .put("order_id", order)
                                .put("fraud_status", fraud)
                                .toString())
                : LocalResponse.json(answer, "");
    }

    synchronized String session() {
        ObjectNode shown = basket.deepCopy();
        return shown.put("status", fraud.isEmpty() ? "incomplete" : "complete").toString();
    }

    synchronized String page() {
        ObjectNode shown = JSON.createObjectNode().put("session_id", page).put("status", status);
        if (authorised) {
            shown.put("authorization_token", token);
        }
        return shown.toString();
    }

    synchronized String order() {
        ObjectNode shown = JSON.createObjectNode()
                .put("order_id", order)
                .put("fraud_status", fraud)
                .put("status", taken() ? "CAPTURED" : "AUTHORIZED")
                .put("captured_amount", taken() ? basket.path("order_amount").asLong() : 0)
                .put("merchant_reference2", basket.path("merchant_reference2").asText());
        if (taken()) {
            shown.putArray("captures").addObject().put("capture_id", page);
        }
        return shown.toString();
    }
}
