package io.buyerstatus.local.stack;

import io.buyerstatus.local.template.Intrinsics;
import io.buyerstatus.local.template.Node;
import io.buyerstatus.local.template.Position;
import io.buyerstatus.local.template.Template;
import io.buyerstatus.local.template.TemplateException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One template with its parameters. A resource is made when it is first referred to, so that the order is right by itself and a
 * circle is found. Not safe for use by several threads.
 */
public final class Stack {

    private static final Set<String> ABOUT_THE_CLOUD =
            Set.of("Type", "Properties", "Condition", "DependsOn", "DeletionPolicy", "UpdateReplacePolicy", "Metadata");

    private final String name;
    private final Template template;
    private final ResourceTypes types;
    private final Globals globals;
    private final StackScope scope;
    private final Intrinsics intrinsics;
    private final Map<String, Optional<Provisioned>> made = new LinkedHashMap<>();

    /**
     * Prepares a stack; nothing is made yet.
     *
     * @param given parameters by name
     * @throws TemplateException if a parameter is missing or wrong
     */
    public Stack(String name, Template template, Map<String, Node> given, ResourceTypes types) {
        this.name = name;
        this.template = template;
        this.types = types;
        this.globals = new Globals(template.globals());
        this.scope = new StackScope(this, name, template, given);
        this.intrinsics = new Intrinsics(scope);
    }

    /**
     * Makes everything.
     *
     * @throws TemplateException at the first thing that is not understood
     */
    public void provision() {
        for (String id : template.resources().values().keySet()) {
            if (exists(id)) {
                make(id, template.resources().keyPosition(id));
            }
        }
        template.outputs().values().keySet().forEach(this::output);
    }

    /** The value of an output, or empty if there is none or its condition does not hold. */
    public Optional<String> output(String key) {
        Optional<Node.Fields> output = template.outputs().get(key).map(node -> node.asFields("the output " + key));
        if (output.isEmpty() || !holds(output.get())) {
            return Optional.empty();
        }
        Node value = output.get()
                .get("Value")
                .orElseThrow(() -> new TemplateException(
                        template.outputs().keyPosition(key), "the output " + key + " has no Value"));
        return Optional.of(intrinsics.text(value));
    }

    /** Whether the template has this resource, made or not. */
    boolean declares(String id) {
        return template.resources().get(id).isPresent();
    }

    /** A resource, made now if it is not there yet. */
    Provisioned make(String id, Position from) {
        Optional<Provisioned> known = made.get(id);
        if (known != null) {
            return known.orElseThrow(() -> new TemplateException(from, id + " refers to itself in a circle"));
        }
        Node.Fields declaration = declaration(id, from);
        made.put(id, Optional.empty());
        Provisioned provisioned = provision(id, declaration);
        made.put(id, Optional.of(provisioned));
        return provisioned;
    }

    private Node.Fields declaration(String id, Position from) {
        Node.Fields declaration = template.resources()
                .get(id)
                .orElseThrow(() -> new TemplateException(from, "there is no parameter or resource " + id))
                .asFields("the resource " + id);
        for (String key : declaration.values().keySet()) {
            if (!ABOUT_THE_CLOUD.contains(key)) {
                throw new TemplateException(
                        declaration.keyPosition(key), key + " of the resource " + id + " is not understood locally");
            }
        }
        if (!holds(declaration)) {
            throw new TemplateException(from, id + " does not exist: its condition does not hold");
        }
        return declaration;
    }

    private boolean exists(String id) {
        return holds(
                template.resources().values().get(id) instanceof Node.Fields fields
                        ? fields
                        : template.resources().get(id).orElseThrow().asFields("the resource " + id));
    }

    private boolean holds(Node.Fields declaration) {
        return declaration
                .get("Condition")
                .map(condition -> scope.condition(condition.asText("Condition"), condition.position()))
                .orElse(true);
    }

    private Provisioned provision(String id, Node.Fields declaration) {
        Position at = template.resources().keyPosition(id);
        String type = declaration
                .get("Type")
                .orElseThrow(() -> new TemplateException(at, "the resource " + id + " has no Type"))
                .asText("Type");
        Node.Fields written = declaration
                .get("Properties")
                .map(node -> node.asFields("Properties"))
                .orElseGet(() -> new Node.Fields(Map.of(), Map.of(), at));
        Node.Fields properties =
                intrinsics.evaluate(globals.apply(type, written)).orElseThrow().asFields("Properties");
        Path folder = Objects.requireNonNull(template.file().getParent());
        Resource resource = new Resource(name, id, type, at, folder, properties);
        return types.find(type, declaration.keyPosition("Type")).provision(resource);
    }
}
