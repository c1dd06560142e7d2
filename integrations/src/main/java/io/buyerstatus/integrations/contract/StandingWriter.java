package io.buyerstatus.integrations.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.payment.Payment;
import java.util.List;
import java.util.Optional;

/** Writes what says how an order stands: the inverse of {@link StandingReader}. */
final class StandingWriter {
    private StandingWriter() {}

    static void snapshot(ObjectNode data, Fact.Snapshot snapshot) {
        ObjectNode node = data.putObject("snapshot");
        StandingReader.NAMES.forEach((milestone, name) -> {
            Boolean reached = snapshot.milestones().get(milestone);
            if (reached != null) {
                node.put(name, reached);
            }
        });
        ids(node, "shipments", snapshot.shipments());
        ids(node, "refunds", snapshot.refunds());
        ids(node, "payments", snapshot.payments());
        snapshot.received().ifPresent(received -> {
            node.put("received", received.decimal());
            data.put("currency", received.currency().code());
        });
    }

    static void payment(ObjectNode data, Fact.PaymentReported reported) {
        Payment payment = reported.report();
        data.put("payment", reported.payment());
        FactWriter.amountWithCurrency(data, payment.amount());
        if (payment.state() == Payment.State.RECEIVED_IN_PART) {
            data.put("part", true);
        }
        payment.method().ifPresent(method -> data.put("method", FactWriter.constant(method)));
        FactWriter.text(data, "label", payment.label());
        payment.retry().ifPresent(url -> data.put("retryUrl", url.toString()));
    }

    private static void ids(ObjectNode node, String name, Optional<List<String>> ids) {
        ids.ifPresent(all -> all.forEach(node.withArray(name)::add));
        ids.filter(List::isEmpty).ifPresent(none -> node.putArray(name));
    }
}
