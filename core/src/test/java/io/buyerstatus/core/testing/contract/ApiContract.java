package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.ApiKeyStore;
import io.buyerstatus.core.api.ApiKeys;
import io.buyerstatus.core.api.KeptAnswers;
import io.buyerstatus.core.api.KeySecret;
import io.buyerstatus.core.api.KeyUse;
import io.buyerstatus.core.api.RequestLimit;
import io.buyerstatus.core.api.RequestLimiter;
import io.buyerstatus.core.api.RequestStamp;
import io.buyerstatus.core.api.Scope;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.shop.ShopId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept of programs, their keys and their requests. */
@Tag("AP-1")
public abstract class ApiContract {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00.250Z");
    private static final int AT_ONCE = 20;

    protected abstract ApiKeyStore keys();

    /** The same keys for those who only look. */
    protected abstract ApiKeys reader();

    protected abstract RequestLimiter limiter();

    protected abstract KeyUse use();

    protected abstract KeptAnswers answers();

    private static ApiKey key(ShopId shop, String name, Optional<Instant> until) {
        UUID random = UUID.randomUUID();
        byte[] bits = ByteBuffer.allocate(LinkSecret.BYTES)
                .putLong(random.getMostSignificantBits())
                .putLong(random.getLeastSignificantBits())
                .array();
        return new ApiKey(
                KeySecret.of(LinkSecret.of(bits)).hash(),
                shop,
                name,
                Set.of(Scope.READ, Scope.WRITE),
                "Olivia",
                NOON,
                until);
    }

    private static ApiKey key() {
        return key(Fresh.shop(), "Warehouse", Optional.empty());
    }

    @Test
    @DisplayName("K1: a key is found by its hash, listed by its shop alone, and gone from both at once")
    void aKeyIsFoundListedAndGone() {
        ShopId shop = Fresh.shop();
        ApiKey warehouse = key(shop, "Warehouse", Optional.empty());
        ApiKey desk = key(shop, "Desk", Optional.of(NOON.plus(Duration.ofDays(30))));
        ApiKey elsewhere = key();
        List.of(warehouse, desk, elsewhere).forEach(keys()::add);

        assertThat(reader().find(desk.hash())).contains(desk);
        assertThat(keys().find(desk.hash())).contains(desk);
        assertThat(keys().of(shop)).containsExactlyInAnyOrder(warehouse, desk);

        keys().remove(desk);
        keys().remove(desk);
        assertThat(reader().find(desk.hash())).isEmpty();
        assertThat(keys().of(shop)).containsExactly(warehouse);
        assertThat(reader().find(elsewhere.hash())).contains(elsewhere);
    }

    @Test
    @Tag("AP-4")
    @DisplayName("K2: a span's requests come at once, then one after the other; another key is counted apart")
    void requestsAreLimited() {
        RequestLimit limit = new RequestLimit(4, Duration.ofSeconds(8));
        ApiKey key = key();
        assertThat(use().lastUsed(key)).isEmpty();
        for (int left = 3; left >= 0; left--) {
            RequestLimit.Taken taken = limiter().take(key, limit, NOON);
            assertThat(taken.allowed()).isTrue();
            assertThat(taken.remaining()).isEqualTo(left);
            assertThat(taken.reset()).isEqualTo(Duration.ofSeconds(2L * (4 - left)));
        }
        RequestLimit.Taken refused = limiter().take(key, limit, NOON);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.again()).isEqualTo(Duration.ofSeconds(2));
        assertThat(limiter().take(key(), limit, NOON).allowed()).isTrue();

        assertThat(limiter().take(key, limit, NOON.plusMillis(1_999)).allowed()).isFalse();
        assertThat(limiter().take(key, limit, NOON.plusMillis(2_000)).allowed()).isTrue();
        assertThat(limiter().take(key, limit, NOON.plusMillis(2_001)).allowed()).isFalse();
        assertThat(limiter().take(key, limit, NOON.plusSeconds(60)).remaining()).isEqualTo(3);
        assertThat(use().lastUsed(key)).contains(NOON.plusSeconds(60));
    }

    @Test
    @Tag("AP-4")
    @DisplayName(
            "K3: of any number of requests at once, from twenty sides, no more come through than the limit lets, and no fewer")
    void twentySidesShareOneLimit() throws InterruptedException, ExecutionException {
        RequestLimit limit = new RequestLimit(50, Duration.ofSeconds(100));
        ApiKey key = key();
        List<Callable<Integer>> sides = new ArrayList<>();
        for (int side = 0; side < AT_ONCE; side++) {
            sides.add(() -> {
                int through = 0;
                for (int request = 0; request < 5; request++) {
                    through += limiter().take(key, limit, NOON).allowed() ? 1 : 0;
                }
                return through;
            });
        }
        assertThat(together(sides).stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
    }

    private static <T> List<T> together(List<Callable<T>> sides) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<T> each : pool.invokeAll(sides)) {
                results.add(each.get());
            }
        }
        return results;
    }

    @Test
    @Tag("AP-3")
    @DisplayName(
            "K4: of requests of one name one is begun; its answer is given again for a day at least, and to nothing else")
    void anAnswerIsKept() throws InterruptedException, ExecutionException {
        ApiKey key = key();
        RequestStamp stamp = new RequestStamp("order-4711", "reply");
        RequestStamp other = new RequestStamp("order-4711", "another reply");
        List<Callable<KeptAnswers.Known>> sides = new ArrayList<>();
        for (int side = 0; side < AT_ONCE; side++) {
            sides.add(() -> answers().begin(key, stamp, NOON));
        }
        assertThat(together(sides))
                .containsOnlyOnce(new KeptAnswers.Begun())
                .contains(new KeptAnswers.InFlight())
                .allMatch(known -> known instanceof KeptAnswers.Begun || known instanceof KeptAnswers.InFlight);
        assertThat(answers().begin(key, other, NOON)).isEqualTo(new KeptAnswers.Otherwise());
        assertThat(answers().begin(key(), other, NOON)).isEqualTo(new KeptAnswers.Begun());

        KeptAnswers.Answer answer = new KeptAnswers.Answer(202, "{\"id\":\"1\"}");
        answers().done(key, stamp, answer, NOON);
        Instant later = NOON.plus(Duration.ofHours(25));
        assertThat(answers().begin(key, stamp, later)).isEqualTo(new KeptAnswers.Done(answer));
        assertThat(answers().begin(key, other, later)).isEqualTo(new KeptAnswers.Otherwise());
        assertThat(answers().begin(key, other, NOON.plus(KeptAnswers.KEPT))).isEqualTo(new KeptAnswers.Begun());
    }

    @Test
    @Tag("AP-3")
    @DisplayName("K5: what was not done may be asked for again at once, and what was left undone after a while")
    void whatWasNotDoneIsForgotten() {
        ApiKey key = key();
        RequestStamp stamp = new RequestStamp("n", "one");
        answers().begin(key, stamp, NOON);
        answers().forget(key, stamp);
        assertThat(answers().begin(key, new RequestStamp("n", "two"), NOON)).isEqualTo(new KeptAnswers.Begun());
        assertThat(answers().begin(key, stamp, NOON.plus(KeptAnswers.LEASE))).isEqualTo(new KeptAnswers.Begun());
    }
}
