package io.buyerstatus.aws.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.testing.CallCounter;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.DynamoDbLocal;
import io.buyerstatus.aws.testing.TemplateTables;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What finding due messages costs, counted on DynamoDB Local. */
class SweepCostTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:30:00Z");
    private static final int PLANNED = 10_000;
    private static final int DUE = 100;
    private static final int BATCH = 25;

    @Test
    void with10000PlannedAnd100DueASweepReadsAtMost105() {
        CallCounter counter = new CallCounter();
        try (DynamoDbLocal engine = new DynamoDbLocal();
                DynamoDbClient dynamo = Clients.dynamoDb(engine.endpoint(), counter)) {
            String table = TemplateTables.read().create(dynamo, "Ledger");
            write(dynamo, table);
            counter.clear();
            assertThat(Due.in(new DynamoLedger(dynamo, table), NOW).messages())
                    .hasSize(DUE)
                    .allMatch(message -> message.due().orElseThrow().isBefore(NOW));
            assertThat(counter.itemsRead()).isBetween(DUE, 105);
            assertThat(counter.operations()).containsOnly("DynamoDb.Query");
        }
    }

    private static void write(DynamoDbClient dynamo, String table) {
        List<WriteRequest> puts = IntStream.range(0, PLANNED)
                .mapToObj(SweepCostTest::message)
                .map(message -> WriteRequest.builder()
                        .putRequest(PutRequest.builder()
                                .item(MessageItem.write(message))
                                .build())
                        .build())
                .toList();
        for (int at = 0; at < PLANNED; at += BATCH) {
            List<WriteRequest> batch = puts.subList(at, at + BATCH);
            assertThat(dynamo.batchWriteItem(request -> request.requestItems(Map.of(table, batch)))
                            .unprocessedItems())
                    .isEmpty();
        }
    }

    /** The first hundred within the last half hour, the others from now on, many of them in the same hour. */
    private static Message message(int at) {
        OrderKey order = OrderKey.of(new ShopId("demo"), new ConnectionId("demo-web"), Integer.toString(at));
        Instant due = at < DUE ? NOW.minus(Duration.ofSeconds(1L + at * 10L)) : NOW.plus(Duration.ofSeconds(at));
        return Message.plan(
                Subject.of(order),
                MessageKey.of(BuiltInTypes.REVIEW_REQUEST, "1"),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                due,
                due.minus(Duration.ofDays(7)));
    }
}
