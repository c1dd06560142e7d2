package io.buyerstatus.integrations.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import io.buyerstatus.integrations.contract.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The document that describes the API (OpenAPI 3.1), loaded from the class path once and never from a network: what programs' authors read is
 * what their bodies are held to.
 */
public final class ApiDocument {
    /** Gives the document's references something to be relative to; nobody looks there. */
    private static final String BASE = "https://buyer-status.invalid/events/api/openapi.json";

    private static final String FILE = "/events/api/openapi.json";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String DEFINITIONS = "#/$defs/";
    private static final int MOST_ERRORS = 50;

    private final String text;
    private final JsonNode root;
    private final Map<String, Schema> byName = new HashMap<>();

    public ApiDocument() {
        this.text = read();
        this.root = parsed(text);
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(BASE, definitions()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .locale(Locale.ROOT)
                                .pathType(PathType.JSON_POINTER)
                                .build()));
        root.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(
                        name -> byName.put(name, registry.getSchema(SchemaLocation.of(BASE + DEFINITIONS + name))));
        byName.values().forEach(Schema::initializeValidators);
    }

    /** The document's schemas alone, as JSON Schema has them: the rest of it is no schema. */
    private String definitions() {
        return "{\"$defs\":" + root.at("/components/schemas").toString().replace(SCHEMAS, DEFINITIONS) + "}";
    }

    /** The document as it is published. */
    public String text() {
        return text;
    }

    /** The same, to be looked at. */
    public JsonNode root() {
        return root;
    }

    /**
     * What is wrong with something; nothing where it fits.
     *
     * @param schema the name of one of the document's schemas, e.g. {@code NewReply}
     */
    public List<FieldError> errors(String schema, JsonNode value) {
        Schema known = byName.get(schema);
        if (known == null) {
            throw new IllegalArgumentException("the document has no schema " + schema);
        }
        return known.validate(value).stream()
                .map(ApiDocument::told)
                .distinct()
                .sorted(Comparator.comparing(FieldError::field))
                .limit(MOST_ERRORS)
                .toList();
    }

    /** The pointer leads to the part itself, also where it is missing or too much. The validator's words quote no value. */
    private static FieldError told(Error error) {
        String at = error.getInstanceLocation().toString();
        String name = error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> new FieldError(at + "/" + name, "required", "is required");
            case "additionalProperties" -> new FieldError(at + "/" + name, "unknown", "is not known here");
            default -> new FieldError(at, error.getKeyword(), error.getMessage());
        };
    }

    private static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("the document is no JSON", e);
        }
    }

    private static String read() {
        try (InputStream resource = ApiDocument.class.getResourceAsStream(FILE)) {
            if (resource == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
