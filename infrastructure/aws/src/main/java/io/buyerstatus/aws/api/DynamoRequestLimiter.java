package io.buyerstatus.aws.api;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.RequestLimit;
import io.buyerstatus.core.api.RequestLimiter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Requests in the ledger's table: one row for each key. A request that finds nothing waited for is one conditional write, and so is one that
 * is refused; one in a burst is two, of which the second adds to whatever others added meanwhile, so that none is lost.
 */
public final class DynamoRequestLimiter implements RequestLimiter {
    /** How long a key that nobody uses is known to have been used. */
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private static final int ATTEMPTS = 3;

    private final DynamoDbClient dynamo;
    private final String ledger;

    public DynamoRequestLimiter(DynamoDbClient dynamo, String ledger) {
        this.dynamo = dynamo;
        this.ledger = ledger;
    }

    /** What a write came to: the remembered time, as it is now. */
    private record Written(boolean done, Optional<Long> next) {}

    @Override
    public RequestLimit.Taken take(ApiKey key, RequestLimit limit, Instant now) {
        long moment = now.toEpochMilli();
        long known = moment;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Written idle = idle(key, limit, now);
            if (idle.done()) {
                return limit.came(moment + limit.interval(), now);
            }
            known = idle.next().orElse(moment);
            if (known > limit.latest(now)) {
                return limit.refused(known, now);
            }
            Written busy = busy(key, limit, now);
            if (busy.done()) {
                return limit.came(busy.next().orElse(moment), now);
            }
            known = busy.next().orElse(moment);
            if (known > limit.latest(now)) {
                return limit.refused(known, now);
            }
        }
        return limit.refused(Math.max(known, limit.latest(now) + 1), now);
    }

    private Written idle(ApiKey key, RequestLimit limit, Instant now) {
        return update(
                key,
                now,
                "#next = :next",
                "attribute_not_exists(#next) OR #next <= :now",
                Map.of(
                        ":next", Values.number(now.toEpochMilli() + limit.interval()),
                        ":now", Values.number(now.toEpochMilli())));
    }

    private Written busy(ApiKey key, RequestLimit limit, Instant now) {
        return update(
                key,
                now,
                "#next = #next + :cost",
                "#next BETWEEN :now AND :latest",
                Map.of(
                        ":cost", Values.number(limit.interval()),
                        ":now", Values.number(now.toEpochMilli()),
                        ":latest", Values.number(limit.latest(now))));
    }

    private Written update(
            ApiKey key, Instant now, String change, String condition, Map<String, AttributeValue> values) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.put(":used", Values.instant(now));
        all.put(":end", Values.number(now.plus(REMEMBERED).getEpochSecond()));
        all.put(":schema", Values.number(Schema.VERSION));
        try {
            return written(
                    true,
                    dynamo.updateItem(request -> request.tableName(ledger)
                                    .key(ApiRows.requests(key))
                                    .updateExpression("SET " + Schema.ATTRIBUTE + " = :schema, " + ApiRows.USED_AT
                                            + " = :used, " + LedgerTable.EXPIRES_AT + " = :end, " + change)
                                    .conditionExpression(condition)
                                    .expressionAttributeNames(Map.of("#next", ApiRows.NEXT))
                                    .expressionAttributeValues(all)
                                    .returnValues(ReturnValue.ALL_NEW)
                                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                            .attributes());
        } catch (ConditionalCheckFailedException other) {
            return written(false, other.hasItem() ? other.item() : Map.of());
        }
    }

    private static Written written(boolean done, Map<String, AttributeValue> row) {
        return new Written(done, new ItemReader(row).find(ApiRows.NEXT, value -> Long.parseLong(value.n())));
    }
}
