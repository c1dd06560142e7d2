package io.buyerstatus.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.InMemoryConnections;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("KS-9")
final class ConnectionLearningTest {
    private static final Instant INSTALLED = Instant.parse("2026-11-01T08:00:00Z");
    private static final ShopId SHOP = new ShopId("demo");

    private final InMemoryConnections states = new InMemoryConnections();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final MutableClock clock = new MutableClock(INSTALLED);
    private final ConnectionLearning learning = new ConnectionLearning(states, ledger, clock);
    private final Connection connection = connection(Optional.empty());

    private static Connection connection(Optional<Instant> removedAt) {
        Connection installed = Connection.installed(
                new ConnectionId("demo-woo"), SHOP, new ChannelId("web"), ConnectionKind.WOOCOMMERCE, INSTALLED);
        return removedAt.map(installed::removed).orElse(installed);
    }

    @Test
    void oneOfWhichNothingIsStoredIsAsItWasWrittenDown() {
        assertThat(learning.of(connection).phase()).isEqualTo(ConnectionPhase.CREATED);
        learning.heard(connection);
        assertThat(learning.of(connection).phase()).isEqualTo(ConnectionPhase.ACTIVE);
        assertThat(learning.of(connection).due()).isPresent();
    }

    @Test
    void manyEventsOfAnHourAreWrittenOnce() {
        for (int at = 0; at < 60; at++) {
            learning.heard(connection);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(states.state(SHOP, connection.id()).orElseThrow().revision()).isOne();
    }

    @Test
    void b10TheSellerHearsOnceThatItFailsAndOnceThatItIsOver() {
        learning.heard(connection);
        for (int at = 0; at < 3; at++) {
            clock.advance(Duration.ofHours(1));
            learning.change(connection, state -> state.refused("it answers HTTP 401", clock.instant()));
        }
        assertThat(told()).containsExactly(BuiltInTypes.CONNECTION_REFUSED.name());
        assertThat(learning.of(connection).phase()).isEqualTo(ConnectionPhase.FAILING);

        clock.advance(Duration.ofHours(1));
        learning.change(connection, state -> state.pulled(clock.instant()));
        learning.change(connection, state -> state.pulled(clock.instant().plusSeconds(1)));
        assertThat(told())
                .containsExactly(BuiltInTypes.CONNECTION_REFUSED.name(), BuiltInTypes.CONNECTION_RECOVERED.name());
        assertThat(learning.of(connection).phase()).isEqualTo(ConnectionPhase.ACTIVE);

        clock.advance(Duration.ofDays(1));
        learning.change(connection, state -> state.refused("it answers HTTP 401", clock.instant()));
        assertThat(told()).hasSize(3);
    }

    @Test
    void b10FourHiccupsAreNothingToTell() {
        for (int at = 0; at < ConnectionHealth.MOST_FAILURES - 1; at++) {
            learning.change(connection, state -> state.stumbled("it answers HTTP 502", clock.instant()));
        }
        assertThat(told()).isEmpty();
        learning.change(connection, state -> state.stumbled("it answers HTTP 502", clock.instant()));
        assertThat(told()).containsExactly(BuiltInTypes.CONNECTION_UNREACHABLE.name());
    }

    @Test
    void b10SilenceIsMeasuredByWhatIsUsual() {
        for (int day = 0; day < 30; day++) {
            learning.heard(connection);
            clock.advance(Duration.ofDays(3));
        }
        // Three days are usual, so that six are not long.
        clock.advance(Duration.ofDays(2));
        learning.change(connection, state -> state.listened(clock.instant()));
        assertThat(told()).isEmpty();
        clock.advance(Duration.ofDays(2));
        learning.change(connection, state -> state.listened(clock.instant()));
        assertThat(told()).containsExactly(BuiltInTypes.CONNECTION_SILENT.name());
        learning.heard(connection);
        assertThat(told()).contains(BuiltInTypes.CONNECTION_RECOVERED.name());
    }

    @Test
    void whoseOrdersAreFetchedIsNotSilentButWithoutOrders() {
        learning.heard(connection);
        clock.advance(Duration.ofDays(60));
        learning.change(connection, state -> state.pulled(clock.instant()));
        learning.change(connection, state -> state.listened(clock.instant()));
        assertThat(told()).isEmpty();
    }

    @Test
    void afterACrashBetweenTheStateAndTheNoticeTheNextLookTells() {
        ConnectionState failing = learning.of(connection)
                .refused("it answers HTTP 401", clock.instant())
                .stored();
        assertThat(states.replace(failing)).isTrue();
        assertThat(told()).isEmpty();

        learning.tell(failing);
        learning.tell(failing);
        assertThat(told()).containsExactly(BuiltInTypes.CONNECTION_REFUSED.name());
    }

    @Test
    @Tag("KS-8")
    void ofARemovedOneNobodyIsToldAnything() {
        learning.heard(connection);
        Connection removed = connection(Optional.of(clock.instant()));
        learning.change(removed, state -> state.refused("it answers HTTP 401", clock.instant()));
        assertThat(told()).isEmpty();
        assertThat(learning.of(removed).phase()).isEqualTo(ConnectionPhase.REMOVED);
        assertThat(learning.of(removed).due()).isEmpty();
    }

    @Test
    @Tag("KS-2")
    void theNextLookIsAtItsHourOnItsShopsClockAlsoWhenThatChanges() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        // In the night to 29 March 2026 the clock goes from 2 to 3.
        assertThat(ConnectionLearning.nextLook(connection, berlin, Instant.parse("2026-03-28T03:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(ConnectionLearning.nextLook(connection, berlin, Instant.parse("2026-10-24T02:30:00Z")))
                .isEqualTo(Instant.parse("2026-10-25T02:00:00Z"));
    }

    private List<String> told() {
        return ledger.all().stream()
                .filter(message -> message.id().subject() instanceof Subject.OfConnection)
                .map(Message::key)
                .map(key -> key.type().name())
                .toList();
    }
}
