package io.buyerstatus.integrations.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.shop.medusa.MedusaSample;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Medusa shop in memory, as far as its Admin API is asked here. It shows what it is asked for, and no more. */
final class MedusaServer implements WebClient {
    static final String SECRET = "sk_canary-that-nobody-logs";

    private static final List<String> UNLESS_ASKED = List.of(
            "items",
            "shipping_address",
            "billing_address",
            "shipping_methods",
            "payment_collections",
            "fulfillments",
            "email",
            "currency_code");

    private final Map<Long, ObjectNode> orders = new TreeMap<>();
    private final List<Request> asked = new ArrayList<>();

    static String id(long number) {
        return "order_" + number;
    }

    ObjectNode put(long number, Instant createdAt, Instant updatedAt) {
        ObjectNode order = MedusaSample.order()
                .put("id", id(number))
                .put("display_id", number)
                .put("created_at", createdAt.toString())
                .put("updated_at", updatedAt.toString());
        // Paid for when it was placed, as most orders are.
        ((ObjectNode) order.at("/payment_collections/0")).put("updated_at", createdAt.toString());
        ((ObjectNode) order.at("/payment_collections/0/payments/0"))
                .put("captured_at", createdAt.toString())
                .put("created_at", createdAt.toString());
        orders.put(number, order);
        return order;
    }

    ObjectNode order(long number) {
        return Optional.ofNullable(orders.get(number)).orElseThrow();
    }

    void changed(long number, Instant at) {
        order(number).put("updated_at", at.toString());
    }

    List<Request> asked() {
        return asked;
    }

    @Override
    public Reply ask(Request request) {
        asked.add(request);
        String basic = Base64.getEncoder().encodeToString((SECRET + ":").getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(request.headers().get("authorization"))) {
            return WooServer.json(401, "{\"type\":\"unauthorized\",\"message\":\"Unauthorized\"}");
        }
        if (request.method().equals("POST")) {
            String number = request.address().getPath().replaceFirst(".*/admin/orders/order_", "");
            return Optional.ofNullable(orders.get(Long.parseLong(number)))
                    .map(order -> changed(order, request))
                    .orElseGet(() -> WooServer.json(404, "{\"type\":\"not_found\"}"));
        }
        return request.address().getPath().endsWith("/admin/orders")
                ? WooServer.json(
                        200, list(parameters(request.address().getRawQuery())).toString())
                : WooServer.json(404, "{\"type\":\"not_found\"}");
    }

    /** Its rules are those of @medusajs/core-flows 2.21.2, dist/order/workflows/update-order.js. */
    private static Reply changed(ObjectNode order, Request request) {
        ObjectNode address = order.withObject("shipping_address");
        JsonNode wanted = Samples.json(request.body()).path("shipping_address");
        if (!wanted.path("country_code")
                .asText()
                .equals(address.path("country_code").asText())) {
            return WooServer.json(400, "{\"type\":\"invalid_data\",\"message\":\"Country code cannot be changed\"}");
        }
        wanted.properties().forEach(field -> address.set(field.getKey(), field.getValue()));
        order.put(
                "updated_at",
                Instant.parse(order.path("updated_at").asText()).plusSeconds(60).toString());
        return WooServer.json(200, "{\"order\":{\"id\":\"" + order.path("id").asText() + "\"}}");
    }

    private ObjectNode list(Map<String, List<String>> parameters) {
        String sort = first(parameters, "order", "created_at");
        Comparator<ObjectNode> by =
                Comparator.comparing(order -> order.path(sort.replace("-", "")).asText());
        List<ObjectNode> found = orders.values().stream()
                .filter(order -> since(order, parameters, "updated_at") && since(order, parameters, "created_at"))
                .filter(order -> !parameters.containsKey("id[]")
                        || parameters.get("id[]").contains(order.path("id").asText()))
                .sorted(sort.startsWith("-") ? by.reversed() : by)
                .toList();
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("count", found.size());
        ArrayNode shown = answer.putArray("orders");
        String fields = first(parameters, "fields", "");
        found.stream()
                .skip(Long.parseLong(first(parameters, "offset", "0")))
                .limit(Long.parseLong(first(parameters, "limit", "15")))
                .forEach(order -> {
                    ObjectNode copy = order.deepCopy();
                    UNLESS_ASKED.stream().filter(part -> !fields.contains(part)).forEach(copy::remove);
                    shown.add(copy);
                });
        return answer;
    }

    private static boolean since(ObjectNode order, Map<String, List<String>> parameters, String field) {
        String since = first(parameters, field + "[$gte]", "");
        return since.isEmpty() || !Instant.parse(order.path(field).asText()).isBefore(Instant.parse(since));
    }

    private static String first(Map<String, List<String>> parameters, String name, String otherwise) {
        return parameters.getOrDefault(name, List.of(otherwise)).getFirst();
    }

    static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new HashMap<>();
        Arrays.stream(query.split("&", -1)).map(part -> part.split("=", 2)).forEach(part -> parameters
                .computeIfAbsent(URLDecoder.decode(part[0], StandardCharsets.UTF_8), name -> new ArrayList<>())
                .add(part.length == 1 ? "" : URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
        return parameters;
    }
}
