package io.buyerstatus.integrations.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads one JSON object (RFC 8259, in the strict reading of RFC 7493) from somebody we do not trust. Everything that
 * programs disagree about is an error: bytes that are not UTF-8, a byte order mark, a name twice in one object, unpaired
 * surrogates, numbers beyond all sense, something after the end; and so is more than {@value #MAX_DEPTH} levels.
 */
public final class StrictJson {
    /** Levels of nesting; no shop system's orders come near it. */
    public static final int MAX_DEPTH = 64;

    private static final int MAX_NUMBER = 64;
    private static final int MAX_NAME = 1_000;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .maxNameLength(MAX_NAME)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private StrictJson() {}

    /** What came of reading. */
    public sealed interface Parsed {
        /** A JSON object. */
        record Tree(ObjectNode root) implements Parsed {}

        /** Something else; at least one error. */
        record Broken(List<FieldError> errors) implements Parsed {
            public Broken {
                errors = List.copyOf(errors);
            }
        }
    }

    /** Reads bytes, which must be UTF-8. */
    public static Parsed parse(byte[] json) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(json);
        try {
            CharBuffer text = decoder.decode(bytes);
            return parse(text.toString());
        } catch (CharacterCodingException e) {
            return broken("", "encoding", "is not UTF-8 (byte " + bytes.position() + ")");
        }
    }

    /** Reads text. */
    public static Parsed parse(String json) {
        if (json.startsWith("\uFEFF")) {
            return broken("", "encoding", "begins with a byte order mark; send UTF-8 without it");
        }
        try (JsonParser parser = MAPPER.createParser(json)) {
            return parse(parser);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail otherwise", e);
        }
    }

    private static Parsed parse(JsonParser parser) throws IOException {
        try {
            JsonNode root = MAPPER.readTree(parser);
            if (!(root instanceof ObjectNode object)) {
                return broken("", "type", root == null ? "is empty" : "must be a JSON object");
            }
            if (parser.nextToken() != null) {
                return broken("", "json", "goes on after the end of the object");
            }
            return JsonHygiene.firstFault(object)
                    .<Parsed>map(fault -> new Parsed.Broken(List.of(fault)))
                    .orElseGet(() -> new Parsed.Tree(object));
        } catch (StreamConstraintsException e) {
            return tooMuch(parser);
        } catch (JsonEOFException e) {
            return broken("", "json", "is not JSON: it ends in the middle");
        } catch (JsonProcessingException e) {
            return notJson(parser, e);
        }
    }

    private static Parsed tooMuch(JsonParser parser) {
        return parser.getParsingContext().getNestingDepth() > MAX_DEPTH
                ? broken("", "depth", "is nested deeper than " + MAX_DEPTH + " levels")
                : broken(
                        parser.getParsingContext().pathAsPointer().toString(),
                        "length",
                        "holds a number of more than " + MAX_NUMBER + " characters, or a field name of more than "
                                + MAX_NAME);
    }

    /** The parser's own words quote the document, and so perhaps a buyer: ours name only the place. */
    private static Parsed notJson(JsonParser parser, JsonProcessingException e) {
        if (e.getOriginalMessage().startsWith("Duplicate")) {
            return broken(
                    parser.getParsingContext().pathAsPointer().toString(), "duplicate", "is named twice in one object");
        }
        return broken(
                "",
                "json",
                "is not JSON: line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr());
    }

    private static Parsed broken(String field, String rule, String message) {
        return new Parsed.Broken(List.of(new FieldError(field, rule, message)));
    }
}
