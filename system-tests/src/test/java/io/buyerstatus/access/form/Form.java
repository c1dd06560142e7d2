package io.buyerstatus.access.form;

import io.buyerstatus.access.form.Markup.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A form as a browser without scripts understands it. */
record Form(Element element, List<Field> fields, List<String> buttons) {

    /** What can be filled in or chosen, or goes along unseen; its label is empty then. */
    record Field(String name, String type, String label, String value, boolean sent, boolean required) {}

    static Form of(Element element) {
        Markup inside = Markup.of(element.inner());
        Map<String, String> labels = new LinkedHashMap<>();
        List<Field> fields = new ArrayList<>();
        for (Element label : inside.elements("label")) {
            labels.put(label.attribute("for"), label.words());
            Markup.of(label.inner()).empty("input").forEach(input -> fields.add(field(input, label.words())));
        }
        for (Element input : inside.empty("input")) {
            if (!input.attribute("type").equals("radio")) {
                fields.add(field(input, labels.getOrDefault(input.attribute("id"), "")));
            }
        }
        for (Element area : inside.elements("textarea")) {
            String label = labels.getOrDefault(area.attribute("id"), "");
            fields.add(new Field(area.attribute("name"), "text", label, area.words(), true, area.has("required")));
        }
        return new Form(
                element,
                fields,
                inside.elements("button").stream().map(Element::words).toList());
    }

    private static Field field(Element input, String label) {
        String type = input.attribute("type");
        boolean sent = !type.equals("radio") || input.has("checked");
        return new Field(input.attribute("name"), type, label, input.attribute("value"), sent, input.has("required"));
    }

    String action() {
        if (!element.attribute("method").equals("post")
                || element.attribute("action").isEmpty()) {
            throw new AssertionError("a form that goes nowhere: " + element);
        }
        return element.attribute("action");
    }

    /** Whether it has the button, and every field that is to be filled. */
    boolean has(String button, String... labelsAndValues) {
        return buttons.contains(button)
                && IntStream.range(0, labelsAndValues.length / 2)
                        .allMatch(at -> find(labelsAndValues[2 * at]).isPresent());
    }

    Optional<String> value(String label) {
        return find(label).map(Field::value);
    }

    private Optional<Field> find(String label) {
        return fields.stream()
                .filter(field -> !label.isEmpty() && field.label().equals(label))
                .findFirst();
    }

    /** Names and values as they are sent; an option is chosen by any value. */
    String[] filled(String... labelsAndValues) {
        Map<String, String> sent = new LinkedHashMap<>();
        fields.stream().filter(Field::sent).forEach(field -> sent.put(field.name(), field.value()));
        for (int at = 0; at < labelsAndValues.length; at += 2) {
            Field field = find(labelsAndValues[at]).orElseThrow();
            sent.put(field.name(), field.type().equals("radio") ? field.value() : labelsAndValues[at + 1]);
        }
        fields.stream().filter(Field::required).forEach(field -> {
            if (sent.getOrDefault(field.name(), "").isBlank()) {
                throw new AssertionError("browsers send no form without " + field);
            }
        });
        return sent.entrySet().stream()
                .flatMap(pair -> List.of(pair.getKey(), pair.getValue()).stream())
                .toArray(String[]::new);
    }
}
