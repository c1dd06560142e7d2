package io.buyerstatus.integrations;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.shop.ShopStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The repository's samples, and copies of them with one thing changed. */
public final class Samples {
    private static final Path EVENTS = Path.of("..", "events");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Samples() {}

    /** The order events, by file name. */
    public static List<Path> events() {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(EVENTS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    public static ObjectNode tree(String file) {
        return (ObjectNode) json(text(file));
    }

    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document with the value at the pointer replaced, added, or, for {@code null}, left out. */
    public static byte[] with(String file, String pointer, @Nullable String value) {
        return with(tree(file), pointer, value);
    }

    /** The same of a document that was changed already. */
    public static byte[] with(byte[] document, String pointer, @Nullable String value) {
        return with((ObjectNode) json(new String(document, StandardCharsets.UTF_8)), pointer, value);
    }

    private static byte[] with(ObjectNode root, String pointer, @Nullable String value) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = root.at(at.head());
        if (parent instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), json(String.valueOf(value)));
        } else if (value == null) {
            ((ObjectNode) parent).remove(at.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), json(value));
        }
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static Connection connection(ConnectionKind kind, Map<String, ShopStatus> statuses) {
        return Connection.installed(
                        new ConnectionId("demo-" + kind.name().toLowerCase(Locale.ROOT)),
                        new ShopId("demo"),
                        new ChannelId("shop"),
                        kind,
                        Instant.parse("2026-08-20T00:00:00Z"))
                .meaning(statuses);
    }
}
