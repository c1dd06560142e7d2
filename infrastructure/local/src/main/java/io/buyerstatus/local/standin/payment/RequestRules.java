package io.buyerstatus.local.standin.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a request may say: every value at a known place, of a known form. Specifications let unknown fields through; this does not.
 *
 * @param known the form of each value by its place, such as {@code purchase_units[].amount.value}
 * @param required places at which something must be
 */
record RequestRules(Map<String, Form> known, List<String> required) {
    RequestRules {
        known = Map.copyOf(known);
        required = List.copyOf(required);
    }

    static RequestRules of(Map<String, Form> known, String... required) {
        return new RequestRules(known, List.of(required));
    }

    /** What is wrong with a request; nothing where it keeps the rules. */
    List<String> broken(JsonNode body) {
        Map<String, List<JsonNode>> values = new TreeMap<>();
        collect("", body, values);
        List<String> broken = new ArrayList<>();
        required.stream()
                .filter(place -> !values.containsKey(place))
                .forEach(place -> broken.add(place + " is missing"));
        values.forEach((place, all) -> {
            Form form = known.get(place);
            if (form == null) {
                broken.add(place + " is not known");
            } else if (!all.stream().allMatch(form::fits)) {
                broken.add(place + " is not " + form);
            }
        });
        return broken;
    }

    private static void collect(String place, JsonNode node, Map<String, List<JsonNode>> values) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            place.isEmpty() ? field.getKey() : place + "." + field.getKey(), field.getValue(), values));
        } else if (node.isArray()) {
            node.forEach(each -> collect(place + "[]", each, values));
        } else {
            values.computeIfAbsent(place, any -> new ArrayList<>()).add(node);
        }
    }
}
