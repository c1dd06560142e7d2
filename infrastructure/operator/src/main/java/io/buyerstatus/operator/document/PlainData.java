package io.buyerstatus.operator.document;

import io.buyerstatus.operator.yaml.Yaml;
import java.util.LinkedHashMap;
import java.util.Map;

/** A piece of a document as plain data: text, boolean, number, lists and maps of these. */
final class PlainData {
    private PlainData() {}

    static Object of(Yaml value) {
        return switch (value) {
            case Yaml.Scalar scalar -> scalar.value().orElse("");
            case Yaml.Items items -> items.values().stream().map(PlainData::of).toList();
            case Yaml.Fields fields -> of(fields.byName());
        };
    }

    private static Map<String, Object> of(Map<String, Yaml.Field> fields) {
        Map<String, Object> plain = new LinkedHashMap<>();
        fields.forEach((name, field) -> plain.put(name, of(field.value())));
        return plain;
    }
}
