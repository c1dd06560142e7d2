package io.buyerstatus.local.standin.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a request may say: every value at a known place, of a known form. Specifications let unknown fields through; this does not.
 *
 * @param known the form of each value by its place, such as {@code purchase_units[].amount.value}
 * @param required places at which something must be
 */
record RequestRules(Map<String, Pattern> known, List<String> required) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static RequestRules of(Map<String, String> known, String... required) {
        Map<String, Pattern> patterns = new TreeMap<>();
        known.forEach((place, form) -> patterns.put(place, Pattern.compile(form)));
        return new RequestRules(patterns, List.of(required));
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
            Pattern form = known.get(place);
            if (form == null) {
                broken.add(place + " is not known");
            } else if (all.stream()
                    .anyMatch(value -> !form.matcher(value.asText()).matches())) {
                broken.add(place + " is not of the form " + form);
            }
        });
        return broken;
    }

    /** How many decimals an amount in a currency may have where a provider says so. */
    static boolean decimals(String value, int most) {
        int point = value.indexOf('.');
        return point < 0 ? NUMBER.matcher(value).matches() : value.length() - point - 1 == most && most > 0;
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
