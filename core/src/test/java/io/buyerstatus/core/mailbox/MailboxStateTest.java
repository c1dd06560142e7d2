package io.buyerstatus.core.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.mailbox.MailboxFailure.Kind;
import io.buyerstatus.core.mailbox.SendingRate.Asked;
import io.buyerstatus.core.mailbox.SendingRate.Lane;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailboxStateTest {
    private static final ShopId SHOP = new ShopId("demo");
    private static final MailboxId ID = new MailboxId("shop");
    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");
    private static final String ORDER = "abc";

    private static Mailbox mailbox(Security security, Optional<String> login) {
        return new Mailbox(
                SHOP,
                ID,
                MailServer.parse("smtp.example.com", security.usualPort()),
                security,
                login,
                new EmailAddress("laden@example.com"),
                "Laden",
                SendingLimit.USUAL,
                Optional.empty(),
                1);
    }

    @Test
    @Tag("BL-19")
    void aServerIsNamedWithOrWithoutItsPort() {
        assertThat(MailServer.parse("SMTP.example.com", 465)).isEqualTo(new MailServer("smtp.example.com", 465));
        assertThat(MailServer.parse("smtp.example.com:2525", 465)).hasToString("smtp.example.com:2525");
        assertThatThrownBy(() -> MailServer.parse("smtp.example.com:0", 465))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MailServer.parse("http://smtp.example.com", 465))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("BL-19")
    @Tag("C37")
    void withoutEncryptionThereIsNoLogin() {
        assertThatThrownBy(() -> mailbox(Security.NONE, Optional.of("laden@example.com")))
                .hasMessageContaining("without encryption");
        assertThat(mailbox(Security.NONE, Optional.empty()).login()).isEmpty();
    }

    @Test
    @Tag("BL-23")
    @Tag("C35")
    void threeRefusedLogInsOverTenMinutesMakeItInvalid() {
        MailboxState state = MailboxState.none(SHOP, ID);
        for (int minutes : List.of(0, 5)) {
            state = after(state, Kind.LOGIN_REFUSED, minutes);
            assertThat(state.health().invalid()).isFalse();
        }
        assertThat(after(state, Kind.LOGIN_REFUSED, 9).health().invalid()).isFalse();
        MailboxState invalid = after(state, Kind.LOGIN_REFUSED, 10);
        assertThat(invalid.health().invalidSince()).contains(NOW.plus(Duration.ofMinutes(10)));
        assertThat(invalid.health().untold()).isTrue();
        assertThat(invalid.with(invalid.health().noticed()).health().untold()).isFalse();
    }

    @Test
    @Tag("BL-23")
    @Tag("C35")
    void oneRefusalThatIsFinalMakesItInvalid() {
        assertThat(after(MailboxState.none(SHOP, ID), Kind.LOGIN_REFUSED_FOR_GOOD, 0)
                        .health()
                        .invalid())
                .isTrue();
    }

    @Test
    @Tag("BL-23")
    @Tag("C35")
    void whatMayPassOnlyMakesPausesThatGrow() {
        MailboxState state = MailboxState.none(SHOP, ID);
        List<Long> pauses = new ArrayList<>();
        for (int count = 0; count < 6; count++) {
            state = after(state, count % 2 == 0 ? Kind.UNREACHABLE : Kind.LATER, 0);
            pauses.add(Duration.between(NOW, state.health().pausedUntil().orElseThrow())
                    .toMinutes());
        }
        assertThat(pauses).containsExactly(1L, 2L, 5L, 10L, 30L, 30L);
        assertThat(state.health().invalid()).isFalse();
        assertThat(state.health().paused(NOW)).isPresent();
        assertThat(state.health().paused(NOW.plus(Duration.ofMinutes(30)))).isEmpty();
    }

    @Test
    @Tag("BL-22")
    void whoeverChangesTheMailboxHasItTriedAnew() {
        Mailbox first = mailbox(Security.TLS, Optional.of("laden"));
        MailboxState invalid = after(MailboxState.none(SHOP, ID).of(first), Kind.LOGIN_REFUSED_FOR_GOOD, 0);
        assertThat(invalid.of(first).health().invalid()).isTrue();
        assertThat(invalid.of(first.atVersion(2)).health()).isEqualTo(MailboxHealth.WELL);
    }

    @Test
    @Tag("C39")
    void whatIsOverTheRateIsPromisedATimeOfItsOwn() {
        SendingLimit limit = new SendingLimit(20, 500);
        SendingRate rate = SendingRate.NONE;
        int now = 0;
        List<Instant> later = new ArrayList<>();
        for (int mail = 0; mail < 100; mail++) {
            Asked asked = rate.ask(limit, NOW);
            rate = asked.rate();
            switch (asked) {
                case Asked.May may -> now++;
                case Asked.Later(SendingRate ignored, Instant at) -> later.add(at);
            }
        }
        assertThat(now).isEqualTo(20);
        assertThat(later).isSorted().doesNotHaveDuplicates().hasSize(80);
        assertThat(later.getLast()).isBefore(NOW.plus(Duration.ofMinutes(5)));
        for (Instant at : later) {
            Asked asked = rate.ask(limit, at);
            assertThat(asked).as(at.toString()).isInstanceOf(Asked.May.class);
            rate = asked.rate();
        }
    }

    @Test
    @Tag("BL-57")
    void whatGoesToManyLeavesAFifthFreeAndKeepsNobodyWaiting() {
        SendingLimit limit = new SendingLimit(20, 100);
        SendingRate rate = SendingRate.NONE;
        int now = 0;
        for (int mail = 0; mail < 500; mail++) {
            Asked asked = rate.ask(limit, Lane.TO_MANY, NOW);
            rate = asked.rate();
            now += asked instanceof Asked.May ? 1 : 0;
        }
        assertThat(now).as("of 20 a minute").isEqualTo(16);
        for (int mail = 0; mail < 4; mail++) {
            Asked asked = rate.ask(limit, NOW);
            assertThat(asked).as("an order's mail overtakes").isInstanceOf(Asked.May.class);
            rate = asked.rate();
        }
        assertThat(rate.ask(limit, NOW)).isInstanceOfSatisfying(Asked.Later.class, later -> assertThat(later.at())
                .as("and waits behind none of the hundreds")
                .isBefore(NOW.plusSeconds(10)));

        SendingRate late = new SendingRate(
                Instant.EPOCH, Instant.EPOCH, 0, Instant.EPOCH, LocalDate.ofInstant(NOW, ZoneOffset.UTC), 80);
        assertThat(late.ask(limit, Lane.TO_MANY, NOW)).as("of 100 a day").isInstanceOf(Asked.Later.class);
        assertThat(late.ask(limit, NOW)).isInstanceOf(Asked.May.class);
    }

    @Test
    void aDayThatIsFullWaitsForTheNext() {
        SendingLimit limit = new SendingLimit(600, 3);
        SendingRate rate = SendingRate.NONE;
        for (int mail = 0; mail < 3; mail++) {
            rate = rate.ask(limit, NOW).rate();
        }
        assertThat(rate.ask(limit, NOW)).isInstanceOfSatisfying(Asked.Later.class, later -> assertThat(later.at())
                .isEqualTo("2026-11-30T00:00:00Z"));
        assertThat(rate.ask(limit, Instant.parse("2026-11-30T00:00:00Z"))).isInstanceOf(Asked.May.class);
    }

    @Test
    @Tag("C39")
    void aServerThatWantsFewerMailsGetsHalfAndAfterADayMoreAgain() {
        SendingLimit limit = new SendingLimit(20, 500);
        MailboxState state = MailboxState.none(SHOP, ID);
        for (int expected : List.of(10, 5, 2, 1, 1)) {
            state = after(state, Kind.TOO_MANY, 0);
            assertThat(state.rate().perMinute(limit, NOW)).isEqualTo(expected);
        }
        assertThat(state.rate().perMinute(limit, NOW.plus(Duration.ofDays(2)))).isEqualTo(4);
        assertThat(state.rate().perMinute(limit, NOW.plus(Duration.ofDays(9)))).isEqualTo(20);
    }

    private static MailboxState after(MailboxState state, Kind kind, int minutes) {
        return state.after(
                new MailboxFailure(kind, "535 no"), SendingLimit.USUAL, ORDER, NOW.plus(Duration.ofMinutes(minutes)));
    }
}
