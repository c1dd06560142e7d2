package io.buyerstatus.integrations.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.Samples;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A Shopware shop in memory, as far as its Admin API is asked here: filters, sorts and ends tokens as Shopware does. */
final class ShopwareServer implements WebClient {
    static final String LOGIN = "SWIA0123456789";
    static final String SECRET = "canary-that-nobody-logs";
    static final String SAMPLE = "webhooks/shopware/state_enter.order_delivery.state.shipped.json";

    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'");

    private final Map<Long, ObjectNode> orders = new TreeMap<>();
    private final List<Request> asked = new ArrayList<>();
    private int tokens;
    private boolean tokensEndAtOnce;

    /** An order made of a webhook's. */
    ObjectNode put(long number, Instant createdAt, Instant modifiedAt) {
        ObjectNode order = (ObjectNode) Samples.tree(SAMPLE).at("/data/payload/order");
        order.put("id", id(number))
                .put("autoIncrement", number)
                .put("orderNumber", "" + number)
                .put("orderDateTime", shown(createdAt))
                .put("createdAt", shown(createdAt))
                .put("updatedAt", shown(modifiedAt));
        delivery(order).put("updatedAt", shown(modifiedAt));
        ((ObjectNode) order.at("/transactions/0")).putNull("updatedAt");
        orders.put(number, order);
        return order;
    }

    static String id(long number) {
        return "%032x".formatted(number);
    }

    ObjectNode order(long number) {
        return Optional.ofNullable(orders.get(number)).orElseThrow();
    }

    static ObjectNode delivery(ObjectNode order) {
        return (ObjectNode) order.at("/deliveries/0");
    }

    /** A delivery changes, of which its order takes no notice. */
    void delivered(long number, Instant at) {
        delivery(order(number)).put("updatedAt", shown(at));
    }

    void tokensEndAtOnce() {
        tokensEndAtOnce = true;
    }

    List<Request> asked() {
        return asked;
    }

    int tokens() {
        return tokens;
    }

    static String shown(Instant at) {
        return SHOWN.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    @Override
    public Reply ask(Request request) {
        asked.add(request);
        JsonNode body = Samples.json(request.body());
        if (request.address().getPath().equals("/api/oauth/token")) {
            boolean known = body.path("client_id").asText().equals(LOGIN)
                    && body.path("client_secret").asText().equals(SECRET);
            return known
                    ? json(
                            200,
                            "{\"token_type\":\"Bearer\",\"expires_in\":600,\"access_token\":\"token-" + ++tokens
                                    + "\"}")
                    : json(401, "{\"errors\":[{\"code\":\"10\",\"title\":\"Client authentication failed\"}]}");
        }
        if (!("Bearer token-" + tokens).equals(request.headers().get("authorization"))) {
            return json(401, "{\"errors\":[{\"code\":\"9\"}]}");
        }
        if (tokensEndAtOnce) {
            tokensEndAtOnce = false;
            tokens++;
            return json(401, "{\"errors\":[{\"code\":\"9\"}]}");
        }
        return switch (request.address().getPath()) {
            case "/api/search/state-machine-state" ->
                json(
                        200,
                        "{\"data\":[{\"technicalName\":\"shipped\",\"name\":\"Versandt\",\"stateMachine\":{\"technicalName\":\"order_delivery.state\"}},"
                                + "{\"technicalName\":\"completed\",\"name\":\"Abgeschlossen\",\"stateMachine\":{\"technicalName\":\"order.state\"}}]}");
            case "/api/search/order" ->
                body.has("aggregations")
                        ? json(
                                200,
                                "{\"data\":[],\"aggregations\":{\"order_delivery-state\":{\"buckets\":[{\"key\":\"shipped\",\"count\":48}]}}}")
                        : json(200, found(body));
            default -> json(404, "{\"errors\":[{\"status\":\"404\"}]}");
        };
    }

    private String found(JsonNode criteria) {
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        orders.values().stream()
                .filter(order -> matches(order, criteria.path("filter")))
                .sorted(Comparator.comparingLong(
                        order -> order.path("autoIncrement").asLong()))
                .limit(criteria.path("limit").asInt())
                .map(order -> criteria.has("includes") ? order.deepCopy().retain("id", "autoIncrement") : order)
                .forEach(data::add);
        return "{\"total\":" + data.size() + ",\"data\":" + data + ",\"aggregations\":[]}";
    }

    private static boolean matches(ObjectNode order, JsonNode filters) {
        for (JsonNode filter : filters) {
            if (filter.path("type").asText().equals("multi")) {
                boolean any = false;
                for (JsonNode query : filter.path("queries")) {
                    any |= times(order, query.path("field").asText())
                            .anyMatch(time -> within(time, query.path("parameters")));
                }
                if (!any) {
                    return false;
                }
            } else if (order.path("autoIncrement").asLong()
                    <= filter.path("parameters").path("gt").asLong()) {
                return false;
            }
        }
        return true;
    }

    private static Stream<Instant> times(JsonNode order, String path) {
        Stream<JsonNode> values = Stream.of(order);
        for (String part : path.split("\\.", -1)) {
            values = values.map(value -> value.path(part))
                    .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value));
        }
        return values.filter(JsonNode::isTextual)
                .map(time -> LocalDateTime.parse(time.asText().substring(0, 23)).toInstant(ZoneOffset.UTC));
    }

    private static boolean within(Instant time, JsonNode range) {
        return (!range.has("gte") || !time.isBefore(stored(range.path("gte"))))
                && (!range.has("lt") || time.isBefore(stored(range.path("lt"))));
    }

    private static Instant stored(JsonNode time) {
        return LocalDateTime.parse(time.asText(), STORED).toInstant(ZoneOffset.UTC);
    }

    static Reply json(int status, String body) {
        return new Reply.Answer(status, Map.of("content-type", "application/json"), body);
    }
}
