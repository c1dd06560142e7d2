package io.buyerstatus.local.standin.shop;

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
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * A Medusa shop, as far as its Admin API is asked. Beside it, {@code POST /sell} makes an order, and {@code POST /push} ships the newest one; it
 * has nobody to tell.
 */
public final class MedusaPages implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/shops/medusa";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Shown only to who names them. */
    private static final List<String> UNLESS_ASKED = List.of(
            "items", "shipping_address", "billing_address", "shipping_methods", "payment_collections", "fulfillments");

    private final String credentials =
            "Basic " + Base64.getEncoder().encodeToString("cs_local:".getBytes(StandardCharsets.UTF_8));
    private final TreeMap<Integer, ObjectNode> orders = new TreeMap<>();
    private final InstantSource clock;

    public MedusaPages(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized LocalResponse handle(LocalRequest request) {
        String path = request.path().substring(PATH.length());
        return switch (request.method() + " " + path) {
            case "POST /sell" -> LocalResponse.text(201, sell());
            case "POST /push" -> LocalResponse.text(200, ship());
            case "GET /admin/orders" ->
                request.header("authorization").filter(credentials::equals).isPresent()
                        ? LocalResponse.json(200, list(request).toString())
                        : LocalResponse.json(401, "{\"message\":\"Unauthorized\"}");
            default -> LocalResponse.json(404, "{\"type\":\"not_found\"}");
        };
    }

    private String sell() {
        int number = orders.size() + 1;
        orders.put(number, MedusaOrder.placed(number, clock.instant()));
        return MedusaOrder.id(number);
    }

    /** Whether there was something to send out. */
    private String ship() {
        if (orders.isEmpty()) {
            return "none";
        }
        MedusaOrder.shipped(orders.lastEntry().getValue(), clock.instant());
        return "shipped";
    }

    private ObjectNode list(LocalRequest request) {
        String sort = request.parameter("order").orElse("created_at");
        Comparator<ObjectNode> by =
                Comparator.comparing(order -> order.path(sort.replace("-", "")).asText());
        List<ObjectNode> found = orders.values().stream()
                .filter(order -> since(order, request, "updated_at") && since(order, request, "created_at"))
                .filter(order -> request.parameter("id[]")
                        .filter(id -> !id.equals(order.path("id").asText()))
                        .isEmpty())
                .sorted(sort.startsWith("-") ? by.reversed() : by)
                .toList();
        ObjectNode answer = JSON.createObjectNode().put("count", found.size());
        ArrayNode shown = answer.putArray("orders");
        String fields = request.parameter("fields").orElse("");
        found.stream()
                .skip(request.parameter("offset").map(Integer::parseInt).orElse(0))
                .limit(request.parameter("limit").map(Integer::parseInt).orElse(15))
                .forEach(order -> {
                    ObjectNode copy = order.deepCopy();
                    UNLESS_ASKED.stream().filter(part -> !fields.contains(part)).forEach(copy::remove);
                    shown.add(copy);
                });
        return answer;
    }

    private static boolean since(ObjectNode order, LocalRequest request, String field) {
        return request.parameter(field + "[$gte]")
                .map(Instant::parse)
                .filter(since -> Instant.parse(order.path(field).asText()).isBefore(since))
                .isEmpty();
    }
}
