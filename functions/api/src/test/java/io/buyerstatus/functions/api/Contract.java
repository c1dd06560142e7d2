package io.buyerstatus.functions.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.integrations.api.ApiDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Holds answers to the document: the status must be listed, the headers there, the body of its schema. */
final class Contract {
    private final ApiDocument document = new ApiDocument();

    /** An operation, and what its path holds. */
    record Matched(String route, String method, JsonNode operation, Map<String, String> parts) {
        String id() {
            return operation.path("operationId").asText();
        }
    }

    ApiDocument document() {
        return document;
    }

    /** Every operation, as {@code GET /path}. */
    List<String> routes() {
        List<String> routes = new ArrayList<>();
        document.root().path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }

    /** The operation that a path belongs to. */
    Matched match(String method, String path) {
        return document.root().path("paths").properties().stream()
                .flatMap(each -> parts(each.getKey(), path)
                        .filter(parts -> each.getValue().has(method.toLowerCase(Locale.ROOT)))
                        .map(parts -> new Matched(
                                each.getKey(), method, each.getValue().path(method.toLowerCase(Locale.ROOT)), parts))
                        .stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("the document has no " + method + " " + path));
    }

    private static Optional<Map<String, String>> parts(String template, String path) {
        String[] wanted = template.split("/", -1);
        String[] found = path.split("/", -1);
        if (wanted.length != found.length) {
            return Optional.empty();
        }
        Map<String, String> parts = new java.util.HashMap<>();
        for (int at = 0; at < wanted.length; at++) {
            if (wanted[at].startsWith("{")) {
                parts.put(wanted[at].substring(1, wanted[at].length() - 1), found[at]);
            } else if (!wanted[at].equals(found[at])) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    /** What of an answer deviates from the document; nothing where it fits. */
    List<String> deviations(Matched matched, APIGatewayV2HTTPResponse response) {
        JsonNode described = resolved(matched.operation().path("responses").path("" + response.getStatusCode()));
        if (described.isMissingNode()) {
            return List.of(matched.id() + " does not answer " + response.getStatusCode());
        }
        List<String> deviations = new ArrayList<>();
        described.path("headers").properties().forEach(each -> {
            JsonNode header = resolved(each.getValue());
            String value = response.getHeaders().get(each.getKey().toLowerCase(Locale.ROOT));
            if (value == null ? header.path("required").asBoolean() : !fits(header, value)) {
                deviations.add("header " + each.getKey() + ": " + value);
            }
        });
        JsonNode content = described.path("content");
        if (content.isMissingNode()) {
            if (!response.getBody().isEmpty()) {
                deviations.add("a body where there is none");
            }
            return deviations;
        }
        String type = response.getHeaders().getOrDefault("content-type", "");
        if (!content.has(type)) {
            deviations.add("content type " + type);
            return deviations;
        }
        String schema = content.path(type).at("/schema/$ref").asText();
        document.errors(schema.substring(schema.lastIndexOf('/') + 1), json(response.getBody()))
                .forEach(error -> deviations.add(error.toString()));
        return deviations;
    }

    private static boolean fits(JsonNode header, String value) {
        String pattern = header.path("schema").path("pattern").asText();
        String constant = header.path("schema").path("const").asText();
        return java.util.regex.Pattern.compile(pattern).matcher(value).find()
                && (constant.isEmpty() || constant.equals(value));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.root().at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The properties that an object must have, by what the document says of an answer's schema. */
    List<String> required(Matched matched, int status) {
        JsonNode content = resolved(matched.operation().path("responses").path("" + status))
                .path("content");
        String ref = content.elements().hasNext()
                ? content.elements().next().at("/schema/$ref").asText()
                : "";
        return ref.isEmpty()
                ? List.of()
                : StreamSupport.stream(
                                document.root()
                                        .at(ref.substring(1))
                                        .path("required")
                                        .spliterator(),
                                false)
                        .map(JsonNode::asText)
                        .toList();
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException broken) {
            throw new AssertionError("no JSON: " + text, broken);
        }
    }
}
