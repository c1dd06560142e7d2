package io.buyerstatus.aws.api;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.KeptAnswers;
import io.buyerstatus.core.api.RequestStamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Answers in the ledger's table, a row each; what counts no more is dropped by the table, and until then its time says so. */
public final class DynamoKeptAnswers implements KeptAnswers {
    private final DynamoDbClient dynamo;
    private final String ledger;

    public DynamoKeptAnswers(DynamoDbClient dynamo, String ledger) {
        this.dynamo = dynamo;
        this.ledger = ledger;
    }

    @Override
    public Known begin(ApiKey key, RequestStamp stamp, Instant now) {
        AttributeValue write = Values.text(UUID.randomUUID().toString());
        ItemWriter row = row(key, stamp, now.plus(LEASE)).put(LedgerTable.WRITE, write);
        try {
            dynamo.putItem(request -> request.tableName(ledger)
                    .item(row.item())
                    .conditionExpression("attribute_not_exists(#pk) OR #until <= :now")
                    .expressionAttributeNames(Map.of("#pk", LedgerTable.PK, "#until", ApiRows.UNTIL))
                    .expressionAttributeValues(Map.of(":now", Values.number(now.toEpochMilli())))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Begun();
        } catch (ConditionalCheckFailedException known) {
            // The SDK repeats a call whose answer was lost: then it is this very write that stands there.
            return known.hasItem() && !write.equals(known.item().get(LedgerTable.WRITE))
                    ? known(stamp, new ItemReader(known.item()))
                    : new Begun();
        }
    }

    private static Known known(RequestStamp stamp, ItemReader row) {
        Schema.check(row);
        if (!row.text(ApiRows.FINGERPRINT).equals(stamp.fingerprint())) {
            return new Otherwise();
        }
        return row.find(ApiRows.STATUS)
                .<Known>map(status -> new Done(new Answer(row.integer(ApiRows.STATUS), row.text(ApiRows.BODY))))
                .orElseGet(InFlight::new);
    }

    @Override
    public void done(ApiKey key, RequestStamp stamp, Answer answer, Instant now) {
        ItemWriter row = row(key, stamp, now.plus(KEPT))
                .number(ApiRows.STATUS, answer.status())
                .text(ApiRows.BODY, answer.body());
        dynamo.putItem(request -> request.tableName(ledger).item(row.item()));
    }

    @Override
    public void forget(ApiKey key, RequestStamp stamp) {
        dynamo.deleteItem(request -> request.tableName(ledger).key(ApiRows.answer(key, stamp)));
    }

    private static ItemWriter row(ApiKey key, RequestStamp stamp, Instant until) {
        ItemWriter row = Schema.item()
                .text(ApiRows.FINGERPRINT, stamp.fingerprint())
                .number(ApiRows.UNTIL, until.toEpochMilli())
                .number(LedgerTable.EXPIRES_AT, until.getEpochSecond() + 1);
        ApiRows.answer(key, stamp).forEach(row::put);
        return row;
    }
}
