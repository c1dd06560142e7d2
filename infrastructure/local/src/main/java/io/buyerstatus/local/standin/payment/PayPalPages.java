package io.buyerstatus.local.standin.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** PayPal's Orders API, version 2, and the page on which its order is approved. Safe for use by several threads. */
public final class PayPalPages implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/paypal";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ORDERS = "/v2/checkout/orders";
    private static final String APPROVE = "/checkoutnow";

    private final String base;
    private final InstantSource clock;
    private final Map<String, PayPalEntry> orders = new ConcurrentHashMap<>();
    private final Map<String, String> byRequest = new ConcurrentHashMap<>();

    /** @param base where these pages are */
    public PayPalPages(String base, InstantSource clock) {
        this.base = base;
        this.clock = clock;
    }

    /** How often money was taken, for one of our orders; for tests. */
    public int captures(String invoice) {
        return (int) orders.values().stream()
                .filter(order -> order.invoice().equals(invoice) && order.captured())
                .count();
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        String path = request.path().substring(PATH.length());
        String method = request.method();
        if (path.equals("/v1/oauth2/token")) {
            return request.header("authorization").orElse("").startsWith("Basic ")
                    ? LocalResponse.json(200, "{\"access_token\":\"A21-local\",\"expires_in\":32400}")
                    : LocalResponse.json(401, "{\"error\":\"invalid_client\"}");
        }
        if (path.equals(APPROVE)) {
            return method.equals("GET") ? approval(request) : approved(request);
        }
        if (!request.header("authorization").orElse("").equals("Bearer A21-local")) {
            return LocalResponse.json(401, "{\"name\":\"AUTHENTICATION_FAILURE\"}");
        }
        if (method.equals("POST") && path.equals(ORDERS)) {
            return create(request);
        }
        String[] parts = path.startsWith(ORDERS + "/")
                ? path.substring(ORDERS.length() + 1).split("/", -1)
                : new String[0];
        Optional<PayPalEntry> order = parts.length == 0 ? Optional.empty() : Optional.ofNullable(orders.get(parts[0]));
        if (order.isEmpty()) {
            return LocalResponse.json(404, "{\"name\":\"RESOURCE_NOT_FOUND\"}");
        }
        return switch (method + " " + (parts.length > 1 ? parts[1] : "")) {
            case "GET " -> LocalResponse.json(200, order.get().json());
            case "POST capture" ->
                order.get().capture(request.header("paypal-request-id").orElse(""), clock.instant());
            case "POST track" -> {
                JsonNode body = body(request);
                List<String> broken = PayPalRules.TRACK.broken(body);
                boolean named =
                        body.path("carrier").asText().equals(PayPalRules.OTHER) == body.has("carrier_name_other");
                yield broken.isEmpty() && named
                        ? LocalResponse.json(201, order.get().json())
                        : refused(broken);
            }
            default -> LocalResponse.json(404, "{\"name\":\"RESOURCE_NOT_FOUND\"}");
        };
    }

    private LocalResponse create(LocalRequest request) {
        JsonNode body = body(request);
        List<String> broken = PayPalRules.CREATE.broken(body);
        JsonNode unit = body.path("purchase_units").path(0);
        String value = unit.path("amount").path("value").asText();
        String currency = unit.path("amount").path("currency_code").asText();
        if (!broken.isEmpty()) {
            return refused(broken);
        }
        if (!PayPalRules.amount(value, currency)) {
            return refused(List.of("DECIMAL_PRECISION or CANNOT_BE_ZERO_OR_NEGATIVE: " + value + " " + currency));
        }
        String id =
                UUID.randomUUID().toString().replace("-", "").substring(0, 17).toUpperCase(Locale.ROOT);
        String key = request.header("paypal-request-id").orElse(id);
        String known = Optional.ofNullable(byRequest.putIfAbsent(key, id)).orElse(id);
        PayPalEntry order = orders.computeIfAbsent(
                known, any -> new PayPalEntry(known, unit.deepCopy(), context(body), base + APPROVE));
        return LocalResponse.json(known.equals(id) ? 201 : 200, order.json());
    }

    private static ObjectNode context(JsonNode body) {
        return body.path("payment_source")
                .path("paypal")
                .path("experience_context")
                .deepCopy();
    }

    private LocalResponse approval(LocalRequest request) {
        return request.parameter("token")
                .map(orders::get)
                .map(order ->
                        ApprovalPage.of("PayPal", order.amount(), order.description(), PATH + APPROVE, order.id()))
                .orElseGet(() -> LocalResponse.text(404, "there is no such order"));
    }

    private LocalResponse approved(LocalRequest request) {
        Optional<PayPalEntry> order = request.formField("token").map(orders::get);
        Optional<Mood> mood = request.formField("how").flatMap(Mood::of);
        return order.isPresent() && mood.isPresent()
                ? LocalResponse.seeOther(order.get().approve(mood.get()))
                : LocalResponse.text(404, "there is no such order");
    }

    private static LocalResponse refused(List<String> broken) {
        ObjectNode answer = JSON.createObjectNode().put("name", "INVALID_REQUEST");
        broken.forEach(each -> answer.withArray("details").addObject().put("issue", each));
        return LocalResponse.json(400, answer.toString());
    }

    private static JsonNode body(LocalRequest request) {
        try {
            return JSON.readTree(new String(request.body(), StandardCharsets.UTF_8));
        } catch (JsonProcessingException notJson) {
            return JSON.createObjectNode().put("not JSON", true);
        }
    }
}
