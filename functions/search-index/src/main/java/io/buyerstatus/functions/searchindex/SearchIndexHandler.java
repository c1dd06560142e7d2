package io.buyerstatus.functions.searchindex;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.buyerstatus.aws.order.OrdersTable;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.functions.shared.Loggable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives the rows of lists from each order that was written. The stream says which, and nothing of it: the order is read as it is now, so
 * that several writes of one order in a batch are one piece of work.
 */
public final class SearchIndexHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexHandler.class);

    private final SearchIndexWiring wiring;

    /** As Lambda makes it. */
    public SearchIndexHandler() {
        this(System.getenv(), InstantSource.system());
    }

    /** The clock is everybody's; nothing here asks for the time. */
    public SearchIndexHandler(Map<String, String> environment, InstantSource clock) {
        this(SearchIndexWiring.of(environment));
    }

    SearchIndexHandler(SearchIndexWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        List<BatchItemFailure> failed = new ArrayList<>();
        Set<OrderKey> done = new HashSet<>();
        for (DynamodbStreamRecord record : event.getRecords()) {
            if (!guarded(record, done)) {
                failed.add(new BatchItemFailure(record.getDynamodb().getSequenceNumber()));
            }
        }
        return new StreamsEventResponse(failed);
    }

    private boolean guarded(DynamodbStreamRecord record, Set<OrderKey> done) {
        try {
            Optional<OrderKey> order =
                    OrdersTable.orderOf(text(record.getDynamodb().getKeys(), OrdersTable.PK));
            if (order.isPresent() && !done.contains(order.get())) {
                IndexOrder.Result result = wiring.indexOrder().index(order.get());
                done.add(order.get());
                LOG.info("the rows of {}: {}", order.get().ref(), result);
            }
            return true;
        } catch (Throwable broken) {
            LOG.error("an order's rows could not be derived and are left to the next try: {}", Loggable.of(broken));
            return false;
        }
    }

    private static String text(Map<String, AttributeValue> keys, String name) {
        AttributeValue value = keys.get(name);
        return value == null ? "" : value.getS();
    }
}
