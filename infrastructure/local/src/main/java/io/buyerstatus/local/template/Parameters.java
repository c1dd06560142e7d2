package io.buyerstatus.local.template;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The parameters of one stack: declared defaults, overridden by what was given, checked as CloudFormation checks them. */
public final class Parameters {

    private static final Set<String> TYPES =
            Set.of("String", "Number", "CommaDelimitedList", "List<Number>", "List<String>");
    private static final Set<String> ABOUT_PEOPLE = Set.of("Type", "Description", "NoEcho", "ConstraintDescription");

    private final Map<String, Node> values;

    private Parameters(Map<String, Node> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Resolves the parameters of a template.
     *
     * @param given values by name
     * @throws TemplateException if one is given that is not declared, one has no value, or a value breaks its rule
     */
    public static Parameters resolve(Node.Fields declared, Map<String, Node> given) {
        Set<String> unknown = new TreeSet<>(given.keySet());
        unknown.removeAll(declared.values().keySet());
        if (!unknown.isEmpty()) {
            throw new TemplateException(declared.position(), "given but not declared: " + String.join(", ", unknown));
        }
        Map<String, Node> values = new LinkedHashMap<>();
        declared.values().forEach((name, declaration) -> {
            Node.Fields rules = declaration.asFields("the parameter " + name);
            values.put(name, value(name, rules, declared.keyPosition(name), Optional.ofNullable(given.get(name))));
        });
        return new Parameters(values);
    }

    /** The value of a parameter, or empty if the template declares none of this name. */
    public Optional<Node> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static Node value(String name, Node.Fields rules, Position at, Optional<Node> given) {
        String type = rules.get("Type").map(node -> node.asText("Type")).orElse("");
        if (!TYPES.contains(type)) {
            throw new TemplateException(
                    at, "the parameter " + name + " has the type " + type + ", not understood locally");
        }
        Node chosen = given.or(() -> rules.get("Default"))
                .orElseThrow(() -> new TemplateException(at, "the parameter " + name + " has no value and no default"));
        if (!(chosen instanceof Node.Text text)) {
            return chosen.asItems("the parameter " + name);
        }
        check(name, text, rules);
        return type.equals("String") || type.equals("Number") ? text : list(text);
    }

    private static void check(String name, Node.Text text, Node.Fields rules) {
        rules.values().forEach((rule, limit) -> {
            boolean kept =
                    switch (rule) {
                        case "Default" -> true;
                        case "AllowedValues" ->
                            limit.asItems(rule).values().stream()
                                    .anyMatch(value -> value.asText(rule).equals(text.value()));
                        case "AllowedPattern" -> Pattern.matches(limit.asText(rule), text.value());
                        case "MinLength" -> text.value().length() >= number(limit, rule);
                        case "MaxLength" -> text.value().length() <= number(limit, rule);
                        case "MinValue" -> number(text, name) >= number(limit, rule);
                        case "MaxValue" -> number(text, name) <= number(limit, rule);
                        default -> ABOUT_PEOPLE.contains(rule) || notUnderstood(name, rule, rules);
                    };
            if (!kept) {
                throw new TemplateException(
                        text.position(), "the parameter " + name + " breaks " + rule + ": " + text.value());
            }
        });
    }

    private static boolean notUnderstood(String name, String rule, Node.Fields rules) {
        throw new TemplateException(
                rules.keyPosition(rule), rule + " of the parameter " + name + " is not understood locally");
    }

    private static double number(Node node, String what) {
        try {
            return Double.parseDouble(node.asText(what));
        } catch (NumberFormatException e) {
            throw new TemplateException(node.position(), what + " must be a number", e);
        }
    }

    private static Node list(Node.Text text) {
        List<Node> parts = Arrays.stream(text.value().split(","))
                .map(part -> (Node) new Node.Text(part.strip(), text.position()))
                .toList();
        return new Node.Items(parts, text.position());
    }
}
