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
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A Shopware shop, as far as its Admin API is asked, with the integration {@code ck_local}. Beside it, {@code POST /install} with an app's
 * manifest registers that app, and {@code POST /uninstall?to=CONNECTION} takes it away; {@code POST /sell} makes an order, and {@code POST
 * /push?to=CONNECTION} ships the newest one and tells the app of that connection, in words what it was answered.
 */
public final class ShopwarePages implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/shops/shopware";

    private static final String CLIENT = "ck_local";
    private static final String SECRET = "cs_local";
    private static final String TOKEN = "token_local";
    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TreeMap<Long, ShopwareOrder> orders = new TreeMap<>();
    private final Map<String, ShopwareInstallation> apps = new ConcurrentHashMap<>();
    private final String url;
    private final InstantSource clock;

    /**
     * @param url where the shop is, as it says of itself
     */
    public ShopwarePages(String url, InstantSource clock) {
        this.url = url;
        this.clock = clock;
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        if (!request.method().equals("POST")) {
            return LocalResponse.json(404, "{}");
        }
        String to = request.parameter("to").orElse("");
        return switch (request.path().substring(PATH.length())) {
            case "/install" -> LocalResponse.text(200, installed(new String(request.body(), StandardCharsets.UTF_8)));
            case "/uninstall" -> LocalResponse.text(200, uninstalled(to));
            case "/sell" -> LocalResponse.text(201, sell());
            case "/push" -> LocalResponse.text(200, push(to));
            case "/api/oauth/token" -> token(body(request));
            case "/api/search/order" -> allowed(request) ? found(body(request)) : unauthorised();
            case "/api/search/state-machine-state" ->
                allowed(request)
                        ? LocalResponse.json(
                                200,
                                "{\"data\":[{\"technicalName\":\"shipped\",\"name\":\"Shipped\",\"stateMachine\":{\"technicalName\":\"order_delivery.state\"}},"
                                        + "{\"technicalName\":\"completed\",\"name\":\"Done\",\"stateMachine\":{\"technicalName\":\"order.state\"}}]}")
                        : unauthorised();
            default -> LocalResponse.json(404, "{\"errors\":[{\"status\":\"404\"}]}");
        };
    }

    private String installed(String manifest) {
        try {
            ShopwareInstallation app = ShopwareInstallation.of(manifest, url, clock.instant());
            apps.put(app.name(), app);
            return "installed";
        } catch (ShopwareInstallation.Refused refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private String uninstalled(String connection) {
        Optional<ShopwareInstallation> app = app(connection);
        app.ifPresent(gone -> apps.remove(gone.name()));
        return app.map(gone -> gone.tell(
                        "app.deleted", JSON.createObjectNode().put("keepUserData", true), url, clock.instant()))
                .orElse("none");
    }

    private Optional<ShopwareInstallation> app(String connection) {
        return apps.values().stream()
                .filter(app -> app.hooks().endsWith("/hooks/" + connection))
                .findFirst();
    }

    private static JsonNode body(LocalRequest request) {
        try {
            return JSON.readTree(new String(request.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException noJson) {
            return JSON.createObjectNode();
        }
    }

    private LocalResponse token(JsonNode asked) {
        String client = asked.path("client_id").asText();
        String secret = asked.path("client_secret").asText();
        boolean known = (client.equals(CLIENT) && secret.equals(SECRET))
                || (secret.equals(ShopwareInstallation.KEY_SECRET)
                        && apps.values().stream().anyMatch(app -> app.key().equals(client)));
        return known
                ? LocalResponse.json(
                        200, "{\"token_type\":\"Bearer\",\"expires_in\":600,\"access_token\":\"" + TOKEN + "\"}")
                : unauthorised();
    }

    private static boolean allowed(LocalRequest request) {
        return request.header("authorization")
                .filter(("Bearer " + TOKEN)::equals)
                .isPresent();
    }

    private static LocalResponse unauthorised() {
        return LocalResponse.json(401, "{\"errors\":[{\"status\":\"401\"}]}");
    }

    private synchronized LocalResponse found(JsonNode criteria) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        orders.values().stream()
                .filter(order -> within(order, criteria))
                .limit(criteria.path("limit").asInt(10))
                .forEach(order -> data.add(order.json()));
        return LocalResponse.json(200, answer.toString());
    }

    private static boolean within(ShopwareOrder order, JsonNode criteria) {
        JsonNode range = criteria.at("/filter/0/queries/0/parameters");
        long after = criteria.at("/filter/1/parameters/gt").asLong(0);
        Instant changed = order.changedAt();
        return order.number() > after
                && time(range, "gte").allMatch(from -> !changed.isBefore(from))
                && time(range, "lt").allMatch(changed::isBefore);
    }

    private static Stream<Instant> time(JsonNode range, String name) {
        return Stream.of(range.path(name))
                .filter(JsonNode::isTextual)
                .map(time -> LocalDateTime.parse(time.asText(), STORED).toInstant(ZoneOffset.UTC));
    }

    private synchronized String sell() {
        // Far from the numbers of other stand-ins' orders, whose shops may share a sales account.
        ShopwareOrder order = new ShopwareOrder(5_000_001 + orders.size(), clock.instant());
        orders.put(order.number(), order);
        return order.id();
    }

    private String push(String connection) {
        Optional<ShopwareInstallation> app = app(connection);
        ObjectNode payload = JSON.createObjectNode();
        synchronized (this) {
            if (app.isEmpty() || orders.isEmpty()) {
                return "none";
            }
            ShopwareOrder order = orders.lastEntry().getValue();
            order.ship(clock.instant());
            payload.set("order", order.json());
        }
        return app.get().tell("state_enter.order_delivery.state.shipped", payload, url, clock.instant());
    }
}
