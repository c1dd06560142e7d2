package io.buyerstatus.local.standin.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** Entries of the outbox as JSON. */
public final class OutboxJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OutboxJson() {}

    /**
     * An entry with all its fields.
     *
     * @param attachment adds to the JSON of the attachment at an index what it lacks: its content, or a way to it
     */
    public static ObjectNode node(OutboxEntry entry, ObjIntConsumer<ObjectNode> attachment) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("id", entry.id())
                .put("at", entry.at().toString())
                .put("channel", entry.channel().key())
                .put("from", entry.from())
                .put("to", entry.to())
                .put("cc", entry.cc())
                .put("bcc", entry.bcc())
                .put("subject", entry.subject())
                .put("text", entry.text())
                .put("html", entry.html());
        ObjectNode headers = node.putObject("headers");
        entry.headers().forEach(headers::put);
        ArrayNode attachments = node.putArray("attachments");
        for (int i = 0; i < entry.attachments().size(); i++) {
            Attachment file = entry.attachments().get(i);
            ObjectNode described = attachments
                    .addObject()
                    .put("name", file.name())
                    .put("contentType", file.contentType())
                    .put("contentId", file.contentId())
                    .put("inline", file.inline());
            attachment.accept(described, i);
        }
        return node;
    }

    /** One entry with everything, on one line. */
    static String line(OutboxEntry entry) {
        try {
            return MAPPER.writeValueAsString(node(
                    entry,
                    (node, index) ->
                            node.put("content", entry.attachments().get(index).content())));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * An entry that {@link #line} wrote.
     *
     * @throws IOException when the line is not one
     */
    static OutboxEntry entry(String line) throws IOException {
        JsonNode node = MAPPER.readTree(line);
        Map<String, String> headers = new LinkedHashMap<>();
        node.path("headers")
                .properties()
                .forEach(field -> headers.put(field.getKey(), field.getValue().asText()));
        List<Attachment> attachments = new ArrayList<>();
        for (JsonNode file : node.path("attachments")) {
            attachments.add(new Attachment(
                    file.path("name").asText(),
                    file.path("contentType").asText(),
                    file.path("contentId").asText(),
                    file.path("inline").asBoolean(),
                    file.path("content").binaryValue()));
        }
        return new OutboxEntry(
                node.path("id").asText(),
                Instant.parse(node.path("at").asText()),
                DeliveryChannel.of(node.path("channel").asText()),
                node.path("from").asText(),
                node.path("to").asText(),
                node.path("cc").asText(),
                node.path("bcc").asText(),
                node.path("subject").asText(),
                node.path("text").asText(),
                node.path("html").asText(),
                headers,
                attachments);
    }
}
