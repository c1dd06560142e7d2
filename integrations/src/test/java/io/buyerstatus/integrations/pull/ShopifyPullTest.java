package io.buyerstatus.integrations.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.connection.ConnectionPhase;
import io.buyerstatus.core.connection.pull.PullResult;
import io.buyerstatus.core.connection.pull.ShopAnswer;
import io.buyerstatus.core.connection.pull.ShopCredentials;
import io.buyerstatus.core.connection.pull.ShopSystem;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopAddress;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.ShopSystems;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.integrations.shop.shopify.ShopifyAdapter;
import io.buyerstatus.integrations.webhook.Translation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders of Shopify's GraphQL, and the webhooks of the same orders. */
@Tag("KS-2")
final class ShopifyPullTest {
    private static final URI HOOKS = URI.create("https://status.example/hooks/demo-shopify");
    private static final String CREATED = "orders-create.json";

    private final PullWorld world = new PullWorld(
            ConnectionKind.SHOPIFY,
            "https://nordlicht.myshopify.com",
            ShopifyServer.CLIENT,
            ShopifyServer.SECRET,
            false);
    private final ShopifyServer shop = new ShopifyServer(world.clock);

    private ShopSystem system() {
        return new ShopSystems(shop, world.clock).of(ConnectionKind.SHOPIFY).orElseThrow();
    }

    private static ShopCredentials credentials() {
        return new ShopCredentials(
                ShopAddress.parse("https://nordlicht.myshopify.com"), ShopifyServer.CLIENT, ShopifyServer.SECRET);
    }

    private static ObjectNode sample(String name) {
        return Samples.tree("webhooks/shopify/" + name);
    }

    private List<String> webhook(ObjectNode order) {
        Translation said = new ShopifyAdapter()
                .translate(
                        order.toString().getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "x-shopify-topic", "orders/updated",
                                "x-shopify-shop-domain", "nordlicht.myshopify.com"),
                        world.connection);
        return ((Translation.Events) said)
                .events().stream().map(new EventCodec()::encode).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {CREATED, "orders-paid.json", "orders-fulfilled.json", "orders-cancelled.json"})
    void b2AFetchedOrderMakesTheEventsOfItsWebhookByteForByte(String name) {
        ObjectNode order = sample(name);
        shop.put(order);
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.queued).isEqualTo(webhook(order));
    }

    @Test
    void whatChangesTwiceInTheSecondInWhichItIsFetchedIsNotLost() {
        ObjectNode order = sample(CREATED);
        shop.put(order);
        world.pull(shop);
        int queued = world.queued.size();
        order.withObject("shipping_address").put("address1", "Neuer Weg 9");
        world.pull(shop);
        assertThat(String.join("", world.queued.subList(queued, world.queued.size())))
                .contains("Neuer Weg 9");
        int after = world.queued.size();
        world.pull(shop);
        assertThat(world.queued).hasSize(after);
    }

    @Test
    void b2AGlobalIdIsTheNumberOfTheWebhook() {
        ObjectNode order = sample(CREATED);
        shop.put(order);
        world.pull(shop);
        assertThat(world.ids).allMatch(id -> id.startsWith(order.path("id").asText() + ":"));
    }

    @Test
    void anOrderOfManyLinesIsFetchedWhole() {
        ObjectNode order = sample(CREATED);
        ArrayNode lines = (ArrayNode) order.path("line_items");
        ObjectNode one = (ObjectNode) lines.get(0);
        for (int at = 0; at < 170; at++) {
            lines.add(one.deepCopy().put("id", 9_000_000_000L + at));
        }
        order.remove("total_line_items_price");
        shop.linesPerPart(80);
        shop.put(order);
        world.pull(shop);
        assertThat(world.queued.getFirst()).contains("9000000000", "9000000169");
    }

    @Test
    void b7OneTokenServesFiftyWhoAskAtOnceAndIsRenewedBeforeItsEnd() throws Exception {
        ShopSystem system = system();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = new ArrayList<>();
            for (int at = 0; at < 50; at++) {
                asked.add(many.submit(() -> system.statuses(credentials())));
            }
            for (Future<?> each : asked) {
                assertThat(each.get()).isInstanceOf(ShopAnswer.Given.class);
            }
        }
        assertThat(shop.tokens()).isOne();
        world.clock.advance(Duration.ofHours(23));
        system.statuses(credentials());
        assertThat(shop.tokens()).isOne();
        world.clock.advance(Duration.ofMinutes(45));
        assertThat(system.statuses(credentials())).isInstanceOf(ShopAnswer.Given.class);
        assertThat(shop.tokens()).isEqualTo(2);
    }

    @Test
    void aTokenThatWasTakenBackIsRenewedAndNobodyIsTold() {
        ShopSystem system = system();
        system.statuses(credentials());
        shop.revokesTheToken();
        assertThat(system.statuses(credentials())).isInstanceOf(ShopAnswer.Given.class);
        assertThat(world.ledger.all()).isEmpty();
    }

    @Test
    void whoAskedTooOftenWaitsUntilItsPointsAreThereAgain() {
        shop.put(sample(CREATED));
        shop.throttles(2);
        var before = world.clock.instant();
        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        // 500 points are missing, and 100 come back each second.
        assertThat(Duration.between(before, world.clock.instant()))
                .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
    }

    @Test
    @Tag("KS-9")
    void withoutTheRightScopeItSaysSo() {
        assertThat(world.pull(request -> request.address().getPath().endsWith("graphql.json")
                        ? WooServer.json(
                                200,
                                "{\"errors\":[{\"message\":\"Access"
                                        + " denied\",\"extensions\":{\"code\":\"ACCESS_DENIED\"}}]}")
                        : shop.ask(request)))
                .isInstanceOf(PullResult.Refused.class);
        assertThat(world.state().phase()).isEqualTo(ConnectionPhase.FAILING);
        assertThat(world.state().health().trouble()).contains("a scope is missing");
    }

    @Test
    void b7AnOrderWithoutProtectedDataOfItsBuyerIsAnOrder() {
        ObjectNode order = sample(CREATED);
        for (String hidden :
                List.of("email", "phone", "customer", "billing_address", "shipping_address", "contact_email")) {
            order.putNull(hidden);
        }
        shop.put(order);
        PullResult result = world.pull(shop);
        assertThat(result.counts().taken()).isOne();
        assertThat(world.queued).isEqualTo(webhook(order));
    }

    @Test
    void ordersOfSeveralPartsAreAllFetched() {
        Set<String> ids = new HashSet<>();
        for (int at = 0; at < 45; at++) {
            ObjectNode order = sample(CREATED);
            order.put("id", 820_000_000_000L + at);
            shop.put(order);
            ids.add(820_000_000_000L + at + ":order.placed");
        }
        world.pull(shop);
        assertThat(world.ids).containsAll(ids);
        int before = world.queued.size();
        world.pull(shop);
        assertThat(world.queued).hasSize(before);
    }

    /** Its token, the list, and each order by itself. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    @Tag("KS-2")
    void b3AServerThatFallsSilentAtAnyQuestionLosesNoOrder(int silent) {
        ObjectNode first = sample(CREATED);
        ObjectNode second = sample(CREATED).put("id", 7_000_000_000_001L);
        shop.put(first);
        shop.put(second);
        AtomicInteger asked = new AtomicInteger();
        assertThat(world.pull(request ->
                        asked.incrementAndGet() >= silent ? new WebClient.Reply.Silence("it went") : shop.ask(request)))
                .isInstanceOf(PullResult.Failed.class);

        assertThat(world.pull(shop)).isInstanceOf(PullResult.Finished.class);
        assertThat(world.ids)
                .extracting(id -> id.substring(0, id.indexOf(':')))
                .contains(first.path("id").asText(), second.path("id").asText());
    }

    @Test
    void itsWebhooksAreRegisteredOnceAndSignedWithTheClientsSecret() {
        system().register(credentials(), HOOKS, ShopifyServer.SECRET);
        ShopAnswer<List<String>> again = system().register(credentials(), HOOKS, ShopifyServer.SECRET);
        assertThat(shop.hooks()).hasSize(8);
        assertThat(system().signsWith(credentials())).contains(ShopifyServer.SECRET);
        List<String> ids = ((ShopAnswer.Given<List<String>>) again).value();
        system().unregister(credentials(), ids);
        assertThat(shop.hooks()).isEmpty();
    }

    @Test
    void b9CredentialsStandInNoWordThatIsKept() {
        assertThat(credentials().toString() + world.connection).doesNotContain(ShopifyServer.SECRET);
    }
}
