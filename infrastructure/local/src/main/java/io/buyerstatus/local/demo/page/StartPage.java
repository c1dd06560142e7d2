package io.buyerstatus.local.demo.page;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.local.demo.DemoSystem;
import io.buyerstatus.local.demo.ShownConnection;
import io.buyerstatus.local.demo.ShownOrder;
import io.buyerstatus.local.web.PageTemplate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that a newcomer sees first: what runs here, the demo's orders, and what to try. */
final class StartPage {
    private static final PageTemplate PAGE = PageTemplate.of(StartPage.class, "start");
    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, HH:mm", Locale.ENGLISH)
            .withZone(ZoneId.of("Europe/Berlin"));

    /** In the order of an order's journey, in words that people use. */
    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("placed", "Ordered");
        STATES.put("confirmed", "Confirmed");
        STATES.put("packed", "Packed");
        STATES.put("sent", "On its way");
        STATES.put("out_for_delivery", "Out for delivery");
        STATES.put("pickup_ready", "Ready for pickup");
        STATES.put("attempted", "Delivery attempted");
        STATES.put("delivered", "Delivered");
        STATES.put("problem", "Problem");
        STATES.put("returning", "On its way back");
        STATES.put("returned", "Returned");
        STATES.put("cancelled", "Cancelled");
    }

    private static final Map<String, String> LANGUAGES = Map.of("de", "Deutsch", "en", "English", "nb", "Norsk");

    private StartPage() {}

    private record View(
            String style,
            String json,
            String now,
            int count,
            List<State> states,
            List<Over> over,
            List<Trials.Trial> trials,
            List<Place> places,
            List<ShownConnection> connections) {}

    private record State(String key, String title, List<Row> orders) {}

    /**
     * One order, also as others see it, and as its proven buyer does: that takes a click, since a GET changes nothing.
     *
     * @param shared empty where it is not shared
     * @param postcode empty where it is not known
     */
    private record Row(
            String link, String number, String language, String title, String shared, String verify, String postcode) {}

    private record Over(String link, String title) {}

    private record Place(String name, String value) {}

    static String render(
            DemoSystem system, List<ShownOrder> orders, List<ShownOrder> over, List<ShownConnection> connections) {
        return PAGE.render(new View(
                DemoPages.STYLE_PATH,
                DemoPages.JSON_PATH,
                NOW.format(system.clock().instant()),
                orders.size(),
                states(orders),
                over.stream()
                        .flatMap(order -> order.over().stream().map(link -> new Over(link.toString(), order.title())))
                        .toList(),
                Trials.of(system, connections),
                places(system),
                connections));
    }

    private static List<State> states(List<ShownOrder> orders) {
        Map<String, List<ShownOrder>> byState = orders.stream().collect(Collectors.groupingBy(ShownOrder::state));
        return STATES.entrySet().stream()
                .filter(state -> byState.containsKey(state.getKey()))
                .map(state -> new State(
                        state.getKey().replace('_', '-'),
                        state.getValue(),
                        byState.getOrDefault(state.getKey(), List.of()).stream()
                                .map(StartPage::row)
                                .toList()))
                .toList();
    }

    private static Row row(ShownOrder order) {
        return new Row(
                order.link().toString(),
                order.number(),
                LANGUAGES.getOrDefault(order.language(), order.language()),
                order.title(),
                order.shared().map(Object::toString).orElse(""),
                BuyerUrls.at(order.link(), BuyerUrls.VERIFY),
                order.postcode().orElse(""));
    }

    private static List<Place> places(DemoSystem system) {
        return List.of(
                new Place("Pages and webhooks", system.gateway().toString()),
                new Place("SQS", system.sqs().toString()),
                new Place("DynamoDB", system.dynamoDb().toString()),
                new Place("SES, SNS, KMS (stand-ins)", system.aws().toString()),
                new Place("Queue of order events", system.orderEvents()),
                new Place("Its dead letters", system.deadLetters()),
                new Place("Table of orders", system.ordersTable()),
                new Place("Table of messages", system.ledgerTable()),
                new Place("Table of settings", system.settingsTable()),
                new Place("Table of staff", system.staffTable()),
                new Place("Table of reviews", system.reviewsTable()));
    }
}
