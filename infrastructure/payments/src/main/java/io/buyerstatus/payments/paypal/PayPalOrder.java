package io.buyerstatus.payments.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.core.checkout.PaymentGateway.Reading;
import io.buyerstatus.core.checkout.PaymentGateway.Returned;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.value.Money;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads PayPal's order: a capture that is completed is money, and nothing else is. */
final class PayPalOrder {
    /** Money that came stays a capture that came, whatever went back of it. */
    private static final Set<String> TAKEN = Set.of("COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED");

    private static final Set<String> NOT_TAKEN = Set.of("DECLINED", "FAILED");

    private PayPalOrder() {}

    static Reading reading(JsonNode order, PaymentAttempt attempt) {
        JsonNode unit = order.path("purchase_units").path(0);
        String custom = unit.path("custom_id").asText("");
        if (!order.path("id").asText("").equals(attempt.reference())
                || (!custom.isEmpty() && !PayPalIds.of(custom, attempt.id()))) {
            return new Reading.Unclear("PayPal's answer is about another order");
        }
        List<JsonNode> captures = list(unit.path("payments").path("captures"));
        Optional<JsonNode> taken = with(captures, TAKEN);
        if (taken.isPresent()) {
            return taken(taken.get(), unit);
        }
        Optional<JsonNode> pending = with(captures, Set.of("PENDING"));
        if (pending.isPresent()) {
            return new Reading.Pending(id(pending.get()), details(pending.get()));
        }
        return switch (order.path("status").asText("")) {
            case "APPROVED" ->
                money(unit.path("amount")).<Reading>map(Reading.Approved::new).orElseGet(PayPalOrder::unreadable);
            case "CREATED", "SAVED", "PAYER_ACTION_REQUIRED" -> new Reading.Waiting();
            case "VOIDED" -> new Reading.Gone("VOIDED");
            default ->
                with(captures, NOT_TAKEN)
                        .<Reading>map(capture -> new Reading.Declined(id(capture), details(capture)))
                        .orElseGet(PayPalOrder::unreadable);
        };
    }

    private static Reading taken(JsonNode capture, JsonNode unit) {
        Optional<Money> amount = money(capture.path("amount"));
        if (amount.isEmpty() || id(capture).isEmpty()) {
            return unreadable();
        }
        List<Returned> returned = list(unit.path("payments").path("refunds")).stream()
                .filter(refund -> refund.path("status").asText("").equals("COMPLETED"))
                .flatMap(refund -> returned(refund).stream())
                .toList();
        return new Reading.Taken(id(capture), amount.get(), returned);
    }

    private static Optional<Returned> returned(JsonNode refund) {
        String at = refund.path("create_time").asText("");
        try {
            Instant when = Instant.parse(at);
            return money(refund.path("amount"))
                    .filter(amount -> !id(refund).isEmpty())
                    .map(amount -> new Returned(id(refund), amount, when));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static Reading unreadable() {
        return new Reading.Unclear("PayPal's answer says nothing that is known");
    }

    private static Optional<JsonNode> with(List<JsonNode> captures, Set<String> states) {
        return captures.stream()
                .filter(capture -> states.contains(capture.path("status").asText("")))
                .findFirst();
    }

    private static String id(JsonNode node) {
        return node.path("id").asText("");
    }

    private static String details(JsonNode capture) {
        String reason = capture.path("status_details").path("reason").asText("");
        return reason.isEmpty() ? capture.path("status").asText("") : reason;
    }

    private static Optional<Money> money(JsonNode amount) {
        try {
            return Optional.of(Money.of(
                    amount.path("value").asText(""),
                    amount.path("currency_code").asText("")));
        } catch (IllegalArgumentException notMoney) {
            return Optional.empty();
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
