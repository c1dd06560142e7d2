package io.buyerstatus.integrations.shop.prestashop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.integrations.contract.FieldError;
import io.buyerstatus.integrations.contract.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of the webservice's. PHP makes an empty one {@code []}, {@code false} or an empty text, inside its name or in its place; one of a single
 * object is the object itself at times, and one with gaps a map with numbers for keys.
 *
 * @param unclean why nobody can read something in it; empty where all of it can be
 */
record PrestaList(List<ObjectNode> objects, Optional<FieldError> unclean) {
    private static final String ANSWER = "answer";

    PrestaList {
        objects = List.copyOf(objects);
    }

    /**
     * Reads an answer.
     *
     * @param names how the list is called, and one object in its place
     * @return empty where it is no list at all, or not a whole one
     */
    static Optional<PrestaList> read(String body, List<String> names) {
        return switch (StrictJson.parse("{\"" + ANSWER + "\":" + body + "}")) {
            case StrictJson.Parsed.Broken(List<FieldError> errors) ->
                errors.getFirst().rule().equals("json")
                        ? Optional.empty()
                        : Optional.of(new PrestaList(List.of(), Optional.of(errors.getFirst())));
            case StrictJson.Parsed.Tree tree ->
                named(tree.root().path(ANSWER), names).map(list -> new PrestaList(objects(list), Optional.empty()));
        };
    }

    private static Optional<JsonNode> named(JsonNode answer, List<String> names) {
        if (none(answer)) {
            return Optional.of(answer);
        }
        return names.stream().filter(answer::has).map(answer::path).findFirst();
    }

    private static boolean none(JsonNode node) {
        return node.isNull()
                || (node.isContainerNode() && node.isEmpty())
                || node.isBoolean()
                || (node.isTextual() && node.asText().isBlank());
    }

    /** The objects of a list, however it is written. */
    static List<ObjectNode> objects(JsonNode list) {
        if (list instanceof ObjectNode single
                && !single.isEmpty()
                && single.properties().stream()
                        .anyMatch(field -> !field.getValue().isObject())) {
            return List.of(single);
        }
        List<ObjectNode> objects = new ArrayList<>();
        list.forEach(element -> {
            if (element instanceof ObjectNode object) {
                objects.add(object);
            }
        });
        return objects;
    }
}
