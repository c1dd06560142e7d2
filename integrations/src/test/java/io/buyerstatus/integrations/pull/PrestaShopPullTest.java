package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.ShopSystems;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fetching from PrestaShop: that nothing is missed, and what goes wrong between people and its webservice. */
@Tag("KS-2")
final class PrestaShopPullTest {
    private final PrestaServer shop = new PrestaServer();
    private final PullWorld world =
            new PullWorld(ConnectionKind.PRESTASHOP, "https://shop.example/boutique/", "", PrestaServer.KEY, false);
    private final Instant now = PullWorld.INSTALLED.plus(Duration.ofDays(3));

    private ShopSystem system(WebClient web) {
        return new ShopSystems(web, world.clock).of(ConnectionKind.PRESTASHOP).orElseThrow();
    }

    private static ShopCredentials credentials() {
        return new ShopCredentials(ShopAddress.parse("https://shop.example"), "", PrestaServer.KEY);
    }

    private static String placed(long order) {
        return order + ":order.placed";
    }

    private static WebClient atRoot(WebClient shop) {
        return request -> shop.ask(new WebClient.Request(
                request.method(),
                URI.create(request.address().toString().replace("/boutique/api/", "/api/")),
                request.headers(),
                request.body()));
    }

    private PullResult pull() {
        return world.pull(atRoot(shop));
    }

    @Test
    void aPullThatFindsNothingNewAsksFourQuestionsAndQueuesNothing() {
        world.clock.set(now);
        shop.order(1, now, now);
        pull();
        int queued = world.queued.size();
        world.clock.advance(Duration.ofHours(25));
        assertThat(pull()).isInstanceOf(PullResult.Finished.class);
        // Of the overlap the order comes again with all of its parts, known as it is: a day later it does not.
        assertThat(world.queued).hasSize(queued);
        shop.put("orders", 1).put("date_upd", PrestaServer.written(now.minus(Duration.ofDays(1))));
        int asked = shop.asked().size();
        assertThat(pull()).isInstanceOf(PullResult.Finished.class);
        assertThat(shop.asked()).hasSize(asked + 4);
    }

    @ParameterizedTest
    @CsvSource({"180, 3600", "180, 0", "130, 40", "120, 86400"})
    void moreOrdersThanAPartHoldsAreAllFetchedWhenEverTheyChanged(int count, int seconds) {
        world.clock.set(now);
        Random random = new Random(count + seconds);
        for (int id = 1; id <= count; id++) {
            Instant changed = now.minusSeconds(seconds == 0 ? 0 : random.nextInt(seconds));
            shop.order(id, PullWorld.INSTALLED.plusSeconds(id), changed);
        }
        assertThat(pull()).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids)
                .containsAll(IntStream.rangeClosed(1, count)
                        .mapToObj(PrestaShopPullTest::placed)
                        .toList());
    }

    /** PrestaShop does not date an order anew when money goes back: connectors that ask for date_upd of orders alone never see it. */
    @Test
    void aRefundIsFoundThoughItsOrderDidNotChange() {
        world.clock.set(now);
        shop.order(1, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(2)));
        shop.order(2, now, now);
        pull();
        world.clock.advance(Duration.ofDays(1));
        shop.slip(1, 1, "24.900000", world.clock.instant());
        Fetched fetched = Fetched.by(world, atRoot(shop));
        assertThat(fetched.one(Fact.OrderRefunded.class).refund()).isEqualTo("1");
        assertThat(world.state().cursor().until().orElseThrow().truncatedTo(ChronoUnit.SECONDS))
                .isEqualTo(world.clock.instant());
        assertThat(Fetched.by(world, atRoot(shop)).events()).isEmpty();
    }

    /** PrestaShop/PrestaShop#11154: programs write numbers into order_carriers, which dates neither the row nor the order. */
    @Test
    void aNumberThatAProgramWritesLaterIsFoundThoughNothingIsDated() {
        world.clock.set(now);
        shop.order(1, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(2)));
        shop.set(1, 4, now.minus(Duration.ofDays(2)).plusSeconds(60));
        shop.order(2, now, now);
        pull();
        Instant before = now.minus(Duration.ofDays(2)).plusSeconds(60);
        for (String number : List.of("6A12345678901", "6A12345678918")) {
            world.clock.advance(Duration.ofHours(5));
            shop.put("order_carriers", 1).put("tracking_number", number);
            Fetched fetched = Fetched.by(world, atRoot(shop));
            assertThat(fetched.one(Fact.ShipmentSent.class).number()).isEqualTo(number);
            assertThat(fetched.events()).allMatch(event -> event.subject().equals("1"));
            // Newer than what it replaces, however the two are compared.
            Instant found = fetched.event(Fact.ShipmentSent.class).time();
            assertThat(found).isAfter(before).isBefore(world.clock.instant());
            before = found;
            world.clock.advance(Duration.ofHours(1));
            assertThat(Fetched.by(world, atRoot(shop)).events()).isEmpty();
        }
        assertThat(world.state().cursor().until().orElseThrow().truncatedTo(ChronoUnit.SECONDS))
                .isEqualTo(now);
    }

    /** Most numbers are written with a change of the order: that is told once, by the order. */
    @Test
    void aNumberThatCameWithAChangeIsToldOnceAndManyAreLookedAtSomeAtATime() {
        world.clock.set(now);
        for (int id = 1; id <= 130; id++) {
            shop.order(id, now.minusSeconds(9000 - id), now.minusSeconds(9000 - id));
            shop.set(id, 4, now.minusSeconds(4000 - id));
            shop.put("order_carriers", id).put("tracking_number", "6A123456%05d".formatted(id));
        }
        pull();
        assertThat(world.ids).doesNotHaveDuplicates();
        int queued = world.queued.size();
        world.clock.advance(Duration.ofHours(6));
        pull();
        assertThat(world.queued).hasSize(queued);
    }

    /** Its times are whole seconds: what happens in the second in which an order is fetched bears a time that is known. */
    @Test
    void whatChangesTwiceInTheSecondInWhichItIsFetchedIsNotLost() {
        world.clock.set(now);
        shop.order(1, now.minusSeconds(60), now);
        pull();
        shop.set(1, 4, now);
        assertThat(Fetched.by(world, atRoot(shop)).facts(Fact.ShipmentSent.class))
                .hasSize(1);
    }

    @Test
    void manySlipsHoldUpNoOrderAndNoSlipIsPassedOver() {
        world.clock.set(now);
        for (int id = 1; id <= 130; id++) {
            shop.order(id, PullWorld.INSTALLED.plusSeconds(id), now.minusSeconds(9000 - id));
            shop.slip(id, id, "1.000000", now.minusSeconds(id * 20L));
        }
        pull();
        assertThat(world.ids)
                .containsAll(IntStream.rangeClosed(1, 130)
                        .mapToObj(id -> id + ":order.refunded:" + id)
                        .toList());
    }

    /** Times are the shop's, and say nothing of the zone: openlinker-project/openlinker#2221. */
    @Test
    void timesAreOnTheClockThatTheConfigurationNames() {
        shop.put("configurations", 1).put("value", "America/New_York");
        world.clock.set(now);
        shop.order(1, now, now).put("date_add", "2026-11-03 09:30:00").put("date_upd", "2026-11-03 09:31:00");
        Fetched fetched = Fetched.by(world, atRoot(shop));
        assertThat(fetched.event(Fact.OrderPlaced.class).time()).isEqualTo(Instant.parse("2026-11-03T14:30:00Z"));
        assertThat(fetched.event(Fact.OrderChanged.class).time()).isAfter(Instant.parse("2026-11-03T14:30:00Z"));
    }

    /** In the night when clocks go back, 02:10 comes after 02:50. */
    @Test
    void whatChangesInTheHourThatComesTwiceIsFoundAndIsNewer() {
        PullWorld autumn = PullWorld.installed(
                Instant.parse("2026-10-20T00:00:00Z"), ConnectionKind.PRESTASHOP, "", PrestaServer.KEY);
        Instant first = Instant.parse("2026-10-25T00:50:00Z");
        Instant second = Instant.parse("2026-10-25T01:10:00Z");
        autumn.clock.set(first.plusSeconds(60));
        shop.order(1, first.minusSeconds(7200), first);
        Fetched before = Fetched.by(autumn, shop);
        autumn.clock.set(second.plusSeconds(60));
        shop.set(1, 4, second);
        assertThat(PrestaServer.written(second)).isEqualTo("2026-10-25 02:10:00");
        Fetched after = Fetched.by(autumn, shop);
        assertThat(after.facts(Fact.ShipmentSent.class)).hasSize(1);
        assertThat(after.event(Fact.OrderChanged.class).time())
                .isAfter(before.event(Fact.OrderChanged.class).time());
    }

    @Test
    void theKeyStandsInNoAddressAndInNoWordThatIsKept() {
        shop.order(1, now, now);
        pull();
        world.pull(request -> new WebClient.Reply.Answer(301, Map.of("location", "http://evil.example/"), ""));
        assertThat(shop.asked()).allSatisfy(request -> assertThat(request.toString() + request.address())
                .doesNotContain(PrestaServer.KEY));
        assertThat(world.state().toString() + world.connection + credentials())
                .doesNotContain(PrestaServer.KEY)
                .doesNotContain("evil.example");
    }

    @Test
    @Tag("KS-3")
    void itsStatusesAreThoseThatTheShopHas() {
        shop.state(41, "Partie avec Chronopost", false, true, true);
        shop.state(42, "En préparation", false, false, true);
        ShopAnswer<List<ShopSystem.Status>> answer = system(shop).statuses(credentials());
        List<ShopSystem.Status> statuses = ((ShopAnswer.Given<List<ShopSystem.Status>>) answer).value();
        assertThat(statuses).extracting(ShopSystem.Status::name).contains("4", "5", "41", "42");
        assertThat(statuses.stream()
                        .filter(status -> system(shop).meansSent(world.connection, status))
                        .map(ShopSystem.Status::label))
                .containsExactly("Shipped", "Delivered", "Partie avec Chronopost");
        assertThat(statuses.stream()
                        .filter(status -> system(shop)
                                .meansSent(
                                        world.connection.meaning(
                                                Map.of("42", ShopStatus.SENT, "4", ShopStatus.CONFIRMED)),
                                        status))
                        .map(ShopSystem.Status::name))
                .containsExactly("5", "41", "42");
    }

    @Test
    @Tag("KS-1")
    void anOrderFromBeforeTheInstallationIsRefusedOnce() {
        world.clock.set(now);
        shop.order(1, PullWorld.INSTALLED.minus(Duration.ofDays(30)), now);
        assertThat(pull().counts().early()).isOne();
        assertThat(world.ids).containsExactly(placed(1));
    }

    @Test
    void aConnectionThatIsOnlyFetchedFromSaysSo() {
        assertThat(system(shop).tells()).isFalse();
        assertThat(system(shop).register(credentials(), URI.create("https://s.example/hooks/x"), "s"))
                .isInstanceOf(ShopAnswer.Refused.class);
        assertThat(system(shop).unregister(credentials(), List.of())).isEqualTo(new ShopAnswer.Given<>(List.of()));
    }
}
