package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.ShopSystems;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes wrong between people and WooCommerce's REST API, by what they report. */
@Tag("KS-2")
final class WooCommercePullTest {
    private static final String SAMPLE = "webhooks/woocommerce/order-updated.processing.json";
    private static final URI HOOKS = URI.create("https://status.example/hooks/demo-woocommerce");

    private final WooServer shop = new WooServer();
    private final PullWorld world = PullWorld.ofWoo(false);
    private final Instant now = PullWorld.INSTALLED.plus(Duration.ofDays(3));

    private ShopSystem system() {
        return new ShopSystems(shop, world.clock).of(ConnectionKind.WOOCOMMERCE).orElseThrow();
    }

    private static ShopCredentials credentials() {
        return new ShopCredentials(ShopAddress.parse("https://shop.example"), WooServer.LOGIN, WooServer.SECRET);
    }

    @Test
    void aPullThatFindsNothingNewAsksOnceAndQueuesNothing() {
        world.clock.set(now);
        shop.put(1, SAMPLE, now, now);
        world.pull(shop);
        int queued = world.queued.size();
        int asked = shop.asked().size();
        world.clock.advance(Duration.ofDays(1));

        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        assertThat(shop.asked()).hasSize(asked + 1);
        assertThat(world.queued).hasSize(queued);
        assertThat(world.state().due()).contains(Instant.parse("2026-11-05T02:00:00Z"));
    }

    @Test
    void whatChangesTwiceInTheSecondInWhichItIsFetchedIsNotLost() {
        world.clock.set(now);
        shop.put(1, SAMPLE, now, now);
        for (String status : List.of("completed", "refunded", "processing", "cancelled")) {
            world.pull(shop);
            int queued = world.queued.size();
            shop.order(1).put("status", status);
            world.pull(shop);
            assertThat(world.queued.size()).as(status).isGreaterThan(queued);
        }
        int queued = world.queued.size();
        world.pull(shop);
        assertThat(world.queued).hasSize(queued);
    }

    /** woocommerce#41226: with HPOS, whoever looks at an order changes it. */
    @Test
    @Tag("KS-1")
    void b4AnOldOrderThatWasOnlyLookedAtIsRefusedOnceAndNotEachNight() {
        shop.put(1, SAMPLE, PullWorld.INSTALLED.minus(Duration.ofDays(30)), now);
        world.clock.set(now);
        PullResult first = world.pull(shop);
        assertThat(first.counts().early()).isOne();
        List<String> told = List.copyOf(world.queued);
        assertThat(world.ids).containsExactly("1:order.placed");

        world.clock.advance(Duration.ofDays(1));
        shop.changed(1, now.plus(Duration.ofDays(1)));
        world.pull(shop);
        // The very same event: it has no second effect, and makes no second refusal.
        assertThat(world.queued).hasSize(2).containsOnly(told.getFirst());
    }

    @Test
    @Tag("KS-1")
    void anOldOrderThatWasImportedIsFetchedAsAnyOther() {
        shop.put(1, SAMPLE, PullWorld.INSTALLED.minus(Duration.ofDays(30)), now);
        world.clock.set(now);
        world.admitted.add(
                OrderKey.of(world.connection.shop(), world.connection.id(), "1").key());
        assertThat(world.pull(shop).counts().early()).isZero();
        assertThat(world.ids).hasSizeGreaterThan(1);
    }

    /** woocommerce#36307: a version that ignores what it is asked for. */
    @Test
    void aShopThatIgnoresTheFilterIsReadWhole() {
        shop.ignoresFilters();
        for (int id = 1; id <= 170; id++) {
            shop.put(id, SAMPLE, now, now.plusSeconds(id * 7L % 170));
        }
        world.clock.set(now);
        world.pull(shop);
        assertThat(world.ids).contains("1:order.placed", "86:order.placed", "170:order.placed");
    }

    @Test
    void moreOrdersOfOneSecondThanAPartHoldsAreAllFetched() {
        for (int id = 1; id <= 260; id++) {
            shop.put(id, SAMPLE, now, now);
        }
        world.pull(shop);
        for (int id = 1; id <= 260; id++) {
            assertThat(world.ids).contains(id + ":order.placed");
        }
    }

    @Test
    void anOrderThatChangesWhileSomebodyTurnsThePagesHidesNoOther() {
        for (int id = 1; id <= 120; id++) {
            shop.put(id, SAMPLE, now, now.plusSeconds(id));
        }
        WebClient busy = request -> {
            WebClient.Reply reply = shop.ask(request);
            shop.changed(
                    1 + shop.asked().size(), now.plusSeconds(500 + shop.asked().size()));
            return reply;
        };
        world.pull(busy);
        for (int id = 1; id <= 120; id++) {
            assertThat(world.ids).contains(id + ":order.placed");
        }
    }

    @Test
    void aServerThatFailsOverManyOrdersIsAskedForFewer() {
        for (int id = 1; id <= 60; id++) {
            shop.put(id, SAMPLE, now, now.plusSeconds(id));
        }
        WebClient weak = request -> request.address().getQuery().matches(".*per_page=(50|24)(&.*)?")
                ? new WebClient.Reply.Silence("its answer is too large")
                : shop.ask(request);
        assertThat(world.pull(weak)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains("1:order.placed", "60:order.placed");
    }

    @Test
    void anOrderThatNobodyCanReadHoldsUpNoOther() {
        for (int id = 1; id <= 60; id++) {
            shop.put(id, SAMPLE, now, now.plusSeconds(id));
        }
        shop.order(30).remove("currency");
        PullResult result = world.pull(shop);
        assertThat(result.counts().unread()).isOne();
        assertThat(world.ids).contains("29:order.placed", "31:order.placed", "60:order.placed");
    }

    @Test
    @Tag("KS-9")
    void refusedCredentialsAreToldAtOnceAndABadNightIsNot() {
        world.pull(request -> WooServer.json(503, "{}"));
        assertThat(world.state().phase()).isEqualTo(ConnectionPhase.CREATED);
        assertThat(world.ledger.all()).isEmpty();
        world.pull(request -> WooServer.json(401, "{\"code\":\"woocommerce_rest_cannot_view\"}"));
        assertThat(world.state().phase()).isEqualTo(ConnectionPhase.FAILING);
        assertThat(world.ledger.all()).hasSize(1);
        // A firewall's page is no word of the shop's.
        assertThat(world.pull(request -> new WebClient.Reply.Answer(
                        403, Map.of("content-type", "text/html"), "<html>Access denied</html>")))
                .isInstanceOf(PullResult.Failed.class);
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ledger.all()).hasSize(2);
    }

    @Test
    void b9CredentialsStandInNoAddressAndInNoWordThatIsKept() {
        shop.put(1, SAMPLE, now, now);
        world.pull(shop);
        world.pull(request -> new WebClient.Reply.Answer(301, Map.of("location", "http://evil.example/"), ""));
        assertThat(shop.asked()).allSatisfy(request -> assertThat(request.toString() + request.address())
                .doesNotContain(WooServer.SECRET)
                .doesNotContain(WooServer.LOGIN));
        assertThat(world.state().toString() + world.connection + credentials())
                .doesNotContain(WooServer.SECRET)
                .doesNotContain("evil.example");
    }

    @Test
    @Tag("KS-3")
    void b5ItsStatusesAreThoseThatTheShopReallyHas() {
        ShopAnswer<List<ShopSystem.Status>> answer = system().statuses(credentials());
        List<ShopSystem.Status> statuses = ((ShopAnswer.Given<List<ShopSystem.Status>>) answer).value();
        assertThat(statuses).extracting(ShopSystem.Status::name).containsExactly("pending", "versandt", "completed");
        assertThat(statuses.get(1).label()).isEqualTo("Versandt & fertig");
        assertThat(statuses).extracting(status -> status.orders().orElse(-1L)).containsExactly(2L, 48L, 0L);

        assertThat(system().meansSent(world.connection, "completed")).isTrue();
        assertThat(system().meansSent(world.connection, "versandt")).isFalse();
        assertThat(system().meansSent(world.connection.meaning(Map.of("wc-versandt", ShopStatus.SENT)), "versandt"))
                .isTrue();
    }

    @Test
    void registeringTwiceLeavesOneWebhookOfEachTopic() {
        system().register(credentials(), HOOKS, "a-secret-of-sixteen");
        ShopAnswer<List<String>> again = system().register(credentials(), HOOKS, "a-secret-of-sixteen");
        assertThat(shop.hooks())
                .extracting(hook -> hook.path("topic").asText())
                .containsExactly("order.created", "order.updated", "order.deleted", "order.restored");
        List<String> ids = ((ShopAnswer.Given<List<String>>) again).value();
        assertThat(system().unregister(credentials(), ids)).isEqualTo(new ShopAnswer.Given<>(List.of()));
        assertThat(shop.hooks()).isEmpty();
        // Gone is gone.
        assertThat(system().unregister(credentials(), ids)).isEqualTo(new ShopAnswer.Given<>(List.of()));
    }

    @Test
    void aShopSaysWhetherItKeepsParcelsBesideItsOrders() {
        assertThat(system().parcelsBeside(credentials())).isEqualTo(new ShopAnswer.Given<>(false));
        shop.keeps("/orders/1/fulfillments", "[]");
        assertThat(system().parcelsBeside(credentials())).isEqualTo(new ShopAnswer.Given<>(true));
    }
}
