package io.buyerstatus.integrations.contract;

import io.buyerstatus.core.order.Milestone;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.value.CurrencyCode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what says how an order stands: snapshots and payments. */
final class StandingReader {
    /** The names of milestones in a snapshot. */
    static final Map<Milestone, String> NAMES = new EnumMap<>(Map.of(
            Milestone.CONFIRMED, "confirmed",
            Milestone.PACKED, "packed",
            Milestone.PAID, "paid",
            Milestone.CANCELLED, "cancelled",
            Milestone.WITHDRAWN, "withdrawn",
            Milestone.AWAITING_PAYMENT, "awaitingPayment"));

    private StandingReader() {}

    static Fact.Snapshot snapshot(Fields snapshot, Optional<CurrencyCode> currency) {
        Map<Milestone, Boolean> milestones = new EnumMap<>(Milestone.class);
        NAMES.forEach((milestone, name) -> {
            if (snapshot.has(name)) {
                milestones.put(milestone, snapshot.flag(name, false));
            }
        });
        return new Fact.Snapshot(
                milestones,
                snapshot.texts("shipments"),
                snapshot.texts("refunds"),
                snapshot.texts("payments"),
                snapshot.money("received", currency));
    }

    static Fact payment(String type, Fields data) {
        return new Fact.PaymentReported(
                data.text("payment"),
                new Payment(
                        state(type, data),
                        data.money("amount", data.currency()),
                        data.has("method")
                                ? Optional.of(data.constant("method", PaymentTerms.Method.class))
                                : Optional.empty(),
                        data.text("label"),
                        data.uri("retryUrl")));
    }

    /** A part that is counted is a payment like any other. */
    private static Payment.State state(String type, Fields data) {
        Payment.State state =
                Payment.State.valueOf(type.substring(type.indexOf('.') + 1).toUpperCase(Locale.ROOT));
        boolean uncounted = data.flag("part", false) && !data.has("amount");
        return uncounted ? Payment.State.RECEIVED_IN_PART : state;
    }
}
