package io.buyerstatus.core.automation.condition;

import io.buyerstatus.core.automation.condition.Condition.Test;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Asks conditions, test by test. */
final class Judgement {
    private Judgement() {}

    static boolean of(Condition condition, Circumstances circumstances, List<String> seen) {
        return switch (condition) {
            // Every one is asked, so that all of them are seen.
            case Condition.All(List<Condition> all) ->
                all.stream().filter(each -> !of(each, circumstances, seen)).count() == 0;
            case Condition.Any(List<Condition> any) ->
                any.stream().filter(each -> of(each, circumstances, seen)).count() > 0;
            case Condition.Not(Condition inner) -> !of(inner, circumstances, seen) && known(inner, circumstances);
            case Test test -> test(test, circumstances, seen);
        };
    }

    /** A denial of what nobody knows is no more certain than what it denies. */
    private static boolean known(Condition condition, Circumstances circumstances) {
        return condition.tests().stream()
                .allMatch(test -> asFirstSeen(test, circumstances)
                        || !FieldValues.of(test.field(), circumstances).isEmpty());
    }

    private static boolean asFirstSeen(Test test, Circumstances circumstances) {
        return test.field().onlyAtFirst() && circumstances.origin().isEmpty();
    }

    private static boolean test(Test test, Circumstances circumstances, List<String> seen) {
        String asked = test.field().word() + " " + test.operator().word().replace('_', ' ') + " "
                + String.join(", ", test.values());
        if (asFirstSeen(test, circumstances)) {
            seen.add(asked + ": as when it was planned");
            return true;
        }
        List<String> values = FieldValues.of(test.field(), circumstances);
        boolean holds = !values.isEmpty() && holds(test, values);
        seen.add(asked + ": " + (values.isEmpty() ? "unknown" : (holds ? "yes, " : "no, ") + shown(values)));
        return holds;
    }

    private static String shown(List<String> values) {
        return values.size() <= 3
                ? String.join(", ", values)
                : String.join(", ", values.subList(0, 3)) + ", and " + (values.size() - 3) + " more";
    }

    private static boolean holds(Test test, List<String> values) {
        return switch (test.operator()) {
            case ANY_OF -> any(test, values, equality(test));
            case NONE_OF -> !any(test, values, equality(test));
            case CONTAINS -> any(test, values, String::contains);
            case BEGINS_WITH -> any(test, values, String::startsWith);
            case AT_LEAST -> any(test, values, (value, wanted) -> number(value).compareTo(number(wanted)) >= 0);
            case AT_MOST -> any(test, values, (value, wanted) -> number(value).compareTo(number(wanted)) <= 0);
            case BETWEEN ->
                between(
                        values.getFirst(),
                        test.values().getFirst(),
                        test.values().getLast());
        };
    }

    private static BiPredicate<String, String> equality(Test test) {
        return test.field().kind() == Field.Kind.NUMBER
                ? (value, wanted) -> number(value).compareTo(number(wanted)) == 0
                : String::equals;
    }

    private static boolean any(Test test, List<String> values, BiPredicate<String, String> comparison) {
        return values.stream().map(value -> value.toLowerCase(Locale.ROOT)).anyMatch(value -> test.values().stream()
                .anyMatch(wanted -> comparison.test(value, wanted.toLowerCase(Locale.ROOT))));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static boolean between(String value, String from, String until) {
        LocalTime time = LocalTime.parse(value);
        LocalTime start = LocalTime.parse(from);
        LocalTime end = LocalTime.parse(until);
        return start.isBefore(end)
                ? !time.isBefore(start) && time.isBefore(end)
                : !time.isBefore(start) || time.isBefore(end);
    }
}
