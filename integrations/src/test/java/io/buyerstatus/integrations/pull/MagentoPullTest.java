package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.ShopSystems;
import io.buyerstatus.integrations.shop.magento.MagentoSample;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from Magento: that nothing is missed, and what goes wrong between people and its REST API. */
@Tag("KS-2")
@Tag("MG-2")
final class MagentoPullTest {
    private final MagentoServer shop = new MagentoServer();
    private final PullWorld world =
            new PullWorld(ConnectionKind.MAGENTO, "https://shop.example", "", MagentoServer.SECRET, true);
    private final Instant now = PullWorld.INSTALLED.plus(Duration.ofDays(3));

    private ShopSystem system() {
        return new ShopSystems(shop, world.clock).of(ConnectionKind.MAGENTO).orElseThrow();
    }

    private static ShopCredentials credentials() {
        return new ShopCredentials(ShopAddress.parse("https://shop.example"), "", MagentoServer.SECRET);
    }

    private static String placed(long number) {
        return number + ":order.placed";
    }

    @Test
    void anOrderComesWithItsShipmentsItsRefundsAndItsLanguage() {
        world.clock.set(now);
        shop.put(1, now, now);
        MagentoSample.track(shop.ship(1, 5, now), "custom", "DHL", "00340434161094042557", MagentoServer.time(now));
        shop.refund(1, 9, 20, now);
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains("1:order.refunded:9");
        assertThat(String.join("", world.queued)).contains("00340434161094042557", "de-DE");
    }

    @Test
    void aPullThatFindsNothingNewAsksThreeQuestionsAndQueuesNothing() {
        world.clock.set(now);
        shop.put(1, now, now);
        shop.put(2, now.minusSeconds(5), now.minusSeconds(5));
        world.pull(shop);
        int queued = world.queued.size();
        int asked = shop.asked().size();
        world.clock.advance(Duration.ofDays(1));
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        // And for the store views, since each pull here begins anew.
        assertThat(shop.asked()).hasSize(asked + 4);
        assertThat(world.queued).hasSize(queued);
    }

    @Test
    void whatChangesTwiceInTheSecondInWhichItIsFetchedIsNotLost() {
        world.clock.set(now);
        shop.put(1, now, now);
        world.pull(shop);
        int queued = world.queued.size();
        ObjectNode shipment = shop.ship(1, 5, now);
        world.pull(shop);
        assertThat(world.ids.subList(queued, world.ids.size())).anyMatch(id -> id.contains("shipment.sent"));
        queued = world.queued.size();
        MagentoSample.track(shipment, "custom", "DHL", "00340434161094042557", MagentoServer.time(now));
        world.pull(shop);
        assertThat(String.join("", world.queued.subList(queued, world.queued.size())))
                .contains("00340434161094042557");
        int after = world.queued.size();
        world.pull(shop);
        assertThat(world.queued).hasSize(after);
    }

    /** Magento dates neither the order nor the shipment when a number is added: connectors that ask for updated_at alone never see it. */
    @Test
    void aNumberThatIsAddedLaterIsFoundThoughItsOrderDidNotChange() {
        world.clock.set(now);
        shop.put(1, now.minus(Duration.ofDays(2)), now);
        ObjectNode shipment = shop.ship(1, 5, now.minus(Duration.ofDays(1)));
        shop.put(2, now, now);
        world.pull(shop);
        int queued = world.queued.size();
        world.clock.advance(Duration.ofDays(1));
        MagentoSample.track(
                shipment, "custom", "DHL", "00340434161094042564", MagentoServer.time(world.clock.instant()));
        world.pull(shop);
        assertThat(world.queued.subList(queued, world.queued.size()))
                .anySatisfy(event -> assertThat(event).contains("00340434161094042564"));
        // How far the orders were fetched did not move, and once is enough.
        assertThat(world.state().cursor().until())
                .map(at -> at.truncatedTo(ChronoUnit.SECONDS))
                .contains(now);
        int after = world.queued.size();
        world.clock.advance(Duration.ofHours(1));
        world.pull(shop);
        assertThat(world.queued).hasSize(after);
    }

    /** magento/magento2#3307, #10287: whoever posts a shipment as such changes neither the order, nor what its items say of it. */
    @Test
    void aShipmentThatAProgramWroteIsFoundThoughItsOrderDidNotChange() {
        world.clock.set(now);
        shop.put(1, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(2)));
        shop.put(2, now, now);
        world.pull(shop);
        int queued = world.queued.size();
        world.clock.advance(Duration.ofHours(6));
        ObjectNode shipment = shop.posts(1, 5, world.clock.instant());
        MagentoSample.track(
                shipment, "custom", "DHL", "00340434161094042557", MagentoServer.time(world.clock.instant()));
        world.pull(shop);
        assertThat(String.join("", world.queued.subList(queued, world.queued.size())))
                .contains("00340434161094042557");
        assertThat(world.ids.subList(queued, world.ids.size())).noneMatch(id -> id.startsWith("2:"));
        int after = world.queued.size();
        world.clock.advance(Duration.ofHours(1));
        world.pull(shop);
        assertThat(world.queued).hasSize(after);
    }

    @Test
    void moreShipmentsThanAPartHoldsAreAllLookedAt() {
        world.clock.set(now);
        shop.put(1, now, now);
        for (int number = 2; number <= 130; number++) {
            shop.put(number, now, now);
            shop.ship(number, number, now);
        }
        ObjectNode first = shop.ship(1, 500, now.minusSeconds(1));
        world.pull(shop);
        world.clock.advance(Duration.ofDays(1));
        MagentoSample.track(first, "custom", "DHL", "00340434161094042564", MagentoServer.time(world.clock.instant()));
        int queued = world.queued.size();
        world.pull(shop);
        assertThat(world.queued.subList(queued, world.queued.size()))
                .anySatisfy(event -> assertThat(event).contains("00340434161094042564"));
    }

    @ParameterizedTest
    @CsvSource({"230, 0", "230, 3", "230, 40", "120, 86400"})
    void moreOrdersThanAPartHoldsAreAllFetchedWhenEverTheyChanged(int count, int seconds) {
        world.clock.set(now);
        Random random = new Random(count + seconds);
        for (int number = 1; number <= count; number++) {
            shop.put(number, PullWorld.INSTALLED, now.minusSeconds(seconds == 0 ? 0 : random.nextInt(seconds)));
        }
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        for (int number = 1; number <= count; number++) {
            assertThat(world.ids).contains(placed(number));
        }
        assertThat(shop.asked().size()).isLessThan(count / 50 * 4 + 12);
    }

    @Test
    void anOrderThatChangesWhileSomebodyTurnsThePagesHidesNoOther() {
        world.clock.set(now);
        for (int number = 1; number <= 120; number++) {
            shop.put(number, now, now.plusSeconds(number / 60));
        }
        WebClient busy = request -> {
            WebClient.Reply reply = shop.ask(request);
            shop.changed(
                    1 + shop.asked().size(), now.plusSeconds(500 + shop.asked().size()));
            return reply;
        };
        world.pull(busy);
        for (int number = 1; number <= 120; number++) {
            assertThat(world.ids).contains(placed(number));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void b3NoOrderIsLostThroughEveryFault(long seed) {
        Random random = new Random(seed);
        WebClient moody = request -> random.nextInt(4) == 0 ? Faults.of(shop.ask(request), random) : shop.ask(request);
        int made = 0;
        while (made < 150) {
            world.clock.advance(Duration.ofMinutes(1 + random.nextInt(59)));
            for (int at = random.nextInt(20); at > 0 && made < 150; at--) {
                Instant then = world.clock.instant().plusSeconds(random.nextInt(601) - 300);
                shop.put(++made, world.clock.instant(), then);
                if (random.nextBoolean()) {
                    shop.ship(made, made, then);
                }
            }
            try {
                world.pull(
                        request -> Faults.mortal(random, () -> moody.ask(request)),
                        Faults.mortal(random, world.stored),
                        events -> Faults.mortal(random, () -> world.take(events)));
            } catch (Faults.Died again) {
                // The next hour's run goes on.
            }
        }
        world.clock.advance(Duration.ofMinutes(1));
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        for (int number = 1; number <= made; number++) {
            assertThat(world.ids).contains(placed(number));
        }
    }

    @Test
    void anOrderThatNobodyCanReadHoldsUpNoOther() {
        world.clock.set(now);
        for (int number = 1; number <= 20; number++) {
            shop.put(number, now, now);
        }
        WebClient dirty = request -> {
            WebClient.Reply.Answer answer = (WebClient.Reply.Answer) shop.ask(request);
            boolean whole = !request.address().toString().contains("fields=");
            return whole
                    ? WooServer.json(
                            answer.status(),
                            answer.body()
                                    .replace(
                                            "\"increment_id\":\"000000007\"", "\"state\":\"x\",\"increment_id\":\"7\""))
                    : answer;
        };
        assertThat(world.pull(dirty)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(6), placed(8), placed(20)).doesNotContain(placed(7));
    }

    @Test
    void aServerThatFailsOverManyOrdersIsAskedForFewer() {
        world.clock.set(now);
        for (int number = 1; number <= 60; number++) {
            shop.put(number, now, now.plusSeconds(number));
        }
        WebClient weak = request -> request.address().toString().matches(".*pageSize%5D=(50|24)(&.*)?")
                ? new WebClient.Reply.Silence("its answer is too large")
                : shop.ask(request);
        assertThat(world.pull(weak)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(1), placed(60));
    }

    /** magento/magento2#38426 and Adyen/adyen-magento2#1457: since 2.4.4 a token alone is refused, and the words say nothing of why. */
    @Test
    @Tag("KS-9")
    void aRefusedTokenIsToldAtOnceWithWhatToDo() {
        world.pull(request -> MagentoServer.refused("Magento_Sales::actions_view"));
        assertThat(world.state().phase()).isEqualTo(ConnectionPhase.FAILING);
        assertThat(world.state().health().trouble())
                .contains("HTTP 401", "Magento_Sales::actions_view", "standalone Bearer tokens");
        assertThat(world.ledger.all()).hasSize(1);
    }

    @Test
    @Tag("KS-11")
    void rightsThatAreMissingAreFoundOutAtTheInstallation() {
        WebClient half = request -> request.address().getPath().endsWith("/shipments")
                ? MagentoServer.refused("Magento_Sales::shipment")
                : shop.ask(request);
        ShopSystem system =
                new ShopSystems(half, world.clock).of(ConnectionKind.MAGENTO).orElseThrow();
        assertThat(system.statuses(credentials())).isInstanceOf(ShopAnswer.Given.class);
        assertThat(((ShopAnswer.Refused<Boolean>) system.parcelsBeside(credentials())).reason())
                .contains("Magento_Sales::shipment");
    }

    @Test
    void withoutTheRightToCreditMemosOrdersComeAllTheSame() {
        world.clock.set(now);
        shop.put(1, now, now);
        shop.refund(1, 9, 20, now);
        shop.hidesMemos();
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).anyMatch(id -> id.startsWith("1:order.refunded"));
    }

    @Test
    void theTokenStandsInNoAddressAndInNoWordThatIsKept() {
        shop.put(1, now, now);
        world.pull(shop);
        world.pull(request -> new WebClient.Reply.Answer(301, Map.of("location", "http://evil.example/"), ""));
        assertThat(shop.asked()).allSatisfy(request -> assertThat(request.toString() + request.address())
                .doesNotContain(MagentoServer.SECRET));
        assertThat(world.state().toString() + world.connection + credentials())
                .doesNotContain(MagentoServer.SECRET)
                .doesNotContain("evil.example");
    }

    @Test
    @Tag("KS-3")
    void itsStatusesAreThoseInUseAndMagentosOwn() {
        shop.put(1, now, now).put("status", "dispatched");
        List<ShopSystem.Status> statuses =
                ((ShopAnswer.Given<List<ShopSystem.Status>>) system().statuses(credentials())).value();
        assertThat(statuses)
                .extracting(status -> status.name() + " " + status.orders().orElse(-1L))
                .contains("dispatched 1", "complete 0", "processing 0");
        assertThat(system().meansSent(world.connection, "complete")).isTrue();
        assertThat(system().meansSent(world.connection, "dispatched")).isFalse();
        assertThat(system().meansSent(world.connection.meaning(Map.of("dispatched", ShopStatus.SENT)), "dispatched"))
                .isTrue();
    }

    @Test
    @Tag("KS-3")
    void whereAModuleShowsWhatIsConfiguredTheseAreItsStatuses() {
        shop.configures("[{\"status\":\"versandt\",\"label\":\"Versandt\",\"state\":\"processing\"}]");
        List<ShopSystem.Status> statuses =
                ((ShopAnswer.Given<List<ShopSystem.Status>>) system().statuses(credentials())).value();
        assertThat(statuses).extracting(ShopSystem.Status::label).containsExactly("Versandt");
    }

    @Test
    @Tag("KS-1")
    void anOrderFromBeforeTheInstallationIsRefusedOnce() {
        world.clock.set(now);
        shop.put(1, PullWorld.INSTALLED.minus(Duration.ofDays(30)), now);
        assertThat(world.pull(shop).counts().early()).isOne();
        assertThat(world.ids).containsExactly(placed(1));
    }

    @Test
    void itIsOnlyFetchedFrom() {
        assertThat(system().tells()).isFalse();
        assertThat(system().register(credentials(), URI.create("https://s.example/hooks/x"), "s"))
                .isInstanceOf(ShopAnswer.Refused.class);
        assertThat(system().unregister(credentials(), List.of())).isEqualTo(new ShopAnswer.Given<>(List.of()));
    }
}
