package io.buyerstatus.integrations.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The published schemas ({@code events/schema}), loaded from the class path once and never from a network. */
final class ContractSchemas {
    /** Gives the schemas' relative names something to be relative to; nobody looks there. */
    private static final String BASE = "https://buyer-status.invalid/events/schema/";

    private static final String SUFFIX = ".schema.json";
    private static final List<String> SHARED = List.of("definitions", "envelope");

    private final Map<String, JsonNode> documents = new HashMap<>();
    private final Map<String, Schema> byType = new HashMap<>();
    private final List<String> types;

    ContractSchemas() {
        Map<String, String> sources = new HashMap<>();
        SHARED.forEach(name -> load(name, sources));
        this.types = typesOfEnvelope();
        types.forEach(type -> load(type, sources));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(sources)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .locale(Locale.ROOT)
                                .pathType(PathType.JSON_POINTER)
                                .build()));
        types.forEach(type -> byType.put(type, registry.getSchema(SchemaLocation.of(BASE + type + SUFFIX))));
        byType.values().forEach(Schema::initializeValidators);
    }

    /** The event types, in the order of the contract. */
    List<String> types() {
        return types;
    }

    /** The validator's errors for an event of a known type. */
    List<Error> validate(String type, ObjectNode event) {
        Schema schema = byType.get(type);
        if (schema == null) {
            throw new IllegalArgumentException("unknown event type; known: " + types);
        }
        return schema.validate(event);
    }

    /** The schema object that holds a keyword. */
    JsonNode around(SchemaLocation keyword) {
        return part(keyword, keyword.getFragment().getParent().toString());
    }

    /** What the schema says to people about the value whose keyword was broken. */
    Optional<String> description(SchemaLocation keyword) {
        JsonNode description = around(keyword).path("description");
        return description.isTextual() ? Optional.of(description.textValue()) : Optional.empty();
    }

    private JsonNode part(SchemaLocation location, String pointer) {
        String document = location.getAbsoluteIri().toString().substring(BASE.length());
        JsonNode root = documents.get(document);
        if (root == null) {
            throw new IllegalStateException("no schema document " + document);
        }
        return root.at(JsonPointer.compile(pointer));
    }

    private List<String> typesOfEnvelope() {
        List<String> names = new ArrayList<>();
        JsonNode envelope = documents.get("envelope" + SUFFIX);
        if (envelope != null) {
            envelope.at("/$defs/type/enum").forEach(type -> names.add(type.textValue()));
        }
        return List.copyOf(names);
    }

    private void load(String name, Map<String, String> sources) {
        String file = name + SUFFIX;
        try (InputStream resource = ContractSchemas.class.getResourceAsStream("/events/schema/" + file)) {
            if (resource == null) {
                throw new IllegalStateException("the schema " + file + " is missing from the class path");
            }
            String source = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            sources.put(BASE + file, source);
            documents.put(file, new ObjectMapper().readTree(source));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the schema " + file, e);
        }
    }
}
