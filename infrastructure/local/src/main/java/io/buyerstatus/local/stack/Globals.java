package io.buyerstatus.local.stack;

import io.buyerstatus.local.template.Node;
import io.buyerstatus.local.template.Position;
import io.buyerstatus.local.template.TemplateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** SAM's defaults for all functions and APIs: mappings are merged, lists appended to, everything else is overridden. */
final class Globals {

    private static final Map<String, String> TYPES =
            Map.of("Function", "AWS::Serverless::Function", "HttpApi", "AWS::Serverless::HttpApi");

    private final Map<String, Node.Fields> byType = new LinkedHashMap<>();

    Globals(Node.Fields section) {
        section.values().forEach((name, defaults) -> {
            String type = TYPES.get(name);
            if (type == null) {
                throw new TemplateException(
                        section.keyPosition(name), "Globals." + name + " is not understood locally");
            }
            byType.put(type, defaults.asFields("Globals." + name));
        });
    }

    /** The properties of a resource with the defaults of its type. */
    Node.Fields apply(String type, Node.Fields properties) {
        Node.Fields defaults = byType.get(type);
        return defaults == null ? properties : merge(defaults, properties);
    }

    private static Node.Fields merge(Node.Fields defaults, Node.Fields own) {
        Map<String, Node> values = new LinkedHashMap<>(defaults.values());
        Map<String, Position> keys = new LinkedHashMap<>(defaults.keys());
        own.values().forEach((key, value) -> values.merge(key, value, Globals::merge));
        keys.putAll(own.keys());
        return new Node.Fields(values, keys, own.position());
    }

    private static Node merge(Node general, Node own) {
        if (general instanceof Node.Fields defaults && own instanceof Node.Fields fields) {
            return merge(defaults, fields);
        }
        if (general instanceof Node.Items defaults && own instanceof Node.Items items) {
            List<Node> all = new ArrayList<>(defaults.values());
            all.addAll(items.values());
            return new Node.Items(all, items.position());
        }
        return own;
    }
}
