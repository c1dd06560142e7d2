package io.buyerstatus.integrations.shop.shopware;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.integrations.pull.TimeWindow;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What the Admin API is asked for, as its search criteria say it.
 *
 * @see <a href="https://developer.shopware.com/docs/guides/integrations-api/general-concepts/search-criteria.html">Search criteria</a>
 */
final class ShopwareCriteria {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** As Shopware stores times; its filters compare what is stored. */
    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private static final List<String> CHANGED =
            List.of("createdAt", "updatedAt", "deliveries.updatedAt", "transactions.updatedAt", "addresses.updatedAt");

    private static final List<String> ASSOCIATIONS = List.of(
            "lineItems",
            "deliveries.stateMachineState",
            "deliveries.shippingMethod",
            "deliveries.shippingOrderAddress.country",
            "deliveries.shippingOrderAddress.countryState",
            "transactions.stateMachineState",
            "transactions.paymentMethod",
            "addresses.country",
            "addresses.countryState",
            "orderCustomer",
            "currency",
            "language.locale",
            "stateMachineState");

    private static final List<String> MACHINES =
            List.of("order.state", "order_delivery.state", "order_transaction.state");

    private ShopwareCriteria() {}

    /** Orders that changed, by their running numbers. */
    static String changed(TimeWindow window) {
        ObjectNode criteria = window(window);
        ASSOCIATIONS.forEach(path -> associate(criteria, path));
        return criteria.toString();
    }

    /** The same without what may be unreadable. */
    static String numbers(TimeWindow window) {
        ObjectNode criteria = window(window);
        criteria.putObject("includes").putArray("order").add("id").add("autoIncrement");
        return criteria.toString();
    }

    private static ObjectNode window(TimeWindow window) {
        ObjectNode criteria =
                JSON.createObjectNode().put("limit", window.size()).put("total-count-mode", 0);
        ArrayNode filters = criteria.putArray("filter");
        ArrayNode changed =
                filters.addObject().put("type", "multi").put("operator", "or").putArray("queries");
        CHANGED.forEach(field -> {
            ObjectNode range =
                    changed.addObject().put("type", "range").put("field", field).putObject("parameters");
            range.put("gte", STORED.format(window.from()));
            window.to().ifPresent(end -> range.put("lt", STORED.format(end)));
        });
        if (window.after() > 0) {
            filters.addObject()
                    .put("type", "range")
                    .put("field", "autoIncrement")
                    .putObject("parameters")
                    .put("gt", window.after());
        }
        criteria.putArray("sort").addObject().put("field", "autoIncrement").put("order", "ASC");
        return criteria;
    }

    private static void associate(ObjectNode criteria, String path) {
        ObjectNode at = criteria;
        for (String part : path.split("\\.", -1)) {
            at = at.withObject("/associations").withObject("/" + part);
        }
    }

    /** The states that orders, deliveries and payments can have. */
    static String states() {
        ObjectNode criteria = JSON.createObjectNode().put("limit", 200).put("total-count-mode", 0);
        ObjectNode filter = criteria.putArray("filter")
                .addObject()
                .put("type", "equalsAny")
                .put("field", "stateMachine.technicalName");
        ArrayNode machines = filter.putArray("value");
        MACHINES.forEach(machines::add);
        associate(criteria, "stateMachine");
        return criteria.toString();
    }

    /** How many orders have each of them. */
    static String counts() {
        ObjectNode criteria = JSON.createObjectNode().put("limit", 1).put("total-count-mode", 0);
        criteria.putObject("includes").putArray("order").add("id");
        ArrayNode aggregations = criteria.putArray("aggregations");
        List.of("stateMachineState", "deliveries.stateMachineState", "transactions.stateMachineState")
                .forEach(state -> aggregations
                        .addObject()
                        .put("name", MACHINES.get(aggregations.size() - 1).replace('.', '-'))
                        .put("type", "terms")
                        .put("field", state + ".technicalName"));
        return criteria.toString();
    }
}
