package io.buyerstatus.core.automation.form;

import io.buyerstatus.core.automation.condition.Condition;
import io.buyerstatus.core.automation.condition.Field;
import io.buyerstatus.core.automation.condition.Operator;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Conditions as plain data: a mapping of fields, all of which must hold, e.g. {@code {country: [DE, AT], total: {at_least: 50}}}; or
 * {@code all}, {@code any} with a list of mappings, {@code not} with one.
 */
final class ConditionForm {
    private static final String ALL = "all";
    private static final String ANY = "any";
    private static final String NOT = "not";
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_VALUES = 50;

    private final List<BrokenRule> broken;

    ConditionForm(List<BrokenRule> broken) {
        this.broken = broken;
    }

    /** Reads a condition; what is broken is left out, and noted. */
    Condition read(String path, Object plain) {
        if (!(plain instanceof Map<?, ?> fields)) {
            broken.add(new BrokenRule(path, "must be a mapping such as {country: [DE, AT]}"));
            return Condition.All.NONE;
        }
        List<Condition> all = new ArrayList<>();
        fields.forEach((name, value) -> one(PlainFields.join(path, String.valueOf(name)), String.valueOf(name), value)
                .ifPresent(all::add));
        return all.size() == 1 ? all.getFirst() : new Condition.All(all);
    }

    private Optional<Condition> one(String path, String name, Object value) {
        return switch (name) {
            case ALL -> Optional.of(new Condition.All(several(path, value)));
            case ANY -> {
                List<Condition> any = several(path, value);
                yield any.isEmpty() ? Optional.empty() : Optional.of(new Condition.Any(any));
            }
            case NOT -> Optional.of(new Condition.Not(read(path, value)));
            default -> {
                Optional<Field> field = Field.named(name);
                if (field.isEmpty()) {
                    broken.add(new BrokenRule(path, "is no field; fields are " + fields()));
                }
                yield field.flatMap(known -> test(path, known, value));
            }
        };
    }

    private List<Condition> several(String path, Object value) {
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            broken.add(new BrokenRule(path, "must be a list of conditions"));
            return List.of();
        }
        List<Condition> read = new ArrayList<>();
        for (int at = 0; at < list.size(); at++) {
            read.add(read(path + "[" + at + "]", list.get(at)));
        }
        return read;
    }

    private Optional<Condition> test(String path, Field field, Object value) {
        if (value instanceof Map<?, ?> operators) {
            List<Condition> tests = new ArrayList<>();
            operators.forEach((name, values) -> {
                Optional<Operator> operator = Operator.named(String.valueOf(name))
                        .filter(known -> field.kind().operators().contains(known));
                if (operator.isEmpty()) {
                    broken.add(new BrokenRule(
                            PlainFields.join(path, String.valueOf(name)), "must be " + operators(field)));
                } else {
                    test(path, field, operator.get(), values).ifPresent(tests::add);
                }
            });
            return tests.size() == 1
                    ? Optional.of(tests.getFirst())
                    : tests.isEmpty() ? Optional.empty() : Optional.of(new Condition.All(tests));
        }
        return test(path, field, field.kind() == Field.Kind.TIME ? Operator.BETWEEN : Operator.ANY_OF, value);
    }

    private Optional<Condition> test(String path, Field field, Operator operator, Object plain) {
        List<String> values = operator == Operator.BETWEEN && plain instanceof String span
                ? Arrays.stream(span.split("-", -1)).map(String::strip).toList()
                : PlainFields.texts(plain);
        String rule = rule(field, operator);
        boolean right = !values.isEmpty()
                && values.size() <= MOST_VALUES
                && (operator != Operator.BETWEEN || values.size() == 2)
                && values.stream().allMatch(value -> keeps(field, value));
        if (!right) {
            broken.add(new BrokenRule(path, rule));
            return Optional.empty();
        }
        return Optional.of(new Condition.Test(field, operator, values));
    }

    private static boolean keeps(Field field, String value) {
        try {
            return switch (field.kind()) {
                case WORD, TEXT -> !value.isBlank() && value.length() <= LONGEST_VALUE;
                case NUMBER -> new BigDecimal(value).precision() <= 20;
                case FLAG -> value.equals("true") || value.equals("false");
                case TIME -> LocalTime.parse(value) != null;
            };
        } catch (NumberFormatException | java.time.DateTimeException notOne) {
            return false;
        }
    }

    private static String rule(Field field, Operator operator) {
        return switch (field.kind()) {
            case WORD, TEXT -> "must be a word or a list of words, e.g. " + field.example();
            case NUMBER ->
                "must be a number, e.g. " + field.example()
                        + (operator == Operator.ANY_OF ? ", or {at_least: ...}" : "");
            case FLAG -> "must be true or false";
            case TIME -> "must be two times of day, e.g. 08:00-18:00";
        };
    }

    private static String operators(Field field) {
        return field.kind().operators().stream().map(Operator::word).sorted().collect(Collectors.joining(", "));
    }

    private static String fields() {
        return Arrays.stream(Field.values()).map(Field::word).collect(Collectors.joining(", ")) + ", all, any, not";
    }

    /** What {@link #read} reads. */
    static Map<String, Object> write(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> all) -> all.isEmpty() ? Map.of() : Map.of(ALL, list(all));
            case Condition.Any(List<Condition> any) -> Map.of(ANY, list(any));
            case Condition.Not(Condition not) -> Map.of(NOT, write(not));
            case Condition.Test(Field field, Operator operator, List<String> values) -> {
                Map<String, Object> test = new LinkedHashMap<>();
                test.put(field.word(), Map.of(operator.word().toLowerCase(Locale.ROOT), values));
                yield test;
            }
        };
    }

    private static List<Object> list(List<Condition> conditions) {
        return conditions.stream().<Object>map(ConditionForm::write).toList();
    }
}
