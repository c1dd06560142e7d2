package io.buyerstatus.integrations.shop.shopware;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.integrations.pull.TimeWindow;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Pictures, and refunds that a plug-in for payments makes. */
    private static final List<String> BESIDE =
            List.of("lineItems.cover", "transactions.captures.refunds.stateMachineState");

    private static final List<String> CHANGED_BESIDE =
            List.of("transactions.captures.refunds.createdAt", "transactions.captures.refunds.updatedAt");

    /** The entities of it, which apps that were installed before they were asked for may not read. */
    static final Set<String> DISPENSABLE =
            Set.of("media", "order_transaction_capture", "order_transaction_capture_refund");

    private static final List<String> MACHINES =
            List.of("order.state", "order_delivery.state", "order_transaction.state");

    /** How much of orders is asked for. */
    enum Extent {
        ALL,

        /** Without {@link #DISPENSABLE}. */
        LEAST
    }

    private ShopwareCriteria() {}

    /** Orders that changed, by their running numbers. */
    static String changed(TimeWindow window, Extent extent) {
        ObjectNode criteria = window(window, extent);
        both(ASSOCIATIONS, BESIDE, extent).forEach(path -> associate(criteria, path));
        return criteria.toString();
    }

    private static Stream<String> both(List<String> least, List<String> beside, Extent extent) {
        return extent == Extent.ALL ? Stream.concat(least.stream(), beside.stream()) : least.stream();
    }

    /** The same without what may be unreadable. */
    static String numbers(TimeWindow window, Extent extent) {
        ObjectNode criteria = window(window, extent);
        criteria.putObject("includes").putArray("order").add("id").add("autoIncrement");
        return criteria.toString();
    }

    private static ObjectNode window(TimeWindow window, Extent extent) {
        ObjectNode criteria =
                JSON.createObjectNode().put("limit", window.size()).put("total-count-mode", 0);
        ArrayNode filters = criteria.putArray("filter");
        ArrayNode changed =
                filters.addObject().put("type", "multi").put("operator", "or").putArray("queries");
        both(CHANGED, CHANGED_BESIDE, extent).forEach(field -> {
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
