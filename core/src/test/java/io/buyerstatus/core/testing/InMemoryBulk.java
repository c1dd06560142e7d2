package io.buyerstatus.core.testing;

import io.buyerstatus.core.bulk.BulkLane;
import io.buyerstatus.core.bulk.BulkPace;
import io.buyerstatus.core.bulk.BulkQueue;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkSlice;
import io.buyerstatus.core.bulk.BulkStore;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Messages to many in memory, with their queue and lane. */
public final class InMemoryBulk implements BulkStore, BulkQueue, BulkLane {
    private record Key(ShopId shop, BulkId run) {}

    /** Work that was asked for. */
    public record Asked(Work work, Duration delay) {}

    private final InMemoryLedger ledger;
    private final BulkPace pace;
    private final Map<Key, BulkRun> runs = new HashMap<>();
    private final Map<Key, BulkWords> words = new HashMap<>();
    private final Map<Key, TreeMap<Integer, BulkSlice>> slices = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private Instant free = Instant.EPOCH;

    public InMemoryBulk(InMemoryLedger ledger, BulkPace pace) {
        this.ledger = ledger;
        this.pace = pace;
    }

    /** What was asked for since it was last looked at, in its order. */
    public synchronized List<Asked> taken() {
        List<Asked> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    @Override
    public synchronized void add(Work work, Duration delay) {
        asked.add(new Asked(work, delay));
    }

    @Override
    public synchronized Turn take(int messages, Instant now) {
        Turn turn = pace.turn(free, now);
        if (turn instanceof Turn.Taken) {
            free = pace.after(free, messages, now);
        }
        return turn;
    }

    @Override
    public synchronized boolean begin(BulkRun run, BulkWords says) {
        Key key = new Key(run.shop(), run.id());
        words.putIfAbsent(key, says);
        return runs.putIfAbsent(key, run) == null;
    }

    @Override
    public synchronized Optional<BulkRun> find(ShopId shop, BulkId run) {
        return Optional.ofNullable(runs.get(new Key(shop, run)));
    }

    @Override
    public synchronized Optional<BulkWords> words(ShopId shop, BulkId run) {
        return Optional.ofNullable(words.get(new Key(shop, run)));
    }

    @Override
    public synchronized List<BulkRun> newest(ShopId shop, int most) {
        return runs.values().stream()
                .filter(run -> run.shop().equals(shop))
                .sorted(Comparator.comparing((BulkRun run) -> run.id().value()).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized boolean replace(BulkRun next) {
        Key key = new Key(next.shop(), next.id());
        BulkRun before = runs.get(key);
        if (before == null || before.revision() != next.revision() - 1) {
            return false;
        }
        runs.put(key, next);
        return true;
    }

    @Override
    public synchronized BulkSlice freeze(BulkRun run, BulkSlice slice) {
        TreeMap<Integer, BulkSlice> frozen =
                slices.computeIfAbsent(new Key(run.shop(), run.id()), of -> new TreeMap<>());
        frozen.putIfAbsent(slice.number(), slice);
        return frozen.get(slice.number());
    }

    @Override
    public synchronized List<BulkSlice> slices(ShopId shop, BulkId run, int from, int to) {
        return slices.getOrDefault(new Key(shop, run), new TreeMap<>()).values().stream()
                .filter(slice -> slice.number() >= from && slice.number() <= to)
                .toList();
    }

    @Override
    public List<Message> messages(List<MessageId> ids) {
        return ids.stream().flatMap(id -> ledger.find(id).stream()).toList();
    }
}
