package io.buyerstatus.local.standin.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A WooCommerce shop, as far as its REST API is asked. Beside it, {@code POST /sell} makes an order, and {@code POST /push?to=CONNECTION} sends
 * the newest one out and tells the webhooks of that connection, in words what they were answered.
 */
public final class WooCommercePages implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/shops/woocommerce";

    private static final String API = "/wp-json/wc/v3";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String credentials =
            "Basic " + Base64.getEncoder().encodeToString("ck_local:cs_local".getBytes(StandardCharsets.UTF_8));
    private final TreeMap<Long, ObjectNode> orders = new TreeMap<>();
    private final TreeMap<Long, ObjectNode> hooks = new TreeMap<>();
    private final InstantSource clock;
    private long nextId = 1;

    public WooCommercePages(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        String path = request.path().substring(PATH.length());
        if (request.method().equals("POST") && path.equals("/sell")) {
            return LocalResponse.text(201, sell());
        }
        if (request.method().equals("POST") && path.equals("/push")) {
            return LocalResponse.text(200, push(request.parameter("to").orElse("")));
        }
        if (!request.header("authorization").filter(credentials::equals).isPresent()) {
            return LocalResponse.json(401, "{\"code\":\"woocommerce_rest_cannot_view\"}");
        }
        if (!path.startsWith(API)) {
            return LocalResponse.json(404, "{\"code\":\"rest_no_route\"}");
        }
        return asked(request, path.substring(API.length()));
    }

    private synchronized LocalResponse asked(LocalRequest request, String path) {
        return switch (request.method() + " " + path.replaceFirst("^/webhooks/[0-9]+$", "/webhooks/ID")) {
            case "GET " -> LocalResponse.json(200, "{\"routes\":{\"/wc/v3/orders\":{}}}");
            case "GET /orders" -> LocalResponse.json(200, list(request).toString());
            case "GET /reports/orders/totals" ->
                LocalResponse.json(
                        200,
                        "[{\"slug\":\"processing\",\"name\":\"Processing\",\"total\":" + orders.size()
                                + "},{\"slug\":\"completed\",\"name\":\"Completed\",\"total\":0}]");
            case "GET /webhooks" ->
                LocalResponse.json(200, JSON.valueToTree(hooks.values()).toString());
            case "POST /webhooks" -> registered(request);
            case "DELETE /webhooks/ID" ->
                LocalResponse.json(
                        hooks.remove(Long.parseLong(path.substring("/webhooks/".length()))) == null ? 404 : 200, "{}");
            default -> LocalResponse.json(404, "{\"code\":\"rest_no_route\"}");
        };
    }

    private LocalResponse registered(LocalRequest request) {
        try {
            ObjectNode hook = (ObjectNode) JSON.readTree(new String(request.body(), StandardCharsets.UTF_8));
            hook.put("id", nextId);
            hooks.put(nextId++, hook);
            return LocalResponse.json(201, hook.toString());
        } catch (JsonProcessingException | ClassCastException noHook) {
            return LocalResponse.json(400, "{\"code\":\"rest_invalid_json\"}");
        }
    }

    private ArrayNode list(LocalRequest request) {
        Instant after = request.parameter("modified_after")
                .map(text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC))
                .orElse(Instant.EPOCH);
        ArrayNode list = JSON.createArrayNode();
        orders.values().stream()
                .filter(order -> WooOrder.modified(order).isAfter(after))
                .sorted(Comparator.comparing(WooOrder::modified))
                .skip(request.parameter("offset").map(Integer::parseInt).orElse(0))
                .limit(request.parameter("per_page").map(Integer::parseInt).orElse(10))
                .forEach(list::add);
        return list;
    }

    private synchronized String sell() {
        ObjectNode order = WooOrder.placed(nextId, clock.instant());
        orders.put(nextId, order);
        return String.valueOf(nextId++);
    }

    /** The answer to the webhook; none where nobody wants to hear. */
    private String push(String connection) {
        Optional<ObjectNode> hook;
        String body;
        synchronized (this) {
            hook = hooks.values().stream()
                    .filter(each -> each.path("topic").asText().equals("order.updated")
                            && each.path("delivery_url").asText().endsWith("/hooks/" + connection))
                    .findFirst();
            if (hook.isEmpty() || orders.isEmpty()) {
                return "none";
            }
            ObjectNode order = orders.lastEntry().getValue();
            WooOrder.completed(order, clock.instant());
            body = order.toString();
        }
        return Delivery.send(
                hook.get().path("delivery_url").asText(),
                Map.of("x-wc-webhook-topic", "order.updated"),
                "x-wc-webhook-signature",
                hook.get().path("secret").asText(),
                body);
    }
}
