package io.buyerstatus.local.standin.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** JSON, and CBOR where a protocol wants that, for the stand-ins: trees only, nothing is bound to classes. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectMapper CBOR = new CBORMapper();

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Json() {}

    /** A new, empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The object that the bytes hold; an empty body counts as {@code {}}. Empty where they hold no JSON object. */
    public static Optional<ObjectNode> parsed(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(object());
        }
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return node instanceof ObjectNode found ? Optional.of(found) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** The node as compact text. */
    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The node as CBOR (RFC 8949). */
    static byte[] cbor(JsonNode node) {
        try {
            return CBOR.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A point in time as SES and SNS write it: {@code 2026-11-21T20:15:00.000Z}, always three digits of a second. */
    public static String timestamp(Instant at) {
        return MILLIS.format(at);
    }

    /** The member's text; empty where it is absent, null or not text. */
    public static Optional<String> string(JsonNode object, String member) {
        JsonNode found = object.get(member);
        return found != null && found.isTextual() ? Optional.of(found.textValue()) : Optional.empty();
    }
}
