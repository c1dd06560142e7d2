package io.buyerstatus.benchmarks;

import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.bench.Counted;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.RecipientRole;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.DeliveryChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What the sweep of due messages reads where far more are planned than are due. */
final class Sweep implements Benchmark {
    private static final int BATCH = 25;
    private static final double PER_DUE = 1.05;

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public List<Figure> measure(Path root, Length length) throws Exception {
        int planned = length == Length.LONG ? 1_000_000 : 100_000;
        int due = planned / 100;
        try (ReferenceShop shop = ReferenceShop.open()) {
            Bench bench = shop.bench();
            bench.forgetMessages(ReferenceShop.ORDER);
            Instant now = bench.clock().instant();
            Build build = Build.real(bench);
            build.sweeper().get().sweep();
            List<Message> messages = new ArrayList<>(BATCH);
            for (int index = 0; index < planned; index++) {
                // The due ones within a minute; the others over the days after.
                Instant when = index < due
                        ? now.plusMillis(60_000L * index / due)
                        : now.plus(Duration.ofMinutes(10)).plusSeconds(index);
                messages.add(reminder(index, when, now));
                if (messages.size() == BATCH) {
                    store(bench, messages);
                    messages.clear();
                }
            }
            store(bench, messages);
            bench.clock().advance(Duration.ofMinutes(2));
            int read = 0;
            Build.Sweeper sweeper = build.sweeper().get();
            // A sweep moves at most so many; the next one goes on.
            for (int sweeps = 0; sweeps < due; sweeps++) {
                Counted counted = Counted.of(sweeper::sweep);
                read += counted.itemsRead();
                if (counted.operations().stream().noneMatch("DynamoDb PutItem"::equals)) {
                    break;
                }
            }
            double perDue = (double) read / due;
            return List.of(new Figure(
                    12,
                    String.format(Locale.ROOT, "rows read per message due, %,d of %,d planned", due, planned),
                    String.format(Locale.ROOT, "%.3f", perDue),
                    "<= " + PER_DUE,
                    perDue <= PER_DUE));
        }
    }

    private static Message reminder(int index, Instant due, Instant now) {
        OrderKey order = OrderKey.of(Bench.SHOP, Bench.CONNECTION, "planned-" + index);
        return Message.plan(
                Subject.of(order),
                MessageKey.of(BuiltInTypes.PAYMENT_REMINDER, "1"),
                RecipientRole.BUYER,
                DeliveryChannel.EMAIL,
                due,
                now);
    }

    private static void store(Bench bench, List<Message> messages) {
        if (messages.isEmpty()) {
            return;
        }
        List<WriteRequest> puts = messages.stream()
                .map(message -> WriteRequest.builder()
                        .putRequest(put -> put.item(MessageItem.write(message)))
                        .build())
                .toList();
        bench.tables().batchWriteItem(request -> request.requestItems(Map.of(bench.ledgerTable(), puts)));
    }
}
