package io.buyerstatus.aws.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.settings.SealedSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.SecretBox.Purpose;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.contract.SettingsStoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The settings' cache reads nothing while it is warm, and is never older than it says. */
class CachedSettingsTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final ShopId shop = new ShopId("demo");
    private final ConnectionId connection = new ConnectionId("demo-web");
    private final InMemorySettings store = new InMemorySettings();
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-21T20:15:30Z"));
    private final CachedSettings cached = new CachedSettings(store, clock);

    /** Once it is empty, the cache is as good as what is behind it. */
    @Nested
    class Contract extends SettingsStoreContract {
        @Override
        protected SettingsStore settings() {
            cached.empty();
            return cached;
        }

        @Override
        protected EditableSettings editable() {
            return store;
        }
    }

    @Test
    void aWarmCacheReadsNothing() {
        store.replace(installed());
        look();
        int reads = store.reads();
        for (int second = 0; second < 59; second++) {
            clock.advance(Duration.ofSeconds(1));
            look();
        }
        assertThat(store.reads()).isEqualTo(reads);
    }

    @Test
    void aConnectionThatIsInstalledBesideOthersIsFoundAtOnce() {
        store.replace(removed());
        assertThat(cached.shop(shop).orElseThrow().connections()).isEmpty();
        store.replace(installed());
        assertThat(cached.shopOf(connection)).contains(shop);
        assertThat(cached.shop(shop).orElseThrow().connection(connection)).isPresent();
    }

    @Test
    void after60SecondsItReadsAgain() {
        store.replace(installed());
        look();
        store.replace(removed());
        clock.advance(CachedSettings.KEPT.minus(MOMENT));
        assertThat(cached.shopOf(connection)).contains(shop);
        assertThat(cached.shop(shop).orElseThrow().connections()).hasSize(1);
        clock.advance(MOMENT);
        assertThat(cached.shopOf(connection)).isEmpty();
        assertThat(cached.shop(shop).orElseThrow().connections()).isEmpty();
    }

    @Test
    void anAbsenceIsBelievedFor5SecondsOnly() {
        look();
        int reads = store.reads();
        clock.advance(CachedSettings.ABSENCE_KEPT.minus(MOMENT));
        look();
        assertThat(store.reads()).isEqualTo(reads);
        store.replace(installed());
        clock.advance(MOMENT);
        assertThat(cached.shop(shop)).isPresent();
        assertThat(cached.shopOf(connection)).contains(shop);
    }

    @Test
    void anEmptiedCacheReadsAgain() {
        store.replace(installed());
        look();
        store.replace(removed());
        cached.empty();
        assertThat(cached.shop(shop).orElseThrow().connections()).isEmpty();
        assertThat(cached.shopOf(connection)).isEmpty();
    }

    @Test
    void askingForThousandsOfUnknownShopsDropsNoKnownOne() {
        store.replace(installed());
        look();
        for (int at = 0; at < 3000; at++) {
            cached.shop(new ShopId("guess-" + at));
        }
        int reads = store.reads();
        cached.shop(shop);
        assertThat(store.reads()).isEqualTo(reads);
    }

    @Test
    void aStoreThatDoesNotAnswerIsNoAbsence() {
        CachedSettings failing = new CachedSettings(new Failing(), clock);
        assertThatThrownBy(() -> failing.shop(shop)).hasMessage("throttled");
        assertThatThrownBy(() -> failing.shopOf(connection)).hasMessage("throttled");
        assertThatThrownBy(() -> failing.secrets(shop, Purpose.WEBHOOK)).hasMessage("throttled");
    }

    private void look() {
        cached.shop(shop);
        cached.shopOf(connection);
        cached.secrets(shop, Purpose.WEBHOOK);
    }

    private ShopSettings installed() {
        Connection installed =
                Connection.installed(connection, shop, new ChannelId("web"), ConnectionKind.GENERIC, clock.instant());
        return settings(Map.of(connection, installed));
    }

    private ShopSettings removed() {
        return settings(Map.of());
    }

    private ShopSettings settings(Map<ConnectionId, Connection> connections) {
        return new ShopSettings(shop, SettingsLayer.EMPTY, Map.of(), connections, new SealedSecret("c2VhbGVk"));
    }

    private static final class Failing implements SettingsStore {
        @Override
        public Optional<ShopSettings> shop(ShopId shop) {
            throw new IllegalStateException("throttled");
        }

        @Override
        public Optional<ShopId> shopOf(ConnectionId connection) {
            throw new IllegalStateException("throttled");
        }

        @Override
        public SealedSettings secrets(ShopId shop, Purpose purpose) {
            throw new IllegalStateException("throttled");
        }
    }
}
