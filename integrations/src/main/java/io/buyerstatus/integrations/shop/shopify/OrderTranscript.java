package io.buyerstatus.integrations.shop.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An order of the GraphQL Admin API as its webhook says it, so that one reader reads both. What GraphQL calls {@code
 * gid://shopify/Order/450789469} is 450789469 in a webhook: they are one order.
 */
final class OrderTranscript {
    /** Shopify's words for a fulfilment's way that webhooks have under another name, or not at all. */
    private static final Map<String, String> SHIPMENT_STATUS = Map.of(
            "NOT_DELIVERED", "failure",
            "CANCELED", "",
            "FULFILLED", "",
            "LABEL_VOIDED", "",
            "MARKED_AS_FULFILLED", "",
            "SUBMITTED", "");

    private static final Map<String, String> FULFILMENT_STATUS =
            Map.of("FULFILLED", "fulfilled", "PARTIALLY_FULFILLED", "partial", "RESTOCKED", "restocked");

    private static final List<String> SUMS = List.of(
            "totalPrice",
            "currentTotalPrice",
            "totalDiscounts",
            "currentTotalDiscounts",
            "totalTax",
            "currentTotalTax",
            "totalOutstanding",
            "totalTipReceived");

    private static final List<String> SETS = List.of(
            "totalShippingPrice",
            "originalTotalDuties",
            "currentTotalDuties",
            "originalTotalAdditionalFees",
            "currentTotalAdditionalFees");

    private OrderTranscript() {}

    /**
     * The order.
     *
     * @param lines all of its lines
     * @param fulfilments each with all of its lines
     * @param refunds each with all of its lines
     */
    static ObjectNode of(JsonNode order, List<JsonNode> lines, List<JsonNode> fulfilments, List<JsonNode> refunds) {
        ObjectNode rest = object();
        rest.put("id", id(order));
        text(rest, "name", order, "name");
        text(rest, "created_at", order, "createdAt");
        text(rest, "updated_at", order, "updatedAt");
        text(rest, "cancelled_at", order, "cancelledAt");
        rest.put("financial_status", lower(order.path("displayFinancialStatus")));
        rest.put(
                "fulfillment_status",
                FULFILMENT_STATUS.getOrDefault(
                        order.path("displayFulfillmentStatus").asText(), ""));
        rest.put("tags", joined(order.path("tags")));
        text(rest, "currency", order, "currencyCode");
        text(rest, "presentment_currency", order, "presentmentCurrencyCode");
        text(rest, "customer_locale", order, "customerLocale");
        text(rest, "email", order, "email");
        text(rest, "phone", order, "phone");
        text(rest, "source_name", order, "sourceName");
        rest.put("taxes_included", order.path("taxesIncluded").asBoolean());
        rest.set("payment_gateway_names", order.path("paymentGatewayNames").deepCopy());
        SUMS.forEach(name -> sum(rest, snake(name), order.path(name + "Set")));
        SETS.forEach(name -> set(rest, snake(name) + "_set", order.path(name + "Set")));
        address(rest, "billing_address", order.path("billingAddress"));
        address(rest, "shipping_address", order.path("shippingAddress"));
        customer(rest, order.path("customer"));
        shippingLines(rest, order.path("shippingLines").path("nodes"));
        lines(rest, lines);
        ArrayNode parcels = rest.putArray("fulfillments");
        fulfilments.forEach(fulfilment -> parcels.add(fulfilment(fulfilment)));
        ArrayNode backs = rest.putArray("refunds");
        refunds.forEach(refund -> backs.add(refund(refund)));
        terms(rest, order.path("paymentTerms"));
        return rest;
    }

    /** The number in a global id; an object that has a number of its own says it. */
    private static long id(JsonNode node) {
        return node.has("legacyResourceId")
                ? node.path("legacyResourceId").asLong()
                : number(node.path("id").asText());
    }

    static long number(String gid) {
        String last = gid.substring(gid.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
        return last.matches("[0-9]{1,18}") ? Long.parseLong(last) : 0;
    }

    private static void lines(ObjectNode rest, List<JsonNode> lines) {
        ArrayNode all = rest.putArray("line_items");
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal presented = BigDecimal.ZERO;
        for (JsonNode line : lines) {
            ObjectNode item = all.addObject();
            item.put("id", id(line));
            for (String name : List.of("name", "title", "sku")) {
                text(item, name, line, name);
            }
            item.put("quantity", line.path("quantity").asInt());
            item.put("current_quantity", line.path("currentQuantity").asInt());
            item.put("fulfillable_quantity", line.path("fulfillableQuantity").asInt());
            item.put("requires_shipping", line.path("requiresShipping").asBoolean());
            item.put("gift_card", line.path("isGiftCard").asBoolean());
            item.put(
                    "fulfillment_service",
                    line.path("fulfillmentService").path("handle").asText(""));
            ArrayNode properties = item.putArray("properties");
            line.path("customAttributes").forEach(attribute -> properties
                    .addObject()
                    .put("name", attribute.path("key").asText())
                    .put("value", attribute.path("value").asText("")));
            JsonNode price = line.path("originalUnitPriceSet");
            sum(item, "price", price);
            BigDecimal quantity = BigDecimal.valueOf(line.path("quantity").asLong());
            sum = sum.add(amount(price.path("shopMoney")).multiply(quantity));
            presented = presented.add(amount(price.path("presentmentMoney")).multiply(quantity));
        }
        rest.put("total_line_items_price", sum.toPlainString());
        ObjectNode set = rest.putObject("total_line_items_price_set");
        set.putObject("shop_money").put("amount", sum.toPlainString());
        set.putObject("presentment_money").put("amount", presented.toPlainString());
    }

    private static ObjectNode fulfilment(JsonNode fulfilment) {
        ObjectNode rest = object();
        rest.put("id", id(fulfilment));
        text(rest, "created_at", fulfilment, "createdAt");
        text(rest, "updated_at", fulfilment, "updatedAt");
        rest.put("status", lower(fulfilment.path("status")));
        String shown = fulfilment.path("displayStatus").asText("");
        rest.put("shipment_status", SHIPMENT_STATUS.getOrDefault(shown, shown.toLowerCase(Locale.ROOT)));
        ArrayNode numbers = rest.putArray("tracking_numbers");
        ArrayNode urls = rest.putArray("tracking_urls");
        fulfilment.path("trackingInfo").forEach(info -> {
            if (!rest.has("tracking_company")) {
                text(rest, "tracking_company", info, "company");
                text(rest, "tracking_number", info, "number");
                text(rest, "tracking_url", info, "url");
            }
            if (!info.path("number").asText("").isEmpty()) {
                numbers.add(info.path("number").asText());
                urls.add(info.path("url").asText(""));
            }
        });
        ArrayNode items = rest.putArray("line_items");
        fulfilment.path("lines").forEach(line -> items.addObject()
                .put("id", number(line.path("lineItem").path("id").asText()))
                .put("quantity", line.path("quantity").asInt()));
        return rest;
    }

    private static ObjectNode refund(JsonNode refund) {
        ObjectNode rest = object();
        rest.put("id", id(refund));
        text(rest, "created_at", refund, "createdAt");
        ArrayNode transactions = rest.putArray("transactions");
        refund.path("transactions").path("nodes").forEach(transaction -> {
            JsonNode paid = transaction.path("amountSet").path("presentmentMoney");
            transactions
                    .addObject()
                    .put("kind", lower(transaction.path("kind")))
                    .put("status", lower(transaction.path("status")))
                    .put("amount", paid.path("amount").asText())
                    .put("currency", paid.path("currencyCode").asText());
        });
        ArrayNode items = rest.putArray("refund_line_items");
        refund.path("lines").forEach(line -> items.addObject()
                .put("line_item_id", number(line.path("lineItem").path("id").asText()))
                .put("quantity", line.path("quantity").asInt())
                .put("restock_type", lower(line.path("restockType"))));
        return rest;
    }

    private static void terms(ObjectNode rest, JsonNode terms) {
        if (terms.isObject()) {
            ArrayNode schedules = rest.putObject("payment_terms").putArray("payment_schedules");
            terms.path("paymentSchedules").path("nodes").forEach(schedule -> {
                ObjectNode part = schedules.addObject();
                text(part, "due_at", schedule, "dueAt");
                text(part, "completed_at", schedule, "completedAt");
            });
        }
    }

    private static void shippingLines(ObjectNode rest, JsonNode nodes) {
        ArrayNode lines = rest.putArray("shipping_lines");
        nodes.forEach(node -> {
            ObjectNode line = lines.addObject();
            text(line, "title", node, "title");
            text(line, "delivery_category", node, "deliveryCategory");
            sum(line, "price", node.path("originalPriceSet"));
        });
    }

    private static void customer(ObjectNode rest, JsonNode customer) {
        if (customer.isObject()) {
            ObjectNode of = rest.putObject("customer");
            text(of, "first_name", customer, "firstName");
            text(of, "last_name", customer, "lastName");
            text(of, "email", customer.path("defaultEmailAddress"), "emailAddress");
            text(of, "phone", customer.path("defaultPhoneNumber"), "phoneNumber");
        }
    }

    private static void address(ObjectNode rest, String name, JsonNode address) {
        if (address.isObject()) {
            ObjectNode of = rest.putObject(name);
            text(of, "first_name", address, "firstName");
            text(of, "last_name", address, "lastName");
            text(of, "country_code", address, "countryCodeV2");
            for (String field :
                    List.of("name", "company", "address1", "address2", "zip", "city", "province", "phone")) {
                text(of, field, address, field);
            }
        }
    }

    private static void sum(ObjectNode rest, String name, JsonNode set) {
        if (set.isObject()) {
            rest.put(name, set.path("shopMoney").path("amount").asText());
            set(rest, name + "_set", set);
        }
    }

    private static void set(ObjectNode rest, String name, JsonNode set) {
        if (set.isObject()) {
            ObjectNode of = rest.putObject(name);
            money(of.putObject("shop_money"), set.path("shopMoney"));
            money(of.putObject("presentment_money"), set.path("presentmentMoney"));
        }
    }

    private static void money(ObjectNode of, JsonNode money) {
        of.put("amount", money.path("amount").asText())
                .put("currency_code", money.path("currencyCode").asText());
    }

    private static BigDecimal amount(JsonNode money) {
        String text = money.path("amount").asText("");
        return text.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?") ? new BigDecimal(text) : BigDecimal.ZERO;
    }

    private static void text(ObjectNode rest, String name, JsonNode of, String field) {
        if (of.hasNonNull(field)) {
            rest.put(name, of.path(field).asText());
        }
    }

    private static String joined(JsonNode tags) {
        StringBuilder joined = new StringBuilder();
        tags.forEach(tag -> joined.append(joined.isEmpty() ? "" : ", ").append(tag.asText()));
        return joined.toString();
    }

    private static String lower(JsonNode word) {
        return word.asText("").toLowerCase(Locale.ROOT);
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
