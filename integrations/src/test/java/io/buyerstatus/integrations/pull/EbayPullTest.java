package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.ShopSystems;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fetching from eBay: that nothing is missed, and what goes wrong between sellers and its API. */
@Tag("KS-2")
final class EbayPullTest {
    private final EbayServer ebay = new EbayServer();
    private final PullWorld world =
            new PullWorld(ConnectionKind.EBAY, "https://api.ebay.com", EbayServer.CLIENT, EbayServer.SECRET, false);
    private final Instant now = PullWorld.INSTALLED.plus(Duration.ofDays(3));

    private ShopSystem system() {
        return new ShopSystems(ebay, world.clock).of(ConnectionKind.EBAY).orElseThrow();
    }

    private static ShopCredentials credentials(String secret) {
        return new ShopCredentials(ShopAddress.parse("https://api.ebay.com"), EbayServer.CLIENT, secret);
    }

    private static String placed(long number) {
        return EbayServer.id(number) + ":order.placed";
    }

    @Test
    void aPullThatFindsNothingNewAsksOneQuestionAndQueuesNothing() {
        world.clock.set(now);
        ebay.order(1, now, now);
        world.pull(ebay);
        int queued = world.queued.size();
        int asked = ebay.asked().size();
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(world.pull(ebay)).isInstanceOf(PullResult.Finished.class);
        // And for a token, since each pull here begins anew.
        assertThat(ebay.asked()).hasSize(asked + 2);
        assertThat(world.queued).hasSize(queued);
    }

    @ParameterizedTest
    @CsvSource({"300, 3600", "300, 0", "300, 40", "120, 86400"})
    void moreOrdersThanAPartHoldsAreAllFetchedWhenEverTheyChanged(int count, int seconds) {
        world.clock.set(now);
        Random random = new Random(count + seconds);
        for (int id = 1; id <= count; id++) {
            Instant changed = now.minusSeconds(seconds == 0 ? 0 : random.nextInt(seconds));
            ebay.order(id, PullWorld.INSTALLED.plusSeconds(id), changed);
        }
        assertThat(world.pull(ebay)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids)
                .containsAll(IntStream.rangeClosed(1, count)
                        .mapToObj(EbayPullTest::placed)
                        .toList());
        assertThat(ebay.asked().size()).isLessThan(count / 50 * 12 + 40);
    }

    /** An order that changes while somebody turns pages leaves its window, and what stood behind it moves up. */
    @Test
    void whatMovesUpWhileSomebodyTurnsPagesIsNotPassedOver() {
        world.clock.set(now);
        for (int id = 1; id <= 200; id++) {
            ebay.order(id, PullWorld.INSTALLED.plusSeconds(id), now);
        }
        int[] turned = {0};
        WebClient moving = request -> {
            WebClient.Reply reply = ebay.ask(request);
            if (request.address().toString().contains("offset=") && turned[0]++ < 20) {
                ebay.order(EbayServer.id(turned[0]))
                        .put("lastModifiedDate", EbayServer.time(now.plusSeconds(600 + turned[0])));
            }
            return reply;
        };
        world.pull(moving);
        world.clock.advance(Duration.ofHours(1));
        world.pull(ebay);
        assertThat(world.ids)
                .containsAll(IntStream.rangeClosed(1, 200)
                        .mapToObj(EbayPullTest::placed)
                        .toList());
    }

    /** A page of fewer orders than it may hold is not the last one: PrestaShopCorp/ebay#15. */
    @Test
    void whatEbayLeavesOutIsNotTheEnd() {
        world.clock.set(now);
        for (int id = 1; id <= 130; id++) {
            ebay.order(id, now.minusSeconds(60), now);
        }
        WebClient leaving = request -> {
            WebClient.Reply.Answer answer = (WebClient.Reply.Answer) ebay.ask(request);
            if (!request.address().toString().contains("offset=")) {
                return answer;
            }
            ObjectNode page = (ObjectNode) Samples.json(answer.body());
            ArrayNode shown = JsonNodeFactory.instance.arrayNode();
            page.path("orders").forEach(order -> {
                if (order.path("orderId").asText().compareTo(EbayServer.id(60)) > 0) {
                    shown.add(order);
                }
            });
            page.set("orders", shown);
            return EbayServer.json(200, page.toString());
        };
        assertThat(world.pull(leaving)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids)
                .containsAll(IntStream.rangeClosed(61, 130)
                        .mapToObj(EbayPullTest::placed)
                        .toList());
    }

    /** eBay's times are whole seconds. */
    @Test
    void whatChangesTwiceInTheSecondInWhichItIsFetchedIsNotLost() {
        world.clock.set(now);
        ObjectNode order = ebay.order(1, now.minusSeconds(60), now);
        world.pull(ebay);
        ebay.sent(order, "FULFILLED", "00340434161094042557", now);
        assertThat(Fetched.by(world, ebay).facts(Fact.ShipmentSent.class)).hasSize(1);
    }

    /** The brackets of a filter must be encoded, and a filter by creation beside it would win: openlinker-project/openlinker#2880. */
    @Test
    void itAsksByTheTimeOfChangeAlone() {
        world.clock.set(now);
        world.pull(ebay);
        assertThat(ebay.asked().getLast().address().getRawQuery())
                .startsWith("filter=lastmodifieddate%3A%5B2026-10-31T23%3A30%3A00.000Z..%5D&limit=50")
                .doesNotContain("creationdate", "orderIds");
    }

    @Test
    void anOrderThatNobodyCanReadHoldsUpNoOther() {
        world.clock.set(now);
        for (int id = 1; id <= 20; id++) {
            ebay.order(id, now, now);
        }
        WebClient dirty = request -> {
            WebClient.Reply.Answer answer = (WebClient.Reply.Answer) ebay.ask(request);
            return EbayServer.json(
                    answer.status(),
                    answer.body()
                            .replace(
                                    "\"orderId\":\"" + EbayServer.id(7) + "\"",
                                    "\"orderId\":\"" + EbayServer.id(7) + "\",\"orderId\":\"x\""));
        };
        assertThat(world.pull(dirty)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(6), placed(8), placed(20)).doesNotContain(placed(7));
    }

    @Test
    void aServerThatFailsOverManyOrdersIsAskedForFewer() {
        world.clock.set(now);
        for (int id = 1; id <= 40; id++) {
            ebay.order(id, now, now.plusSeconds(id));
        }
        WebClient weak = request -> request.address().toString().contains("limit=50")
                ? new WebClient.Reply.Silence("its answer is too large")
                : ebay.ask(request);
        assertThat(world.pull(weak)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(1), placed(40));
    }

    @Test
    @Tag("KS-3")
    void itsStatusesAreEbaysAndMayMeanSomethingElse() {
        ShopAnswer<List<ShopSystem.Status>> answer = system().statuses(credentials(EbayServer.SECRET));
        List<ShopSystem.Status> statuses = ((ShopAnswer.Given<List<ShopSystem.Status>>) answer).value();
        assertThat(statuses.stream()
                        .filter(status -> system().meansSent(world.connection, status))
                        .map(ShopSystem.Status::label))
                .containsExactly("Partly sent", "Sent");
        assertThat(system().meansSent(
                                world.connection.meaning(
                                        Map.of("orderFulfillmentStatus.IN_PROGRESS", ShopStatus.CONFIRMED)),
                                "orderFulfillmentStatus.IN_PROGRESS"))
                .isFalse();
    }

    @Test
    @Tag("KS-1")
    void anOrderFromBeforeTheInstallationIsRefusedOnce() {
        world.clock.set(now);
        ebay.order(1, PullWorld.INSTALLED.minus(Duration.ofDays(30)), now);
        assertThat(world.pull(ebay).counts().early()).isOne();
        assertThat(world.ids).containsExactly(placed(1));
    }

    @Test
    void aConnectionThatIsOnlyFetchedFromSaysSo() {
        assertThat(system().tells()).isFalse();
        assertThat(system().register(credentials(EbayServer.SECRET), URI.create("https://s.example/hooks/x"), "s"))
                .isInstanceOf(ShopAnswer.Refused.class);
        assertThat(system().unregister(credentials(EbayServer.SECRET), List.of()))
                .isEqualTo(new ShopAnswer.Given<>(List.of()));
    }
}
