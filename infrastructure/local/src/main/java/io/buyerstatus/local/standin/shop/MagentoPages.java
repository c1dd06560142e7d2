package io.buyerstatus.local.standin.shop;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A Magento shop, as far as its REST API is asked. Beside it, {@code POST /sell} makes an order, and {@code POST /push} ships the newest one; it
 * has nobody to tell.
 */
public final class MagentoPages implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/shops/magento";

    private static final String API = "/rest/V1";
    private static final String CREDENTIALS = "Bearer cs_local";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TreeMap<Integer, ObjectNode> orders = new TreeMap<>();
    private final TreeMap<Integer, ObjectNode> shipments = new TreeMap<>();
    private final InstantSource clock;

    public MagentoPages(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized LocalResponse handle(LocalRequest request) {
        String path = request.path().substring(PATH.length());
        if (request.method().equals("POST") && path.equals("/sell")) {
            return LocalResponse.text(201, sell());
        }
        if (request.method().equals("POST") && path.equals("/push")) {
            return LocalResponse.text(200, ship());
        }
        if (request.header("authorization").filter(CREDENTIALS::equals).isEmpty()) {
            return LocalResponse.json(
                    401,
                    "{\"message\":\"The consumer isn't authorized to access %resources.\","
                            + "\"parameters\":{\"resources\":\"Magento_Sales::actions_view\"}}");
        }
        return switch (request.method() + " " + path) {
            case "GET " + API + "/orders" -> LocalResponse.json(200, search(orders, request));
            case "GET " + API + "/shipments" -> LocalResponse.json(200, search(shipments, request));
            case "GET " + API + "/creditmemos" -> LocalResponse.json(200, "{\"items\":[],\"total_count\":0}");
            case "GET " + API + "/store/storeConfigs" ->
                LocalResponse.json(200, "[{\"id\":1,\"code\":\"default\",\"locale\":\"de_DE\"}]");
            default -> LocalResponse.json(404, "{\"message\":\"Request does not match any route.\"}");
        };
    }

    private String sell() {
        int number = orders.size() + 1;
        orders.put(number, MagentoOrder.placed(number, clock.instant()));
        return String.valueOf(number);
    }

    /** Whether there was something to send out. */
    private String ship() {
        if (orders.isEmpty()) {
            return "none";
        }
        int number = shipments.size() + 1;
        shipments.put(number, MagentoOrder.shipped(orders.lastEntry().getValue(), number, clock.instant()));
        return "shipped";
    }

    private static String search(Map<Integer, ObjectNode> all, LocalRequest request) {
        String sort = criterion(request, "[sortOrders][0][field]").orElse("entity_id");
        List<ObjectNode> found = all.values().stream()
                .filter(object -> meets(object, request, 0) && meets(object, request, 1))
                .sorted(Comparator.comparing(object -> object.path(sort).asText()))
                .toList();
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        int size = criterion(request, "[pageSize]").map(Integer::parseInt).orElse(20);
        int page = criterion(request, "[currentPage]").map(Integer::parseInt).orElse(1);
        found.stream().skip((long) (page - 1) * size).limit(size).forEach(items::add);
        return answer.put("total_count", found.size()).toString();
    }

    private static boolean meets(ObjectNode object, LocalRequest request, int number) {
        String filter = "[filter_groups][" + number + "][filters][0]";
        Optional<String> field = criterion(request, filter + "[field]");
        if (field.isEmpty()) {
            return true;
        }
        String value = criterion(request, filter + "[value]").orElse("");
        String has = object.path(field.get()).asText();
        return switch (criterion(request, filter + "[condition_type]").orElse("eq")) {
            case "gteq" -> has.compareTo(value) >= 0;
            case "gt" -> Long.parseLong(has) > Long.parseLong(value);
            case "in" -> List.of(value.split(",", -1)).contains(has);
            default -> has.equals(value);
        };
    }

    private static Optional<String> criterion(LocalRequest request, String name) {
        return request.parameter("searchCriteria" + name);
    }
}
