package io.buyerstatus.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.buyerstatus.bench.InMemoryShop;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.order.event.OrderEvent;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.testing.sample.CodePoints;
import io.buyerstatus.integrations.contract.Decoding;
import io.buyerstatus.integrations.contract.EventCodec;
import io.buyerstatus.local.send.Redating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every class of character in every text of the contract: each mail about such an order is written. */
@Tag("G1")
class WrittenMailsTest {
    private static final Path FOLDER = Path.of("..", "events");
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final ConnectionId CONNECTION = new ConnectionId("demo-web");
    private static final List<String> STORY = List.of(
            "order.placed",
            "order.noted.buyer",
            "invoice.issued",
            "document.added",
            "shipment.sent",
            "shipment.tracked.attempted",
            "shipment.tracked.pickup-ready",
            "shipment.tracked.delivered");

    /** What holds an order together, or has a form of its own. */
    private static final Set<String> KEPT = Set.of("id", "line", "shipment", "document", "email", "extra");

    private final EventCodec codec = new EventCodec();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyMailIsWritten() throws IOException {
        for (String character : CodePoints.ofEveryClass()) {
            InMemoryShop shop = new InMemoryShop(CONNECTION, NOW);
            for (String sample : STORY) {
                shop.take(event(sample, character));
            }
            String point = "U+%04X".formatted(character.codePointAt(0));
            assertThat(shop.mails()).as(point).hasSizeGreaterThanOrEqualTo(4);
            assertThat(shop.messages())
                    .as(point)
                    .extracting(Message::state)
                    .isSubsetOf(EnumSet.of(MessageState.SENT, MessageState.SKIPPED, MessageState.PLANNED));
        }
    }

    private OrderEvent event(String sample, String character) throws IOException {
        String moved = Redating.of(FOLDER, NOW).moved(Files.readString(FOLDER.resolve(sample + ".json")));
        ObjectNode event = (ObjectNode) json.readTree(moved);
        event.put("source", CONNECTION.source());
        event.put("subject", "4711");
        put(event, event.path("data"), character);
        if (codec.decode(event.toString()) instanceof Decoding.Accepted(var accepted, var code)) {
            return accepted;
        }
        throw new AssertionError("refused: " + codec.decode(event.toString()));
    }

    private void put(ObjectNode event, JsonNode part, String character) {
        if (part instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getValue() instanceof TextNode was && !KEPT.contains(field.getKey())) {
                    String half = was.asText().substring(0, was.asText().length() / 2);
                    field.setValue(
                            TextNode.valueOf(half + character + was.asText().substring(half.length())));
                    if (!(codec.decode(event.toString()) instanceof Decoding.Accepted)) {
                        field.setValue(was);
                    }
                } else if (!KEPT.contains(field.getKey())) {
                    put(event, field.getValue(), character);
                }
            }
        } else if (part instanceof ArrayNode array) {
            array.forEach(element -> put(event, element, character));
        }
    }
}
