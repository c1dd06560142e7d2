package io.buyerstatus.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.Progress;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.local.demo.picture.DemoPapers;
import io.buyerstatus.local.demo.picture.DemoPictures;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the demo's orders and writes their events as an integration would. */
final class DemoOrders {
    private static final List<String> FILES =
            List.of("orders-de.yaml", "orders-nb.yaml", "orders-en.yaml", "orders-money.yaml", "orders-over.yaml");
    private static final String PAPERS = "paper:";
    private static final String PACKED = "packed-parcel";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ShopId shop;
    private final DemoTimes times;
    private final URI site;

    private DemoOrders(ShopId shop, DemoTimes times, URI site) {
        this.shop = shop;
        this.times = times;
        this.site = site;
    }

    /**
     * All orders of the demo shop.
     *
     * @param site where the shop shows its articles
     */
    static List<DemoOrder> of(ShopId shop, DemoTimes times, URI site) {
        DemoOrders orders = new DemoOrders(shop, times, site);
        Load load = new Load(LoadSettings.builder().build());
        return FILES.stream()
                .map(file -> JSON.<JsonNode>valueToTree(load.loadFromString(Resource.text(DemoOrders.class, file))))
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(orders::order)
                .toList();
    }

    private DemoOrder order(JsonNode order) {
        String number = order.path("number").asText();
        String subject = order.path("subject").asText(number);
        String connection = order.path("connection").asText();
        List<String> events = new ArrayList<>();
        for (JsonNode event : order.path("events")) {
            events.add(
                    event(order, connection, subject, event, events.size() + 1).toString());
        }
        String language = order.at("/events/0/data/language").asText();
        return new DemoOrder(
                OrderKey.of(shop, new ConnectionId(connection), subject),
                number,
                connection,
                subject,
                order.path("title").asText(),
                Progress.valueOf(order.path("state").asText().toUpperCase(Locale.ROOT)),
                new Language(language).primary(),
                order.path("live").asBoolean(),
                events,
                StreamSupport.stream(order.path("buyerWrites").spliterator(), false)
                        .map(words -> new DemoOrder.Words(
                                words.path("text").asText(words.asText()),
                                words.path("about").asText()))
                        .toList(),
                StreamSupport.stream(order.path("mails").spliterator(), false)
                        .map(mail -> new DemoOrder.Mail(
                                mail.path("from").asText(),
                                mail.path("name").asText(),
                                mail.path("subject").asText(),
                                mail.path("text").asText()))
                        .toList(),
                order.path("withdraws").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, piece -> piece.getValue().asText())),
                order.path("linkReplaced").asBoolean());
    }

    private ObjectNode event(JsonNode order, String connection, String subject, JsonNode event, int at) {
        String type = event.path("type").asText();
        ObjectNode data = event.path("data").deepCopy();
        if (type.equals("order.placed")) {
            complete(order, data);
        }
        resolve(data);
        ObjectNode written = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", subject + "-" + at)
                .put("source", new ConnectionId(connection).source())
                .put("subject", subject)
                .put("type", type)
                .put("time", DemoTimes.written(times.at(event.path("at").asText())));
        if (!order.path("live").asBoolean()) {
            written.put("import", true);
        }
        if (type.equals("shipment.tracked")) {
            written.put("origin", "carrier");
        }
        return written.set("data", data);
    }

    /** What the files say once for an order. */
    private void complete(JsonNode order, ObjectNode placed) {
        placed.set("number", order.path("number"));
        placed.set("buyer", order.path("buyer"));
        placed.set("billingAddress", order.path("address"));
        placed.set("deliveryAddress", order.path("address"));
        for (JsonNode line : placed.path("lines")) {
            String sku = line.path("sku").asText().toLowerCase(Locale.ROOT);
            if (line instanceof ObjectNode article && !sku.isEmpty()) {
                article.put("picture", site.resolve(DemoPictures.path(sku)).toString());
            }
        }
    }

    /** Papers and pictures of the shop are where the local system shows them. */
    private String onSite(String text) {
        if (text.startsWith(PAPERS)) {
            return site.resolve(DemoPapers.path(text.substring(PAPERS.length())))
                    .toString();
        }
        return text.equals(PACKED) ? site.resolve(DemoPictures.path("paket")).toString() : text;
    }

    private void resolve(JsonNode node) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(field -> {
                    if (field.getValue() instanceof TextNode text) {
                        field.setValue(new TextNode(times.inData(onSite(text.asText()))));
                    } else {
                        resolve(field.getValue());
                    }
                });
            case ArrayNode list -> list.forEach(this::resolve);
            default -> {}
        }
    }
}
