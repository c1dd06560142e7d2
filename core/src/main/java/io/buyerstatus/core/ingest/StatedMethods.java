package io.buyerstatus.core.ingest;

import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import io.buyerstatus.core.order.purchase.PaymentTerms.Method;
import io.buyerstatus.core.payment.PaymentSettings;
import io.buyerstatus.core.settings.EffectiveSettings;
import java.util.Map;
import java.util.Optional;

/**
 * What the shop says of its payment methods comes before what their names seem to say. It is applied once, where an event is
 * taken in, so that page, QR code and reminder cannot disagree.
 */
final class StatedMethods {
    private final Map<String, Method> methods;

    StatedMethods(EffectiveSettings settings) {
        this.methods = settings.get(PaymentSettings.METHODS);
    }

    /** The event with the methods that the shop means. */
    OrderEvent in(OrderEvent event) {
        return methods.isEmpty() ? event : event.stating(fact(event.fact()));
    }

    private Fact fact(Fact fact) {
        return switch (fact) {
            case Fact.OrderPlaced placed -> placed.with(contents(placed.contents()));
            case Fact.OrderChanged changed -> changed.with(contents(changed.contents()));
            case Fact.OrderPaid paid -> paid(paid);
            case Fact.PaymentReported reported -> reported(reported);
            default -> fact;
        };
    }

    private Fact.Contents contents(Fact.Contents contents) {
        return contents.payment()
                .flatMap(terms -> PaymentSettings.stated(methods, terms).map(terms::as))
                .map(contents::paidBy)
                .orElse(contents);
    }

    private Optional<Method> called(String label) {
        return PaymentSettings.stated(methods, new PaymentTerms(Method.OTHER, label, Optional.empty()));
    }

    private Fact reported(Fact.PaymentReported reported) {
        Payment report = reported.report();
        return called(report.label())
                .<Fact>map(method -> new Fact.PaymentReported(
                        reported.payment(),
                        new Payment(
                                report.state(), report.amount(), Optional.of(method), report.label(), report.retry())))
                .orElse(reported);
    }

    private Fact paid(Fact.OrderPaid paid) {
        return called(paid.label().orElse(""))
                .<Fact>map(method -> new Fact.OrderPaid(paid.amount(), Optional.of(method), paid.label()))
                .orElse(paid);
    }
}
