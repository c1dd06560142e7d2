package io.buyerstatus.functions.webhooksender;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.buyerstatus.aws.order.OrdersTable;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.scheduling.HourlySweep.Swept;
import io.buyerstatus.core.webhook.Delivery;
import io.buyerstatus.functions.shared.Loggable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells shops' programs of each order that was written, and of each declaration that fits none, at once; and once a minute tries again what did not arrive, and what others left for
 * it. The stream says which order was written, and nothing of it: what is to be told is found in the order as it is now.
 */
public final class WebhookSenderHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSenderHandler.class);

    /** What the last of a sweep's requests may take. */
    private static final int RESERVE_MILLIS = 15_000;

    /** How long the next orders of the stream wait for those who take long: the sweep has more patience. */
    private static final int AT_ONCE_MILLIS = 10_000;

    private final WebhookSenderWiring wiring;

    /** As Lambda makes it. */
    public WebhookSenderHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public WebhookSenderHandler(Map<String, String> environment, InstantSource clock) {
        this(WebhookSenderWiring.of(environment, clock));
    }

    WebhookSenderHandler(WebhookSenderWiring wiring) {
        this.wiring = wiring;
    }

    /** The schedule's event has no records. */
    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        List<DynamodbStreamRecord> records = event.getRecords();
        if (records == null) {
            Swept swept = wiring.sweep().sweep(() -> context.getRemainingTimeInMillis() < RESERVE_MILLIS);
            LOG.info("webhooks: {}", swept);
            return new StreamsEventResponse(List.of());
        }
        return new StreamsEventResponse(written(records, context));
    }

    private List<BatchItemFailure> written(List<DynamodbStreamRecord> records, Context context) {
        int began = context.getRemainingTimeInMillis();
        List<BatchItemFailure> failed = new ArrayList<>();
        List<Delivery> kept = new ArrayList<>();
        Set<OrderKey> done = new HashSet<>();
        for (DynamodbStreamRecord record : records) {
            if (!guarded(record, done, kept)) {
                failed.add(new BatchItemFailure(record.getDynamodb().getSequenceNumber()));
            }
        }
        BooleanSupplier timeIsUp = () -> began - context.getRemainingTimeInMillis() > AT_ONCE_MILLIS;
        try {
            wiring.deliver().deliver(kept, timeIsUp);
        } catch (RuntimeException broken) {
            // They are kept: whose lease ends is swept.
            LOG.error("webhooks could not be sent at once and are left to the sweep: {}", Loggable.of(broken));
        }
        return failed;
    }

    private boolean guarded(DynamodbStreamRecord record, Set<OrderKey> done, List<Delivery> kept) {
        try {
            Map<String, AttributeValue> keys = record.getDynamodb().getKeys();
            String partition = text(keys, OrdersTable.PK);
            OrdersTable.withdrawalsOf(partition)
                    .ifPresent(shop -> kept.addAll(wiring.tellOfDeclaration().tell(shop, text(keys, OrdersTable.SK))));
            OrdersTable.orderOf(partition)
                    .filter(order -> !done.contains(order))
                    .ifPresent(order -> {
                        List<Delivery> told = wiring.tell().tell(order);
                        done.add(order);
                        kept.addAll(told);
                        if (!told.isEmpty()) {
                            LOG.info("of {} {} webhooks are to be sent", order.ref(), told.size());
                        }
                    });
            return true;
        } catch (Throwable broken) {
            LOG.error("what is to be told could not be kept and is left to the next try: {}", Loggable.of(broken));
            return false;
        }
    }

    private static String text(Map<String, AttributeValue> keys, String name) {
        AttributeValue value = keys.get(name);
        return value == null ? "" : value.getS();
    }
}
