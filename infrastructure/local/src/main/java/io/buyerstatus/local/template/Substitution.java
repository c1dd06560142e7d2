package io.buyerstatus.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Fn::Sub}: a text with <code>${Name}</code>, <code>${Resource.Attribute}</code> and <code>${!literal}</code>. */
final class Substitution {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private Substitution() {}

    static String apply(Node argument, Intrinsics intrinsics, Scope scope) {
        return switch (argument) {
            case Node.Text text -> replace(text, Map.of(), scope);
            case Node.Items items -> {
                if (items.values().size() != 2) {
                    throw new TemplateException(items.position(), "Fn::Sub takes a text and a mapping");
                }
                Map<String, String> own = new LinkedHashMap<>();
                items.values()
                        .get(1)
                        .asFields("the second argument of Fn::Sub")
                        .values()
                        .forEach((key, value) -> own.put(key, intrinsics.text(value)));
                Node template = items.values().get(0);
                yield replace(new Node.Text(template.asText("Fn::Sub"), template.position()), own, scope);
            }
            case Node.Fields fields -> throw new TemplateException(fields.position(), "Fn::Sub takes a text");
        };
    }

    private static String replace(Node.Text template, Map<String, String> own, Scope scope) {
        Matcher matcher = VARIABLE.matcher(template.value());
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    result, Matcher.quoteReplacement(value(matcher.group(1).strip(), template.position(), own, scope)));
        }
        return matcher.appendTail(result).toString();
    }

    private static String value(String variable, Position at, Map<String, String> own, Scope scope) {
        if (variable.startsWith("!")) {
            return "${" + variable.substring(1) + "}";
        }
        String mine = own.get(variable);
        if (mine != null) {
            return mine;
        }
        int dot = variable.indexOf('.');
        if (dot > 0) {
            return scope.attribute(variable.substring(0, dot), variable.substring(dot + 1), at);
        }
        return scope.ref(variable, at)
                .orElseThrow(() -> new TemplateException(at, "AWS::NoValue cannot be part of a text"))
                .asText("${" + variable + "}");
    }
}
