package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.Attributes.Head;
import io.buyerstatus.aws.order.Attributes.Payments;
import io.buyerstatus.aws.order.Attributes.Refunds;
import io.buyerstatus.core.order.payment.Payment;
import io.buyerstatus.core.order.payment.PaymentFacts;
import io.buyerstatus.core.order.payment.Refund;
import io.buyerstatus.core.order.purchase.PaymentTerms;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The form of an order's payments and refunds inside the head: every event may say something of them. */
final class PaymentsForm {
    private PaymentsForm() {}

    static void write(PaymentFacts facts, ItemWriter head, Stamps stamps) {
        head.map(Head.PAYMENTS, facts.payments(), stamps.write(PaymentsForm::payment))
                .map(Head.REFUNDS, facts.refunds(), PaymentsForm::refund)
                .put(Head.RECEIVED, facts.received(), stamps.write(Values::money))
                .put(Head.LISTED_PAYMENTS, facts.listedPayments(), stamps.write(PaymentsForm::ids))
                .put(Head.LISTED_REFUNDS, facts.listedRefunds(), stamps.write(PaymentsForm::ids));
    }

    static PaymentFacts read(ItemReader head, Stamps stamps) {
        return new PaymentFacts(
                head.map(Head.PAYMENTS, stamps.read(PaymentsForm::payment)),
                head.map(Head.REFUNDS, PaymentsForm::refund),
                head.find(Head.RECEIVED, stamps.read(Values::money)),
                head.find(Head.LISTED_PAYMENTS, stamps.read(PaymentsForm::ids)),
                head.find(Head.LISTED_REFUNDS, stamps.read(PaymentsForm::ids)));
    }

    private static AttributeValue payment(Payment payment) {
        return new ItemWriter()
                .text(Payments.STATE, payment.state().name())
                .put(Payments.AMOUNT, payment.amount(), Values::money)
                .put(Payments.METHOD, payment.method(), method -> Values.text(method.name()))
                .text(Payments.LABEL, payment.label())
                .put(Payments.RETRY, payment.retry(), url -> Values.text(url.toString()))
                .value();
    }

    private static Payment payment(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Payment(
                Payment.State.valueOf(map.text(Payments.STATE)),
                map.find(Payments.AMOUNT, Values::money),
                map.find(Payments.METHOD, method -> PaymentTerms.Method.valueOf(method.s())),
                map.text(Payments.LABEL),
                map.find(Payments.RETRY, url -> URI.create(url.s())));
    }

    private static AttributeValue refund(Refund refund) {
        return new ItemWriter()
                .instant(Refunds.AT, refund.at())
                .put(Refunds.AMOUNT, refund.amount(), Values::money)
                .flag(Refunds.FULL, refund.full())
                .instant(Refunds.WITHDRAWN, refund.withdrawn())
                .value();
    }

    private static Refund refund(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Refund(
                map.find(Refunds.AT, Values::instant),
                map.find(Refunds.AMOUNT, Values::money),
                map.flag(Refunds.FULL),
                map.find(Refunds.WITHDRAWN, Values::instant));
    }

    private static AttributeValue ids(Set<String> ids) {
        return Values.list(ids.stream().sorted().toList(), Values::text);
    }

    private static Set<String> ids(AttributeValue value) {
        return value.l().stream().map(AttributeValue::s).collect(Collectors.toUnmodifiableSet());
    }
}
