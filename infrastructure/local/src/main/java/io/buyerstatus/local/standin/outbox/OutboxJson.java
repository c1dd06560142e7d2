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

/** The outbox as JSON: for machines that look in, and for the file that keeps it. */
final class OutboxJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private OutboxJson() {}

    /** The public list, oldest first; attachments by size and address, not by content. */
    static String list(List<OutboxEntry> entries) {
        ArrayNode list = MAPPER.createArrayNode();
        entries.forEach(entry -> list.add(published(entry)));
        return text(list);
    }

    /** One entry as the public list has it. */
    static String single(OutboxEntry entry) {
        return text(published(entry));
    }

    /** One entry with everything, on one line. */
    static String line(OutboxEntry entry) {
        ObjectNode node = common(entry);
        ArrayNode attachments = node.putArray("attachments");
        entry.attachments().forEach(file -> described(attachments.addObject(), file)
                .put("content", file.content()));
        return text(node);
    }

    /**
     * An entry that {@link #line} wrote.
     *
     * @throws IOException when the line is not one
     */
    static OutboxEntry entry(String line) throws IOException {
        JsonNode node = MAPPER.readTree(line);
        Map<String, String> headers = new LinkedHashMap<>();
        node.path("headers").properties().forEach(field -> headers.put(field.getKey(), field.getValue().asText()));
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

    private static ObjectNode published(OutboxEntry entry) {
        ObjectNode node = common(entry);
        ArrayNode attachments = node.putArray("attachments");
        for (int i = 0; i < entry.attachments().size(); i++) {
            Attachment file = entry.attachments().get(i);
            described(attachments.addObject(), file)
                    .put("size", file.content().length)
                    .put("url", OutboxPages.attachmentPath(entry, i));
        }
        return node;
    }

    private static ObjectNode common(OutboxEntry entry) {
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
        return node;
    }

    private static ObjectNode described(ObjectNode node, Attachment file) {
        return node.put("name", file.name())
                .put("contentType", file.contentType())
                .put("contentId", file.contentId())
                .put("inline", file.inline());
    }

    private static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
