package io.buyerstatus.functions.shoppulls;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.pull.PullOrders;
import io.buyerstatus.core.connection.pull.SweepDuePulls;
import io.buyerstatus.core.connection.telling.SweepDueTellings;
import io.buyerstatus.core.connection.telling.TellAddress;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryAppRegistrations;
import io.buyerstatus.core.testing.InMemoryConnections;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryOrders;
import io.buyerstatus.core.testing.InMemoryQueue;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.Triggers;
import io.buyerstatus.integrations.ShopSystems;
import io.buyerstatus.integrations.pull.QueuedEvents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The hourly call, and what it does to connections whose hour it is. */
@Tag("KS-2")
final class ShopPullsHandlerTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final Instant INSTALLED = Instant.parse("2026-11-01T12:00:00Z");
    private static final String ORDER = """
        [{"id": 7, "number": "7", "status": "processing", "currency": "EUR", "total": "1.00",
          "date_created_gmt": "2026-11-01T13:00:00", "date_modified_gmt": "2026-11-01T13:00:00", "line_items": []}]
        """;

    private final MutableClock clock = new MutableClock(INSTALLED);
    private final InMemoryConnections states = new InMemoryConnections();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryAppRegistrations apps = new InMemoryAppRegistrations();
    private final InMemoryQueue queue = new InMemoryQueue();
    private final FakeSecretBox box = new FakeSecretBox();
    private final List<WebClient.Request> asked = new ArrayList<>();
    private final ConnectionLearning learning = new ConnectionLearning(states, ledger, clock);
    private String orders = "[]";
    private final InMemoryOrders known = new InMemoryOrders(ledger);
    private final ShopPullsHandler handler = new ShopPullsHandler(new ShopPullsWiring(
            new SweepDuePulls(
                    states,
                    learning,
                    settings,
                    apps,
                    new PullOrders(
                            learning,
                            new ShopSystems(this::ask, clock)::of,
                            box,
                            order -> false,
                            new QueuedEvents(queue),
                            clock::advance,
                            clock),
                    clock),
            new SweepDueTellings(
                    known.tellings(),
                    new TellAddress(
                            known.tellings(),
                            known,
                            settings,
                            new ShopSystems(this::ask, clock)::of,
                            box,
                            new QueuedEvents(queue),
                            clock),
                    clock)));

    private WebClient.Reply ask(WebClient.Request request) {
        asked.add(request);
        return new WebClient.Reply.Answer(200, Map.of("content-type", "application/json"), orders);
    }

    private Connection installed(String name, boolean pulled, Optional<Instant> removedAt) {
        Connection installed = Connection.installed(
                new ConnectionId(name), SHOP, new ChannelId("web"), ConnectionKind.WOOCOMMERCE, INSTALLED);
        Connection plain = removedAt.map(installed::removed).orElse(installed);
        Connection connection = pulled
                ? plain.pulledBy(new PullAccess(
                        ShopAddress.parse("https://shop.example"),
                        "ck_1",
                        box.seal(SHOP, SecretBox.Purpose.SHOP, "cs_1".getBytes(StandardCharsets.UTF_8)),
                        3,
                        false))
                : plain;
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(new ChannelId("web"), SettingsLayer.EMPTY),
                Map.of(connection.id(), connection),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[32])));
        return connection;
    }

    private Map<String, Object> hour() {
        return handler.handleRequest(schedule(), Contexts.withTimeLeft(() -> 900_000));
    }

    private ConnectionState state(String name) {
        return states.state(SHOP, new ConnectionId(name)).orElseThrow();
    }

    @Test
    void aConnectionIsFetchedFromOnceADayAtItsHour() {
        learning.heard(installed("woo", true, Optional.empty()));
        orders = ORDER;
        for (int at = 0; at < 72; at++) {
            clock.advance(Duration.ofHours(1));
            hour();
        }
        assertThat(asked).hasSize(3);
        assertThat(queue.bodies()).isNotEmpty();
        assertThat(state("woo").health().lastPull()).isPresent();
        int reads = settings.reads();
        int queued = queue.bodies().size();
        orders = "[]";
        for (int at = 0; at < 24; at++) {
            clock.advance(Duration.ofHours(1));
            hour();
        }
        // What finds nothing new queues nothing, and reads its row, by the index, and the settings.
        assertThat(queue.bodies()).hasSize(queued);
        assertThat(settings.reads() - reads).isLessThanOrEqualTo(1);
    }

    @Test
    @Tag("KS-9")
    void oneThatOnlyTellsByItselfIsHeard() {
        learning.heard(installed("woo", false, Optional.empty()));
        for (int at = 0; at < 24 * 4; at++) {
            clock.advance(Duration.ofHours(1));
            hour();
        }
        assertThat(asked).isEmpty();
        assertThat(state("woo").phase()).isEqualTo(ConnectionPhase.FAILING);
        assertThat(ledger.all()).hasSize(1);
    }

    @Test
    @Tag("KS-10")
    void aRemovedOneIsLookedAtOnceMoreAndNeverAgain() {
        learning.heard(installed("woo", true, Optional.empty()));
        installed("woo", true, Optional.of(INSTALLED.plusSeconds(60)));
        clock.advance(Duration.ofDays(1));
        hour();
        assertThat(state("woo").phase()).isEqualTo(ConnectionPhase.REMOVED);
        assertThat(state("woo").due()).isEmpty();
        assertThat(asked).isEmpty();
        assertThat(hour()).containsEntry("due", 0);
    }

    @Test
    void b3WhenTheTimeIsUpTheNextHourGoesOn() {
        learning.heard(installed("woo", true, Optional.empty()));
        clock.advance(Duration.ofDays(1));
        assertThat(handler.handleRequest(schedule(), Contexts.withTimeLeft(() -> 60_000)))
                .containsEntry("finished", false);
        assertThat(asked).isEmpty();
        assertThat(hour()).containsEntry("finished", true);
        assertThat(asked).hasSize(1);
    }

    @Test
    @Tag("DR-26")
    void theMinutesCallTellsAndFetchesNothing() {
        learning.heard(installed("woo", true, Optional.empty()));
        clock.advance(Duration.ofDays(1));
        assertThat(handler.handleRequest(Map.of("do", "tell"), Contexts.withTimeLeft(() -> 900_000)))
                .containsEntry("due", 0);
        assertThat(asked).isEmpty();
    }

    @SuppressWarnings("unchecked") // what Lambda makes of an object is a map of texts
    private static Map<String, Object> schedule() {
        try (InputStream sample = Triggers.json("shop-pulls.schedule")) {
            return JacksonFactory.getInstance().getSerializer(Map.class).fromJson(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
