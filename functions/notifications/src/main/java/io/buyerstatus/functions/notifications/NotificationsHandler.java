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
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the ledger's pending messages as its stream brings them, and keeps for shops' programs what became of them; between them come
 * pictures and documents, for and from the copier. One that cannot be handled now stays pending, and keeps none of its batch from being tried. It is reported, so that Lambda hands the batch over again, a few times, and then tells the operator; those
 * that were sent are nobody's then, and the sweep brings the one that was not.
 */
public final class NotificationsHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationsHandler.class);

    /** The slowest mail with its calls; who is cut off in the middle of one leaves it of unknown outcome. */
    private static final int RESERVE_MILLIS = 40_000;

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
        // Ten messages fit into the time whatever they do; rows that name more of them may not.
        boolean many = event.getRecords().stream().anyMatch(NotificationsHandler::namesMany);
        BooleanSupplier inTime = () -> !many || context.getRemainingTimeInMillis() >= RESERVE_MILLIS;
        return new StreamsEventResponse(event.getRecords().stream()
                .flatMap(record -> guarded(record, inTime).stream())
                .toList());
    }

    private Optional<BatchItemFailure> guarded(DynamodbEvent.DynamodbStreamRecord record, BooleanSupplier inTime) {
        Map<String, AttributeValue> keys = record.getDynamodb().getKeys();
        Optional<Runnable> copy = wiring.copies().about(text(keys, LedgerTable.PK), text(keys, LedgerTable.SK));
        if (copy.isPresent()) {
            return done(copy.get())
                    ? Optional.empty()
                    : Optional.of(new BatchItemFailure(record.getDynamodb().getSequenceNumber()));
        }
        long failed = messages(record)
                .filter(id -> !inTime.getAsBoolean()
                        || !handled(id, record.getDynamodb().getNewImage()))
                .count();
        return failed == 0
                ? Optional.empty()
                : Optional.of(new BatchItemFailure(record.getDynamodb().getSequenceNumber()));
    }

    private boolean handled(MessageId id, @Nullable Map<String, AttributeValue> image) {
        return done(() -> handle(id, image));
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Throwable broken) {
            LOG.error(
                    "a message, picture or document could not be handled and is left to the next try: {}",
                    Loggable.of(broken));
            return false;
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

    /** The message whose row changed, or those that a sweep brings again because nobody took them. */
    private static Stream<MessageId> messages(DynamodbEvent.DynamodbStreamRecord record) {
        Map<String, AttributeValue> keys = record.getDynamodb().getKeys();
        if (!namesMany(record)) {
            return LedgerTable.messageId(text(keys, LedgerTable.PK), text(keys, LedgerTable.SK)).stream();
        }
        AttributeValue names = record.getDynamodb().getNewImage().get(LedgerTable.MESSAGES);
        return names == null
                ? Stream.empty()
                : names.getSS().stream().flatMap(name -> LedgerTable.named(name).stream());
    }

    private static boolean namesMany(DynamodbEvent.DynamodbStreamRecord record) {
        return text(record.getDynamodb().getKeys(), LedgerTable.PK).equals(LedgerTable.BROUGHT_AGAIN);
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
