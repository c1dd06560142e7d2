package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of a shop as the release before sections left them in its table, letter by letter. */
final class EarlierRows {
    static final long GENERATION = 3;

    private EarlierRows() {}

    /** All rows of the shop {@code demo}: its own, a channel that says two fields otherwise, one that inherits, and a connection. */
    static List<Map<String, AttributeValue>> ofDemo() {
        return List.of(shop(), ebay(), row("CHANNEL#web", Map.of("layer", Values.map(Map.of()))), connection());
    }

    /** The row that leads from the connection to the shop. */
    static Map<String, AttributeValue> pointer() {
        return Map.of(
                "pk", Values.text("CONNECTION#demo-woo"),
                "sk", Values.text("SHOP"),
                "v", Values.number(1),
                "shop", Values.text("demo"));
    }

    private static Map<String, AttributeValue> shop() {
        Map<String, AttributeValue> layer = new HashMap<>();
        layer.put("general.name", Values.text("Nordlicht Keramik"));
        layer.put("general.address", Values.text("Hafenstraße 7\n24103 Kiel"));
        layer.put("general.enabled", AttributeValue.fromBool(true));
        layer.put("general.languages", AttributeValue.fromL(List.of(Values.text("de"), Values.text("en"))));
        layer.put(
                "general.note",
                Values.map(Map.of("de", Values.text("Von Hand gedreht."), "any", Values.text("Thrown by hand."))));
        layer.put(
                "general.notes",
                AttributeValue.fromL(List.of(Values.map(Map.of(
                        "title", Values.map(Map.of("any", Values.text("Pause"))),
                        "text", Values.map(Map.of("de", Values.text("Wir machen Pause."))),
                        "from", Values.text("2026-12-24"),
                        "channels", AttributeValue.fromL(List.of(Values.text("web"))),
                        "progress", AttributeValue.fromL(List.of(Values.text("placed"))))))));
        layer.put("bank.iban", Values.text("DE89370400440532013000"));
        layer.put("privacy.link_days", Values.number(90));
        layer.put("carriers.used", AttributeValue.fromL(List.of(Values.text("dhl"))));
        layer.put("messages.window", Values.text("always"));
        layer.put("messages.sent.text", Values.map(Map.of("de", Values.text("Unterwegs: #link_checkout#"))));
        layer.put("messages.reminder.days", Values.number(7));
        layer.put("review.days", Values.number(9));
        layer.put("review.from", Values.text("delivered"));
        layer.put("sold.elsewhere", Values.text("a field that another release had"));
        return row(
                "SHOP",
                Map.of("rows", Values.number(4), "layer", Values.map(layer), "linkKey", Values.text("bGluayBrZXk=")));
    }

    private static Map<String, AttributeValue> ebay() {
        return row(
                "CHANNEL#ebay",
                Map.of(
                        "layer",
                        Values.map(Map.of(
                                "general.name", Values.text("Nordlicht auf eBay"),
                                "bank.holder", Values.text("Nordlicht Handel")))));
    }

    private static Map<String, AttributeValue> connection() {
        return row(
                "CONNECTION#demo-woo",
                Map.of(
                        "channel", Values.text("web"),
                        "kind", Values.text("WOOCOMMERCE"),
                        "secrets", AttributeValue.fromL(List.of(Values.text("b25l"), Values.text("dHdv"))),
                        "statuses", Values.map(Map.of("versendet", Values.text("SENT"))),
                        "installedAt", AttributeValue.fromN("1779292800"),
                        "timeZone", Values.text("Europe/Oslo")));
    }

    private static Map<String, AttributeValue> row(String sortKey, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> row = new HashMap<>(attributes);
        row.put("pk", Values.text("demo"));
        row.put("sk", Values.text(sortKey));
        row.put("v", Values.number(1));
        row.put("generation", Values.number(GENERATION));
        return row;
    }
}
