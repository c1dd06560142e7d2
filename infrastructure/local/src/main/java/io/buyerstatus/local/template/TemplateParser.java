package io.buyerstatus.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML with line numbers. The short forms of intrinsic functions become their long forms, so that {@code !Sub x} and
 * {@code Fn::Sub: x} are one thing to every reader.
 */
final class TemplateParser {

    private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");

    private final String file;

    private TemplateParser(String file) {
        this.file = file;
    }

    /**
     * Reads a template's text.
     *
     * @param file its name in positions
     * @throws TemplateException if it is not one YAML mapping
     */
    static Node.Fields parse(String file, String yaml) {
        TemplateParser parser = new TemplateParser(file);
        try {
            var root = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(yaml)
                    .orElseThrow(() -> new TemplateException(new Position(file, 1), "the file is empty"));
            return parser.convert(root).asFields("a template");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new TemplateException(new Position(file, line), "not YAML: " + e.getProblem(), e);
        }
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node node) {
        Node value =
                switch (node) {
                    case ScalarNode scalar -> new Node.Text(scalar.getValue(), position(node));
                    case SequenceNode sequence ->
                        new Node.Items(
                                sequence.getValue().stream().map(this::convert).toList(), position(node));
                    case MappingNode mapping -> fields(mapping);
                    case AnchorNode anchor ->
                        throw new TemplateException(position(anchor), "anchors are not supported");
                    default -> throw new TemplateException(position(node), "not understood: " + node.getNodeType());
                };
        String tag = node.getTag().getValue();
        return tag.startsWith("!") && tag.length() > 1 ? longForm(tag.substring(1), value) : value;
    }

    private Node.Fields fields(MappingNode mapping) {
        Map<String, Node> values = new LinkedHashMap<>();
        Map<String, Position> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Position at = position(tuple.getKeyNode());
            String key = convert(tuple.getKeyNode()).asText("a key");
            if (values.putIfAbsent(key, convert(tuple.getValueNode())) != null) {
                throw new TemplateException(at, "the key " + key + " stands here twice");
            }
            keys.put(key, at);
        }
        return new Node.Fields(values, keys, position(mapping));
    }

    private static Node longForm(String tag, Node value) {
        String function = WITHOUT_PREFIX.contains(tag) ? tag : "Fn::" + tag;
        Node argument = tag.equals("GetAtt") && value instanceof Node.Text text ? splitAttribute(text) : value;
        return new Node.Fields(Map.of(function, argument), Map.of(function, value.position()), value.position());
    }

    private static Node splitAttribute(Node.Text text) {
        int dot = text.value().indexOf('.');
        if (dot < 0) {
            throw new TemplateException(text.position(), "!GetAtt needs Resource.Attribute, not " + text.value());
        }
        List<Node> parts = new ArrayList<>();
        parts.add(new Node.Text(text.value().substring(0, dot), text.position()));
        parts.add(new Node.Text(text.value().substring(dot + 1), text.position()));
        return new Node.Items(parts, text.position());
    }

    private Position position(org.snakeyaml.engine.v2.nodes.Node node) {
        return new Position(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }
}
