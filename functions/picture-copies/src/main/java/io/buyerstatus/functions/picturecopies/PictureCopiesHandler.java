package io.buyerstatus.functions.picturecopies;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import io.buyerstatus.aws.document.DocumentRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.picture.PictureRows;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.document.copy.CopyDocument;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.copy.CopyResult;
import io.buyerstatus.functions.shared.Loggable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the pictures and documents that it is handed, as their own stream brings them. What cannot be handled now keeps none of its batch from being tried. It is reported, so that Lambda hands it over again a few times and
 * then tells the operator, and the sweep brings it again.
 */
public final class PictureCopiesHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(PictureCopiesHandler.class);

    /** What one picture may take: each of its redirects to the last moment, and decoding. */
    private static final int ONE_PICTURE_MILLIS = 40_000;

    private final PictureCopiesWiring wiring;

    /** As Lambda makes it. */
    public PictureCopiesHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public PictureCopiesHandler(Map<String, String> environment, InstantSource clock) {
        this(PictureCopiesWiring.of(environment, clock));
    }

    PictureCopiesHandler(PictureCopiesWiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
        List<BatchItemFailure> failed = new ArrayList<>();
        boolean first = true;
        for (DynamodbStreamRecord record : event.getRecords()) {
            if (!first && context.getRemainingTimeInMillis() < ONE_PICTURE_MILLIS) {
                // From here on to be handed over again, at once.
                failed.add(new BatchItemFailure(record.getDynamodb().getSequenceNumber()));
                return new StreamsEventResponse(failed);
            }
            first = false;
            if (!guarded(record)) {
                failed.add(new BatchItemFailure(record.getDynamodb().getSequenceNumber()));
            }
        }
        return new StreamsEventResponse(failed);
    }

    private boolean guarded(DynamodbStreamRecord record) {
        Map<String, AttributeValue> keys = record.getDynamodb().getKeys();
        String partition = text(keys, LedgerTable.PK);
        String sort = text(keys, LedgerTable.SK);
        try {
            PictureRows.copy(partition, sort).ifPresent(this::copy);
            DocumentRows.document(partition, sort).ifPresent(this::copy);
            return true;
        } catch (Throwable broken) {
            LOG.error(
                    "a picture or document could not be handled and is left to the next try: {}", Loggable.of(broken));
            return false;
        }
    }

    private void copy(PictureKey key) {
        switch (wiring.copyPicture().copy(key)) {
            case CopyResult.Moved moved -> LOG.info("picture {} is {}: {}", key.path(), moved.state(), moved.note());
            case CopyResult.NotMine notMine -> LOG.info("picture {} is somebody else's", key.path());
        }
    }

    private void copy(DocumentKey key) {
        switch (wiring.copyDocument().copy(key)) {
            case CopyDocument.Result.Moved moved ->
                LOG.info("document {} is {}: {}", key.key(), moved.state(), moved.note());
            case CopyDocument.Result.HandedOn handedOn -> LOG.info("document {} is handed on", key.key());
            case CopyDocument.Result.NotMine notMine -> LOG.info("document {} is somebody else's", key.key());
        }
    }

    private static String text(Map<String, AttributeValue> keys, String name) {
        AttributeValue value = keys.get(name);
        return value == null ? "" : value.getS();
    }
}
