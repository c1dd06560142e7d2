package io.buyerstatus.local.stack;

import io.buyerstatus.local.template.Intrinsics;
import io.buyerstatus.local.template.Node;
import io.buyerstatus.local.template.Parameters;
import io.buyerstatus.local.template.Position;
import io.buyerstatus.local.template.Scope;
import io.buyerstatus.local.template.Template;
import io.buyerstatus.local.template.TemplateException;
import java.util.Map;
import java.util.Optional;

/** What the intrinsic functions of one stack can see: its parameters, conditions, mappings and resources. */
final class StackScope implements Scope {

    private final Stack stack;
    private final Template template;
    private final Parameters parameters;
    private final Map<String, String> pseudoParameters;

    StackScope(Stack stack, String name, Template template, Map<String, Node> given) {
        this.stack = stack;
        this.template = template;
        this.parameters = Parameters.resolve(template.parameters(), given);
        this.pseudoParameters = Map.of(
                "AWS::AccountId",
                LocalAccount.ID,
                "AWS::Partition",
                "aws",
                "AWS::Region",
                LocalAccount.REGION,
                "AWS::StackId",
                LocalAccount.arn("cloudformation", "stack/" + name + "/local"),
                "AWS::StackName",
                name,
                "AWS::URLSuffix",
                "amazonaws.com");
    }

    @Override
    public Optional<Node> ref(String name, Position position) {
        if (name.equals("AWS::NoValue")) {
            return Optional.empty();
        }
        if (name.startsWith("AWS::")) {
            return Optional.of(new Node.Text(pseudoParameter(name, position), position));
        }
        Optional<Node> parameter = parameters.get(name);
        return parameter.isPresent() ? parameter : Optional.of(new Node.Text(resource(name, position), position));
    }

    private String pseudoParameter(String name, Position position) {
        String value = pseudoParameters.get(name);
        if (value == null) {
            throw new TemplateException(position, name + " is not understood locally");
        }
        return value;
    }

    /** SAM lets {@code Ref} name what it makes beside a resource, such as {@code Api.Stage} or {@code Function.Alias}. */
    private String resource(String name, Position position) {
        int dot = name.indexOf('.');
        return dot < 0 || stack.declares(name)
                ? stack.make(name, position).ref()
                : attribute(name.substring(0, dot), name.substring(dot + 1), position);
    }

    @Override
    public String attribute(String resource, String attribute, Position position) {
        String value = stack.make(resource, position).attributes().get(attribute);
        if (value == null) {
            throw new TemplateException(position, resource + " has no attribute " + attribute + " locally");
        }
        return value;
    }

    @Override
    public boolean condition(String name, Position position) {
        return new Intrinsics(this)
                .test(template.conditions()
                        .get(name)
                        .orElseThrow(() -> new TemplateException(position, "there is no condition " + name)));
    }

    @Override
    public Node mapping(String map, String first, String second, Position position) {
        return template.mappings()
                .get(map)
                .flatMap(node -> node.asFields(map).get(first))
                .flatMap(node -> node.asFields(first).get(second))
                .orElseThrow(() ->
                        new TemplateException(position, "there is no mapping " + map + "." + first + "." + second));
    }
}
