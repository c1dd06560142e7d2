package io.buyerstatus.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.functions.deliveryfeedback.DeliveryFeedbackHandler;
import io.buyerstatus.functions.duemessages.DueMessagesHandler;
import io.buyerstatus.functions.notifications.NotificationsHandler;
import io.buyerstatus.functions.orderevents.OrderEventsHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Runs one order's script through the handlers as Lambda would: a queue redelivers what was not done, a stream brings each
 * change of a pending row and brings it again to whoever died, a schedule sweeps.
 */
public final class Driver {
    private static final Context CONTEXT = new OneMinute();
    private static final int ROUNDS = 20;

    private final Bench bench;
    private final OrderKey order;
    private final Kill kill;
    private final OrderEventsHandler orderEvents;
    private final NotificationsHandler notifications;
    private final DueMessagesHandler dueMessages;
    private final DeliveryFeedbackHandler deliveryFeedback;

    /** The revision of each row that the stream has brought to somebody who lived. */
    private final Map<String, String> streamed = new HashMap<>();

    public Driver(Bench bench, OrderKey order, Kill kill) {
        this.bench = bench;
        this.order = order;
        this.kill = kill;
        this.orderEvents = new OrderEventsHandler(bench.environment("order-events"), bench.clock());
        this.notifications = new NotificationsHandler(bench.environment("notifications"), bench.clock());
        this.dueMessages = new DueMessagesHandler(bench.environment("due-messages"), bench.clock());
        this.deliveryFeedback = new DeliveryFeedbackHandler(bench.environment("delivery-feedback"), bench.clock());
    }

    /** Sends events through the queue until it has none left, and lets everything follow that follows at once. */
    public void events(String... bodies) {
        List<SQSEvent.SQSMessage> queue = new ArrayList<>();
        for (String body : bodies) {
            queue.add(Deliveries.record(UUID.randomUUID().toString(), body));
        }
        for (int receive = 0; receive < 5 && !queue.isEmpty(); receive++) {
            List<String> kept = new ArrayList<>();
            boolean lived = run(() -> kept.addAll(failures(queue)));
            if (lived) {
                queue.removeIf(message -> !kept.contains(message.getMessageId()));
            }
        }
        settle();
    }

    /** Lets time pass, with a sweep at its end. */
    public void advance(Duration by) {
        bench.clock().advance(by);
        run(() -> dueMessages.handleRequest(Map.of(), CONTEXT));
        settle();
    }

    /** Brings what is pending to the sender and what SES reports to the ledger, until nothing moves. */
    public void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Map<String, AttributeValue>> pending = pending();
            pending.forEach(this::stream);
            boolean reported = report();
            if (pending.isEmpty() && !reported && bench.engines().standIns().idle()) {
                return;
            }
        }
    }

    private List<String> failures(List<SQSEvent.SQSMessage> queue) {
        return orderEvents.handleRequest(Deliveries.batch(queue), CONTEXT).getBatchItemFailures().stream()
                .map(SQSBatchResponse.BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private void stream(Map<String, AttributeValue> row) {
        String sortKey = text(row, "sk");
        if (run(() -> notifications.handleRequest(Deliveries.change(text(row, "pk"), sortKey), CONTEXT))) {
            streamed.put(sortKey, revision(row));
        }
    }

    private boolean report() {
        List<SQSEvent.SQSMessage> reports = bench.reports();
        if (reports.isEmpty()) {
            return false;
        }
        SQSBatchResponse response = deliveryFeedback.handleRequest(Deliveries.batch(reports), CONTEXT);
        if (!response.getBatchItemFailures().isEmpty()) {
            throw new IllegalStateException("a report was not taken: " + response.getBatchItemFailures());
        }
        return true;
    }

    private List<Map<String, AttributeValue>> pending() {
        return rows().stream()
                .filter(row -> text(row, "state").equals("pending"))
                .filter(row -> !revision(row).equals(streamed.get(text(row, "sk"))))
                .toList();
    }

    /** The order's messages as the ledger's table holds them. */
    public List<Map<String, AttributeValue>> rows() {
        return bench.tables()
                .query(request -> request.tableName(bench.ledgerTable())
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(order.shop() + "#" + order.key()),
                                ":sk", AttributeValue.fromS("MESSAGE#"))))
                .items();
    }

    /** Whether the process lived to the end. */
    private boolean run(Runnable invocation) {
        try {
            CallPoints.listening(kill, invocation);
        } catch (Killed killed) {
            kill.struck();
            return false;
        }
        return !kill.struck();
    }

    /** A row's attribute as text. */
    public static String text(Map<String, AttributeValue> row, String name) {
        AttributeValue value = row.get(name);
        return value == null || value.s() == null ? "" : value.s();
    }

    private static String revision(Map<String, AttributeValue> row) {
        AttributeValue value = row.get("revision");
        return value == null ? "" : value.n();
    }
}
