package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.ConnectionStates;
import io.buyerstatus.core.connection.pull.PullCursor;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What whoever keeps what is known of connections must do. */
public abstract class ConnectionStatesContract {
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00.123456789Z");

    private final ShopId shop = new ShopId("s" + UUID.randomUUID().toString().substring(0, 8));
    private final ConnectionId id =
            new ConnectionId("woo-" + UUID.randomUUID().toString().substring(0, 8));

    protected abstract ConnectionStates states();

    @Test
    @Tag("KS-2")
    void comesBackAsItWasStored() {
        ConnectionState created = ConnectionState.created(shop, id, NOW);
        assertThat(states().state(shop, id)).isEmpty();

        ConnectionState first = created.stored();
        assertThat(states().replace(first)).isTrue();
        assertThat(states().state(shop, id)).contains(first);

        ConnectionState rich = first.installing(NOW)
                .registered(List.of("7", "8"))
                .heard(NOW)
                .refusing("not understood: /id", NOW)
                .at(new PullCursor(Optional.of(NOW), Map.of("815", NOW)))
                .refused("it answers HTTP 401", NOW.plusSeconds(5))
                .dueAt(NOW.plus(Duration.ofHours(1)))
                .stored();
        assertThat(states().replace(rich)).isTrue();
        assertThat(states().state(shop, id)).contains(rich);
        ConnectionState over = rich.told().pulled(NOW.plusSeconds(9)).stored();
        assertThat(states().replace(over)).isTrue();
        assertThat(states().state(shop, id)).contains(over);
        assertThat(over.owed()).isPresent();
    }

    @Test
    @Tag("KS-2")
    void ofTwoWhoChangeItOneIsFirst() {
        ConnectionState first = ConnectionState.created(shop, id, NOW).stored();
        assertThat(states().replace(first)).isTrue();
        assertThat(states().replace(first)).isFalse();
        assertThat(states().replace(first.heard(NOW).stored())).isTrue();
        assertThat(states().replace(first.refusing("late", NOW).stored())).isFalse();
    }

    @Test
    @Tag("KS-2")
    void isFoundByWhoeverLooksForWhatIsDue() {
        Instant due = NOW.plus(Duration.ofMinutes(10));
        ConnectionState state =
                ConnectionState.created(shop, id, NOW).heard(NOW).dueAt(due).stored();
        assertThat(states().replace(state)).isTrue();

        assertThat(due(due, due.minusSeconds(1))).doesNotContain(state);
        assertThat(due(due, due.plusSeconds(1))).contains(state);

        assertThat(states().replace(state.removed(NOW).stored())).isTrue();
        assertThat(due(due, due.plusSeconds(1))).isEmpty();
    }

    private List<ConnectionState> due(Instant hour, Instant until) {
        List<ConnectionState> found = new ArrayList<>();
        states().due(hour, until, page -> page.stream()
                .filter(state -> state.shop().equals(shop))
                .forEach(found::add));
        return found;
    }
}
