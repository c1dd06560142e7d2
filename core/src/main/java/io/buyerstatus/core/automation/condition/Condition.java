package io.buyerstatus.core.automation.condition;

import io.buyerstatus.core.value.Checks;
import java.util.ArrayList;
import java.util.List;

/** What must hold for an automation to do something. A value that is not known makes a test false, whatever it asks. */
public sealed interface Condition {
    /** The deepest nesting. */
    int MOST_LEVELS = 3;

    /** The most tests in one condition. */
    int MOST_TESTS = 20;

    /** Holds where all do, and where there are none. */
    record All(List<Condition> of) implements Condition {
        /** Nothing is asked. */
        public static final All NONE = new All(List.of());

        public All {
            of = List.copyOf(of);
        }
    }

    /** Holds where one does. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            Checks.require(!of.isEmpty(), "any", "must name a condition");
            of = List.copyOf(of);
        }
    }

    /** Holds where the other does not. */
    record Not(Condition of) implements Condition {}

    /** Asks one field; its values were checked by {@link TestValues}. */
    record Test(Field field, Operator operator, List<String> values) implements Condition {
        public Test {
            Checks.require(
                    field.kind().operators().contains(operator),
                    field.word(),
                    "cannot be asked with " + operator.word());
            Checks.require(!values.isEmpty(), field.word(), "must name a value");
            values = List.copyOf(values);
        }
    }

    /** How deep it is nested: 1 for a single test. */
    default int levels() {
        return switch (this) {
            case All(List<Condition> of) ->
                1 + of.stream().mapToInt(Condition::levels).max().orElse(0);
            case Any(List<Condition> of) ->
                1 + of.stream().mapToInt(Condition::levels).max().orElse(0);
            case Not(Condition of) -> of.levels();
            case Test test -> 0;
        };
    }

    /** Every test in it, in the order in which they stand. */
    default List<Test> tests() {
        List<Test> tests = new ArrayList<>();
        switch (this) {
            case All(List<Condition> of) -> of.forEach(each -> tests.addAll(each.tests()));
            case Any(List<Condition> of) -> of.forEach(each -> tests.addAll(each.tests()));
            case Not(Condition of) -> tests.addAll(of.tests());
            case Test test -> tests.add(test);
        }
        return List.copyOf(tests);
    }

    /** Asks all of it, so that the ledger can say what each test saw. */
    default Verdict judge(Circumstances circumstances) {
        List<String> seen = new ArrayList<>();
        boolean holds = Judgement.of(this, circumstances, seen);
        return new Verdict(holds, seen);
    }
}
