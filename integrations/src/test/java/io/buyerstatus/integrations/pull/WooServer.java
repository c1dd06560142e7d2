package io.buyerstatus.integrations.pull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.Samples;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A WooCommerce shop in memory, as far as its REST API is asked here. */
final class WooServer implements WebClient {
    static final String LOGIN = "ck_0123456789";
    static final String SECRET = "cs_canary-that-nobody-logs";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private final Map<Long, ObjectNode> orders = new TreeMap<>();
    private final Map<String, ArrayNode> beside = new HashMap<>();
    private final List<Request> asked = new ArrayList<>();
    private final Map<Long, ObjectNode> hooks = new TreeMap<>();
    private boolean filters = true;
    private boolean plugIns;
    private long nextHook = 1;

    /** An order made of a sample of a webhook. */
    ObjectNode put(long id, String sample, Instant createdAt, Instant modifiedAt) {
        ObjectNode order = Samples.tree(sample);
        order.put("id", id)
                .put("number", "" + id)
                .put("date_created_gmt", time(createdAt))
                .put("date_modified_gmt", time(modifiedAt));
        orders.put(id, order);
        return order;
    }

    ObjectNode order(long id) {
        return Optional.ofNullable(orders.get(id)).orElseThrow();
    }

    void changed(long id, Instant at) {
        order(id).put("date_modified_gmt", time(at));
    }

    /** A version that takes no notice of modified_after and orderby (woocommerce#36307). */
    void ignoresFilters() {
        filters = false;
    }

    /** What plug-ins keep, by the path behind the version. */
    void keeps(String path, String list) {
        plugIns = true;
        beside.put(path, (ArrayNode) Samples.json(list));
    }

    List<Request> asked() {
        return asked;
    }

    List<ObjectNode> hooks() {
        return List.copyOf(hooks.values());
    }

    static String time(Instant at) {
        return TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    @Override
    public Reply ask(Request request) {
        asked.add(request);
        String basic = Base64.getEncoder().encodeToString((LOGIN + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(request.headers().get("authorization"))) {
            return json(401, "{\"code\":\"woocommerce_rest_cannot_view\"}");
        }
        String path = request.address().getPath().replaceFirst("^(/de)?/wp-json/wc/v3", "");
        String query = request.address().getRawQuery();
        Map<String, String> parameters = parameters(query);
        if (path.isEmpty()) {
            return json(
                    200,
                    plugIns
                            ? "{\"routes\":{\"/wc/v3/orders\":{},\"/wc/v3/shipments\":{}}}"
                            : "{\"routes\":{\"/wc/v3/orders\":{}}}");
        }
        if (path.equals("/orders")) {
            return json(200, list(parameters).toString());
        }
        if (path.startsWith("/orders/") && request.method().equals("PUT")) {
            return readdressed(Long.parseLong(path.substring("/orders/".length())), request.body());
        }
        if (path.equals("/reports/orders/totals")) {
            return json(
                    200,
                    "[{\"slug\":\"pending\",\"name\":\"Pending payment\",\"total\":2},"
                            + "{\"slug\":\"versandt\",\"name\":\"Versandt &amp; fertig\",\"total\":48},"
                            + "{\"slug\":\"completed\",\"name\":\"Completed\",\"total\":\"0\"}]");
        }
        if (path.startsWith("/webhooks")) {
            return hooks(request, path);
        }
        String kept = query == null ? path : path + "?" + query.replaceFirst("&per_page=.*", "");
        return beside.containsKey(kept)
                ? json(200, beside.get(kept).toString())
                : json(plugIns ? 200 : 404, plugIns ? "[]" : "{\"code\":\"rest_no_route\"}");
    }

    private Reply readdressed(long id, String body) {
        ObjectNode order = orders.get(id);
        if (order == null) {
            return json(404, "{\"code\":\"woocommerce_rest_shop_order_invalid_id\"}");
        }
        ObjectNode shipping = order.withObject("shipping");
        Samples.json(body).path("shipping").properties().forEach(part -> shipping.set(part.getKey(), part.getValue()));
        return json(200, order.toString());
    }

    private Reply hooks(Request request, String path) {
        return switch (request.method()) {
            case "POST" -> {
                ObjectNode hook = (ObjectNode) Samples.json(request.body());
                hook.put("id", nextHook);
                hooks.put(nextHook++, hook);
                yield json(201, hook.toString());
            }
            case "DELETE" ->
                hooks.remove(Long.parseLong(path.substring("/webhooks/".length()))) == null
                        ? json(404, "{\"code\":\"woocommerce_rest_shop_webhook_invalid_id\"}")
                        : json(200, "{}");
            default -> {
                ArrayNode all = JsonNodeFactory.instance.arrayNode();
                hooks.values().forEach(all::add);
                yield json(200, all.toString());
            }
        };
    }

    private ArrayNode list(Map<String, String> parameters) {
        Instant after = LocalDateTime.parse(parameters.get("modified_after")).toInstant(ZoneOffset.UTC);
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Comparator<ObjectNode> byChange = Comparator.comparing(WooServer::modified);
        orders.values().stream()
                .filter(order -> !filters || modified(order).isAfter(after))
                .sorted(filters ? byChange : byChange.reversed())
                .skip(Integer.parseInt(parameters.getOrDefault("offset", "0")))
                .limit(Integer.parseInt(parameters.get("per_page")))
                .forEach(list::add);
        return list;
    }

    private static Instant modified(ObjectNode order) {
        return LocalDateTime.parse(order.path("date_modified_gmt").asText()).toInstant(ZoneOffset.UTC);
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query != null) {
            Arrays.stream(query.split("&", -1))
                    .map(part -> part.split("=", 2))
                    .forEach(part -> parameters.put(part[0], URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
        }
        return parameters;
    }

    static Reply json(int status, String body) {
        return new Reply.Answer(status, Map.of("content-type", "application/json; charset=UTF-8"), body);
    }
}
