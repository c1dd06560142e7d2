package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.core.shop.ShopStatus;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.ShopSystems;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.integrations.shop.shopware.ShopwareAdapter;
import io.buyerstatus.integrations.webhook.Translation;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching from Shopware: that nothing is missed, and what goes wrong between people and its Admin API. */
@Tag("KS-2")
final class ShopwarePullTest {
    private final ShopwareServer shop = new ShopwareServer();
    private final PullWorld world = new PullWorld(
            ConnectionKind.SHOPWARE, "https://shop.example", ShopwareServer.LOGIN, ShopwareServer.SECRET, false);
    private final Instant now = PullWorld.INSTALLED.plus(Duration.ofDays(3));

    private ShopSystem system() {
        return new ShopSystems(shop, world.clock).of(ConnectionKind.SHOPWARE).orElseThrow();
    }

    private static ShopCredentials credentials() {
        return new ShopCredentials(
                ShopAddress.parse("https://shop.example"), ShopwareServer.LOGIN, ShopwareServer.SECRET);
    }

    private static String placed(long number) {
        return ShopwareServer.id(number) + ":order.placed";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state_enter.order_transaction.state.paid.json", "state_enter.order_delivery.state.shipped.json"
            })
    void b2AFetchedOrderMakesTheEventsOfItsWebhookByteForByte(String sample) {
        Translation told = new ShopwareAdapter()
                .translate(Samples.bytes("webhooks/shopware/" + sample), Map.of(), world.connection);
        String order = Samples.tree("webhooks/shopware/" + sample)
                .at("/data/payload/order")
                .toString();
        world.pull(request -> request.address().getPath().endsWith("/token")
                ? shop.ask(request)
                : ShopwareServer.json(200, "{\"data\":[" + order + "]}"));
        List<OrderEvent> events = ((Translation.Events) told).events();
        assertThat(world.queued)
                .isEqualTo(events.stream().map(new EventCodec()::encode).toList());
    }

    @Test
    void whatAPlacedOrdersWebhookToldIsToldOnce() {
        Translation told = new ShopwareAdapter()
                .translate(Samples.bytes("webhooks/shopware/checkout.order.placed.json"), Map.of(), world.connection);
        String order = Samples.tree("webhooks/shopware/checkout.order.placed.json")
                .at("/data/payload/order")
                .toString();
        world.pull(request -> request.address().getPath().endsWith("/token")
                ? shop.ask(request)
                : ShopwareServer.json(200, "{\"data\":[" + order + "]}"));
        assertThat(world.ids)
                .containsAll(((Translation.Events) told)
                        .events().stream().map(OrderEvent::id).toList());
    }

    @Test
    void aPullThatFindsNothingNewAsksOneQuestionAndQueuesNothing() {
        world.clock.set(now);
        shop.put(1, now, now);
        world.pull(shop);
        int queued = world.queued.size();
        int asked = shop.asked().size();
        world.clock.advance(Duration.ofMinutes(5));
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        // And for a token, since each pull here begins anew.
        assertThat(shop.asked()).hasSize(asked + 2);
        assertThat(world.queued).hasSize(queued);
    }

    /** Shopware does not touch the order when a tracking code is entered: connectors that ask for updatedAt alone never see it. */
    @Test
    void aDeliveryThatChangedIsFoundThoughItsOrderDidNot() {
        world.clock.set(now);
        shop.put(1, now.minus(Duration.ofDays(2)), now.minus(Duration.ofDays(2)));
        shop.put(2, now, now);
        world.pull(shop);
        assertThat(world.state().cursor().until()).contains(now);
        int queued = world.queued.size();
        world.clock.advance(Duration.ofDays(1));
        ShopwareServer.delivery(shop.order(1)).putArray("trackingCodes").add("00340434161094042564");
        shop.delivered(1, world.clock.instant());
        world.pull(shop);
        assertThat(world.queued.subList(queued, world.queued.size()))
                .anySatisfy(event -> assertThat(event).contains("00340434161094042564"));
    }

    @Test
    void aNewOrderWhoseTimeOfChangeIsMissingIsFound() {
        world.clock.set(now);
        ObjectNode order = shop.put(1, now, now);
        order.putNull("updatedAt");
        ShopwareServer.delivery(order).putNull("updatedAt");
        world.pull(shop);
        assertThat(world.ids).contains(placed(1));
    }

    @ParameterizedTest
    @CsvSource({"300, 3600", "300, 0", "300, 40", "120, 86400"})
    void moreOrdersThanAPartHoldsAreAllFetchedWhenEverTheyChanged(int count, int seconds) {
        world.clock.set(now);
        Random random = new Random(count + seconds);
        for (int id = 1; id <= count; id++) {
            Instant changed = now.minusSeconds(seconds == 0 ? 0 : random.nextInt(seconds));
            shop.put(id, PullWorld.INSTALLED.plusSeconds(id), changed);
        }
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids)
                .containsAll(IntStream.rangeClosed(1, count)
                        .mapToObj(ShopwarePullTest::placed)
                        .toList());
        // Each window is halved until it fits, and the next is no wider than twice as wide.
        assertThat(shop.asked().size()).isLessThan(count / 50 * 12 + 20);
    }

    @Test
    void aTokenThatEndsBeforeItsTimeIsRenewedOnce() {
        world.clock.set(now);
        shop.put(1, now, now);
        shop.tokensEndAtOnce();
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(1));
    }

    @Test
    void manyQuestionsNeedOneToken() {
        ShopSystem system = system();
        for (int at = 0; at < 20; at++) {
            system.statuses(credentials());
        }
        assertThat(shop.tokens()).isOne();
        world.clock.advance(Duration.ofSeconds(571));
        system.statuses(credentials());
        assertThat(shop.tokens()).isEqualTo(2);
    }

    @Test
    @Tag("KS-9")
    void refusedCredentialsAreToldAtOnceWithTheRightsThatAreMissing() {
        world.pull(
                request -> request.address().getPath().endsWith("/token")
                        ? shop.ask(request)
                        : ShopwareServer.json(
                                403,
                                "{\"errors\":[{\"code\":\"FRAMEWORK__MISSING_PRIVILEGE_ERROR\",\"detail\":"
                                    + "\"{\\\"missingPrivileges\\\":[\\\"order:read\\\",\\\"order_delivery:read\\\"]}\"}]}"));
        assertThat(world.state().phase()).isEqualTo(ConnectionPhase.FAILING);
        assertThat(world.state().health().trouble()).isEqualTo("it may not read order, order_delivery");
        assertThat(world.ledger.all()).hasSize(1);
    }

    @Test
    void anOrderThatNobodyCanReadHoldsUpNoOther() {
        world.clock.set(now);
        for (int id = 1; id <= 20; id++) {
            shop.put(id, now, now);
        }
        WebClient dirty = request -> {
            WebClient.Reply.Answer answer = (WebClient.Reply.Answer) shop.ask(request);
            return ShopwareServer.json(
                    answer.status(), answer.body().replace("\"orderNumber\":\"7\"", "\"orderNumber\":\"7\",\"id\":1"));
        };
        assertThat(world.pull(dirty)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(6), placed(8), placed(20)).doesNotContain(placed(7));
    }

    @Test
    void credentialsThatShowOnlyAPartOfAnOrderMakeNoHalfOrder() {
        world.clock.set(now);
        shop.put(1, now, now).putNull("transactions");
        assertThat(world.pull(shop).counts().unread()).isOne();
        assertThat(world.ids).isEmpty();
    }

    @Test
    void aServerThatFailsOverManyOrdersIsAskedForFewer() {
        world.clock.set(now);
        for (int id = 1; id <= 40; id++) {
            shop.put(id, now, now.plusSeconds(id));
        }
        WebClient weak = request ->
                request.body().contains("\"limit\":50") || request.body().contains("\"limit\":24")
                        ? new WebClient.Reply.Silence("its answer is too large")
                        : shop.ask(request);
        assertThat(world.pull(weak)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids).contains(placed(1), placed(40));
    }

    @Test
    void credentialsStandInNoAddressAndInNoWordThatIsKept() {
        shop.put(1, now, now);
        world.pull(shop);
        world.pull(request -> new WebClient.Reply.Answer(301, Map.of("location", "http://evil.example/"), ""));
        assertThat(shop.asked()).allSatisfy(request -> assertThat(request.toString() + request.address())
                .doesNotContain(ShopwareServer.SECRET)
                .doesNotContain(ShopwareServer.LOGIN)
                .doesNotContain("token-1"));
        assertThat(world.state().toString() + world.connection + credentials())
                .doesNotContain(ShopwareServer.SECRET)
                .doesNotContain("evil.example");
    }

    @Test
    @Tag("KS-3")
    void b5ItsStatusesAreThoseOfItsStateMachines() {
        ShopAnswer<List<ShopSystem.Status>> answer = system().statuses(credentials());
        List<ShopSystem.Status> statuses = ((ShopAnswer.Given<List<ShopSystem.Status>>) answer).value();
        assertThat(statuses)
                .extracting(ShopSystem.Status::name)
                .containsExactly("order.state.completed", "order_delivery.state.shipped");
        assertThat(statuses).extracting(ShopSystem.Status::label).containsExactly("Abgeschlossen", "Versandt");
        assertThat(statuses).extracting(status -> status.orders().orElse(-1L)).containsExactly(0L, 48L);
        assertThat(system().meansSent(world.connection, "order_delivery.state.shipped"))
                .isTrue();
        assertThat(system().meansSent(world.connection, "order.state.completed"))
                .isFalse();
        assertThat(system().meansSent(
                                world.connection.meaning(Map.of("order.state.completed", ShopStatus.SENT)),
                                "order.state.completed"))
                .isTrue();
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
    void aConnectionThatIsOnlyFetchedFromSaysSo() {
        assertThat(system().register(credentials(), URI.create("https://s.example/hooks/x"), "s"))
                .isInstanceOf(ShopAnswer.Refused.class);
        assertThat(system().unregister(credentials(), List.of())).isEqualTo(new ShopAnswer.Given<>(List.of()));
        assertThat(system().unregister(credentials(), List.of("app"))).isInstanceOf(ShopAnswer.Refused.class);
    }
}
