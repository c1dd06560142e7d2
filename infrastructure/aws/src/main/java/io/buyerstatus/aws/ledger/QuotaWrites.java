package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.message.Quota;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The writes that take from quotas. A recipient's row is a shift register of the newest times, as the tries of access are: taking one
 * moves all of them by one place, on the condition that the one which falls out of each span is too old to count. A shop's row counts
 * a month. Rows are dropped by the table when nothing in them counts any more.
 */
final class QuotaWrites {
    private static final String NOW = ":now";

    /** What the SMS of a month cost up to now, in millionths of a dollar. */
    private static final String SPENT = "spent";

    private QuotaWrites() {}

    /** The write that takes one; its condition fails where nothing is left. */
    static Update take(String table, Quota quota, Instant now) {
        Update.Builder update =
                switch (quota) {
                    case Quota.OfRecipient recipient -> ofRecipient(recipient, now);
                    case Quota.SmsOfShop shop -> ofShop(shop);
                };
        return update.tableName(table).build();
    }

    private static Update.Builder ofRecipient(Quota.OfRecipient quota, Instant now) {
        List<Quota.Span> spans = quota.spans();
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                NOW,
                Values.number(now.toEpochMilli()),
                ":zero",
                Values.number(0),
                ":schema",
                Values.number(Schema.VERSION),
                ":end",
                ProcessedEventItem.expiry(now.plus(spans.getLast().span()).plusSeconds(1))));
        IntStream.range(0, spans.size())
                .forEach(at -> values.put(
                        ":since" + at,
                        Values.number(now.minus(spans.get(at).span()).toEpochMilli())));
        String room = IntStream.range(0, spans.size())
                .mapToObj(at -> {
                    String last = slot(spans.get(at).most() - 1);
                    return "(attribute_not_exists(" + last + ") OR " + last + " <= :since" + at + ")";
                })
                .collect(Collectors.joining(" AND "));
        String moved = IntStream.range(1, quota.remembered())
                .mapToObj(at -> ", " + slot(at) + " = if_not_exists(" + slot(at - 1) + ", :zero)")
                .collect(Collectors.joining());
        return Update.builder()
                .key(LedgerTable.recipient(quota))
                .updateExpression("SET " + Schema.ATTRIBUTE + " = :schema, " + LedgerTable.EXPIRES_AT + " = :end, "
                        + slot(0) + " = " + NOW + moved)
                .conditionExpression(room)
                .expressionAttributeValues(values);
    }

    private static Update.Builder ofShop(Quota.SmsOfShop quota) {
        Instant end = quota.month()
                .plusMonths(2)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":schema", Values.number(Schema.VERSION),
                ":end", ProcessedEventItem.expiry(end),
                ":one", Values.number(1),
                ":zero", Values.number(0),
                ":most", Values.number(quota.most()),
                ":cost", Values.number(millionths(quota.cost()))));
        String room = "((attribute_not_exists(" + LedgerTable.COUNT + ") AND :most > :zero) OR " + LedgerTable.COUNT
                + " < :most)";
        if (quota.budget().isPresent()) {
            values.put(":left", Values.number(millionths(quota.budget().get().subtract(quota.cost()))));
            room += " AND ((attribute_not_exists(" + SPENT + ") AND :left >= :zero) OR " + SPENT + " <= :left)";
        }
        return Update.builder()
                .key(LedgerTable.smsOfMonth(quota))
                .updateExpression("SET " + Schema.ATTRIBUTE + " = :schema, " + LedgerTable.EXPIRES_AT + " = :end ADD "
                        + LedgerTable.COUNT + " :one, " + SPENT + " :cost")
                .conditionExpression(room)
                .expressionAttributeValues(values);
    }

    private static long millionths(BigDecimal dollars) {
        return dollars.movePointRight(6).setScale(0, RoundingMode.UP).longValueExact();
    }

    /** The attribute that holds when the newest but so many was, in milliseconds since 1970; 0 where none was. */
    private static String slot(int index) {
        return "t" + index;
    }
}
