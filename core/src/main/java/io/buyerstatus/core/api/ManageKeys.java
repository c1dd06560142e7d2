package io.buyerstatus.core.api;

import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.CleanText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes and revokes keys. Whether the one who asks may, the caller has looked at. */
public final class ManageKeys {
    /** Keys of a shop. */
    public static final int MOST = 50;

    private final ApiKeyStore store;
    private final SecretSource secrets;
    private final InstantSource clock;

    public ManageKeys(ApiKeyStore store, SecretSource secrets, InstantSource clock) {
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Why a key is not made. */
    public enum Rule {
        NO_NAME,
        NO_SCOPE,
        TOO_MANY
    }

    /** What came of it. */
    public sealed interface Result {}

    /** It is made; its secret is told this once. */
    public record Made(ApiKey key, KeySecret secret) implements Result {}

    /** A rule says no. */
    public record Refused(Rule rule) implements Result {}

    /** A shop's keys, the newest first; those that hold no more stay in sight until they are revoked. */
    public List<ApiKey> of(ShopId shop) {
        return store.of(shop);
    }

    /**
     * Makes one.
     *
     * @param life empty where it holds until somebody revokes it
     */
    public Result make(ShopId shop, String typed, Set<Scope> scopes, Optional<Duration> life, String by) {
        String name = CleanText.cut(CleanText.line(CleanText.mended(typed)).strip(), ApiKey.LONGEST_NAME)
                .strip();
        if (name.isEmpty()) {
            return new Refused(Rule.NO_NAME);
        }
        if (scopes.isEmpty()) {
            return new Refused(Rule.NO_SCOPE);
        }
        if (store.of(shop).size() >= MOST) {
            return new Refused(Rule.TOO_MANY);
        }
        KeySecret secret = KeySecret.of(secrets.fresh());
        Instant now = clock.instant();
        ApiKey key = new ApiKey(secret.hash(), shop, name, scopes, by, now, life.map(now::plus));
        store.add(key);
        return new Made(key, secret);
    }

    /**
     * Revokes one.
     *
     * @param id as {@link ApiKey#id}
     * @return whether the shop had it
     */
    public boolean revoke(ShopId shop, String id) {
        Optional<ApiKey> key = store.of(shop).stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst();
        key.ifPresent(store::remove);
        return key.isPresent();
    }
}
