package io.buyerstatus.local.source.stream;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads one shard from a position to its end. Not safe for use by several threads. */
final class ShardReader {

    private static final int MOST_RECORDS = 1000;

    private final DynamoDbStreamsClient client;
    private final String streamArn;
    private final String shard;
    private final ShardIteratorType begin;
    private @Nullable String position;
    private @Nullable String iterator;

    /**
     * Prepares reading.
     *
     * @param begin where to start if there is no position: the oldest record, or what comes next
     * @param position the last record that was done before
     */
    ShardReader(
            DynamoDbStreamsClient client,
            String streamArn,
            String shard,
            ShardIteratorType begin,
            Optional<String> position) {
        this.client = client;
        this.streamArn = streamArn;
        this.shard = shard;
        this.begin = begin;
        this.position = position.orElse(null);
        this.iterator = iterator();
    }

    private String iterator() {
        GetShardIteratorRequest.Builder request =
                GetShardIteratorRequest.builder().streamArn(streamArn).shardId(shard);
        String after = position;
        if (after == null) {
            return client.getShardIterator(request.shardIteratorType(begin).build())
                    .shardIterator();
        }
        try {
            return client.getShardIterator(request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                            .sequenceNumber(after)
                            .build())
                    .shardIterator();
        } catch (TrimmedDataAccessException e) {
            // Older than a day: the stream begins after it.
            return oldest();
        }
    }

    private String oldest() {
        return client.getShardIterator(request ->
                        request.streamArn(streamArn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
    }

    /** The next records, none if there are none yet. */
    List<ChangeRecord> read() {
        String from = iterator;
        if (from == null) {
            return List.of();
        }
        try {
            GetRecordsResponse response =
                    client.getRecords(request -> request.shardIterator(from).limit(MOST_RECORDS));
            iterator = response.nextShardIterator();
            return response.records().stream()
                    .map(each -> ChangeRecord.of(each, streamArn))
                    .toList();
        } catch (ExpiredIteratorException e) {
            iterator = iterator();
            return List.of();
        } catch (TrimmedDataAccessException e) {
            // The engine counts writes that were rolled back, too: an empty shard's first record may be another.
            iterator = oldest();
            return List.of();
        }
    }

    /** Remembers the last record that is done, for when the iterator is lost. */
    void done(String sequenceNumber) {
        position = sequenceNumber;
    }

    /** Whether the shard was read to its end, after which its children may be read. */
    boolean isFinished() {
        return iterator == null;
    }

    String shard() {
        return shard;
    }
}
