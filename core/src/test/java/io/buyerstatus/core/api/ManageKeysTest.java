package io.buyerstatus.core.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryApi;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who makes a key, and who takes it back. */
@Tag("AP-1")
final class ManageKeysTest {
    private static final ShopId SHOP = new ShopId("demo");

    private final InMemoryApi store = new InMemoryApi();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-28T12:00:00Z"));
    private final ManageKeys keys = new ManageKeys(store, new CountedSecrets(), clock);

    private ManageKeys.Result make(String name, Scope... scopes) {
        return keys.make(SHOP, name, Set.of(scopes), Optional.of(Duration.ofDays(30)), "Olivia");
    }

    @Test
    void aKeyHoldsForItsTimeAndForWhatItIsMadeFor() {
        ManageKeys.Made made = (ManageKeys.Made) make("  Ware\nhouse ", Scope.READ);
        ApiKey key = store.find(made.secret().hash()).orElseThrow();
        assertThat(key.name()).isEqualTo("Ware house");
        assertThat(key.may(Scope.READ)).isTrue();
        assertThat(key.may(Scope.WRITE)).isFalse();
        assertThat(key.live(clock.instant().plus(Duration.ofDays(30)).minusMillis(1)))
                .isTrue();
        assertThat(key.live(clock.instant().plus(Duration.ofDays(30)))).isFalse();
    }

    @Test
    void oneWithoutANameOrAnythingToDoIsNotMade() {
        assertThat(make(" \n", Scope.READ)).isEqualTo(new ManageKeys.Refused(ManageKeys.Rule.NO_NAME));
        assertThat(make("Warehouse")).isEqualTo(new ManageKeys.Refused(ManageKeys.Rule.NO_SCOPE));
        for (int count = 0; count < ManageKeys.MOST; count++) {
            assertThat(make("Warehouse", Scope.READ)).isInstanceOf(ManageKeys.Made.class);
        }
        assertThat(make("Warehouse", Scope.READ)).isEqualTo(new ManageKeys.Refused(ManageKeys.Rule.TOO_MANY));
    }

    @Test
    void anotherShopsKeyIsNotRevoked() {
        ManageKeys.Made made = (ManageKeys.Made) make("Warehouse", Scope.READ);
        String id = made.key().id().value();
        assertThat(keys.revoke(new ShopId("another"), id)).isFalse();
        assertThat(keys.of(SHOP)).hasSize(1);
        assertThat(keys.revoke(SHOP, id)).isTrue();
        assertThat(keys.revoke(SHOP, id)).isFalse();
        assertThat(store.find(made.secret().hash())).isEmpty();
    }
}
