package io.buyerstatus.template.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** template.yaml and the stacks as they were read; a changed copy shows whether a rule can fail. */
public final class TemplateFiles {

    public static final String MAIN = "template.yaml";
    private static final String STACKS = "infrastructure/stacks";

    private final Map<String, Object> files;

    private TemplateFiles(Map<String, Object> files) {
        this.files = files;
    }

    /** The repository that the tests run in. */
    public static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(MAIN))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "no " + MAIN + " in any folder above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }

    public static TemplateFiles read(Path repository) {
        Map<String, Object> files = new TreeMap<>();
        files.put(MAIN, parse(repository.resolve(MAIN)));
        try (Stream<Path> stacks = Files.list(repository.resolve(STACKS))) {
            stacks.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> files.put(STACKS + "/" + file.getFileName(), parse(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TemplateFiles(files);
    }

    public Place file(String path) {
        Object file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException("no template " + path + " among " + files.keySet());
        }
        return new Place(path, file);
    }

    /** A copy in which the value at the pointer ("/Resources/Orders/Type") is another. */
    public TemplateFiles with(String file, String pointer, Object value) {
        return changed(file, pointer, value);
    }

    /** A copy without what the pointer leads to. */
    public TemplateFiles without(String file, String pointer) {
        return changed(file, pointer, null);
    }

    private TemplateFiles changed(String file, String pointer, @Nullable Object value) {
        Map<String, Object> copy = new TreeMap<>(files);
        List<String> keys = List.of(pointer.substring(1).split("/"));
        copy.put(file, replace(file(file).value(), keys, value, file + pointer));
        return new TemplateFiles(copy);
    }

    private static Object replace(@Nullable Object here, List<String> keys, @Nullable Object value, String where) {
        return switch (here) {
            case Map<?, ?> map -> replaceIn(map, keys, value, where);
            case List<?> list -> replaceIn(list, keys, value, where);
            case null, default -> throw new IllegalArgumentException("nothing at " + where);
        };
    }

    private static Object replaceIn(Map<?, ?> map, List<String> keys, @Nullable Object value, String where) {
        Map<Object, Object> copy = new LinkedHashMap<>(map);
        String key = keys.getFirst().replace("~1", "/");
        List<String> rest = keys.subList(1, keys.size());
        if (!rest.isEmpty()) {
            copy.put(key, replace(copy.get(key), rest, value, where));
        } else if (value != null) {
            copy.put(key, value);
        } else if (copy.remove(key) == null) {
            throw new IllegalArgumentException("nothing to remove at " + where);
        }
        return copy;
    }

    private static Object replaceIn(List<?> list, List<String> keys, @Nullable Object value, String where) {
        List<Object> copy = new ArrayList<>(list);
        int index = Integer.parseInt(keys.getFirst());
        List<String> rest = keys.subList(1, keys.size());
        if (!rest.isEmpty()) {
            copy.set(index, replace(copy.get(index), rest, value, where));
        } else if (value != null) {
            copy.set(index, value);
        } else {
            copy.remove(index);
        }
        return copy;
    }

    private static Object parse(Path file) {
        LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
        try (var reader = Files.newBufferedReader(file)) {
            return new Load(settings, new ShortForms(settings)).loadFromReader(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@code !Ref x} as {@code {Ref: x}} and {@code !Sub x} as {@code {Fn::Sub: x}}. */
    private static final class ShortForms extends StandardConstructor {

        private static final List<String> FUNCTIONS =
                List.of("Sub", "GetAtt", "Join", "Equals", "Not", "If", "And", "Or");

        ShortForms(LoadSettings settings) {
            super(settings);
            tagConstructors.put(new Tag("!Ref"), node -> Map.of("Ref", plain(node)));
            tagConstructors.put(new Tag("!Condition"), node -> Map.of("Condition", plain(node)));
            FUNCTIONS.forEach(
                    name -> tagConstructors.put(new Tag("!" + name), node -> Map.of("Fn::" + name, plain(node))));
        }

        private Object plain(@Nullable Node node) {
            return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                case null, default -> throw new IllegalArgumentException("an intrinsic function without an argument");
            };
        }
    }
}
