package io.buyerstatus.aws.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
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
import io.buyerstatus.core.scheduling.UnreadableRows;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a later release wrote, before somebody went back to this one, holds up no other message. */
class UnreadableRowsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:30:00Z");
    private static final Message BEFORE = message("1", NOW.minusSeconds(30));
    private static final Message AFTER = message("3", NOW.minusSeconds(10));

    @Test
    void everyReadableRowIsHandedOverAndTheOthersAreReported() {
        inLedger(row -> {}, ledger -> {
            Due due = Due.in(ledger, NOW);
            assertThat(due.messages()).containsExactlyInAnyOrder(BEFORE, AFTER);
            assertThat(due.unreadable()).hasSize(1);
        });
    }

    @Test
    void amongWhatIsDueByHoursTheReadableIsHandedOverBeforeTheOthersAreReported() {
        inLedger(row -> row.put(LedgerTable.DUE_HOUR, Values.text(LedgerTable.dueHour(NOW))), ledger -> {
            List<Message> due = new ArrayList<>();
            assertThatThrownBy(() -> ledger.due(NOW, NOW, due::addAll))
                    .isInstanceOfSatisfying(UnreadableRows.class, some -> assertThat(some.count())
                            .isEqualTo(1));
            assertThat(due).containsExactly(BEFORE, AFTER);
        });
    }

    private static void inLedger(Consumer<Map<String, AttributeValue>> change, Consumer<DynamoLedger> test) {
        try (DynamoDbLocal engine = new DynamoDbLocal();
                DynamoDbClient dynamo = Clients.dynamoDb(engine.endpoint(), new CallCounter())) {
            String table = TemplateTables.read().create(dynamo, "Ledger");
            Map<String, AttributeValue> later = new HashMap<>(MessageItem.write(message("2", NOW.minusSeconds(20))));
            later.put(Schema.ATTRIBUTE, Values.number(Schema.VERSION + 1));
            for (var written : List.of(MessageItem.write(BEFORE), later, MessageItem.write(AFTER))) {
                Map<String, AttributeValue> row = new HashMap<>(written);
                change.accept(row);
                dynamo.putItem(request -> request.tableName(table).item(row));
            }
            test.accept(new DynamoLedger(dynamo, table));
        }
    }

    private static Message message(String subject, Instant due) {
        return Message.plan(
                Subject.of(OrderKey.of(new ShopId("demo"), new ConnectionId("demo-web"), subject)),
                MessageKey.of(BuiltInTypes.REVIEW_REQUEST, "1"),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                due,
                due.minus(Duration.ofDays(7)));
    }
}
