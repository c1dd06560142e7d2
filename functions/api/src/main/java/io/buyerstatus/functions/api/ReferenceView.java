package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.buyerstatus.console.reference.Reference;
import io.buyerstatus.console.reference.Reference.Body;
import io.buyerstatus.console.reference.Reference.Field;
import io.buyerstatus.console.reference.Reference.Group;
import io.buyerstatus.console.reference.Reference.Operation;
import io.buyerstatus.console.reference.Reference.Outcome;
import io.buyerstatus.console.reference.Reference.Schema;
import io.buyerstatus.console.reference.Reference.Trouble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The document, made ready for a page. */
record ReferenceView(JsonNode root) {
    private static final String REF = "$ref";
    private static final String DESCRIPTION = "description";

    Reference reference() {
        List<Group> groups = new ArrayList<>();
        root.path("tags").forEach(tag -> groups.add(group(tag.path("name").asText())));
        return new Reference(
                root.at("/info/title").asText(),
                root.at("/info/version").asText(),
                root.at("/info/summary").asText(),
                ApiUrls.DOCUMENT,
                groups,
                root.at("/components/schemas").properties().stream()
                        .map(schema -> schema(schema.getKey(), schema.getValue()))
                        .toList(),
                Arrays.stream(ProblemType.values())
                        .map(type -> new Trouble(type.word(), type.status(), type.title()))
                        .toList());
    }

    private Group group(String tag) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().at("/tags/0").asText().equals(tag)) {
                    operations.add(operation(path.getKey(), operation.getKey(), operation.getValue()));
                }
            }
        }
        return new Group(tag, operations);
    }

    private Operation operation(String path, String method, JsonNode operation) {
        List<Field> parameters = new ArrayList<>();
        operation.path("parameters").forEach(each -> {
            JsonNode parameter = resolved(each);
            parameters.add(new Field(
                    parameter.path("name").asText(),
                    parameter.path("in").asText() + ", "
                            + type(parameter.path("schema")).text(),
                    "",
                    parameter.path("required").asBoolean(),
                    parameter.path(DESCRIPTION).asText()));
        });
        JsonNode content = operation.at("/requestBody/content/application~1json");
        List<Body> bodies = new ArrayList<>();
        content.path("examples")
                .forEach(example -> bodies.add(new Body(example.path("value").toPrettyString())));
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                operation.path(DESCRIPTION).asText(),
                parameters,
                name(content.path("schema")),
                bodies,
                outcomes(operation));
    }

    private List<Outcome> outcomes(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .map(response -> {
                    JsonNode told = resolved(response.getValue());
                    return new Outcome(
                            response.getKey(),
                            told.path(DESCRIPTION).asText(),
                            name(told.at("/content/application~1json/schema")));
                })
                .toList();
    }

    private Schema schema(String name, JsonNode schema) {
        List<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new Schema(
                name,
                schema.path(DESCRIPTION).asText(),
                schema.path("properties").properties().stream()
                        .map(field -> {
                            Type type = type(field.getValue());
                            return new Field(
                                    field.getKey(),
                                    type.text(),
                                    type.schema(),
                                    required.contains(field.getKey()),
                                    field.getValue().path(DESCRIPTION).asText());
                        })
                        .toList());
    }

    /**
     * What a value is.
     *
     * @param schema whose page part tells more; empty where there is none
     */
    private record Type(String text, String schema) {}

    private static Type type(JsonNode schema) {
        if (schema.has(REF)) {
            return new Type(name(schema), name(schema));
        }
        if (schema.path("type").asText().equals("array")) {
            Type each = type(schema.path("items"));
            return new Type("list of " + each.text(), each.schema());
        }
        if (schema.has("enum")) {
            return new Type(
                    String.join(
                            " | ",
                            StreamSupport.stream(schema.path("enum").spliterator(), false)
                                    .map(JsonNode::asText)
                                    .toList()),
                    "");
        }
        String type = schema.path("type").isTextual() ? schema.path("type").asText() : "any";
        return new Type(schema.has("format") ? schema.path("format").asText() : type, "");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has(REF) ? root.at(node.path(REF).asText().substring(1)) : node;
    }

    private static String name(JsonNode reference) {
        String ref = reference.path(REF).asText();
        return ref.substring(ref.lastIndexOf('/') + 1);
    }
}
