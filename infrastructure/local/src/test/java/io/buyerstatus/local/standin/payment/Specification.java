package io.buyerstatus.local.standin.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A published OpenAPI document, as far as it says what a body may hold. */
record Specification(JsonNode root) {
    /** Those in a folder. */
    static List<Specification> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*[.](json|ya?ml)"))
                    .map(Specification::read)
                    .filter(each -> each.root().has("paths"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Specification read(Path file) {
        try {
            // JSON is read as what it is; not every JSON is YAML.
            String text = Files.readString(file);
            ObjectMapper mapper = new ObjectMapper();
            return new Specification(
                    file.toString().endsWith(".json")
                            ? mapper.readTree(text)
                            : mapper.valueToTree(new Load(LoadSettings.builder()
                                            .setCodePointLimit(10_000_000)
                                            .build())
                                    .loadFromString(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<JsonNode> operation(String method, String path) {
        return Optional.of(root.path("paths").path(path).path(method)).filter(JsonNode::isObject);
    }

    /** What a request's body, or an answer, is. */
    JsonNode body(JsonNode requestOrAnswer) {
        JsonNode content = resolved(requestOrAnswer).path("content");
        return content.isEmpty() ? content : content.elements().next().path("schema");
    }

    /** Something at the places of a body that are written like {@code units[].amount}; empty where there is nothing. */
    Optional<JsonNode> at(JsonNode schema, String place) {
        JsonNode here = schema;
        for (String step : place.split("[.]", -1)) {
            String name = step.replace("[]", "");
            Optional<JsonNode> next = parts(here).stream()
                    .map(part -> part.path("properties").path(name))
                    .filter(JsonNode::isObject)
                    .findFirst();
            if (next.isEmpty()) {
                return next;
            }
            here = step.endsWith("[]")
                    ? parts(next.get()).stream()
                            .map(part -> part.path("items"))
                            .filter(JsonNode::isObject)
                            .findFirst()
                            .orElseThrow()
                    : next.get();
        }
        return Optional.of(here);
    }

    /** What an object must hold. */
    Set<String> required(JsonNode schema) {
        Set<String> names = new LinkedHashSet<>();
        parts(schema).forEach(part -> part.path("required").forEach(name -> names.add(name.asText())));
        return names;
    }

    /** What is said of a value, by a keyword; of several, the first. */
    Optional<JsonNode> says(JsonNode schema, String keyword) {
        return parts(schema).stream()
                .filter(part -> part.has(keyword))
                .map(part -> part.path(keyword))
                .findFirst();
    }

    List<String> words(JsonNode schema) {
        return says(schema, "enum").stream()
                .flatMap(words -> StreamSupport.stream(words.spliterator(), false))
                .map(JsonNode::asText)
                .toList();
    }

    private List<JsonNode> parts(JsonNode schema) {
        JsonNode here = resolved(schema);
        List<JsonNode> parts = new ArrayList<>(List.of(here));
        here.path("allOf").forEach(part -> parts.addAll(parts(part)));
        return parts;
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode here = node;
        while (here.has("$ref")) {
            here = root.at(here.path("$ref").asText().substring(1));
        }
        return here;
    }
}
