package io.buyerstatus.local.standin.shop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A PrestaShop, as far as its webservice is asked. Beside it, {@code POST /sell} makes an order, and {@code POST /push} sends the newest one out: it
 * tells nobody.
 */
public final class PrestaShopPages implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/shops/prestashop";

    private static final String API = "/api/";
    private static final String KEY = "cs_local";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final long FIRST = 7_000_001;

    private final String credentials =
            "Basic " + Base64.getEncoder().encodeToString((KEY + ":").getBytes(StandardCharsets.UTF_8));
    private final Map<String, TreeMap<Long, ObjectNode>> tables = new HashMap<>();
    private final InstantSource clock;

    public PrestaShopPages(InstantSource clock) {
        this.clock = clock;
        put("configurations", 1).put("name", "PS_TIMEZONE").put("value", ZONE.getId());
        put("order_states", 2).put("name", "Payment accepted").put("paid", "1").put("logable", "1");
        put("order_states", 4)
                .put("name", "Shipped")
                .put("paid", "1")
                .put("shipped", "1")
                .put("logable", "1");
        put("currencies", 1).put("iso_code", "EUR");
        put("languages", 1).put("iso_code", "de").put("language_code", "de-de");
        put("countries", 1).put("iso_code", "DE");
        put("products", 1).put("is_virtual", "0");
        put("carriers", 1).put("name", "DHL").put("url", "").put("delay", "2 days");
        put("customers", 1)
                .put("firstname", "Erika")
                .put("lastname", "Beispiel")
                .put("email", "buyer@shop.example");
        put("addresses", 1)
                .put("firstname", "Erika")
                .put("lastname", "Beispiel")
                .put("address1", "Lindenweg 3")
                .put("postcode", "79098")
                .put("city", "Freiburg")
                .put("id_country", "1");
    }

    @Override
    public synchronized LocalResponse handle(LocalRequest request) {
        String path = request.path().substring(PATH.length());
        if (request.method().equals("POST")) {
            return switch (path) {
                case "/sell" -> LocalResponse.text(201, sell());
                case "/push" -> LocalResponse.text(200, ship());
                default -> LocalResponse.json(405, "{\"errors\":[{\"code\":25}]}");
            };
        }
        if (request.header("authorization").filter(credentials::equals).isEmpty()) {
            return LocalResponse.json(401, "{\"errors\":[{\"code\":19}]}");
        }
        return path.startsWith(API)
                ? LocalResponse.json(200, listed(path.substring(API.length()), request))
                : LocalResponse.json(404, "{}");
    }

    private ObjectNode put(String table, long id) {
        return tables.computeIfAbsent(table, any -> new TreeMap<>())
                .computeIfAbsent(
                        id, any -> JsonNodeFactory.instance.objectNode().put("id", id));
    }

    private String listed(String table, LocalRequest request) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        tables.getOrDefault(table, new TreeMap<>()).values().stream()
                .filter(object -> List.of("date_upd", "id", "id_order").stream()
                        .allMatch(field -> request.parameter("filter[" + field + "]")
                                .filter(filter -> !matches(object.path(field).asText(), filter))
                                .isEmpty()))
                .forEach(list::add);
        // As PHP writes an empty list.
        return list.isEmpty()
                ? "[]"
                : JsonNodeFactory.instance.objectNode().set(table, list).toString();
    }

    private static boolean matches(String value, String filter) {
        String wanted = filter.substring(1, filter.length() - 1);
        String[] ends = wanted.split(",", -1);
        return ends.length == 2
                ? value.compareTo(ends[0]) >= 0 && value.compareTo(ends[1]) <= 0
                : List.of(wanted.split("\\|", -1)).contains(value);
    }

    private String sell() {
        TreeMap<Long, ObjectNode> orders = tables.computeIfAbsent("orders", any -> new TreeMap<>());
        // Far from the numbers of other stand-ins' orders, whose shops may share a sales account.
        long id = FIRST + orders.size();
        String now = written(clock.instant());
        put("orders", id)
                .put("reference", "PRESTA" + id)
                .put("id_address_delivery", "1")
                .put("id_address_invoice", "1")
                .put("id_currency", "1")
                .put("id_lang", "1")
                .put("id_customer", "1")
                .put("id_carrier", "1")
                .put("current_state", "2")
                .put("module", "ps_checkout")
                .put("payment", "PayPal")
                .put("date_add", now)
                .put("date_upd", now)
                .put("total_paid_tax_incl", "24.900000")
                .put("total_paid_tax_excl", "20.924370")
                .put("total_shipping_tax_incl", "0.000000");
        put("order_details", id)
                .put("id_order", "" + id)
                .put("product_id", "1")
                .put("product_name", "Teapot")
                .put("product_quantity", "1")
                .put("unit_price_tax_incl", "24.900000")
                .put("total_price_tax_incl", "24.900000");
        put("order_carriers", id)
                .put("id_order", "" + id)
                .put("id_carrier", "1")
                .put("tracking_number", "");
        return String.valueOf(id);
    }

    /** What was sent; nothing where nothing was sold. */
    private String ship() {
        TreeMap<Long, ObjectNode> orders = tables.getOrDefault("orders", new TreeMap<>());
        if (orders.isEmpty()) {
            return "none";
        }
        long id = orders.lastKey();
        put("orders", id).put("current_state", "4").put("date_upd", written(clock.instant()));
        put("order_carriers", id).put("tracking_number", "0034043416%010d".formatted(id));
        return String.valueOf(id);
    }

    private static String written(Instant at) {
        return WRITTEN.format(LocalDateTime.ofInstant(at, ZONE));
    }
}
