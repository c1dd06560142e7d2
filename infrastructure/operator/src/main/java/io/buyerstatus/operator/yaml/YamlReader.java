package io.buyerstatus.operator.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads one YAML 1.2 document of plain data. Anchors, aliases, tags, depth and length are refused or bounded before
 * anything is built from them, so that no document can make more of itself than it is.
 */
public final class YamlReader {
    private static final int MAX_CHARACTERS = 1_000_000;
    private static final int MAX_DEPTH = 12;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setLabel("document").build();

    private final Problems problems;

    private YamlReader(Problems problems) {
        this.problems = problems;
    }

    /** The document's mapping; empty where it is not one, and then the problems say why. */
    public static Optional<Yaml.Fields> read(String yaml, Problems problems) {
        return new YamlReader(problems).fields(yaml);
    }

    private Optional<Yaml.Fields> fields(String yaml) {
        if (yaml.length() > MAX_CHARACTERS) {
            problems.error(1, "", "must have at most " + MAX_CHARACTERS + " characters");
            return Optional.empty();
        }
        try {
            return plain(yaml) ? mapping(yaml) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            problems.error(line(e.getProblemMark()), "", "is not YAML: " + e.getProblem());
        } catch (ReaderException e) {
            int line = 1
                    + (int) yaml.codePoints()
                            .limit(e.getPosition())
                            .filter(character -> character == '\n')
                            .count();
            problems.error(line, "", "has a character that YAML does not allow");
        }
        return Optional.empty();
    }

    /** Whether the document uses nothing but mappings, lists and values. */
    private boolean plain(String yaml) {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            int line = line(event.getStartMark());
            documents += event instanceof DocumentStartEvent ? 1 : 0;
            depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
            if (depth > MAX_DEPTH) {
                problems.error(line, "", "must not be nested deeper than " + MAX_DEPTH + " levels");
                return false;
            }
            if (documents > 1) {
                problems.error(line, "", "must be one document, without a second --- line");
                return false;
            }
            refuseMagic(event, line);
        }
        return !problems.refusing();
    }

    private void refuseMagic(Event event, int line) {
        if (event instanceof AliasEvent alias) {
            problems.error(line, "", "aliases such as *" + alias.getAlias() + " are not read: write the value out");
        } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            problems.error(line, "", "anchors such as &" + node.getAnchor().get() + " are not read");
        }
        Optional<String> tag = event instanceof ScalarEvent scalar
                ? scalar.getTag()
                : event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
        tag.ifPresent(name -> problems.error(line, "", "tags such as " + name + " are not read"));
    }

    private Optional<Yaml.Fields> mapping(String yaml) {
        Optional<Yaml> root = new Compose(SETTINGS).composeString(yaml).map(node -> convert(node, ""));
        if (root.isPresent() && root.get() instanceof Yaml.Fields fields) {
            return Optional.of(fields);
        }
        problems.error(1, "", root.isEmpty() || root.get().empty() ? "is empty" : "must be a mapping: name: value");
        return Optional.empty();
    }

    private Yaml convert(Node node, String path) {
        int line = line(node.getStartMark());
        return switch (node) {
            case ScalarNode scalar ->
                new Yaml.Scalar(scalar.getValue(), value(scalar), line, scalar.getScalarStyle() == ScalarStyle.LITERAL);
            case SequenceNode list ->
                new Yaml.Items(
                        list.getValue().stream()
                                .map(item -> convert(item, path))
                                .toList(),
                        line);
            case MappingNode mapping -> new Yaml.Fields(entries(mapping, path), line);
            default -> throw new IllegalStateException("a plain document holds no " + node.getNodeType());
        };
    }

    private Map<String, Yaml.Field> entries(MappingNode mapping, String path) {
        Map<String, Yaml.Field> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.error(line, path, "has a name that is not a text");
                continue;
            }
            String name = key.getValue();
            String field = path.isEmpty() ? name : path + "." + name;
            Yaml.Field entry = new Yaml.Field(name, convert(tuple.getValueNode(), field), line);
            Yaml.Field first = entries.putIfAbsent(name, entry);
            if (first != null) {
                problems.error(line, field, "stands here twice, first in line " + first.line());
            }
        }
        return entries;
    }

    private static Optional<Object> value(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return Optional.empty();
        }
        if (tag.equals(Tag.BOOL)) {
            return Optional.of(Boolean.valueOf(text));
        }
        return Optional.of(tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : text);
    }

    /** A whole number that fits; else what is certainly none. */
    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }
}
