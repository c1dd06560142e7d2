package io.buyerstatus.integrations.pull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.net.WebClient;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seller's orders at eBay in memory, as far as the Fulfillment API is asked here; given in the order of their numbers, since eBay promises none.
 * Fields as in the models of CMS365-PTY-LTD/EbaySharp, EbaySharp/Entities/Develop/SellingApps/OrderManagement/Fulfillment/Order/Order.cs, and of
 * metasfresh/metasfresh, de-metas-camel-ebay/ebay-api-client/docs/OrderApi.md.
 */
final class EbayServer implements WebClient {
    static final String CLIENT = "Shop-Shop-PRD-0123";
    static final String CLIENT_SECRET = "PRD-canary-that-nobody-logs";
    static final String REFRESH = "v^1.1#i^1#p^3#canary+refresh/token==";
    static final String SECRET = CLIENT_SECRET + " " + REFRESH;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FILTER = Pattern.compile("lastmodifieddate:\\[([^.]+\\.[0-9]{3}Z)\\.\\.(.*)]");

    private final Map<String, ObjectNode> orders = new TreeMap<>();
    private final Map<String, ArrayNode> fulfilments = new HashMap<>();
    private final List<Request> asked = new ArrayList<>();
    private int tokens;
    private boolean revoked;
    private boolean tokensEndAtOnce;

    static String id(long number) {
        return "12-%05d-%05d".formatted(number / 100_000, number % 100_000);
    }

    /** An order of one item, paid. */
    ObjectNode order(long number, Instant placed, Instant changed) {
        ObjectNode order = JsonNodeFactory.instance
                .objectNode()
                .put("orderId", id(number))
                .put("creationDate", time(placed))
                .put("lastModifiedDate", time(changed))
                .put("orderFulfillmentStatus", "NOT_STARTED")
                .put("orderPaymentStatus", "PAID")
                .put("sellerId", "teehaus");
        ObjectNode buyer = order.putObject("buyer").put("username", "tea-lover-77");
        person(buyer.putObject("buyerRegistrationAddress"), "Erika Beispiel");
        ObjectNode prices = order.putObject("pricingSummary");
        amount(prices, "priceSubtotal", "49.80");
        amount(prices, "deliveryCost", "4.90");
        amount(prices, "total", "54.70");
        order.putObject("cancelStatus").put("cancelState", "NONE_REQUESTED").putArray("cancelRequests");
        ObjectNode payments = order.putObject("paymentSummary");
        payments.putArray("refunds");
        payments.putArray("payments")
                .addObject()
                .put("paymentMethod", "EBAY")
                .put("paymentStatus", "PAID")
                .put("paymentDate", time(placed.plusSeconds(2)));
        ObjectNode instruction = order.putArray("fulfillmentStartInstructions")
                .addObject()
                .put("fulfillmentInstructionsType", "SHIP_TO")
                .put("ebaySupportedFulfillment", false);
        person(instruction.putObject("shippingStep").putObject("shipTo"), "Erika Beispiel");
        ObjectNode item = order.putArray("lineItems")
                .addObject()
                .put("lineItemId", "100" + number)
                .put("legacyItemId", "2200")
                .put("title", "Teekanne Nordlicht")
                .put("sku", "TK-1")
                .put("quantity", 2)
                .put("purchaseMarketplaceId", "EBAY_DE")
                .put("lineItemFulfillmentStatus", "NOT_STARTED");
        amount(item, "lineItemCost", "49.80");
        orders.put(id(number), order);
        return order;
    }

    private static void person(ObjectNode person, String name) {
        person.put("fullName", name).put("email", "0a1b2c3d@members.ebay.de");
        person.putObject("primaryPhone").put("phoneNumber", "+49 761 123456");
        person.putObject("contactAddress")
                .put("addressLine1", "Lindenweg 3")
                .put("city", "Freiburg")
                .put("postalCode", "79098")
                .put("countryCode", "DE");
    }

    static void amount(ObjectNode of, String name, String value) {
        of.putObject(name).put("value", value).put("currency", "EUR");
    }

    /** Something of it is sent. */
    ObjectNode sent(ObjectNode order, String status, String id, Instant at) {
        order.put("orderFulfillmentStatus", status).put("lastModifiedDate", time(at));
        return fulfilments
                .computeIfAbsent(order.path("orderId").asText(), any -> JsonNodeFactory.instance.arrayNode())
                .addObject()
                .put("fulfillmentId", id)
                .put("shipmentTrackingNumber", id)
                .put("shippingCarrierCode", "DHL")
                .put("shippedDate", time(at));
    }

    ArrayNode fulfilments(ObjectNode order) {
        return fulfilments.computeIfAbsent(order.path("orderId").asText(), any -> JsonNodeFactory.instance.arrayNode());
    }

    ObjectNode order(String id) {
        ObjectNode order = orders.get(id);
        if (order == null) {
            throw new AssertionError(id);
        }
        return order;
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    /** The seller takes back what was granted. */
    void revoke() {
        revoked = true;
        tokens++;
    }

    void tokensEndAtOnce() {
        tokensEndAtOnce = true;
    }

    int tokens() {
        return tokens;
    }

    List<Request> asked() {
        return asked;
    }

    @Override
    public Reply ask(Request request) {
        asked.add(request);
        String path = request.address().getPath();
        if (path.equals("/identity/v1/oauth2/token")) {
            return token(request);
        }
        if (!("Bearer token-" + tokens).equals(request.headers().get("authorization"))) {
            return invalid();
        }
        if (tokensEndAtOnce) {
            tokensEndAtOnce = false;
            tokens++;
            return invalid();
        }
        if (path.endsWith("/shipping_fulfillment")) {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            answer.set(
                    "fulfillments",
                    fulfilments.getOrDefault(path.split("/", -1)[5], JsonNodeFactory.instance.arrayNode()));
            return json(200, answer.toString());
        }
        return path.equals("/sell/fulfillment/v1/order")
                ? json(200, listed(query(request.address().getRawQuery())))
                : json(404, "{\"errors\":[{\"errorId\":32100}]}");
    }

    private Reply token(Request request) {
        String client = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        if (!client.equals(request.headers().get("authorization"))) {
            return json(401, "{\"error\":\"invalid_client\"}");
        }
        Map<String, String> form = query(request.body());
        boolean granted = "refresh_token".equals(form.get("grant_type")) && REFRESH.equals(form.get("refresh_token"));
        return granted && !revoked
                ? json(
                        200,
                        "{\"access_token\":\"token-" + ++tokens
                                + "\",\"expires_in\":7200,\"token_type\":\"User Access Token\"}")
                : json(
                        400,
                        "{\"error\":\"invalid_grant\",\"error_description\":\"the provided authorization refresh token is"
                                + " invalid or was issued to another client\"}");
    }

    private static Reply invalid() {
        return json(401, "{\"errors\":[{\"errorId\":1001,\"message\":\"Invalid access token\"}]}");
    }

    private String listed(Map<String, String> query) {
        Matcher filter = FILTER.matcher(query.getOrDefault("filter", ""));
        boolean filtered = filter.matches();
        // Times that are all written alike are in the order of their letters; reading each of many thousand would be
        // most of a pull.
        String from = filtered ? time(Instant.parse(filter.group(1))) : "";
        String to = filtered && !filter.group(2).isEmpty() ? time(Instant.parse(filter.group(2))) : "9999";
        int limit = Integer.parseInt(query.getOrDefault("limit", "50"));
        List<ObjectNode> found = orders.values().stream()
                .filter(order -> {
                    String changed = order.path("lastModifiedDate").asText();
                    return changed.compareTo(from) >= 0 && changed.compareTo(to) <= 0;
                })
                .toList();
        ObjectNode answer =
                JsonNodeFactory.instance.objectNode().put("total", found.size()).put("limit", limit);
        ArrayNode part = answer.putArray("orders");
        found.stream()
                .skip(Integer.parseInt(query.getOrDefault("offset", "0")))
                .limit(limit)
                .forEach(part::add);
        return answer.toString();
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String parameter : raw.split("&", -1)) {
            String[] halves = parameter.split("=", 2);
            query.put(halves[0], URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    static Reply json(int status, String body) {
        return new Reply.Answer(status, Map.of("content-type", "application/json"), body);
    }
}
