package io.buyerstatus.local.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** One alternative of a pattern's leaf. */
@FunctionalInterface
interface Matcher {

    /**
     * Whether a value satisfies it.
     *
     * @param value missing if the event has no such field; of an array any element may satisfy it
     */
    boolean accepts(JsonNode value);

    /**
     * Reads an alternative.
     *
     * @throws IllegalArgumentException if it is not understood here
     */
    static Matcher of(JsonNode alternative) {
        if (!alternative.isObject()) {
            return any(value -> equal(value, alternative));
        }
        if (alternative.size() != 1) {
            throw new IllegalArgumentException("one comparison at a time, not " + alternative);
        }
        var comparison = alternative.properties().iterator().next();
        JsonNode operand = comparison.getValue();
        return switch (comparison.getKey()) {
            case "exists" -> exists(operand);
            case "prefix" -> text(operand, (value, wanted) -> value.startsWith(wanted));
            case "suffix" -> text(operand, (value, wanted) -> value.endsWith(wanted));
            case "equals-ignore-case" ->
                text(operand, (value, wanted) -> value.toLowerCase(Locale.ROOT)
                        .equals(wanted.toLowerCase(Locale.ROOT)));
            case "anything-but" -> anythingBut(operand);
            case "numeric" -> numeric(operand);
            default -> throw new IllegalArgumentException(comparison.getKey() + " is not understood in patterns here");
        };
    }

    private static Matcher any(Predicate<JsonNode> test) {
        return value -> {
            if (!value.isArray()) {
                return !value.isMissingNode() && test.test(value);
            }
            for (JsonNode element : value) {
                if (test.test(element)) {
                    return true;
                }
            }
            return false;
        };
    }

    private static boolean equal(JsonNode value, JsonNode wanted) {
        return (value.isNumber() && wanted.isNumber())
                ? value.decimalValue().compareTo(wanted.decimalValue()) == 0
                : value.equals(wanted);
    }

    /** {@code exists} looks at leaves only: an object does not exist in this sense. */
    private static Matcher exists(JsonNode operand) {
        if (!operand.isBoolean()) {
            throw new IllegalArgumentException("exists takes true or false, not " + operand);
        }
        boolean wanted = operand.booleanValue();
        return value -> wanted != (value.isMissingNode() || value.isObject());
    }

    /** Compares a text of the event with the pattern's. */
    @FunctionalInterface
    interface Comparison {
        boolean holds(String value, String wanted);
    }

    private static Matcher text(JsonNode operand, Comparison comparison) {
        if (!operand.isTextual()) {
            throw new IllegalArgumentException("a text was expected, not " + operand);
        }
        return any(value -> value.isTextual() && comparison.holds(value.textValue(), operand.textValue()));
    }

    private static Matcher anythingBut(JsonNode operand) {
        List<Matcher> excluded = new ArrayList<>();
        if (operand.isArray()) {
            operand.forEach(element -> excluded.add(of(element)));
        } else {
            excluded.add(of(operand));
        }
        return any(value -> excluded.stream().noneMatch(matcher -> matcher.accepts(value)));
    }

    private static Matcher numeric(JsonNode operand) {
        if (!operand.isArray() || operand.isEmpty() || operand.size() % 2 != 0) {
            throw new IllegalArgumentException("numeric takes pairs such as [\">\", 0], not " + operand);
        }
        List<Predicate<BigDecimal>> limits = new ArrayList<>();
        for (int i = 0; i < operand.size(); i += 2) {
            limits.add(limit(operand.get(i).asText(), operand.get(i + 1)));
        }
        return any(value -> value.isNumber() && limits.stream().allMatch(limit -> limit.test(value.decimalValue())));
    }

    private static Predicate<BigDecimal> limit(String operator, JsonNode limit) {
        if (!limit.isNumber()) {
            throw new IllegalArgumentException("a number was expected, not " + limit);
        }
        BigDecimal bound = limit.decimalValue();
        return switch (operator) {
            case "=" -> value -> value.compareTo(bound) == 0;
            case "<" -> value -> value.compareTo(bound) < 0;
            case "<=" -> value -> value.compareTo(bound) <= 0;
            case ">" -> value -> value.compareTo(bound) > 0;
            case ">=" -> value -> value.compareTo(bound) >= 0;
            default -> throw new IllegalArgumentException(operator + " is not understood in numeric");
        };
    }
}
