package io.buyerstatus.local.standin.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A shop of Shopify, as far as its GraphQL Admin API is asked. Beside it, {@code POST /sell} makes an order, and {@code POST /push?to=CONNECTION}
 * has the newest one paid and tells the webhooks of that connection, in words what they were answered.
 */
public final class ShopifyPages implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/shops/shopify";

    private static final String CLIENT = "ck_local";
    private static final String SECRET = "cs_local";
    private static final String TOKEN = "token_local";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TreeMap<Long, ShopifyOrder> orders = new TreeMap<>();
    private final TreeMap<Long, ObjectNode> hooks = new TreeMap<>();
    private final InstantSource clock;
    private long nextId = 1;

    public ShopifyPages(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        if (!request.method().equals("POST")) {
            return LocalResponse.json(404, "{}");
        }
        return switch (request.path().substring(PATH.length())) {
            case "/sell" -> LocalResponse.text(201, sell());
            case "/push" -> LocalResponse.text(200, push(request.parameter("to").orElse("")));
            case "/admin/oauth/access_token" -> token(body(request));
            case "/admin/api/2026-10/graphql.json" ->
                request.header("x-shopify-access-token").filter(TOKEN::equals).isPresent()
                        ? answer(body(request))
                        : LocalResponse.json(401, "{\"errors\":\"[API] Invalid API key or access token\"}");
            default -> LocalResponse.json(404, "{\"errors\":\"Not Found\"}");
        };
    }

    private static JsonNode body(LocalRequest request) {
        try {
            return JSON.readTree(new String(request.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode();
        }
    }

    private static LocalResponse token(JsonNode asked) {
        boolean known = asked.path("client_id").asText().equals(CLIENT)
                && asked.path("client_secret").asText().equals(SECRET)
                && asked.path("grant_type").asText().equals("client_credentials");
        return known
                ? LocalResponse.json(
                        200, "{\"access_token\":\"" + TOKEN + "\",\"scope\":\"read_orders\",\"expires_in\":86399}")
                : LocalResponse.json(401, "{\"error\":\"invalid_client\"}");
    }

    private synchronized LocalResponse answer(JsonNode asked) {
        String query = asked.path("query").asText();
        JsonNode variables = asked.path("variables");
        ObjectNode data = JSON.createObjectNode();
        if (query.contains("webhookSubscriptionCreate")) {
            ObjectNode hook = JSON.createObjectNode().put("id", "gid://shopify/WebhookSubscription/" + nextId);
            hook.set("topic", variables.path("topic"));
            hook.set("uri", variables.path("uri"));
            hooks.put(nextId++, hook);
            ObjectNode made = data.putObject("webhookSubscriptionCreate");
            made.set("webhookSubscription", hook);
            made.putArray("userErrors");
        } else if (query.contains("webhookSubscriptionDelete")) {
            hooks.values().removeIf(hook -> hook.path("id").equals(variables.path("id")));
            data.putObject("webhookSubscriptionDelete").putArray("userErrors");
        } else if (query.contains("webhookSubscriptions")) {
            ArrayNode all = data.putObject("webhookSubscriptions").putArray("nodes");
            hooks.values().forEach(all::add);
        } else if (query.contains("orders(")) {
            data.set("orders", list(variables.path("query").asText()));
        } else {
            data.set(
                    "order",
                    orders.values().stream()
                            .filter(order ->
                                    order.gid().equals(variables.path("id").asText()))
                            .findFirst()
                            .<JsonNode>map(ShopifyOrder::graph)
                            .orElseGet(JSON::nullNode));
        }
        ObjectNode answer = JSON.createObjectNode();
        answer.set("data", data);
        return LocalResponse.json(200, answer.toString());
    }

    private ObjectNode list(String query) {
        Instant since = Instant.parse(query.replaceAll("[^']*'([^']*)'.*", "$1"));
        ObjectNode list = JSON.createObjectNode();
        ArrayNode nodes = list.putArray("nodes");
        orders.values().stream()
                .filter(order -> !order.updatedAt().isBefore(since))
                .sorted(Comparator.comparing(ShopifyOrder::updatedAt))
                .forEach(order -> nodes.add(order.head()));
        list.putObject("pageInfo").put("hasNextPage", false);
        return list;
    }

    private synchronized String sell() {
        orders.put(nextId, new ShopifyOrder(nextId, clock.instant()));
        return String.valueOf(nextId++);
    }

    private String push(String connection) {
        Optional<String> address;
        String body;
        synchronized (this) {
            address = hooks.values().stream()
                    .filter(hook -> hook.path("topic").asText().equals("ORDERS_UPDATED"))
                    .map(hook -> hook.path("uri").asText())
                    .filter(uri -> uri.endsWith("/hooks/" + connection))
                    .findFirst();
            if (address.isEmpty() || orders.isEmpty()) {
                return "none";
            }
            ShopifyOrder order = orders.lastEntry().getValue();
            order.pay(clock.instant());
            body = order.webhook().toString();
        }
        return Delivery.send(
                address.get(),
                Map.of("x-shopify-topic", "orders/updated", "x-shopify-shop-domain", "local.myshopify.com"),
                "x-shopify-hmac-sha256",
                SECRET,
                body);
    }
}
