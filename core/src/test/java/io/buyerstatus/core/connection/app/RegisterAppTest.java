package io.buyerstatus.core.connection.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.ConnectionLearning;
import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.ConnectionState;
import io.buyerstatus.core.connection.app.AppRegistration.Installation;
import io.buyerstatus.core.connection.app.RegisterApp.Asked;
import io.buyerstatus.core.connection.app.RegisterApp.Confirmation;
import io.buyerstatus.core.connection.app.RegisterApp.Confirmed;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.OpenedSecrets;
import io.buyerstatus.core.shop.PullAccess;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryAppRegistrations;
import io.buyerstatus.core.testing.InMemoryConnections;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How a shop that installs our app registers, and who else cannot take its place. */
@Tag("SW-2")
final class RegisterAppTest {
    private static final Installation SHOP = new Installation("vvRy7Nv3Bo8mAVda", "https://shop.example");
    private static final Installation MOVED = new Installation("vvRy7Nv3Bo8mAVda", "https://new.example/de");
    private static final Installation COPY = new Installation("vvRy7Nv3Bo8mAVda", "https://staging.example");
    private static final Installation OTHER = new Installation("another", "https://shop.example");
    private static final Optional<Predicate<String>> UNSIGNED = Optional.empty();

    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-29T10:00:00Z"));
    private final InMemoryAppRegistrations registrations = new InMemoryAppRegistrations();
    private final InMemoryConnections states = new InMemoryConnections();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final ConnectionLearning learning = new ConnectionLearning(states, ledger, clock);
    private final FakeSecretBox box = new FakeSecretBox();
    private final AtomicInteger drawn = new AtomicInteger();
    private final RegisterApp app =
            new RegisterApp(registrations, learning, box, () -> "secret-" + drawn.incrementAndGet(), clock);
    private final Connection connection = Connection.installed(
            new ConnectionId("demo-sw"),
            new ShopId("demo"),
            new ChannelId("web"),
            ConnectionKind.SHOPWARE,
            clock.instant());

    private static Optional<Predicate<String>> by(String secret) {
        return Optional.of(secret::equals);
    }

    private Asked ask(Installation wanted, Optional<Predicate<String>> signed) {
        return app.ask(connection, wanted, signed);
    }

    private Confirmed confirm(Installation shop, String key, String secret, Optional<Predicate<String>> before) {
        return app.confirm(connection, new Confirmation(shop, key, key + "-secret"), secret::equals, before);
    }

    private void installed() {
        assertThat(ask(SHOP, UNSIGNED)).isEqualTo(new Asked.Granted("secret-1"));
        assertThat(confirm(SHOP, "SWIA1", "secret-1", UNSIGNED)).isEqualTo(new Confirmed.Done());
    }

    private List<String> good() {
        return new OpenedSecrets(box)
                .of(
                        connection.shop(),
                        registrations
                                .find(connection.shop(), connection.id())
                                .orElseThrow()
                                .secrets(clock.instant()));
    }

    private Optional<PullAccess> access() {
        return registrations.complete(connection).pull();
    }

    private ConnectionState state() {
        return learning.of(connection);
    }

    @Test
    void nothingCountsBeforeItIsConfirmed() {
        ask(SHOP, UNSIGNED);
        assertThat(good()).isEmpty();
        assertThat(access()).isEmpty();
        assertThat(state().phase()).isEqualTo(ConnectionPhase.CREATED);

        assertThat(confirm(SHOP, "SWIA1", "guessed", UNSIGNED)).isInstanceOf(Confirmed.Refused.class);
        assertThat(confirm(OTHER, "SWIA1", "secret-1", UNSIGNED)).isInstanceOf(Confirmed.Refused.class);
        assertThat(access()).isEmpty();

        assertThat(confirm(SHOP, "SWIA1", "secret-1", UNSIGNED)).isEqualTo(new Confirmed.Done());
        assertThat(good()).containsExactly("secret-1");
        assertThat(access().orElseThrow().login()).isEqualTo("SWIA1");
        assertThat(access().orElseThrow().address().toString()).isEqualTo("https://shop.example");
        assertThat(state().phase()).isEqualTo(ConnectionPhase.ACTIVE);
        assertThat(state().due()).contains(clock.instant());
    }

    @Test
    void aConfirmationWhoseAnswerWasLostIsConfirmedAgain() {
        installed();
        assertThat(confirm(SHOP, "SWIA1", "secret-1", UNSIGNED)).isEqualTo(new Confirmed.Done());
        assertThat(confirm(SHOP, "SWIA2", "secret-1", UNSIGNED)).isInstanceOf(Confirmed.Refused.class);
    }

    @Test
    void whatWasAskedForLongAgoIsNotConfirmed() {
        ask(SHOP, UNSIGNED);
        clock.advance(Duration.ofMinutes(10));
        assertThat(confirm(SHOP, "SWIA1", "secret-1", UNSIGNED)).isInstanceOf(Confirmed.Refused.class);
    }

    @Test
    void b6WhoKnowsTheAppsSecretAloneTakesNoShopsPlace() {
        installed();
        assertThat(ask(SHOP, UNSIGNED)).isInstanceOf(Asked.Refused.class);
        assertThat(ask(MOVED, UNSIGNED)).isInstanceOf(Asked.Refused.class);
        assertThat(ask(SHOP, by("secret-0"))).isInstanceOf(Asked.Refused.class);
        assertThat(ask(OTHER, by("secret-1"))).isInstanceOf(Asked.Refused.class);
        assertThat(good()).containsExactly("secret-1");
    }

    @Test
    void b6AReplacedSecretIsGoodForOneMinute() {
        installed();
        assertThat(ask(SHOP, by("secret-1"))).isEqualTo(new Asked.Granted("secret-2"));
        assertThat(good()).containsExactly("secret-1");
        assertThat(confirm(SHOP, "SWIA2", "secret-2", UNSIGNED)).isInstanceOf(Confirmed.Refused.class);
        assertThat(confirm(SHOP, "SWIA2", "secret-2", by("secret-0"))).isInstanceOf(Confirmed.Refused.class);
        assertThat(confirm(SHOP, "SWIA2", "secret-2", by("secret-1"))).isEqualTo(new Confirmed.Done());
        clock.advance(Duration.ofSeconds(59));
        assertThat(good()).containsExactly("secret-2", "secret-1");
        clock.advance(Duration.ofSeconds(2));
        assertThat(good()).containsExactly("secret-2");
    }

    @Test
    void aShopThatMovesIsFetchedFromItsNewAddressOnceItConfirmed() {
        installed();
        ask(MOVED, by("secret-1"));
        assertThat(access().orElseThrow().address().toString()).isEqualTo("https://shop.example");
        confirm(MOVED, "SWIA2", "secret-2", by("secret-1"));
        assertThat(access().orElseThrow().address().toString()).isEqualTo("https://new.example/de");
    }

    /** A copy of a shop's database holds its secrets, too; what it does not hold is the shop's consent to move. */
    @Test
    void b6ACopyThatOnlyAsksDisturbsNothing() {
        installed();
        assertThat(ask(COPY, UNSIGNED)).isInstanceOf(Asked.Refused.class);
        ask(COPY, by("secret-1"));
        assertThat(good()).containsExactly("secret-1");
        assertThat(access().orElseThrow().address().toString()).isEqualTo("https://shop.example");
        clock.advance(Duration.ofHours(1));
        assertThat(confirm(COPY, "SWIA2", "secret-2", by("secret-1"))).isInstanceOf(Confirmed.Refused.class);
        assertThat(access().orElseThrow().login()).isEqualTo("SWIA1");
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneIsFirst() {
        ask(SHOP, UNSIGNED);
        AppRegistrations slow = new AppRegistrations() {
            @Override
            public Optional<AppRegistration> find(ShopId shop, ConnectionId id) {
                Optional<AppRegistration> seen = registrations.find(shop, id);
                confirm(SHOP, "SWIA1", "secret-1", UNSIGNED);
                return seen;
            }

            @Override
            public boolean replace(AppRegistration next) {
                return registrations.replace(next);
            }
        };
        assertThat(new RegisterApp(slow, learning, box, () -> "never", clock)
                        .confirm(connection, new Confirmation(SHOP, "SWIA9", "x"), "secret-1"::equals, UNSIGNED))
                .isEqualTo(new Confirmed.Overtaken());
        assertThat(access().orElseThrow().login()).isEqualTo("SWIA1");
    }

    @Test
    @Tag("KS-9")
    void b6AnUninstalledAppIsToldOfAndComesBack() {
        installed();
        app.uninstalled(connection, true);
        assertThat(access()).isEmpty();
        assertThat(state().phase()).isEqualTo(ConnectionPhase.FAILING);
        assertThat(ledger.all()).hasSize(1);
        // Its shop kept the secret and signs with it, or did not and does not; whoever signs with another is refused.
        assertThat(ask(SHOP, by("secret-0"))).isInstanceOf(Asked.Refused.class);
        assertThat(ask(SHOP, by("secret-1"))).isInstanceOf(Asked.Granted.class);
        assertThat(ask(SHOP, UNSIGNED)).isInstanceOf(Asked.Granted.class);
        String last = "secret-" + drawn.get();
        assertThat(confirm(SHOP, "SWIA2", last, UNSIGNED)).isEqualTo(new Confirmed.Done());
        assertThat(state().phase()).isEqualTo(ConnectionPhase.ACTIVE);
        assertThat(ledger.all()).hasSize(2);
    }

    @Test
    void b6WhatIsNotToBeKeptIsForgotten() {
        installed();
        app.uninstalled(connection, false);
        assertThat(good()).isEmpty();
        // Nothing is known that its signature could be compared with.
        assertThat(ask(OTHER, by("whatever"))).isInstanceOf(Asked.Granted.class);
    }

    @Test
    void switchedOffItFailsAndSwitchedOnItWorks() {
        installed();
        app.deactivated(connection);
        assertThat(state().phase()).isEqualTo(ConnectionPhase.FAILING);
        app.activated(connection);
        assertThat(state().phase()).isEqualTo(ConnectionPhase.ACTIVE);
    }

    @Test
    @Tag("KS-8")
    void aRemovedConnectionIsNotFetchedFromAndRegistersNobody() {
        installed();
        Connection removed = connection.removed(clock.instant());
        app.removed(removed);
        assertThat(registrations.complete(removed).pull()).isEmpty();
        assertThat(access()).isEmpty();
        // What comes late is still known by its signature, and refused for what it is.
        assertThat(good()).containsExactly("secret-1");
        assertThat(app.ask(removed, SHOP, by("secret-1"))).isInstanceOf(Asked.Refused.class);
        assertThat(app.confirm(removed, new Confirmation(SHOP, "SWIA1", "x"), "secret-1"::equals, UNSIGNED))
                .isInstanceOf(Confirmed.Refused.class);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        assertThat(ask(new Installation("1", "javascript:x"), UNSIGNED)).isInstanceOf(Asked.Refused.class);
        assertThat(ask(new Installation("1", "https://user@shop.example"), UNSIGNED))
                .isInstanceOf(Asked.Refused.class);
    }

    @Test
    @Tag("KS-2")
    void aHintHasItFetchedSoonAndIsWrittenNowAndThen() {
        installed();
        learning.change(connection, state -> state.dueAt(clock.instant().plus(Duration.ofHours(20))));
        learning.hinted(connection);
        Instant soon = clock.instant().plus(Duration.ofMinutes(30));
        assertThat(state().due()).contains(soon);
        long revision = state().revision();
        clock.advance(Duration.ofMinutes(20));
        learning.hinted(connection);
        assertThat(state().revision()).isEqualTo(revision);
        // While it is being fetched: what comes now may have been passed.
        clock.advance(Duration.ofMinutes(11));
        learning.hinted(connection);
        assertThat(state().due()).contains(clock.instant().plus(Duration.ofMinutes(30)));
    }
}
