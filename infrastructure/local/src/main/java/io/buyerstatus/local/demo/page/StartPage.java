package io.buyerstatus.local.demo.page;

import static io.buyerstatus.local.standin.page.Html.escaped;

import io.buyerstatus.local.demo.DemoSystem;
import io.buyerstatus.local.demo.Resource;
import io.buyerstatus.local.demo.ShownConnection;
import io.buyerstatus.local.demo.ShownOrder;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that a newcomer sees first: what runs here, the demo's orders, and what to try. */
final class StartPage {
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

    static String render(
            DemoSystem system, List<ShownOrder> orders, List<ShownOrder> over, List<ShownConnection> connections) {
        return Resource.text(StartPage.class, "start.html")
                .replace("{{style}}", DemoPages.STYLE_PATH)
                .replace("{{json}}", DemoPages.JSON_PATH)
                .replace("{{now}}", escaped(NOW.format(system.clock().instant())))
                .replace("{{count}}", Integer.toString(orders.size()))
                .replace("{{states}}", states(orders))
                .replace("{{over}}", over(over))
                .replace("{{trials}}", trials(system, connections))
                .replace("{{connections}}", connections(connections))
                .replace("{{places}}", places(system));
    }

    private static String states(List<ShownOrder> orders) {
        Map<String, List<ShownOrder>> byState = orders.stream().collect(Collectors.groupingBy(ShownOrder::state));
        return STATES.entrySet().stream()
                .filter(state -> byState.containsKey(state.getKey()))
                .map(state -> state(state.getKey(), state.getValue(), byState.getOrDefault(state.getKey(), List.of())))
                .collect(Collectors.joining("\n"));
    }

    private static String state(String key, String title, List<ShownOrder> orders) {
        return """
                <section class="state %s"><h3>%s</h3><ul>
                %s
                </ul></section>""".formatted(
                        key.replace('_', '-'),
                        escaped(title),
                        orders.stream().map(StartPage::order).collect(Collectors.joining("\n")));
    }

    private static String order(ShownOrder order) {
        return """
                <li><a href="%s"><span class="number">%s</span> <span class="language">%s</span>\
                <span class="title">%s</span></a>%s</li>""".formatted(
                        escaped(order.link().toString()),
                        escaped(order.number()),
                        escaped(LANGUAGES.getOrDefault(order.language(), order.language())),
                        escaped(order.title()),
                        levels(order));
    }

    /** The same order as others see it, and as its proven buyer does: that takes a click, since a GET changes nothing. */
    private static String levels(ShownOrder order) {
        String shared = order.shared()
                .map(link -> "<a href=\"%s\">shared<span class=\"unseen\"> %s</span></a>"
                        .formatted(escaped(link.toString()), escaped(order.number())))
                .orElse("");
        String verified = order.postcode()
                .map(postcode ->
                        """
                        <form method="post" action="%s/verify"><input type="hidden" name="postcode" value="%s">\
                        <button type="submit">verified<span class="unseen"> %s</span></button></form>""".formatted(escaped(order.link().getRawPath()), escaped(postcode), escaped(order.number())))
                .orElse("");
        return "<div class=\"levels\">" + shared + verified + "</div>";
    }

    private static String over(List<ShownOrder> orders) {
        return orders.stream()
                .flatMap(order -> order.over().stream().map(link -> "<li><a href=\"%s\">%s</a></li>"
                        .formatted(escaped(link.toString()), escaped(order.title()))))
                .collect(Collectors.joining("\n"));
    }

    private static String trials(DemoSystem system, List<ShownConnection> connections) {
        return Trials.of(system, connections).stream()
                .map(trial ->
                        """
                        <details><summary>%s</summary><p>%s</p><pre class="command" tabindex="0">%s</pre></details>""".formatted(escaped(trial.title()), escaped(trial.explanation()), escaped(trial.command())))
                .collect(Collectors.joining("\n"));
    }

    private static String connections(List<ShownConnection> connections) {
        return connections.stream()
                .map(connection -> """
                        <tr><th scope="row">%s</th><td>%s, %s</td><td><code>%s</code></td><td><code>%s</code></td></tr>""".formatted(
                                escaped(connection.id()),
                                escaped(connection.kind()),
                                escaped(connection.channel()),
                                escaped(connection.url()),
                                escaped(connection.secret())))
                .collect(Collectors.joining("\n"));
    }

    private static String places(DemoSystem system) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("Pages and webhooks", system.gateway().toString());
        places.put("SQS", system.sqs().toString());
        places.put("DynamoDB", system.dynamoDb().toString());
        places.put("SES, SNS, KMS (stand-ins)", system.aws().toString());
        places.put("Queue of order events", system.orderEvents());
        places.put("Its dead letters", system.deadLetters());
        places.put("Table of orders", system.ordersTable());
        places.put("Table of messages", system.ledgerTable());
        places.put("Table of settings", system.settingsTable());
        return places.entrySet().stream()
                .map(place -> "<tr><th scope=\"row\">%s</th><td><code>%s</code></td></tr>"
                        .formatted(escaped(place.getKey()), escaped(place.getValue())))
                .collect(Collectors.joining("\n"));
    }
}
