package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.order.payment.PaymentAttempt;
import io.buyerstatus.core.order.payment.PaymentAttempt.State;
import io.buyerstatus.core.order.payment.PaymentAttempts;
import io.buyerstatus.core.order.payment.Provider;
import io.buyerstatus.core.value.Money;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an order's buyer began to pay with providers. */
final class PaymentAttemptsItem {
    private static final String BEGUN = "begun";
    private static final String ALL = "all";
    private static final String TRACKED = "trk";

    private static final String ID = "id";
    private static final String PROVIDER = "prov";
    private static final String AMOUNT = "amt";
    private static final String CURRENCY = "cur";
    private static final String CREATED_AT = "at";
    private static final String REFERENCE = "ref";
    private static final String REDIRECT = "url";
    private static final String STATE = "st";
    private static final String TRANSACTION = "tx";
    private static final String CHANGED_AT = "ch";
    private static final String REASON = "why";

    private PaymentAttemptsItem() {}

    /** The item without its keys. */
    static Map<String, AttributeValue> write(PaymentAttempts attempts) {
        return Schema.item()
                .number(Attributes.VERSION, attempts.version())
                .number(BEGUN, attempts.begun())
                .list(ALL, attempts.all(), PaymentAttemptsItem::write)
                .texts(TRACKED, attempts.tracked())
                .item();
    }

    static PaymentAttempts read(ItemReader item) {
        Schema.check(item);
        return new PaymentAttempts(
                item.number(Attributes.VERSION),
                item.integer(BEGUN),
                item.list(ALL, PaymentAttemptsItem::read),
                item.texts(TRACKED));
    }

    private static AttributeValue write(PaymentAttempt attempt) {
        return new ItemWriter()
                .text(ID, attempt.id())
                .text(PROVIDER, lower(attempt.provider()))
                .text(AMOUNT, attempt.amount().decimal())
                .text(CURRENCY, attempt.amount().currency().code())
                .instant(CREATED_AT, attempt.createdAt())
                .text(REFERENCE, attempt.reference())
                .text(REDIRECT, attempt.redirect())
                .text(STATE, lower(attempt.state()))
                .put(TRANSACTION, attempt.transaction(), Values::text)
                .instant(CHANGED_AT, attempt.changedAt())
                .text(REASON, attempt.reason())
                .value();
    }

    private static PaymentAttempt read(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new PaymentAttempt(
                map.text(ID),
                Provider.valueOf(upper(map.text(PROVIDER))),
                Money.of(map.text(AMOUNT), map.text(CURRENCY)),
                map.instant(CREATED_AT),
                map.text(REFERENCE),
                map.text(REDIRECT),
                State.valueOf(upper(map.text(STATE))),
                map.find(TRANSACTION, AttributeValue::s),
                map.instant(CHANGED_AT),
                map.text(REASON));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
