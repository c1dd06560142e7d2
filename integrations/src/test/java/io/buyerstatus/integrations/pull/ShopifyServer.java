package io.buyerstatus.integrations.pull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.net.WebClient;
import io.buyerstatus.integrations.Samples;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Shopify's GraphQL Admin API in memory, of orders as its webhooks say them: it says the same in GraphQL's words. */
final class ShopifyServer implements WebClient {
    static final String CLIENT = "client-id";
    static final String SECRET = "client-secret-canary";

    private final Map<Long, ObjectNode> orders = new TreeMap<>();
    private final Map<String, ObjectNode> nodes = new HashMap<>();
    private final Map<String, ObjectNode> hooks = new TreeMap<>();
    private final InstantSource clock;
    private int tokens;
    private int throttles;
    private int nextHook = 1;
    private Instant tokenUntil = Instant.EPOCH;
    private int lineLimit = 80;
    private boolean ignoring;

    ShopifyServer(InstantSource clock) {
        this.clock = clock;
    }

    void put(ObjectNode rest) {
        orders.put(rest.path("id").asLong(), rest);
        rest.path("fulfillments")
                .forEach(part ->
                        nodes.put("gid://shopify/Fulfillment/" + part.path("id").asText(), (ObjectNode) part));
        rest.path("refunds")
                .forEach(part ->
                        nodes.put("gid://shopify/Refund/" + part.path("id").asText(), (ObjectNode) part));
    }

    void throttles(int times) {
        throttles = times;
    }

    void revokesTheToken() {
        tokenUntil = Instant.EPOCH;
    }

    void linesPerPart(int limit) {
        lineLimit = limit;
    }

    int tokens() {
        return tokens;
    }

    Map<String, ObjectNode> hooks() {
        return hooks;
    }

    @Override
    public Reply ask(Request request) {
        String path = request.address().getPath();
        JsonNode body = Samples.json(request.body());
        if (path.equals("/admin/oauth/access_token")) {
            if (!body.path("client_secret").asText().equals(SECRET)) {
                return WooServer.json(401, "{\"error\":\"invalid_client\"}");
            }
            tokens++;
            tokenUntil = clock.instant().plusSeconds(86_399);
            return WooServer.json(
                    200, "{\"access_token\":\"t-" + tokens + "\",\"scope\":\"read_orders\",\"expires_in\":86399}");
        }
        boolean valid =
                request.headers().getOrDefault("x-shopify-access-token", "").equals("t-" + tokens)
                        && clock.instant().isBefore(tokenUntil);
        if (!valid || !path.equals("/admin/api/2026-10/graphql.json")) {
            return WooServer.json(401, "{\"errors\":\"[API] Invalid API key or access token\"}");
        }
        if (throttles > 0) {
            throttles--;
            return WooServer.json(
                    200,
                    "{\"errors\":[{\"message\":\"Throttled\",\"extensions\":{\"code\":\"THROTTLED\"}}],\"extensions\":{\"cost\":"
                            + "{\"requestedQueryCost\":900,\"throttleStatus\":{\"currentlyAvailable\":400,\"restoreRate\":100}}}}");
        }
        ObjectNode answer = object();
        answer.set("data", data(body.path("query").asText(), body.path("variables")));
        return WooServer.json(200, answer.toString());
    }

    /** Answers with success, and keeps what it had (reported by several in Shopify's community). */
    void ignoresAddresses() {
        ignoring = true;
    }

    private ObjectNode readdressed(JsonNode input) {
        ObjectNode updated = object();
        ArrayNode errors = updated.putArray("userErrors");
        JsonNode wanted = input.path("shippingAddress");
        if (wanted.path("zip").asText().equals("nowhere")) {
            errors.addObject()
                    .put("message", "Zip is not valid")
                    .putArray("field")
                    .add("shippingAddress")
                    .add("zip");
            return updated;
        }
        String id = input.path("id").asText();
        if (!ignoring) {
            ObjectNode rest = Optional.ofNullable(orders.get(number(id))).orElseThrow();
            ObjectNode shipping = rest.withObject("shipping_address");
            shipping.put("first_name", wanted.path("firstName").asText())
                    .put("last_name", wanted.path("lastName").asText())
                    .put(
                            "name",
                            (wanted.path("firstName").asText() + " "
                                            + wanted.path("lastName").asText())
                                    .strip())
                    .put("country_code", wanted.path("countryCode").asText())
                    .put("province", wanted.path("province").asText(""));
            for (String field : List.of("company", "address1", "address2", "zip", "city", "phone")) {
                shipping.put(field, wanted.path(field).asText());
            }
        }
        updated.putObject("order").put("id", id);
        return updated;
    }

    private ObjectNode data(String query, JsonNode variables) {
        String id = variables.path("id").asText();
        if (query.contains("orderUpdate")) {
            return object("orderUpdate", readdressed(variables.path("input")));
        }
        int after = variables.path("after").asInt(0);
        if (query.contains("orders(")) {
            return object("orders", list(variables.path("query").asText(), after));
        }
        if (query.contains("webhookSubscriptionCreate")) {
            ObjectNode hook = object();
            hook.put("id", "gid://shopify/WebhookSubscription/" + nextHook++);
            hook.set("topic", variables.path("topic"));
            hook.set("uri", variables.path("uri"));
            hooks.put(hook.path("id").asText(), hook);
            ObjectNode made = object("webhookSubscription", hook);
            made.putArray("userErrors");
            return object("webhookSubscriptionCreate", made);
        }
        if (query.contains("webhookSubscriptionDelete")) {
            hooks.remove(id);
            return object("webhookSubscriptionDelete", object());
        }
        if (query.contains("webhookSubscriptions")) {
            ObjectNode all = object();
            ArrayNode list = all.putArray("nodes");
            hooks.values().forEach(list::add);
            return object("webhookSubscriptions", all);
        }
        if (query.contains("order(id")) {
            ObjectNode rest = Optional.ofNullable(orders.get(number(id))).orElseThrow();
            return object("order", query.contains("displayFinancialStatus") ? order(rest, after) : lines(rest, after));
        }
        ObjectNode part = Optional.ofNullable(nodes.get(id)).orElseThrow();
        return object("node", id.contains("Refund") ? refund(part) : fulfilment(part));
    }

    private ObjectNode list(String query, int after) {
        Instant since = Instant.parse(query.replaceAll(".*'(.*)'", "$1"));
        List<ObjectNode> found = orders.values().stream()
                .filter(order -> !updated(order).isBefore(since))
                .sorted(Comparator.comparing(ShopifyServer::updated))
                .toList();
        ObjectNode list = object();
        ArrayNode heads = list.putArray("nodes");
        found.stream().skip(after).limit(20).forEach(order -> heads.addObject()
                .put("id", "gid://shopify/Order/" + order.path("id").asText())
                .put("legacyResourceId", order.path("id").asText())
                .put("updatedAt", utc(order.path("updated_at"))));
        return paged(list, after + 20, found.size());
    }

    private static ObjectNode paged(ObjectNode list, int end, int size) {
        list.putObject("pageInfo").put("hasNextPage", end < size).put("endCursor", "" + end);
        return list;
    }

    private static Instant updated(ObjectNode order) {
        return Instant.parse(utc(order.path("updated_at")));
    }

    private ObjectNode order(ObjectNode rest, int after) {
        ObjectNode order = lines(rest, after);
        order.put("id", "gid://shopify/Order/" + rest.path("id").asText());
        order.put("legacyResourceId", rest.path("id").asText());
        copy(
                rest,
                order,
                Map.of(
                        "name", "name",
                        "currency", "currencyCode",
                        "presentment_currency", "presentmentCurrencyCode",
                        "customer_locale", "customerLocale",
                        "email", "email",
                        "phone", "phone",
                        "source_name", "sourceName",
                        "taxes_included", "taxesIncluded",
                        "payment_gateway_names", "paymentGatewayNames"));
        for (String time : List.of("created_at", "updated_at", "cancelled_at")) {
            time(rest, order, time);
        }
        order.put("displayFinancialStatus", upper(rest, "financial_status"));
        order.put(
                "displayFulfillmentStatus",
                switch (rest.path("fulfillment_status").asText("")) {
                    case "fulfilled" -> "FULFILLED";
                    case "partial" -> "PARTIALLY_FULFILLED";
                    case "restocked" -> "RESTOCKED";
                    default -> "UNFULFILLED";
                });
        ArrayNode tags = order.putArray("tags");
        List.of(rest.path("tags").asText("").split(",", -1)).stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .forEach(tags::add);
        String currency = rest.path("currency").asText();
        for (String sum : List.of(
                "total_price",
                "current_total_price",
                "total_discounts",
                "current_total_discounts",
                "total_tax",
                "current_total_tax",
                "total_outstanding",
                "total_tip_received")) {
            money(rest, order, sum, camel(sum) + "Set", currency);
        }
        for (String set : List.of(
                "total_shipping_price_set",
                "original_total_duties_set",
                "current_total_duties_set",
                "original_total_additional_fees_set",
                "current_total_additional_fees_set")) {
            if (rest.path(set).isObject()) {
                order.set(camel(set), set(rest.path(set)));
            }
        }
        for (String address : List.of("billing_address", "shipping_address")) {
            if (rest.path(address).isObject()) {
                ObjectNode of = order.putObject(camel(address));
                copy(
                        (ObjectNode) rest.path(address),
                        of,
                        Map.of(
                                "first_name", "firstName",
                                "last_name", "lastName",
                                "name", "name",
                                "company", "company",
                                "address1", "address1",
                                "address2", "address2",
                                "zip", "zip",
                                "city", "city"));
                copy(
                        (ObjectNode) rest.path(address),
                        of,
                        Map.of("province", "province", "phone", "phone", "country_code", "countryCodeV2"));
            }
        }
        if (rest.path("customer").isObject()) {
            ObjectNode customer = order.putObject("customer");
            copy(
                    (ObjectNode) rest.path("customer"),
                    customer,
                    Map.of("first_name", "firstName", "last_name", "lastName"));
            if (rest.path("customer").hasNonNull("email")) {
                customer.putObject("defaultEmailAddress")
                        .set("emailAddress", rest.path("customer").path("email"));
            }
            if (rest.path("customer").hasNonNull("phone")) {
                customer.putObject("defaultPhoneNumber")
                        .set("phoneNumber", rest.path("customer").path("phone"));
            }
        }
        ArrayNode shipping = order.putObject("shippingLines").putArray("nodes");
        rest.path("shipping_lines").forEach(line -> {
            ObjectNode node = shipping.addObject();
            copy((ObjectNode) line, node, Map.of("title", "title", "delivery_category", "deliveryCategory"));
            money((ObjectNode) line, node, "price", "originalPriceSet", currency);
        });
        ids(order.putArray("fulfillments"), "Fulfillment", rest.path("fulfillments"));
        ids(order.putArray("refunds"), "Refund", rest.path("refunds"));
        return order;
    }

    private static void ids(ArrayNode list, String type, JsonNode parts) {
        parts.forEach(part -> list.addObject()
                .put("id", "gid://shopify/" + type + "/" + part.path("id").asText()));
    }

    private ObjectNode lines(ObjectNode rest, int after) {
        ObjectNode order = object();
        List<JsonNode> all = new ArrayList<>();
        rest.path("line_items").forEach(all::add);
        ObjectNode list = order.putObject("lineItems");
        ArrayNode items = list.putArray("nodes");
        all.stream().skip(after).limit(lineLimit).forEach(line -> {
            ObjectNode item = items.addObject();
            item.put("id", "gid://shopify/LineItem/" + line.path("id").asText());
            copy(
                    (ObjectNode) line,
                    item,
                    Map.of(
                            "quantity", "quantity",
                            "fulfillable_quantity", "fulfillableQuantity",
                            "name", "name",
                            "title", "title",
                            "sku", "sku",
                            "requires_shipping", "requiresShipping",
                            "gift_card", "isGiftCard"));
            item.set("currentQuantity", line.path(line.has("current_quantity") ? "current_quantity" : "quantity"));
            item.putObject("fulfillmentService")
                    .put("handle", line.path("fulfillment_service").asText("manual"));
            ArrayNode attributes = item.putArray("customAttributes");
            line.path("properties").forEach(property -> attributes
                    .addObject()
                    .put("key", property.path("name").asText())
                    .put("value", property.path("value").asText()));
            money(
                    (ObjectNode) line,
                    item,
                    "price",
                    "originalUnitPriceSet",
                    rest.path("currency").asText());
        });
        paged(list, after + lineLimit, all.size());
        return order;
    }

    private static ObjectNode fulfilment(ObjectNode rest) {
        ObjectNode node = object();
        node.put("legacyResourceId", rest.path("id").asText());
        node.put("status", upper(rest, "status"));
        node.put("displayStatus", rest.hasNonNull("shipment_status") ? upper(rest, "shipment_status") : "FULFILLED");
        time(rest, node, "created_at");
        time(rest, node, "updated_at");
        ArrayNode tracking = node.putArray("trackingInfo");
        for (int at = 0; at < rest.path("tracking_numbers").size(); at++) {
            tracking.addObject()
                    .put("company", rest.path("tracking_company").asText(null))
                    .put("number", rest.path("tracking_numbers").path(at).asText())
                    .put("url", rest.path("tracking_urls").path(at).asText(null));
        }
        ObjectNode list = node.putObject("fulfillmentLineItems");
        ArrayNode lines = list.putArray("nodes");
        rest.path("line_items").forEach(line -> lines.addObject()
                .put("quantity", line.path("quantity").asInt())
                .putObject("lineItem")
                .put("id", "gid://shopify/LineItem/" + line.path("id").asText()));
        paged(list, 1, 0);
        return node;
    }

    private static ObjectNode refund(ObjectNode rest) {
        ObjectNode node = object();
        node.put("legacyResourceId", rest.path("id").asText());
        time(rest, node, "created_at");
        ArrayNode transactions = node.putObject("transactions").putArray("nodes");
        rest.path("transactions").forEach(transaction -> {
            ObjectNode of = transactions.addObject();
            of.put("kind", upper((ObjectNode) transaction, "kind"));
            of.put("status", upper((ObjectNode) transaction, "status"));
            money(
                    (ObjectNode) transaction,
                    of,
                    "amount",
                    "amountSet",
                    transaction.path("currency").asText());
        });
        ObjectNode list = node.putObject("refundLineItems");
        ArrayNode lines = list.putArray("nodes");
        rest.path("refund_line_items").forEach(line -> {
            ObjectNode of = lines.addObject();
            of.put("quantity", line.path("quantity").asInt());
            of.put("restockType", upper((ObjectNode) line, "restock_type"));
            of.putObject("lineItem")
                    .put(
                            "id",
                            "gid://shopify/LineItem/"
                                    + line.path("line_item_id").asText());
        });
        paged(list, 1, 0);
        return node;
    }

    /** GraphQL writes amounts without the zeros at their end. */
    private static void money(ObjectNode rest, ObjectNode to, String name, String field, String currency) {
        if (rest.path(name + "_set").isObject()) {
            to.set(field, set(rest.path(name + "_set")));
        } else if (rest.hasNonNull(name)) {
            ObjectNode set = object();
            for (String side : List.of("shopMoney", "presentmentMoney")) {
                set.putObject(side)
                        .put("amount", plain(rest.path(name).asText()))
                        .put("currencyCode", currency);
            }
            to.set(field, set);
        }
    }

    private static ObjectNode set(JsonNode rest) {
        ObjectNode set = object();
        for (String side : List.of("shop_money", "presentment_money")) {
            set.putObject(camel(side))
                    .put("amount", plain(rest.path(side).path("amount").asText()))
                    .put("currencyCode", rest.path(side).path("currency_code").asText());
        }
        return set;
    }

    private static String plain(String amount) {
        BigDecimal stripped = new BigDecimal(amount).stripTrailingZeros();
        return (stripped.scale() < 1 ? stripped.setScale(1) : stripped).toPlainString();
    }

    private static void copy(ObjectNode rest, ObjectNode to, Map<String, String> fields) {
        fields.forEach((from, name) -> Optional.ofNullable(rest.get(from)).ifPresent(value -> to.set(name, value)));
    }

    private static void time(ObjectNode rest, ObjectNode to, String name) {
        if (rest.hasNonNull(name)) {
            to.put(camel(name), utc(rest.path(name)));
        }
    }

    private static String utc(JsonNode time) {
        return OffsetDateTime.parse(time.asText()).toInstant().toString();
    }

    private static String upper(ObjectNode rest, String name) {
        return rest.path(name).asText("").toUpperCase(Locale.ROOT);
    }

    private static String camel(String snake) {
        StringBuilder camel = new StringBuilder();
        for (String part : snake.split("_", -1)) {
            camel.append(camel.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return camel.toString();
    }

    private static long number(String gid) {
        return Long.parseLong(gid.substring(gid.lastIndexOf('/') + 1));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode object(String name, JsonNode value) {
        ObjectNode object = object();
        object.set(name, value);
        return object;
    }
}
