package io.buyerstatus.aws.access;

import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.order.OrdersTable;
import io.buyerstatus.core.access.ratelimit.RateLimit;
import io.buyerstatus.core.access.ratelimit.RateLimit.Span;
import io.buyerstatus.core.access.ratelimit.RateLimitKey;
import io.buyerstatus.core.access.ratelimit.RateLimiter;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Tries in the orders' table. A row is a shift register of the newest tries' times: taking one moves all of them by one
 * place, on the condition that the one which falls out of each span is too old to count. That is exact over sliding spans,
 * bounded in size, and one conditional write. Rows that count no more are dropped by the table; until then their times
 * say so.
 */
public final class DynamoRateLimiter implements RateLimiter {
    private static final String NOW = ":now";
    private static final String ZERO = ":zero";

    private final DynamoDbClient dynamo;
    private final String orders;

    public DynamoRateLimiter(DynamoDbClient dynamo, String orders) {
        this.dynamo = dynamo;
        this.orders = orders;
    }

    @Override
    public boolean take(ShopId shop, RateLimitKey tries, Instant now) {
        RateLimit limit = tries.limit();
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(NOW, Values.number(now.toEpochMilli()));
        values.put(ZERO, Values.number(0));
        values.put(":schema", Values.number(Schema.VERSION));
        limit.counts()
                .ifPresent(length ->
                        values.put(":end", Values.number(now.plus(length).getEpochSecond() + 1)));
        List<Span> spans = limit.spans();
        IntStream.range(0, spans.size())
                .forEach(at -> values.put(":since" + at, Values.number(since(spans.get(at), now))));
        String room = IntStream.range(0, spans.size())
                .mapToObj(at -> {
                    String last = AccessRows.slot(spans.get(at).tries() - 1);
                    return "(attribute_not_exists(" + last + ") OR " + last + " <= :since" + at + ")";
                })
                .collect(Collectors.joining(" AND "));
        String end = limit.counts()
                .map(length -> ", " + OrdersTable.EXPIRES_AT + " = :end")
                .orElse("");
        return update(request(shop, tries)
                .updateExpression("SET " + Schema.ATTRIBUTE + " = :schema, " + AccessRows.slot(0) + " = " + NOW
                        + moved(limit) + end)
                .conditionExpression(room)
                .expressionAttributeValues(values)
                .build());
    }

    @Override
    public void giveBack(ShopId shop, RateLimitKey tries) {
        int last = tries.limit().remembered() - 1;
        String moved = IntStream.range(0, last)
                .mapToObj(at -> AccessRows.slot(at) + " = " + AccessRows.slot(at + 1) + ", ")
                .collect(Collectors.joining());
        update(request(shop, tries)
                .updateExpression("SET " + moved + AccessRows.slot(last) + " = " + ZERO)
                .conditionExpression("attribute_exists(" + AccessRows.slot(0) + ")")
                .expressionAttributeValues(Map.of(ZERO, Values.number(0)))
                .build());
    }

    @Override
    public boolean left(ShopId shop, RateLimitKey tries, Instant now) {
        Map<String, AttributeValue> row = dynamo.getItem(request -> request.tableName(orders)
                        .key(AccessRows.tries(shop, tries))
                        .consistentRead(true))
                .item();
        return tries.limit().spans().stream()
                .allMatch(span -> time(row, AccessRows.slot(span.tries() - 1)) <= since(span, now));
    }

    private static String moved(RateLimit limit) {
        return IntStream.range(1, limit.remembered())
                .mapToObj(at ->
                        ", " + AccessRows.slot(at) + " = if_not_exists(" + AccessRows.slot(at - 1) + ", " + ZERO + ")")
                .collect(Collectors.joining());
    }

    /** Tries up to then count no more. */
    private static long since(Span span, Instant now) {
        return span.length().map(length -> now.minus(length).toEpochMilli()).orElse(0L);
    }

    private static long time(Map<String, AttributeValue> row, String slot) {
        AttributeValue value = row.get(slot);
        return value == null ? 0 : Long.parseLong(value.n());
    }

    private UpdateItemRequest.Builder request(ShopId shop, RateLimitKey tries) {
        return UpdateItemRequest.builder().tableName(orders).key(AccessRows.tries(shop, tries));
    }

    private boolean update(UpdateItemRequest request) {
        try {
            dynamo.updateItem(request);
            return true;
        } catch (ConditionalCheckFailedException noRoom) {
            return false;
        }
    }
}
