package io.buyerstatus.local.source.stream;

import io.buyerstatus.local.lambda.LambdaFunction;
import io.buyerstatus.local.source.Activity;
import io.buyerstatus.local.source.EventSource;
import io.buyerstatus.local.wiring.StreamMapping;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads a table's stream for a function: parents before their children, one record after the other. */
public final class StreamSource implements EventSource {

    private static final Duration GLANCE = Duration.ofMillis(100);

    /** Without a write only rows whose time to live is over can have gone, and for these nobody waits. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);

    private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_SHARDS = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final StreamMapping mapping;
    private final DynamoDbStreamsClient client;
    private final StreamDelivery delivery;
    private final StreamPositions positions;
    private final Activity activity;
    private final Map<String, ShardReader> readers = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wakened = lock.newCondition();
    private final Condition passed = lock.newCondition();
    private final Thread thread;
    private boolean first = true;
    private long shardsSeen;
    private long passesBegun;
    private long passesWithNothing;
    private long waiting;
    private boolean written;
    private volatile boolean closed;

    /**
     * Prepares the reading of a stream.
     *
     * @param failures who is told about records that are given up
     */
    public StreamSource(
            StreamMapping mapping,
            DynamoDbStreamsClient client,
            LambdaFunction function,
            Optional<FailureQueue> failures,
            StreamPositions positions,
            Activity activity) {
        this.mapping = mapping;
        this.client = client;
        this.delivery = new StreamDelivery(mapping, function, failures, InstantSource.system());
        this.positions = positions;
        this.activity = activity;
        this.thread = Thread.ofVirtual().name("stream-" + mapping.function()).unstarted(this::run);
    }

    @Override
    public void start() {
        findShards();
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                long pass = begin();
                boolean nothing = pass();
                end(pass, nothing);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!closed && stopsAfter(e)) {
                    return;
                }
            }
        }
    }

    private boolean stopsAfter(RuntimeException e) {
        System.err.println("reading the stream for " + mapping.function() + ": " + e);
        try {
            Thread.sleep(PAUSE_AFTER_ERROR);
            return false;
        } catch (InterruptedException interrupted) {
            return true;
        }
    }

    private long begin() {
        lock.lock();
        try {
            written = false;
            return ++passesBegun;
        } finally {
            lock.unlock();
        }
    }

    /** One look at every shard; whether there was nothing. */
    private boolean pass() throws InterruptedException {
        if (System.nanoTime() - shardsSeen > LOOK_FOR_SHARDS.toNanos()) {
            findShards();
        }
        boolean nothing = true;
        for (ShardReader reader : List.copyOf(readers.values())) {
            List<ChangeRecord> records = gather(reader);
            if (!records.isEmpty()) {
                nothing = false;
                List<ChangeRecord> passing = delivery.passing(records);
                activity.add(passing.size());
                delivery.deliver(reader.shard(), passing);
                String last = records.getLast().sequenceNumber();
                reader.done(last);
                positions.set(mapping.function(), reader.shard(), last);
            }
        }
        if (readers.values().stream().anyMatch(ShardReader::isFinished)) {
            findShards();
        }
        return nothing;
    }

    private List<ChangeRecord> gather(ShardReader reader) throws InterruptedException {
        List<ChangeRecord> records = new ArrayList<>(reader.read());
        long end = System.nanoTime() + mapping.window().toNanos();
        while (!records.isEmpty() && records.size() < mapping.batchSize() && System.nanoTime() < end) {
            Thread.sleep(GLANCE);
            records.addAll(reader.read());
        }
        return records;
    }

    private void end(long pass, boolean nothing) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (nothing) {
                passesWithNothing = pass;
                passed.signalAll();
                rest(GLANCE, false);
                rest(LONGEST_REST, true);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Rests for a time, unless somebody waits or, where that ends it, something was written. */
    private void rest(Duration longest, boolean untilWritten) throws InterruptedException {
        long rest = longest.toNanos();
        while (waiting == 0 && !(untilWritten && written) && rest > 0) {
            rest = wakened.awaitNanos(rest);
        }
    }

    /** Something was written since the last pass began: the next one need not wait. */
    public void written() {
        lock.lock();
        try {
            written = true;
            wakened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Opens the shards that are new and whose parents are done. */
    private void findShards() {
        shardsSeen = System.nanoTime();
        List<Shard> shards = shards();
        for (Shard shard : shards) {
            ShardReader parent = shard.parentShardId() == null ? null : readers.get(shard.parentShardId());
            if (!readers.containsKey(shard.shardId()) && (parent == null || parent.isFinished())) {
                boolean fromStart = mapping.fromStart() || !first;
                readers.put(
                        shard.shardId(),
                        new ShardReader(
                                client,
                                mapping.streamArn(),
                                shard.shardId(),
                                fromStart ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.LATEST,
                                positions.get(mapping.function(), shard.shardId())));
            }
        }
        first = false;
    }

    private List<Shard> shards() {
        List<Shard> shards = new ArrayList<>();
        String last = null;
        do {
            String from = last;
            StreamDescription description = client.describeStream(
                            request -> request.streamArn(mapping.streamArn()).exclusiveStartShardId(from))
                    .streamDescription();
            shards.addAll(description.shards());
            last = description.lastEvaluatedShardId();
        } while (last != null);
        return shards;
    }

    @Override
    public boolean isQuiet() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            waiting++;
            wakened.signalAll();
            // A pass that is under way may have looked already: only one that begins from now on counts.
            long wanted = passesBegun + 1;
            long rest = PATIENCE.toNanos();
            while (passesWithNothing < wanted && rest > 0) {
                rest = passed.awaitNanos(rest);
            }
            return passesWithNothing >= wanted;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    @Override
    public boolean followsWrites() {
        return true;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
