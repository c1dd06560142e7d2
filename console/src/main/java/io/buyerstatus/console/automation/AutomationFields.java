package io.buyerstatus.console.automation;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.Trigger;
import io.buyerstatus.core.automation.condition.Condition;
import io.buyerstatus.core.automation.form.AutomationForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody chose in the form of an automation, and back as the plain data that documents have. Conditions of several levels are none of
 * its business: they stay as they are.
 */
public record AutomationFields(AutomationId id, Map<String, String> typed) {
    /** How many tests the form has room for. */
    static final int TESTS = 6;

    static final String STILL = "still";
    static final String BEFORE = "before";
    static final String AFTER = "after";

    private static final List<String> PLAIN = List.of(
            "name",
            "template",
            "send",
            "kind",
            "mailbox",
            "delay",
            "at",
            "quiet_hours",
            "wait_at_most",
            "otherwise",
            "state");

    public AutomationFields {
        typed = Map.copyOf(typed);
    }

    /** The form of an automation that is there. */
    public static AutomationFields of(Automation automation, long version) {
        Map<String, String> fields = new HashMap<>();
        AutomationForm.write(automation).forEach((name, value) -> {
            if (value instanceof List<?> several) {
                fields.put(
                        name,
                        String.join(", ", several.stream().map(String::valueOf).toList()));
            } else if (!(value instanceof Map)) {
                fields.put(name, String.valueOf(value));
            }
        });
        trigger(automation.trigger(), fields);
        List<Condition.Test> tests = automation.condition().tests();
        if (flat(automation.condition())) {
            for (int at = 0; at < tests.size(); at++) {
                fields.put("field:" + at, tests.get(at).field().word());
                fields.put("op:" + at, tests.get(at).operator().word());
                fields.put("value:" + at, String.join(", ", tests.get(at).values()));
            }
        }
        fields.put("seen", Long.toString(version));
        return new AutomationFields(automation.id(), fields);
    }

    private static void trigger(Trigger trigger, Map<String, String> fields) {
        switch (trigger) {
            case Trigger.Happens(var occasion) -> fields.put("when", occasion.word());
            case Trigger.Still(Trigger.State state, var span) -> {
                fields.put("when", STILL);
                fields.put("where", state.word());
                fields.put("for", span.text());
            }
            case Trigger.DaysFrom(var moment, int days, boolean before) -> {
                fields.put("when", before ? BEFORE : AFTER);
                fields.put("days", Integer.toString(days));
                fields.put("moment", moment.word());
            }
        }
    }

    /** Whether the form can show a condition whole. */
    static boolean flat(Condition condition) {
        return condition.tests().size() <= TESTS
                && (condition instanceof Condition.Test
                        || (condition instanceof Condition.All(List<Condition> all)
                                && all.stream().allMatch(Condition.Test.class::isInstance)));
    }

    /** The version that the form was drawn from. */
    public long seen() {
        return field("seen").matches("[0-9]{1,15}") ? Long.parseLong(field("seen")) : 0;
    }

    /** The same, drawn from another version. */
    public AutomationFields seen(long version) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("seen", Long.toString(version));
        return new AutomationFields(id, fields);
    }

    String field(String name) {
        return typed.getOrDefault(name, "").strip();
    }

    /**
     * What it says, or what is wrong with it.
     *
     * @param before the automation as it is, if it is there
     */
    public AutomationForm.Reading read(Optional<Automation> before) {
        Map<String, Object> plain = new LinkedHashMap<>();
        PLAIN.stream().filter(name -> !field(name).isEmpty()).forEach(name -> plain.put(name, field(name)));
        if (!field("business_days").isEmpty()) {
            plain.put("business_days", true);
        }
        if (!field("to").isEmpty()) {
            plain.put("to", list(field("to")));
        }
        when(plain);
        Optional<Condition> kept = before.map(Automation::condition).filter(condition -> !flat(condition));
        List<Object> tests = tests();
        if (!tests.isEmpty() && kept.isEmpty()) {
            plain.put("if", Map.of("all", tests));
        }
        return switch (AutomationForm.typed(id, plain)) {
            case AutomationForm.Reading.Read(Automation read) ->
                new AutomationForm.Reading.Read(new Automation(
                        read.id(),
                        read.name(),
                        read.state(),
                        read.trigger(),
                        kept.orElse(read.condition()),
                        read.action(),
                        read.schedule(),
                        read.waiting(),
                        before.flatMap(Automation::activeFrom)));
            case AutomationForm.Reading.Broken broken -> broken;
        };
    }

    private void when(Map<String, Object> plain) {
        String when = field("when");
        switch (when) {
            case STILL -> {
                plain.put("when", "still " + field("where"));
                if (!field("for").isEmpty()) {
                    plain.put("for", field("for"));
                }
            }
            case BEFORE, AFTER -> plain.put("when", field("days") + " days " + when + " " + field("moment"));
            case "" -> plain.remove("when");
            default -> plain.put("when", when);
        }
    }

    private List<Object> tests() {
        List<Object> tests = new ArrayList<>();
        for (int at = 0; at < TESTS; at++) {
            String name = field("field:" + at);
            if (!name.isEmpty()) {
                List<String> values = list(field("value:" + at));
                String operator = field("op:" + at);
                tests.add(Map.of(
                        name,
                        operator.isEmpty() || operator.equals("any_of")
                                ? values
                                : Map.of(operator, one(operator, values))));
            }
        }
        return tests;
    }

    private static Object one(String operator, List<String> values) {
        return operator.equals("none_of") || values.size() != 1 ? values : values.getFirst();
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split("[,\n]"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
