package io.buyerstatus.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.InstallConnection.Installed;
import io.buyerstatus.core.connection.InstallConnection.Wanted;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeConnections;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.FieldChange;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryConnections;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("KS-11")
final class InstallConnectionTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final Author BY = new Author(Author.Via.OPERATOR, "somebody");

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-29T10:00:00Z"));
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryConnections states = new InMemoryConnections();
    private final FakeSecretBox box = new FakeSecretBox();
    private final ConnectionLearning learning = new ConnectionLearning(states, new InMemoryLedger(), clock);
    private final InstallConnection installations = new InstallConnection(
            new ChangeConnections(settings, clock),
            learning,
            box,
            () -> "drawn-secret-of-many",
            "https://s.example",
            clock);
    private final Told told = new Told();

    /** A shop system that says what a test makes it say. */
    private static final class Told implements ShopSystem {
        private ShopAnswer<List<Status>> statuses = new ShopAnswer.Given<>(List.of());
        private ShopAnswer<List<String>> registered = new ShopAnswer.Given<>(List.of("7", "8"));
        private final List<String> gone = new ArrayList<>();

        @Override
        public ShopAnswer<Page> changed(
                Connection connection, ShopCredentials credentials, Instant since, Optional<String> position) {
            return new ShopAnswer.Given<>(new Page(List.of(), Optional.empty()));
        }

        @Override
        public ShopAnswer<List<Status>> statuses(ShopCredentials credentials) {
            return statuses;
        }

        @Override
        public ShopAnswer<Boolean> parcelsBeside(ShopCredentials credentials) {
            return new ShopAnswer.Given<>(true);
        }

        @Override
        public boolean meansSent(Connection connection, String status) {
            return false;
        }

        @Override
        public ShopAnswer<List<String>> register(ShopCredentials credentials, URI hooks, String secret) {
            return registered;
        }

        @Override
        public ShopAnswer<List<String>> unregister(ShopCredentials credentials, List<String> ids) {
            gone.addAll(ids);
            return new ShopAnswer.Given<>(List.of());
        }
    }

    @BeforeEach
    void aShopWithOneChannel() {
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(new ChannelId("web"), SettingsLayer.EMPTY),
                Map.of(),
                box.seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[LinkKey.KEY_BYTES])));
    }

    private Installed install(String name) {
        return installations.install(
                new Wanted(
                        SHOP,
                        new ConnectionId(name),
                        new ChannelId("web"),
                        ConnectionKind.WOOCOMMERCE,
                        new ShopCredentials(ShopAddress.parse("https://shop.example"), "ck_1", "cs_secret"),
                        4),
                told,
                BY);
    }

    private Connection connection(String name) {
        return settings.shop(SHOP)
                .orElseThrow()
                .connection(new ConnectionId(name))
                .orElseThrow();
    }

    @Test
    void whatTheCredentialsOpenIsWrittenDownAndFetchedFromNowOn() {
        assertThat(install("woo")).isInstanceOf(Installed.Done.class);
        Connection woo = connection("woo");
        assertThat(woo.installedAt()).isEqualTo(clock.instant());
        assertThat(woo.pull().orElseThrow().parcelsBeside()).isTrue();
        ConnectionState state = learning.of(woo);
        assertThat(state.phase()).isEqualTo(ConnectionPhase.INSTALLING);
        assertThat(state.hooks()).containsExactly("7", "8");
        assertThat(state.due()).contains(clock.instant());
    }

    @Test
    void whatTheyDoNotOpenIsNotWrittenDown() {
        told.statuses = new ShopAnswer.Refused<>("it answers HTTP 401");
        assertThat(install("woo")).isEqualTo(new Installed.NotOpened("it answers HTTP 401"));
        told.statuses = new ShopAnswer.Later<>("it answers HTTP 502", Optional.empty());
        assertThat(install("woo")).isEqualTo(new Installed.NotReached("it answers HTTP 502"));
        assertThat(settings.shop(SHOP).orElseThrow().connections()).isEmpty();
    }

    @Test
    void credentialsThatMayOnlyReadAreFetchedWithAlone() {
        told.registered = new ShopAnswer.Refused<>("it answers HTTP 403");
        assertThat(install("woo")).isInstanceOfSatisfying(Installed.Done.class, done -> assertThat(done.toldBy())
                .contains("it answers HTTP 403"));
        assertThat(learning.of(connection("woo")).due()).isPresent();
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        install("woo");
        assertThat(install("woo")).isInstanceOf(Installed.NotTaken.class);
    }

    @Test
    void theRecordOfTheChangeSaysNoSecret() {
        install("woo");
        assertThat(settings.changes(SHOP, 5).getFirst().fields())
                .extracting(FieldChange::toString)
                .noneMatch(text -> text.contains("cs_secret") || text.contains("drawn-secret"))
                .anyMatch(text -> text.contains("connections.woo.pull.secret"));
    }

    @Test
    @Tag("KS-8")
    @Tag("KS-10")
    void aRemovedOneForgetsItsCredentialsAndItsWebhooksAreGone() {
        install("woo");
        Connection woo = connection("woo");
        clock.set(clock.instant().plusSeconds(60));
        InstallConnection.Removed removed = installations.remove(
                woo,
                Optional.of(told),
                Optional.of(new ShopCredentials(ShopAddress.parse("https://shop.example"), "ck_1", "cs_secret")),
                BY);
        assertThat(removed.result()).isInstanceOf(ChangeResult.Done.class);
        assertThat(removed.left()).isEmpty();
        assertThat(told.gone).containsExactly("7", "8");
        assertThat(connection("woo").removedAt()).contains(clock.instant());
        assertThat(connection("woo").pull()).isEmpty();
        assertThat(learning.of(connection("woo")).phase()).isEqualTo(ConnectionPhase.REMOVED);
        // Another one takes its place in the same channel.
        assertThat(install("woo-2")).isInstanceOf(Installed.Done.class);
    }
}
