package io.buyerstatus.integrations.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.Samples;
import io.buyerstatus.integrations.shop.magento.MagentoSample;
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

/** A Magento shop in memory, as far as its REST API is asked here. */
final class MagentoServer implements WebClient {
    static final String SECRET = "canary-that-nobody-logs";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Map<Long, ObjectNode> orders = new TreeMap<>();
    private final Map<Long, ObjectNode> shipments = new TreeMap<>();
    private final Map<Long, ObjectNode> memos = new TreeMap<>();
    private final List<Request> asked = new ArrayList<>();
    private boolean showsMemos = true;
    private String statuses = "";

    ObjectNode put(long number, Instant createdAt, Instant updatedAt) {
        ObjectNode order = MagentoSample.order()
                .put("entity_id", number)
                .put("increment_id", "%09d".formatted(number))
                .put("created_at", time(createdAt))
                .put("updated_at", time(updatedAt));
        orders.put(number, order);
        return order;
    }

    ObjectNode order(long number) {
        return Optional.ofNullable(orders.get(number)).orElseThrow();
    }

    void changed(long number, Instant at) {
        order(number).put("updated_at", time(at));
    }

    /** Sends an order out, which changes it. */
    ObjectNode ship(long order, long shipment, Instant at) {
        changed(order, at);
        ((ObjectNode) order(order).at("/items/0")).put("qty_shipped", 2);
        return posts(order, shipment, at);
    }

    /** Writes a shipment and nothing else, as programs may. */
    ObjectNode posts(long order, long shipment, Instant at) {
        ObjectNode sent = MagentoSample.shipment(shipment)
                .put("order_id", order)
                .put("created_at", time(at))
                .put("updated_at", time(at));
        shipments.put(shipment, sent);
        return sent;
    }

    void refund(long order, long memo, double sum, Instant at) {
        changed(order, at);
        order(order).put("total_refunded", sum);
        memos.put(
                memo,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("entity_id", memo)
                        .put("order_id", order)
                        .put("grand_total", sum)
                        .put("state", 2));
    }

    void hidesMemos() {
        showsMemos = false;
    }

    /** What a module shows of the configuration. */
    void configures(String list) {
        statuses = list;
    }

    List<Request> asked() {
        return asked;
    }

    static String time(Instant at) {
        return TIME.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    @Override
    public Reply ask(Request request) {
        asked.add(request);
        if (!("Bearer " + SECRET).equals(request.headers().get("authorization"))) {
            return refused("Magento_Sales::actions_view");
        }
        String path = request.address().getPath().replaceFirst("^/rest/V1", "");
        if (path.matches("/orders/[0-9]+")) {
            return Optional.ofNullable(orders.get(Long.parseLong(path.substring("/orders/".length()))))
                    .map(order -> one(order, request))
                    .orElseGet(() ->
                            WooServer.json(404, "{\"message\":\"The entity that was requested doesn't exist.\"}"));
        }
        return switch (path) {
            case "/orders" -> found(orders, request);
            case "/shipments" -> found(shipments, request);
            case "/creditmemos" -> showsMemos ? found(memos, request) : refused("Magento_Sales::sales_creditmemo");
            case "/store/storeConfigs" ->
                WooServer.json(
                        200,
                        "[{\"id\":1,\"locale\":\"en_US\"},{\"id\":2,\"locale\":\"de_DE\",\"timezone\":\"Europe/Berlin\"}]");
            case "/order-statuses" ->
                statuses.isEmpty() ? WooServer.json(404, "{\"message\":\"no route\"}") : WooServer.json(200, statuses);
            default -> WooServer.json(404, "{\"message\":\"Request does not match any route.\"}");
        };
    }

    /** Its rules are those of app/code/Magento/Sales/Model/Order/Address/Validator.php and OrderAddressUpdateTest.php in magento/magento2 at 1335c7d8. */
    private static Reply one(ObjectNode order, Request request) {
        if (request.method().equals("PUT")) {
            JsonNode entity = Samples.json(request.body()).path("entity");
            boolean whole = Stream.of("firstname", "lastname", "postcode", "city", "country_id", "email", "telephone")
                    .noneMatch(field -> entity.path(field).asText().isEmpty());
            ObjectNode address = (ObjectNode) order.at("/extension_attributes/shipping_assignments/0/shipping/address");
            if (!whole || !entity.path("entity_id").equals(address.path("entity_id"))) {
                return WooServer.json(400, "{\"message\":\"We can't save the address\"}");
            }
            entity.properties().forEach(field -> address.set(field.getKey(), field.getValue()));
            return WooServer.json(200, entity.toString());
        }
        return WooServer.json(200, order.toString());
    }

    static Reply refused(String right) {
        return WooServer.json(
                401,
                "{\"message\":\"The consumer isn't authorized to access %resources.\",\"parameters\":{\"resources\":\""
                        + right + "\"}}");
    }

    private static Reply found(Map<Long, ObjectNode> all, Request request) {
        Map<String, List<String>> parameters =
                MedusaServer.parameters(request.address().getRawQuery());
        Comparator<ObjectNode> by = Comparator.comparing(object -> sortable(object, parameters, 0));
        String direction = criterion(parameters, "[sortOrders][0][direction]").orElse("ASC");
        List<ObjectNode> found = all.values().stream()
                .filter(object -> meets(object, parameters, 0) && meets(object, parameters, 1))
                .sorted((direction.equals("DESC") ? by.reversed() : by)
                        .thenComparing(object -> sortable(object, parameters, 1)))
                .toList();
        int size = criterion(parameters, "[pageSize]").map(Integer::parseInt).orElse(20);
        int page = criterion(parameters, "[currentPage]").map(Integer::parseInt).orElse(1);
        // Who asks for a page behind the last gets the last again.
        int shown = Math.min(page, Math.max(1, (found.size() + size - 1) / size));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode items = answer.putArray("items");
        found.stream().skip((long) (shown - 1) * size).limit(size).forEach(items::add);
        answer.put("total_count", found.size());
        return WooServer.json(200, answer.toString());
    }

    private static String sortable(ObjectNode object, Map<String, List<String>> parameters, int number) {
        JsonNode value = object.path(
                criterion(parameters, "[sortOrders][" + number + "][field]").orElse("entity_id"));
        return value.isNumber() ? "%012d".formatted(value.asLong()) : value.asText();
    }

    private static boolean meets(ObjectNode object, Map<String, List<String>> parameters, int number) {
        String filter = "[filter_groups][" + number + "][filters][0]";
        Optional<String> field = criterion(parameters, filter + "[field]");
        if (field.isEmpty()) {
            return true;
        }
        String value = criterion(parameters, filter + "[value]").orElseThrow();
        String has = object.path(field.get()).asText();
        return switch (criterion(parameters, filter + "[condition_type]").orElseThrow()) {
            case "gteq" -> has.compareTo(value) >= 0;
            case "gt" -> Long.parseLong(has) > Long.parseLong(value);
            case "in" -> List.of(value.split(",", -1)).contains(has);
            default -> has.equals(value);
        };
    }

    private static Optional<String> criterion(Map<String, List<String>> parameters, String name) {
        return Optional.ofNullable(parameters.get("searchCriteria" + name)).map(List::getFirst);
    }
}
