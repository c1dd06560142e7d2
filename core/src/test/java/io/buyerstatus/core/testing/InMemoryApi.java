package io.buyerstatus.core.testing;

import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.ApiKeyStore;
import io.buyerstatus.core.api.KeptAnswers;
import io.buyerstatus.core.api.KeyUse;
import io.buyerstatus.core.api.RequestLimit;
import io.buyerstatus.core.api.RequestLimiter;
import io.buyerstatus.core.api.RequestStamp;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys of programs, and what they asked for, in memory. Counts how often it is asked. */
public final class InMemoryApi implements ApiKeyStore, KeyUse, RequestLimiter, KeptAnswers {
    private final Map<SecretHash, ApiKey> keys = new HashMap<>();
    private final Map<SecretHash, Long> next = new HashMap<>();
    private final Map<SecretHash, Instant> used = new HashMap<>();
    private final Map<Named, Row> answers = new HashMap<>();
    private int calls;

    private record Named(SecretHash key, String name) {}

    private record Row(String fingerprint, Instant until, Optional<Answer> answer) {}

    /** How many calls there were. */
    public synchronized int calls() {
        return calls;
    }

    @Override
    public synchronized Optional<ApiKey> find(SecretHash hash) {
        calls++;
        return Optional.ofNullable(keys.get(hash));
    }

    @Override
    public synchronized List<ApiKey> of(ShopId shop) {
        calls++;
        return keys.values().stream()
                .filter(key -> key.shop().equals(shop))
                .sorted(Comparator.comparing(ApiKey::madeAt).reversed().thenComparing(key -> key.hash()
                        .value()))
                .toList();
    }

    @Override
    public synchronized void add(ApiKey key) {
        calls++;
        keys.put(key.hash(), key);
    }

    @Override
    public synchronized void remove(ApiKey key) {
        calls++;
        keys.remove(key.hash());
    }

    @Override
    public synchronized Optional<Instant> lastUsed(ApiKey key) {
        calls++;
        return Optional.ofNullable(used.get(key.hash()));
    }

    @Override
    public synchronized RequestLimit.Taken take(ApiKey key, RequestLimit limit, Instant now) {
        calls++;
        long known = Math.max(next.getOrDefault(key.hash(), 0L), now.toEpochMilli());
        if (known > limit.latest(now)) {
            return limit.refused(known, now);
        }
        used.put(key.hash(), now);
        next.put(key.hash(), known + limit.interval());
        return limit.came(known + limit.interval(), now);
    }

    @Override
    public synchronized Known begin(ApiKey key, RequestStamp stamp, Instant now) {
        calls++;
        Row row = answers.get(new Named(key.hash(), stamp.name()));
        if (row == null || !row.until().isAfter(now)) {
            put(key, stamp, now.plus(LEASE), Optional.empty());
            return new Begun();
        }
        if (!row.fingerprint().equals(stamp.fingerprint())) {
            return new Otherwise();
        }
        return row.answer().<Known>map(Done::new).orElseGet(InFlight::new);
    }

    @Override
    public synchronized void done(ApiKey key, RequestStamp stamp, Answer answer, Instant now) {
        calls++;
        put(key, stamp, now.plus(KEPT), Optional.of(answer));
    }

    @Override
    public synchronized void forget(ApiKey key, RequestStamp stamp) {
        calls++;
        answers.remove(new Named(key.hash(), stamp.name()));
    }

    private void put(ApiKey key, RequestStamp stamp, Instant until, Optional<Answer> answer) {
        answers.put(new Named(key.hash(), stamp.name()), new Row(stamp.fingerprint(), until, answer));
    }
}
