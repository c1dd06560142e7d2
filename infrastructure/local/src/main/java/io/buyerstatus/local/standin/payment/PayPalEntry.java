package io.buyerstatus.local.standin.payment;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.web.LocalResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** An order at PayPal. Safe for use by several threads. */
final class PayPalEntry {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String id;
    private final ObjectNode unit;
    private final ObjectNode context;
    private final String approveAt;
    private String status = "PAYER_ACTION_REQUIRED";
    private String capture = "";
    private String captureStatus = "";
    private String capturedBy = "";
    private Instant capturedAt = Instant.EPOCH;
    private Mood mood = Mood.PAY;

    PayPalEntry(String id, ObjectNode unit, ObjectNode context, String approveAt) {
        this.id = id;
        this.unit = unit;
        this.context = context;
        this.approveAt = approveAt;
    }

    String id() {
        return id;
    }

    String invoice() {
        return unit.path("invoice_id").asText("");
    }

    /** As a buyer reads it. */
    String description() {
        return unit.path("description").asText(invoice());
    }

    String amount() {
        return unit.path("amount").path("value").asText() + " "
                + unit.path("amount").path("currency_code").asText();
    }

    synchronized boolean captured() {
        return captureStatus.equals("COMPLETED");
    }

    /** What the buyer does; where they are led then. */
    synchronized String approve(Mood how) {
        if (how == Mood.CANCEL) {
            return context.path("cancel_url").asText();
        }
        if (capture.isEmpty()) {
            mood = how;
            status = "APPROVED";
        }
        return context.path("return_url").asText();
    }

    synchronized LocalResponse capture(String request, Instant now) {
        if (!capture.isEmpty()) {
            return request.equals(capturedBy) ? LocalResponse.json(200, json()) : issue("ORDER_ALREADY_CAPTURED");
        }
        if (!status.equals("APPROVED")) {
            return issue("ORDER_NOT_APPROVED");
        }
        Mood going = mood;
        mood = Mood.PAY;
        return switch (going) {
            case TOO_MANY -> LocalResponse.json(429, "{\"name\":\"RATE_LIMIT_REACHED\"}");
            case REFUSE -> {
                status = "PAYER_ACTION_REQUIRED";
                yield issue("INSTRUMENT_DECLINED");
            }
            case PENDING -> taken(request, "PENDING", now);
            case LOSE_THE_ANSWER -> {
                taken(request, "COMPLETED", now);
                yield LocalResponse.json(504, "");
            }
            case PAY, CANCEL -> taken(request, "COMPLETED", now);
        };
    }

    private LocalResponse taken(String request, String captured, Instant now) {
        capture = UUID.randomUUID().toString().replace("-", "").substring(0, 17).toUpperCase(Locale.ROOT);
        captureStatus = captured;
        capturedBy = request;
        capturedAt = now;
        status = "COMPLETED";
        return LocalResponse.json(201, json());
    }

    private static LocalResponse issue(String issue) {
        ObjectNode answer = JSON.createObjectNode().put("name", "UNPROCESSABLE_ENTITY");
        answer.putArray("details").addObject().put("issue", issue);
        return LocalResponse.json(422, answer.toString());
    }

    synchronized String json() {
        ObjectNode order = JSON.createObjectNode().put("id", id).put("status", status);
        ObjectNode shown = unit.deepCopy();
        if (!capture.isEmpty()) {
            ObjectNode taken = shown.putObject("payments").putArray("captures").addObject();
            taken.put("id", capture).put("status", captureStatus).put("create_time", capturedAt.toString());
            taken.set("amount", unit.path("amount"));
        }
        order.putArray("purchase_units").add(shown);
        order.putArray("links")
                .addObject()
                .put("rel", "payer-action")
                .put("method", "GET")
                .put("href", approveAt + "?token=" + id);
        return order.toString();
    }
}
