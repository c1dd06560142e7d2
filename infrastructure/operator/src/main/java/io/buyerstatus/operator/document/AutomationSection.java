package io.buyerstatus.operator.document;

import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.SaveAutomations;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.automation.form.BrokenRule;
import io.buyerstatus.operator.yaml.Problems;
import io.buyerstatus.operator.yaml.Yaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a document says of automations: a mapping by their ids. */
final class AutomationSection {
    static final String PATH = "automations";

    private AutomationSection() {}

    static List<Automation> read(Yaml.Field field, Problems problems) {
        List<Automation> automations = new ArrayList<>();
        Section.of(field, PATH, problems).ifPresent(section -> {
            section.fields().byName().values().forEach(each -> read(each, problems, automations));
            if (section.fields().byName().size() > SaveAutomations.MOST) {
                problems.error(field.line(), PATH, "has more than " + SaveAutomations.MOST + " automations");
            }
        });
        return automations;
    }

    private static void read(Yaml.Field field, Problems problems, List<Automation> automations) {
        String path = PATH + "." + field.name();
        Optional<AutomationId> id = id(field.name());
        if (id.isEmpty()) {
            problems.error(
                    field.line(),
                    path,
                    "must be named with 1 to 60 lower-case letters, digits, dashes and underscores");
            return;
        }
        if (!(PlainData.of(field.value()) instanceof Map<?, ?> plain)) {
            problems.error(field.line(), path, "must be a mapping: name: value");
            return;
        }
        switch (AutomationForm.typed(id.get(), plain)) {
            case AutomationForm.Reading.Read(Automation automation) -> automations.add(automation);
            case AutomationForm.Reading.Broken(List<BrokenRule> rules) ->
                rules.forEach(rule -> problems.error(
                        line(rule.field(), field),
                        rule.field().isEmpty() ? path : path + "." + rule.field(),
                        rule.rule()));
        }
    }

    /** The line in which each begins. */
    static Map<AutomationId, Integer> lines(Yaml.Field field) {
        Map<AutomationId, Integer> lines = new HashMap<>();
        if (field.value() instanceof Yaml.Fields fields) {
            fields.byName().values().forEach(each -> id(each.name()).ifPresent(id -> lines.put(id, each.line())));
        }
        return lines;
    }

    private static Optional<AutomationId> id(String name) {
        try {
            return Optional.of(new AutomationId(name));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** The line of a field of the automation, as deep as the document has it. */
    private static int line(String path, Yaml.Field field) {
        int line = field.line();
        Yaml at = field.value();
        for (String name : path.split("[.\\[]", -1)) {
            if (!(at instanceof Yaml.Fields fields) || fields.field(name).isEmpty()) {
                return line;
            }
            line = fields.field(name).get().line();
            at = fields.field(name).get().value();
        }
        return line;
    }

    /** What {@link #read} reads. */
    static Map<String, Object> write(List<Automation> automations) {
        Map<String, Object> plain = new LinkedHashMap<>();
        automations.forEach(automation -> plain.put(automation.id().value(), AutomationForm.write(automation)));
        return plain;
    }
}
