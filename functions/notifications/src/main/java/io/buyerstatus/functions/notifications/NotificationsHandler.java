package io.buyerstatus.functions.notifications;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.sending.DispatchResult;
import io.buyerstatus.functions.shared.Loggable;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the ledger's pending messages as its stream brings them. One that cannot be handled now stays pending, and keeps none of its
 * batch from being tried. It is reported, so that Lambda hands the batch over again, a few times, and then tells the operator; those
 * that were sent are nobody's then, and the sweep brings the one that was not.
 */
public final class NotificationsHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationsHandler.class);

    private final NotificationsWiring wiring;

    /** As Lambda makes it. */
    public NotificationsHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public NotificationsHandler(Map<String, String> environment, InstantSource clock) {
        this(NotificationsWiring.of(environment, clock));
    }

    NotificationsHandler(NotificationsWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        return new StreamsEventResponse(event.getRecords().stream()
                .flatMap(record -> guarded(record).stream())
                .toList());
    }

    private Optional<BatchItemFailure> guarded(DynamodbEvent.DynamodbStreamRecord record) {
        try {
            message(record).ifPresent(this::dispatch);
            return Optional.empty();
        } catch (Throwable broken) {
            LOG.error("a message could not be handled and is left to the next try: {}", Loggable.of(broken));
            return Optional.of(new BatchItemFailure(record.getDynamodb().getSequenceNumber()));
        }
    }

    private void dispatch(MessageId id) {
        switch (wiring.dispatchMessage().dispatch(id)) {
            case DispatchResult.Moved moved -> LOG.info("message {} is {} {}", id.id(), moved.state(), moved.reason());
            case DispatchResult.HandedOn handed ->
                LOG.info("message {} is handed on to mailbox {}", id.id(), handed.mailbox());
            case DispatchResult.NotMine notMine -> LOG.info("message {} is already claimed", id.id());
        }
    }

    private static Optional<MessageId> message(DynamodbEvent.DynamodbStreamRecord record) {
        Map<String, AttributeValue> keys = record.getDynamodb().getKeys();
        return LedgerTable.messageId(text(keys, LedgerTable.PK), text(keys, LedgerTable.SK));
    }

    private static String text(Map<String, AttributeValue> keys, String name) {
        AttributeValue value = keys.get(name);
        return value == null ? "" : value.getS();
    }
}
