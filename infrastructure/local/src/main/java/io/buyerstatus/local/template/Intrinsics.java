package io.buyerstatus.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Evaluates the intrinsic functions in a piece of a template; one that is not known here is refused with its line. */
public final class Intrinsics {

    private static final String DYNAMIC_REFERENCE = "{{resolve:";

    private final Scope scope;

    public Intrinsics(Scope scope) {
        this.scope = scope;
    }

    /**
     * The piece without functions.
     *
     * @return empty if it is {@code AWS::NoValue}
     * @throws TemplateException if a function is unknown, wrongly used or refers to nothing
     */
    public Optional<Node> evaluate(Node node) {
        return switch (node) {
            case Node.Text text -> Optional.of(literal(text));
            case Node.Items items ->
                Optional.of(new Node.Items(
                        items.values().stream()
                                .flatMap(value -> evaluate(value).stream())
                                .toList(),
                        items.position()));
            case Node.Fields fields ->
                function(fields).isPresent() ? call(function(fields).get(), fields) : Optional.of(each(fields));
        };
    }

    /** The piece as a text. */
    public String text(Node node) {
        return evaluate(node)
                .orElseThrow(() -> new TemplateException(node.position(), "AWS::NoValue cannot stand here"))
                .asText("the value");
    }

    private static Node.Text literal(Node.Text text) {
        if (text.value().contains(DYNAMIC_REFERENCE)) {
            throw new TemplateException(text.position(), "dynamic references are not understood locally");
        }
        return text;
    }

    private Node.Fields each(Node.Fields fields) {
        Map<String, Node> values = new LinkedHashMap<>();
        fields.values().forEach((key, value) -> evaluate(value).ifPresent(evaluated -> values.put(key, evaluated)));
        return new Node.Fields(values, fields.keys(), fields.position());
    }

    private static Optional<String> function(Node.Fields fields) {
        Optional<String> function = fields.values().keySet().stream()
                .filter(key -> key.startsWith("Fn::") || key.equals("Ref"))
                .findFirst();
        if (function.isPresent() && fields.values().size() > 1) {
            throw new TemplateException(fields.position(), function.get() + " cannot stand beside other keys");
        }
        return function;
    }

    private Optional<Node> call(String function, Node.Fields fields) {
        Node argument = fields.values().values().iterator().next();
        Position at = fields.position();
        return switch (function) {
            case "Ref" -> scope.ref(argument.asText("Ref"), at);
            case "Fn::Sub" -> text(at, Substitution.apply(argument, this, scope));
            case "Fn::GetAtt" -> text(at, attribute(argument));
            case "Fn::Join" -> text(at, join(argument));
            case "Fn::Select" -> Optional.of(select(argument));
            case "Fn::Split" -> Optional.of(split(argument));
            case "Fn::FindInMap" -> Optional.of(find(argument));
            case "Fn::If" -> choose(argument);
            default -> throw new TemplateException(at, function + " is not understood locally");
        };
    }

    private static Optional<Node> text(Position at, String value) {
        return Optional.of(new Node.Text(value, at));
    }

    private String attribute(Node argument) {
        List<Node> parts = arguments(argument, "Fn::GetAtt", 2);
        return scope.attribute(parts.get(0).asText("a resource"), text(parts.get(1)), argument.position());
    }

    private String join(Node argument) {
        List<Node> parts = arguments(argument, "Fn::Join", 2);
        return String.join(
                text(parts.get(0)),
                list(parts.get(1)).stream()
                        .map(node -> node.asText("a part of Fn::Join"))
                        .toList());
    }

    private Node select(Node argument) {
        List<Node> parts = arguments(argument, "Fn::Select", 2);
        List<Node> from = list(parts.get(1));
        String index = text(parts.get(0));
        if (!index.matches("\\d{1,4}") || Integer.parseInt(index) >= from.size()) {
            throw new TemplateException(argument.position(), "Fn::Select has no element " + index);
        }
        return from.get(Integer.parseInt(index));
    }

    private Node split(Node argument) {
        List<Node> parts = arguments(argument, "Fn::Split", 2);
        List<Node> pieces = new ArrayList<>();
        for (String piece : text(parts.get(1)).split(Pattern.quote(text(parts.get(0))), -1)) {
            pieces.add(new Node.Text(piece, argument.position()));
        }
        return new Node.Items(pieces, argument.position());
    }

    private Node find(Node argument) {
        List<Node> parts = arguments(argument, "Fn::FindInMap", 3);
        return scope.mapping(text(parts.get(0)), text(parts.get(1)), text(parts.get(2)), argument.position());
    }

    private Optional<Node> choose(Node argument) {
        List<Node> parts = arguments(argument, "Fn::If", 3);
        boolean holds = scope.condition(parts.get(0).asText("a condition"), argument.position());
        return evaluate(parts.get(holds ? 1 : 2));
    }

    private List<Node> list(Node node) {
        return evaluate(node)
                .orElseThrow(() -> new TemplateException(node.position(), "AWS::NoValue cannot stand here"))
                .asItems("the list")
                .values();
    }

    /** Whether a condition's expression holds. */
    public boolean test(Node expression) {
        Node.Fields fields = expression.asFields("a condition");
        if (fields.values().size() != 1) {
            throw new TemplateException(fields.position(), "a condition is one function");
        }
        String function = fields.values().keySet().iterator().next();
        Node argument = fields.values().values().iterator().next();
        return switch (function) {
            case "Condition" -> scope.condition(argument.asText("Condition"), fields.position());
            case "Fn::Equals" -> {
                List<Node> sides = arguments(argument, function, 2);
                yield text(sides.get(0)).equals(text(sides.get(1)));
            }
            case "Fn::Not" -> !test(arguments(argument, function, 1).get(0));
            case "Fn::And" -> argument.asItems(function).values().stream().allMatch(this::test);
            case "Fn::Or" -> argument.asItems(function).values().stream().anyMatch(this::test);
            default -> throw new TemplateException(fields.position(), function + " is not understood in a condition");
        };
    }

    private static List<Node> arguments(Node argument, String function, int count) {
        List<Node> values = argument.asItems("the argument of " + function).values();
        if (values.size() != count) {
            throw new TemplateException(argument.position(), function + " takes " + count + " arguments");
        }
        return values;
    }
}
