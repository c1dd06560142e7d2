package io.buyerstatus.payments.klarna;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.checkout.PaymentGateway.Reading;
import io.buyerstatus.core.checkout.PaymentGateway.Returned;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.value.Money;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads an order of Klarna's Order Management. */
final class KlarnaOrder {
    private static final Set<String> OVER = Set.of("CANCELLED", "EXPIRED", "CLOSED");

    private KlarnaOrder() {}

    static String path(String order) {
        return "/ordermanagement/v1/orders/" + URLEncoder.encode(order, StandardCharsets.UTF_8);
    }

    static Reading reading(JsonNode order, String id, PaymentAttempt attempt) {
        String reference = order.path("merchant_reference2").asText("");
        if (!reference.isEmpty() && !reference.equals(attempt.id())) {
            return new Reading.Unclear("Klarna's answer is about another order");
        }
        String fraud = order.path("fraud_status").asText("");
        if (fraud.equals("REJECTED")) {
            return new Reading.Declined(id, fraud);
        }
        if (fraud.equals("PENDING")) {
            return new Reading.Pending(id, fraud);
        }
        long captured = order.path("captured_amount").asLong(0);
        if (captured > 0) {
            return new Reading.Taken(id, money(captured, attempt), returned(order, attempt));
        }
        return OVER.contains(order.path("status").asText(""))
                ? new Reading.Declined(id, order.path("status").asText(""))
                : new Reading.Pending(id, "it is not captured");
    }

    private static List<Returned> returned(JsonNode order, PaymentAttempt attempt) {
        return StreamSupport.stream(order.path("refunds").spliterator(), false)
                .flatMap(refund -> refund(refund, attempt).stream())
                .toList();
    }

    private static Optional<Returned> refund(JsonNode refund, PaymentAttempt attempt) {
        String id = refund.path("refund_id").asText("");
        long amount = refund.path("refunded_amount").asLong(0);
        try {
            Instant at = Instant.parse(refund.path("refunded_at").asText(""));
            return id.isEmpty() || amount <= 0
                    ? Optional.empty()
                    : Optional.of(new Returned(id, money(amount, attempt), at));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static Money money(long minor, PaymentAttempt attempt) {
        return new Money(BigDecimal.valueOf(minor, 2), attempt.amount().currency());
    }
}
