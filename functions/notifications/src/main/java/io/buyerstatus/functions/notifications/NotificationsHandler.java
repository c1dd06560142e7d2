package io.buyerstatus.functions.notifications;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.ledger.SettledMessage;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.sending.DispatchResult;
import io.buyerstatus.core.webhook.TellOfMessage;
import io.buyerstatus.functions.shared.Loggable;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the ledger's pending messages as its stream brings them, and keeps for shops' programs what became of them. One that cannot be handled now stays pending, and keeps none of its
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
            message(record).ifPresent(id -> handle(id, record.getDynamodb().getNewImage()));
            return Optional.empty();
        } catch (Throwable broken) {
            LOG.error("a message could not be handled and is left to the next try: {}", Loggable.of(broken));
            return Optional.of(new BatchItemFailure(record.getDynamodb().getSequenceNumber()));
        }
    }

    /** A message that is pending is sent; of one that was settled, shops' programs are told. */
    private void handle(MessageId id, @Nullable Map<String, AttributeValue> image) {
        Optional<TellOfMessage.Outcome> settled =
                Optional.ofNullable(image).flatMap(row -> SettledMessage.of(id, name -> any(row, name)));
        if (settled.isEmpty()) {
            dispatch(id);
            return;
        }
        int told = wiring.tellOfMessage().tell(settled.get());
        if (told > 0) {
            LOG.info(
                    "that message {} is {} is told to {} programs",
                    id.id(),
                    settled.get().state(),
                    told);
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

    private static String any(Map<String, AttributeValue> row, String name) {
        AttributeValue value = row.get(name);
        if (value == null) {
            return "";
        }
        return value.getS() == null ? String.valueOf(value.getN()) : value.getS();
    }

    private static String text(Map<String, AttributeValue> keys, String name) {
        AttributeValue value = keys.get(name);
        return value == null ? "" : value.getS();
    }
}
