package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageStep;
import io.buyerstatus.core.message.Timing;
import io.buyerstatus.core.order.OrderKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The writes that make an order's waiting messages pending, and touch its pending ones ({@code Message.pending}). They read which
 * messages there are, how often each was written and what it went through, and nothing of what they say or to whom.
 */
public final class WakingWrites {
    /** DynamoDB takes 100 in a transaction, one of which is the row that wakes. */
    private static final int MOST = 99;

    private static final Set<String> AWAITING = Set.of(stored(MessageState.WAITING), stored(MessageState.PENDING));

    private final DynamoDbClient dynamo;
    private final String table;

    public WakingWrites(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** One write for each message that waits or is pending; each fails where its message was written meanwhile. */
    public List<Update> of(OrderKey order, Instant now) {
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#pk = :pk AND begins_with(#sk, :message)")
                        .projectionExpression("#pk, #sk, #state, #revision, #changed, #steps")
                        .expressionAttributeNames(Map.of(
                                "#pk",
                                LedgerTable.PK,
                                "#sk",
                                LedgerTable.SK,
                                "#state",
                                LedgerTable.STATE,
                                "#revision",
                                LedgerTable.REVISION,
                                "#changed",
                                LedgerTable.CHANGED_AT,
                                "#steps",
                                LedgerTable.BEFORE))
                        .expressionAttributeValues(Map.of(
                                ":pk", Values.text(LedgerTable.partition(order)),
                                ":message", Values.text(LedgerTable.MESSAGE))))
                .items()
                .stream()
                .filter(row -> AWAITING.contains(new ItemReader(row).text(LedgerTable.STATE)))
                .limit(MOST)
                .map(row -> pending(row, now))
                .toList();
    }

    private Update pending(Map<String, AttributeValue> row, Instant now) {
        ItemReader item = new ItemReader(row);
        String sort = item.text(LedgerTable.SK);
        String id = sort.substring(LedgerTable.MESSAGE.length());
        Instant due = now.plus(Timing.STREAM_GRACE);
        MessageState state = MessageState.stored(item.text(LedgerTable.STATE).toUpperCase(Locale.ROOT));
        List<MessageStep> steps = MessageStep.after(
                MessageSteps.read(item.text(LedgerTable.BEFORE)),
                new MessageStep(state, item.instant(LedgerTable.CHANGED_AT)));
        return Update.builder()
                .tableName(table)
                .key(Map.of(LedgerTable.PK, Values.text(item.text(LedgerTable.PK)), LedgerTable.SK, Values.text(sort)))
                .updateExpression("SET #state = :pending, #revision = :next, #hour = :hour, #at = :at,"
                        + " #changed = :changed, #steps = :steps, #write = :write")
                .conditionExpression("#revision = :before")
                .expressionAttributeNames(Map.of(
                        "#state",
                        LedgerTable.STATE,
                        "#revision",
                        LedgerTable.REVISION,
                        "#hour",
                        LedgerTable.DUE_HOUR,
                        "#at",
                        LedgerTable.DUE_AT,
                        "#changed",
                        LedgerTable.CHANGED_AT,
                        "#steps",
                        LedgerTable.BEFORE,
                        "#write",
                        LedgerTable.WRITE))
                .expressionAttributeValues(Map.of(
                        ":pending", Values.text(stored(MessageState.PENDING)),
                        ":before", Values.number(item.number(LedgerTable.REVISION)),
                        ":next", Values.number(item.number(LedgerTable.REVISION) + 1),
                        ":hour", Values.text(LedgerTable.dueShard(id)),
                        ":at", Values.text(LedgerTable.dueAt(due, id)),
                        ":changed", Values.instant(now),
                        ":steps", Values.text(MessageSteps.write(steps)),
                        ":write", Values.text(UUID.randomUUID().toString())))
                .build();
    }

    private static String stored(MessageState state) {
        return state.storedName().toLowerCase(Locale.ROOT);
    }
}
