package io.buyerstatus.local.standin.shop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A seller's orders at eBay, as far as the Fulfillment API is asked. Beside it, {@code POST /sell} makes an order, and {@code POST /push} sends the
 * newest one out: it tells nobody.
 */
public final class EbayPages implements LocalPage {
    public static final String PATH = LocalPages.ROOT + "/shops/ebay";

    private static final String CLIENT = "ck_local";
    private static final String CLIENT_SECRET = "cs_local";
    private static final String REFRESH = "rt_local";
    private static final String TOKEN = "token_local";
    private static final String ORDERS = "/sell/fulfillment/v1/order";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FILTER = Pattern.compile("lastmodifieddate:\\[([^.]+\\.[0-9]{3}Z)\\.\\.(.*)]");

    private final TreeMap<String, ObjectNode> orders = new TreeMap<>();
    private final TreeMap<String, ObjectNode> parcels = new TreeMap<>();
    private final InstantSource clock;

    public EbayPages(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized LocalResponse handle(LocalRequest request) {
        String path = request.path().substring(PATH.length());
        return switch (request.method() + " " + path) {
            case "POST /sell" -> LocalResponse.text(201, sell());
            case "POST /push" -> LocalResponse.text(200, ship());
            case "POST /identity/v1/oauth2/token" -> token(request);
            default ->
                request.header("authorization")
                                .filter(("Bearer " + TOKEN)::equals)
                                .isPresent()
                        ? answer(path, request)
                        : LocalResponse.json(401, "{\"errors\":[{\"errorId\":1001}]}");
        };
    }

    private static LocalResponse token(LocalRequest request) {
        String client = "Basic "
                + Base64.getEncoder().encodeToString((CLIENT + ":" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
        String granted = "grant_type=refresh_token&refresh_token=" + URLEncoder.encode(REFRESH, StandardCharsets.UTF_8);
        boolean known = request.header("authorization").filter(client::equals).isPresent()
                && new String(request.body(), StandardCharsets.UTF_8).equals(granted);
        return known
                ? LocalResponse.json(200, "{\"access_token\":\"" + TOKEN + "\",\"expires_in\":7200}")
                : LocalResponse.json(400, "{\"error\":\"invalid_grant\"}");
    }

    private LocalResponse answer(String path, LocalRequest request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        if (path.equals(ORDERS)) {
            ArrayNode list = answer.putArray("orders");
            orders.values().stream().filter(order -> within(order, request)).forEach(list::add);
            return LocalResponse.json(200, answer.put("total", list.size()).toString());
        }
        if (path.startsWith(ORDERS) && path.endsWith("/shipping_fulfillment")) {
            ArrayNode list = answer.putArray("fulfillments");
            parcels.entrySet().stream()
                    .filter(parcel -> path.contains("/" + parcel.getKey() + "/"))
                    .forEach(parcel -> list.add(parcel.getValue()));
            return LocalResponse.json(200, answer.toString());
        }
        return LocalResponse.json(404, "{\"errors\":[{\"errorId\":32100}]}");
    }

    private static boolean within(ObjectNode order, LocalRequest request) {
        Matcher filter = FILTER.matcher(request.parameter("filter").orElse(""));
        Instant changed = Instant.parse(order.path("lastModifiedDate").asText());
        return !filter.matches()
                || (!changed.isBefore(Instant.parse(filter.group(1)))
                        && (filter.group(2).isEmpty() || !changed.isAfter(Instant.parse(filter.group(2)))));
    }

    private String sell() {
        String id = "27-00000-%05d".formatted(orders.size() + 1);
        String now = TIME.format(clock.instant());
        ObjectNode order = JsonNodeFactory.instance
                .objectNode()
                .put("orderId", id)
                .put("creationDate", now)
                .put("lastModifiedDate", now)
                .put("orderFulfillmentStatus", "NOT_STARTED")
                .put("orderPaymentStatus", "PAID");
        order.putObject("buyer").put("username", "local-buyer");
        amount(order.putObject("pricingSummary"), "total");
        order.putObject("cancelStatus").put("cancelState", "NONE_REQUESTED");
        order.putObject("paymentSummary").putArray("payments").addObject().put("paymentMethod", "EBAY");
        ObjectNode shipTo = order.putArray("fulfillmentStartInstructions")
                .addObject()
                .put("fulfillmentInstructionsType", "SHIP_TO")
                .putObject("shippingStep")
                .putObject("shipTo")
                .put("fullName", "Erika Beispiel")
                .put("email", "local@members.ebay.de");
        shipTo.putObject("contactAddress")
                .put("addressLine1", "Lindenweg 3")
                .put("city", "Freiburg")
                .put("postalCode", "79098")
                .put("countryCode", "DE");
        ObjectNode item = order.putArray("lineItems")
                .addObject()
                .put("lineItemId", id + "-1")
                .put("title", "Teapot")
                .put("quantity", 1)
                .put("purchaseMarketplaceId", "EBAY_DE");
        amount(item, "lineItemCost");
        orders.put(id, order);
        return id;
    }

    private static void amount(ObjectNode of, String name) {
        of.putObject(name).put("value", "24.90").put("currency", "EUR");
    }

    /** What was sent; nothing where nothing was sold. */
    private String ship() {
        if (orders.isEmpty()) {
            return "none";
        }
        ObjectNode order = orders.lastEntry().getValue();
        String now = TIME.format(clock.instant());
        order.put("orderFulfillmentStatus", "FULFILLED").put("lastModifiedDate", now);
        String number = "0034043499%010d".formatted(orders.size());
        parcels.put(
                orders.lastKey(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("fulfillmentId", number)
                        .put("shipmentTrackingNumber", number)
                        .put("shippingCarrierCode", "DHL")
                        .put("shippedDate", now));
        return orders.lastKey();
    }
}
