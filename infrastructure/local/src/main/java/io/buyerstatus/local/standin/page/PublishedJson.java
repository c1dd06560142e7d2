package io.buyerstatus.local.standin.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import io.buyerstatus.local.standin.outbox.OutboxJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The outbox for machines, in UTF-8: attachments by size and address, not by content. */
final class PublishedJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PublishedJson() {}

    /** All entries, oldest first. One at a time becomes a tree: there may be thousands. */
    static byte[] list(List<OutboxEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
            json.writeStartArray();
            for (OutboxEntry entry : entries) {
                json.writeTree(published(entry));
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] single(OutboxEntry entry) {
        try {
            return MAPPER.writeValueAsBytes(published(entry));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ObjectNode published(OutboxEntry entry) {
        return OutboxJson.node(entry, (node, index) -> node.put(
                        "size", entry.attachments().get(index).content().length)
                .put("url", OutboxPages.attachmentPath(entry, index)));
    }
}
