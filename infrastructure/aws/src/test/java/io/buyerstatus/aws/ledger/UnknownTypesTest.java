package io.buyerstatus.aws.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.testing.CallCounter;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.DynamoDbLocal;
import io.buyerstatus.aws.testing.TemplateTables;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.message.MessageType;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A message of a type that this release does not know is read, listed, due and settled like any other. */
class UnknownTypesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:30:00Z");
    private static final Subject ORDER =
            Subject.of(OrderKey.of(new ShopId("demo"), new ConnectionId("demo-web"), "4711"));

    @Test
    void aForeignTypeComesBackAsItWasWritten() {
        try (DynamoDbLocal engine = new DynamoDbLocal();
                DynamoDbClient dynamo = Clients.dynamoDb(engine.endpoint(), new CallCounter())) {
            String table = TemplateTables.read().create(dynamo, "Ledger");
            DynamoLedger ledger = new DynamoLedger(dynamo, table);
            Message known = Message.plan(ORDER, BuiltInTypes.ORDER_CONFIRMED, "1", DeliveryChannel.EMAIL, NOW);
            Message foreign = Message.plan(
                    ORDER, BuiltInTypes.key("PICKUP_PARTY|p1|2"), RecipientRole.BUYER, DeliveryChannel.SMS, NOW, NOW);
            Map<String, AttributeValue> row = new HashMap<>(MessageItem.write(foreign));
            assertThat(row).containsEntry("occasion", Values.text("PICKUP_PARTY|p1|2"));
            for (var item : List.of(MessageItem.write(known), row)) {
                dynamo.putItem(request -> request.tableName(table).item(item));
            }

            assertThat(ledger.find(foreign.id())).contains(foreign);
            assertThat(new OperatorLedger(dynamo, table).messages(ORDER)).containsExactlyInAnyOrder(known, foreign);
            assertThat(Due.in(ledger, NOW.plusSeconds(600)).messages()).containsExactlyInAnyOrder(known, foreign);

            assertThat(ledger.replace(foreign.skipped("unknown message type PICKUP_PARTY", NOW)))
                    .isTrue();
            Message settled = ledger.find(foreign.id()).orElseThrow();
            assertThat(settled.state()).isEqualTo(MessageState.SKIPPED);
            assertThat(settled.key()).isEqualTo(new MessageKey(new MessageType.Unknown("PICKUP_PARTY"), "p1", "2"));
        }
    }

    @Test
    void aStateOfUnknownOutcomeKeepsItsNameInTheTable() {
        Message unknown = Message.plan(ORDER, BuiltInTypes.ORDER_CONFIRMED, "1", DeliveryChannel.EMAIL, NOW)
                .claimed("erika@example.org", NOW)
                .outcomeUnknown("time-out", NOW);
        Map<String, AttributeValue> row = MessageItem.write(unknown);
        assertThat(row).containsEntry("state", Values.text("unknown"));
        assertThat(MessageItem.read(row)).isEqualTo(unknown);
    }
}
