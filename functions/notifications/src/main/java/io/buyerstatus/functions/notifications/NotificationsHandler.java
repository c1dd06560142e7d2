package io.buyerstatus.functions.notifications;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.ledger.SettledMessage;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.sending.DispatchResult;
import io.buyerstatus.core.scheduling.Workers;
import io.buyerstatus.core.webhook.TellOfMessage;
import io.buyerstatus.functions.shared.Loggable;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the ledger's pending messages as its stream brings them, several at a time, and keeps for shops' programs what became of them; between
 * them come pictures and documents, for and from the copier. What cannot be handled now stays pending, and keeps nothing of its batch from
 * being tried. It is reported, so that Lambda hands the batch over again, a few times, and then tells the operator; those
 * that were sent are nobody's then, and the sweep brings the one that was not.
 */
public final class NotificationsHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationsHandler.class);

    /** The slowest mail with its calls; who is cut off in the middle of one leaves it of unknown outcome. */
    private static final int RESERVE_MILLIS = 40_000;

    /** So many connections to one service are kept open, and so many mails with their attachments fit into the memory. */
    private static final int AT_A_TIME = 5;

    private final NotificationsWiring wiring;

    /**
     * What a record asks for, or one name in it.
     *
     * @param record its place in the batch
     * @param about the subject of a message, or the keys of another row
     */
    private record Work(int record, Object about, Runnable task) {}

    /** As Lambda makes it. */
    public NotificationsHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public NotificationsHandler(Map<String, String> environment, InstantSource clock) {
        this(environment, clock, Workers.atMost(AT_A_TIME));
    }

    /** @param workers send a batch's messages; those of one subject are one part */
    public NotificationsHandler(Map<String, String> environment, InstantSource clock, Workers workers) {
        this(NotificationsWiring.of(environment, clock, workers));
    }

    NotificationsHandler(NotificationsWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        List<DynamodbStreamRecord> records = event.getRecords();
        // Ten messages fit into the time whatever they do; rows that name more of them may not.
        boolean many = records.stream().anyMatch(NotificationsHandler::namesMany);
        BooleanSupplier inTime = () -> !many || context.getRemainingTimeInMillis() >= RESERVE_MILLIS;
        Set<Integer> failed = ConcurrentHashMap.newKeySet();
        wiring.workers()
                .all(byWhatItIsAbout(records).stream()
                        .<Runnable>map(parts -> () -> parts.stream()
                                .filter(part -> !inTime.getAsBoolean() || !done(part))
                                .map(Work::record)
                                .forEach(failed::add))
                        .toList());
        return new StreamsEventResponse(failed.stream()
                .sorted()
                .map(record -> records.get(record).getDynamodb().getSequenceNumber())
                .map(BatchItemFailure::new)
                .toList());
    }

    /** What is about one thing stays in its order, and does not compete for its rows. */
    private Collection<List<Work>> byWhatItIsAbout(List<DynamodbStreamRecord> records) {
        return IntStream.range(0, records.size())
                .boxed()
                .flatMap(place -> work(place, records.get(place)))
                .collect(Collectors.groupingBy(Work::about, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private Stream<Work> work(int place, DynamodbStreamRecord record) {
        Map<String, AttributeValue> keys = record.getDynamodb().getKeys();
        return wiring.copies()
                .about(text(keys, LedgerTable.PK), text(keys, LedgerTable.SK))
                .map(copy -> Stream.of(new Work(place, keys, copy)))
                .orElseGet(() -> messages(record)
                        .map(id -> new Work(
                                place,
                                id.subject(),
                                () -> handle(id, record.getDynamodb().getNewImage()))));
    }

    private static boolean done(Work work) {
        try {
            work.task().run();
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
    private static Stream<MessageId> messages(DynamodbStreamRecord record) {
        Map<String, AttributeValue> keys = record.getDynamodb().getKeys();
        if (!namesMany(record)) {
            return LedgerTable.messageId(text(keys, LedgerTable.PK), text(keys, LedgerTable.SK)).stream();
        }
        AttributeValue names = record.getDynamodb().getNewImage().get(LedgerTable.MESSAGES);
        return names == null
                ? Stream.empty()
                : names.getSS().stream().flatMap(name -> LedgerTable.named(name).stream());
    }

    private static boolean namesMany(DynamodbStreamRecord record) {
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
