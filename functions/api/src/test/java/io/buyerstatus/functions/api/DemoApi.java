package io.buyerstatus.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.KeySecret;
import io.buyerstatus.core.api.ManageKeys;
import io.buyerstatus.core.ingest.ApplyOrderEvent;
import io.buyerstatus.core.ingest.IngestResult;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.SampleEvents;
import io.buyerstatus.core.order.ticket.TicketKind;
import io.buyerstatus.core.order.withdrawal.Declaration;
import io.buyerstatus.core.order.withdrawal.Scope;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.order.withdrawal.Withdrawal.Timeliness;
import io.buyerstatus.core.search.IndexOrder;
import io.buyerstatus.core.shop.SealedSecret;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderChange;
import io.buyerstatus.core.testing.InMemoryApi;
import io.buyerstatus.core.testing.InMemoryDesk;
import io.buyerstatus.core.testing.InMemorySearch;
import io.buyerstatus.core.testing.InMemoryTemplates;
import io.buyerstatus.core.testing.InMemoryWebhooks;
import io.buyerstatus.core.testing.InMemoryWithdrawals;
import io.buyerstatus.core.testing.guard.CountedSecrets;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.webhook.Delivery;
import io.buyerstatus.core.webhook.Endpoint;
import io.buyerstatus.core.webhook.EndpointAddress;
import io.buyerstatus.core.webhook.EndpointId;
import io.buyerstatus.core.webhook.EventId;
import io.buyerstatus.core.webhook.EventType;
import io.buyerstatus.core.webhook.WebhookEvent;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.DemoStaff;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The demo shop with a program that works for it. Every answer is held to the document. */
final class DemoApi {
    /** The order of the samples, in addresses. */
    static final String ORDER = "/api/v1/orders/" + DemoShop.ORDER.key();

    final DemoShop shop = new DemoShop();
    final DemoStaff staff = new DemoStaff(shop.clock);
    final InMemoryApi store = new InMemoryApi();
    final InMemorySearch search = new InMemorySearch();
    final ManageKeys keys = new ManageKeys(store, staff.secrets(), shop.clock);
    final Contract contract = new Contract();
    private final IndexOrder index = new IndexOrder(shop.orders, search, shop.orders);
    private final InMemoryTemplates templates = new InMemoryTemplates();
    final InMemoryWebhooks webhooks = new InMemoryWebhooks();
    final InMemoryWithdrawals withdrawals = new InMemoryWithdrawals(shop.orders, shop.ledger);
    private int made;
    private final ApiHandler handler = new ApiHandler(ApiWiring.of(
            new ApiWiring.Programs(store, store, store),
            new ApiWiring.Orders(
                    shop.orders,
                    new InMemoryDesk(shop.orders, shop.ledger),
                    search,
                    shop.orders,
                    shop.orders,
                    withdrawals),
            new ApiWiring.Set(shop.settings, shop.settings, templates),
            new ApiWiring.Webhooks(
                    webhooks, webhooks, webhooks, EndpointAddress.parse(""), shop.box, new CountedSecrets()),
            staff.store(),
            DemoShop.BASE,
            shop.clock));

    /** With every scope. */
    final KeySecret key = make(DemoShop.SHOP, io.buyerstatus.core.api.Scope.values());

    DemoApi() {
        index.index(DemoShop.ORDER);
    }

    /** An answer. */
    record Heard(int status, Map<String, String> headers, String text, JsonNode json) {
        String problem() {
            String type = json.path("type").asText();
            return type.substring(type.indexOf('#') + 1);
        }
    }

    /** A key that nobody else has. */
    KeySecret make(ShopId of, io.buyerstatus.core.api.Scope... scopes) {
        ManageKeys.Result made = keys.make(of, "Warehouse", Set.of(scopes), Optional.empty(), "Olivia");
        return ((ManageKeys.Made) made).secret();
    }

    /** An address of the demo's that is told what happens: one that is on, made where there is none. */
    String webhook() {
        return webhooks.of(DemoShop.SHOP).stream()
                .filter(Endpoint::on)
                .findFirst()
                .orElseGet(this::freshWebhook)
                .id()
                .value();
    }

    /** Another one, beside those that there are. */
    Endpoint freshWebhook() {
        Endpoint endpoint = new Endpoint(
                DemoShop.SHOP,
                new EndpointId(Hashes.key("webhook", String.valueOf(made++))),
                1,
                URI.create("https://erp.example/" + made),
                Set.copyOf(EventType.choices()),
                true,
                shop.clock.instant(),
                "Olivia",
                new SealedSecret("sealed"),
                Optional.empty());
        webhooks.of(DemoShop.SHOP).stream()
                .filter(other -> !other.on())
                .forEach(other -> webhooks.remove(DemoShop.SHOP, other.id()));
        webhooks.put(endpoint);
        return endpoint;
    }

    /** What somebody withdraws from. */
    Withdrawal withdrawal(ShopId of, Scope scope, Optional<OrderKey> order, Timeliness timeliness) {
        Withdrawal declared = Withdrawal.received(
                of,
                String.valueOf(made++),
                shop.clock.instant(),
                new Declaration(
                        "Erika Beispiel",
                        order.isPresent() ? "10042" : "the lamp of May",
                        new EmailAddress("new@example.com"),
                        scope,
                        new Language("de"),
                        "Hiermit widerrufe ich."),
                order,
                timeliness);
        withdrawals.declare(declared, true, List.of());
        return declared;
    }

    /** An event that arrived there. */
    String delivered(String webhook) {
        Instant now = shop.clock.instant();
        WebhookEvent event = new WebhookEvent(
                EventId.of(now, "test", String.valueOf(made++)), EventType.TEST, now, Optional.empty(), Map.of());
        webhooks.add(new Delivery(
                DemoShop.SHOP,
                new EndpointId(webhook),
                event,
                1,
                Delivery.State.DELIVERED,
                1,
                List.of(new Delivery.Attempt(now, 204, "")),
                Optional.empty()));
        return event.id().value();
    }

    ApiKey known(KeySecret secret) {
        return store.find(secret.hash()).orElseThrow();
    }

    /** A question. */
    final class Question {
        private final String method;
        private final String path;
        private final Map<String, String> headers = new HashMap<>();
        private String body = "";

        Question(String method, String path) {
            this.method = method;
            this.path = path;
            headers.put("authorization", "Bearer " + key.value());
        }

        Question with(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Question by(KeySecret other) {
            return with("authorization", "Bearer " + other.value());
        }

        Question named(String once) {
            return with("idempotency-key", once);
        }

        Question body(String json) {
            body = json.replace('\'', '"');
            return with("content-type", "application/json");
        }

        /** The gateway's event. */
        APIGatewayV2HTTPEvent event() {
            String[] split = path.split("\\?", 2);
            Contract.Matched matched = contract.match(method, split[0]);
            APIGatewayV2HTTPEvent event = Requests.route(Triggers.http("api.orders"), method + " " + matched.route());
            event.setRawPath(split[0]);
            event.setPathParameters(matched.parts());
            event.setHeaders(new HashMap<>(headers));
            event.setRawQueryString(split.length > 1 ? split[1] : "");
            event.setBody(body);
            return event;
        }

        APIGatewayV2HTTPResponse raw() {
            return raw(event());
        }

        APIGatewayV2HTTPResponse raw(APIGatewayV2HTTPEvent event) {
            return handler.handleRequest(event, Contexts.none());
        }

        Contract.Matched matched() {
            return contract.match(method, path.split("\\?", 2)[0]);
        }

        String operation() {
            return matched().id();
        }

        Heard ask() {
            APIGatewayV2HTTPResponse response = raw();
            assertThat(contract.deviations(contract.match(method, path.split("\\?", 2)[0]), response))
                    .as("%s %s: %s", method, path, response.getBody())
                    .isEmpty();
            return heard(response);
        }
    }

    static Heard heard(APIGatewayV2HTTPResponse response) {
        return new Heard(
                response.getStatusCode(),
                response.getHeaders(),
                response.getBody(),
                response.getBody().isEmpty() ? MissingNode.getInstance() : Contract.json(response.getBody()));
    }

    Question get(String path) {
        return new Question("GET", path);
    }

    Question post(String path) {
        return new Question("POST", path);
    }

    Question question(String method, String path) {
        return new Question(method, path);
    }

    APIGatewayV2HTTPResponse docs(String path) {
        return handler.handleRequest(Requests.route(Triggers.http("api.orders"), "GET " + path), Contexts.none());
    }

    /** How far the conversation was read just now. */
    String read() {
        return get(ORDER + "/thread").ask().json().path("read_up_to").asText();
    }

    /** As the page's form does it. */
    void buyerWrites(String text) {
        shop.clock.advance(Duration.ofMinutes(1));
        shop.orders.commit(OrderChange.of(
                        shop.order(),
                        shop.order()
                                .withTickets(shop.order()
                                        .tickets()
                                        .written(Optional.of(TicketKind.DAMAGED), shop.clock.instant())))
                .withEntries(List.of(new Entry(
                        Entry.idOf("buyer", text),
                        shop.clock.instant(),
                        Entry.Author.BUYER,
                        Entry.Visibility.BUYER_AND_SELLER,
                        "Erika Beispiel",
                        text))));
        index();
    }

    /** One order more. */
    void another(String number) {
        IngestResult taken = new ApplyOrderEvent(shop.orders, shop.orders, shop.settings, shop.keys, shop.clock)
                .apply(SampleEvents.event(
                        DemoShop.CONNECTION,
                        number,
                        "placed" + number,
                        0,
                        SampleEvents.placed(number, Optional.of(DemoShop.EMAIL), DemoShop.PHONE)));
        assertThat(taken).isInstanceOf(IngestResult.Applied.class);
        index.index(OrderKey.of(DemoShop.SHOP, DemoShop.CONNECTION, number));
    }

    /** As the stream's consumer does it. */
    void index() {
        index.index(DemoShop.ORDER);
    }
}
