package io.buyerstatus.bench;

import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Many messages that are planned, each of an order that there is not. */
public final class Reminders {
    private static final int BATCH = 25;

    private Reminders() {}

    /**
     * Plans some.
     *
     * @param due when each is due, by its number
     */
    public static void plan(Bench bench, int from, int until, IntFunction<Instant> due) {
        Instant now = bench.clock().instant();
        for (int first = from; first < until; first += BATCH) {
            List<WriteRequest> puts = IntStream.range(first, Math.min(until, first + BATCH))
                    .mapToObj(number -> put(reminder(number, due.apply(number), now)))
                    .toList();
            bench.tables().batchWriteItem(request -> request.requestItems(Map.of(bench.ledgerTable(), puts)));
        }
    }

    private static WriteRequest put(Message message) {
        return WriteRequest.builder()
                .putRequest(put -> put.item(MessageItem.write(message)))
                .build();
    }

    private static Message reminder(int number, Instant due, Instant now) {
        OrderKey order = OrderKey.of(Bench.SHOP, Bench.CONNECTION, "planned-" + number);
        return Message.plan(
                Subject.of(order),
                MessageKey.of(BuiltInTypes.PAYMENT_REMINDER, "1"),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                due,
                now);
    }
}
