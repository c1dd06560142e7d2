package io.buyerstatus.integrations.pull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.net.WebClient;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A PrestaShop in memory, as far as its webservice is asked here: filters, sorts, limits and refuses as PrestaShop does, and writes as PHP does. Its
 * rules are those of classes/webservice/WebserviceRequest.php and WebserviceOutputJSON.php in PrestaShop/PrestaShop at
 * 0692635f0789a8e683624d3b82ac5a644023dab3 and 007162bf9d21d11550e845562e09a9bd65dbc7ed.
 */
final class PrestaServer implements WebClient {
    static final String KEY = "canary7that9nobody3logs8while5it";
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Map<String, Map<Long, ObjectNode>> tables = new HashMap<>();
    private final List<Request> asked = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();

    PrestaServer() {
        setting(1, "PS_TIMEZONE", PARIS.getId());
        setting(2, "PS_OS_CANCELED", "6");
        setting(3, "PS_OS_ERROR", "8");
        setting(4, "PS_OS_REFUND", "7");
        state(2, "Payment accepted", true, false, true);
        state(3, "Processing in progress", true, false, true);
        state(4, "Shipped", true, true, true);
        state(5, "Delivered", true, true, true);
        state(6, "Canceled", false, false, false);
        state(7, "Refunded", false, false, false);
        state(8, "Payment error", false, false, false);
        state(10, "Awaiting bank wire payment", false, false, false);
        put("currencies", 1).put("iso_code", "EUR");
        put("languages", 1).put("iso_code", "fr").put("language_code", "fr-fr");
        put("countries", 8).put("iso_code", "FR");
        put("customers", 3)
                .put("firstname", "Claire")
                .put("lastname", "Exemple")
                .put("company", "")
                .put("email", "claire@example.com");
        address(5, "12 rue des Tilleuls", "69001", "Lyon");
        put("products", 21).put("is_virtual", "0");
        put("carriers", 2)
                .put("name", "Colissimo")
                .put("url", "https://suivi.example/?code=@")
                .put("delay", "48 h");
    }

    private void setting(long id, String name, String value) {
        put("configurations", id).put("name", name).put("value", value);
    }

    ObjectNode state(long id, String name, boolean paid, boolean shipped, boolean validated) {
        ObjectNode state = put("order_states", id)
                .put("paid", paid ? "1" : "0")
                .put("shipped", shipped ? "1" : "0")
                .put("logable", validated ? "1" : "0");
        state.putArray("name")
                .add(JsonNodeFactory.instance.objectNode().put("id", "1").put("value", name));
        return state;
    }

    ObjectNode address(long id, String street, String postcode, String city) {
        return put("addresses", id)
                .put("firstname", "Claire")
                .put("lastname", "Exemple")
                .put("company", "")
                .put("address1", street)
                .put("address2", "")
                .put("postcode", postcode)
                .put("city", city)
                .put("id_country", "8")
                .put("id_state", "0")
                .put("phone", "0472000000")
                .put("phone_mobile", "");
    }

    /** An object of a table, new or as it is. */
    ObjectNode put(String table, long id) {
        return tables.computeIfAbsent(table, any -> new TreeMap<>())
                .computeIfAbsent(
                        id, any -> JsonNodeFactory.instance.objectNode().put("id", id));
    }

    void delete(String table, long id) {
        tables.getOrDefault(table, Map.of()).remove(id);
    }

    /** An order of one product, paid. */
    ObjectNode order(long id, Instant placed, Instant changed) {
        ObjectNode order = put("orders", id)
                .put("reference", "REF" + id)
                .put("id_address_delivery", "5")
                .put("id_address_invoice", "5")
                .put("id_currency", "1")
                .put("id_lang", "1")
                .put("id_customer", "3")
                .put("id_carrier", "2")
                .put("current_state", "2")
                .put("module", "stripe_official")
                .put("payment", "Carte bancaire")
                .put("invoice_date", "0000-00-00 00:00:00")
                .put("date_add", written(placed))
                .put("date_upd", written(changed))
                .put("shipping_number", "")
                .put("total_discounts_tax_incl", "0.000000")
                .put("total_paid_tax_incl", "29.800000")
                .put("total_paid_tax_excl", "24.833333")
                .put("total_paid_real", "29.800000")
                .put("total_shipping_tax_incl", "4.900000")
                .put("total_wrapping_tax_incl", "0.000000");
        detail(id * 10, id, "Théière", "24.900000", 1);
        put("order_carriers", id)
                .put("id_order", "" + id)
                .put("id_carrier", "2")
                .put("date_add", written(placed))
                .put("tracking_number", "");
        step(id * 10, id, 2, changed);
        return order;
    }

    ObjectNode detail(long id, long order, String name, String price, int quantity) {
        return put("order_details", id)
                .put("id_order", "" + order)
                .put("product_id", "21")
                .put("product_name", name)
                .put("product_reference", "SKU-" + id)
                .put("product_quantity", "" + quantity)
                .put("product_quantity_return", "0")
                .put("product_quantity_refunded", "0")
                .put("download_hash", "")
                .put("unit_price_tax_incl", price)
                .put("total_price_tax_incl", price);
    }

    void step(long id, long order, long state, Instant at) {
        put("order_histories", id)
                .put("id_order", "" + order)
                .put("id_order_state", "" + state)
                .put("date_add", written(at));
    }

    /** A status is set, as the back office does. */
    void set(long order, long state, Instant at) {
        put("orders", order).put("current_state", "" + state).put("date_upd", written(at));
        step(order * 10 + state, order, state, at);
    }

    ObjectNode slip(long id, long order, String gross, Instant at) {
        return put("order_slip", id)
                .put("id_order", "" + order)
                .put("order_slip_type", "0")
                .put("total_products_tax_excl", gross)
                .put("total_products_tax_incl", gross)
                .put("total_shipping_tax_incl", "0.000000")
                .put("amount", gross)
                .put("shipping_cost_amount", "0.000000")
                .put("date_add", written(at))
                .put("date_upd", written(at));
    }

    static String written(Instant at) {
        return WRITTEN.format(LocalDateTime.ofInstant(at, PARIS));
    }

    /** The key may not see a table. */
    void hide(String table) {
        hidden.add(table);
    }

    List<Request> asked() {
        return asked;
    }

    @Override
    public Reply ask(Request request) {
        asked.add(request);
        String login = "Basic " + Base64.getEncoder().encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8));
        if (!login.equals(request.headers().get("authorization"))) {
            return error(401, 19, "Authentication key does not exist");
        }
        String table = request.address().getPath().replaceFirst("^/api/", "");
        if (hidden.contains(table)) {
            return error(401, 26, "Resource of type \\\"" + table + "\\\" is not allowed with this authentication key");
        }
        Map<String, String> query = query(request.address().getRawQuery());
        if (query.containsKey("filter[date_upd]") && !query.containsKey("date")) {
            return error(400, 32, "This filter does not exist");
        }
        return json(200, listed(table, query));
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String parameter : raw.split("&", -1)) {
            String[] halves = parameter.split("=", 2);
            query.put(
                    URLDecoder.decode(halves[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private String listed(String table, Map<String, String> query) {
        // Read once, not for each of many thousand rows.
        Predicate<ObjectNode> wanted =
                query.entrySet().stream().map(PrestaServer::filter).reduce(any -> true, Predicate::and);
        Stream<ObjectNode> found =
                tables.getOrDefault(table, Map.of()).values().stream().filter(wanted);
        if (query.getOrDefault("sort", "").contains("date_upd_ASC")) {
            found = found.sorted(
                    Comparator.comparing(object -> object.path("date_upd").asText()));
        }
        if (query.getOrDefault("sort", "").contains("id_DESC")) {
            found = found.sorted(Comparator.comparingLong(
                            (ObjectNode object) -> object.path("id").asLong())
                    .reversed());
        }
        String[] limit = query.getOrDefault("limit", "0,1000000").split(",", -1);
        List<ObjectNode> part = found.skip(limit.length == 1 ? 0 : Long.parseLong(limit[0]))
                .limit(Long.parseLong(limit[limit.length - 1]))
                .toList();
        if (part.isEmpty()) {
            // An empty list loses its name (PrestaShop/PrestaShop#22760).
            return "[]";
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        part.forEach(object -> list.add(shown(object, query.getOrDefault("display", "full"))));
        return JsonNodeFactory.instance
                .objectNode()
                .set(table.equals("order_slip") ? "order_slips" : table, list)
                .toString();
    }

    private static ObjectNode shown(ObjectNode object, String display) {
        return display.equals("full")
                ? object
                : object.deepCopy()
                        .retain(List.of(
                                display.substring(1, display.length() - 1).split(",", -1)));
    }

    private static Predicate<ObjectNode> filter(Map.Entry<String, String> filter) {
        if (!filter.getKey().startsWith("filter[")) {
            return any -> true;
        }
        String field = filter.getKey().substring(7, filter.getKey().length() - 1);
        String wanted = filter.getValue().substring(1, filter.getValue().length() - 1);
        String[] ends = wanted.split(",", -1);
        if (ends.length == 2) {
            return object -> {
                String value = object.path(field).asText();
                return value.compareTo(ends[0]) >= 0 && value.compareTo(ends[1]) <= 0;
            };
        }
        Set<String> values = Set.copyOf(Arrays.asList(wanted.split("\\|", -1)));
        return object -> values.contains(object.path(field).asText());
    }

    private static Reply error(int status, int code, String message) {
        return json(status, "{\"errors\":[{\"code\":" + code + ",\"message\":\"" + message + "\"}]}");
    }

    static Reply json(int status, String body) {
        return new Reply.Answer(status, Map.of("content-type", "application/json"), body);
    }
}
