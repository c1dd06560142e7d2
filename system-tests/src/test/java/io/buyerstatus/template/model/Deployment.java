package io.buyerstatus.template.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What CloudFormation would make of the templates: every resource of every stack, its properties resolved across the stacks.
 * A reference to a resource becomes its address ({@code DataStack/Orders}, {@code DataStack/Orders.Arn}), whichever
 * parameters and outputs it passes through. Resources under a condition count as made.
 */
public final class Deployment {

    public static final String STACK_NAME = "shop";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");

    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::StackName", STACK_NAME,
            "AWS::Region", "eu-central-1",
            "AWS::AccountId", "123456789012",
            "AWS::Partition", "aws",
            "AWS::URLSuffix", "amazonaws.com");

    private final List<Resource> resources = new ArrayList<>();
    private final List<Function> functions;

    private Deployment(TemplateFiles files) {
        Place main = files.file(TemplateFiles.MAIN);
        Map<String, String> parameters = new LinkedHashMap<>();
        main.at("Parameters").entries().keySet().forEach(name -> parameters.put(name, "<" + name + ">"));
        new Stack(files, TemplateFiles.MAIN, "", parameters).make();
        Place globals = main.at("Globals", "Function");
        Stack stack = new Stack(files, TemplateFiles.MAIN, "", parameters);
        functions = resources("AWS::Serverless::Function")
                .map(resource -> Function.of(resource, stack.resolve(globals), this))
                .toList();
    }

    public static Deployment of(TemplateFiles files) {
        return new Deployment(files);
    }

    public Stream<Resource> resources(String type) {
        return resources.stream().filter(resource -> resource.type().equals(type));
    }

    public Optional<Resource> resource(String address) {
        return resources.stream()
                .filter(resource -> resource.address().equals(address))
                .findFirst();
    }

    public List<Function> functions() {
        return functions;
    }

    public Function function(String name) {
        return functions.stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no function " + name));
    }

    /** Alarms on a metric of what has this value of a dimension (a function's or a queue's name). */
    public Stream<Resource> alarms(String metric, String dimensionValue) {
        return resources("AWS::CloudWatch::Alarm")
                .filter(alarm -> alarm.at("MetricName").is(metric))
                .filter(alarm -> alarm.at("Dimensions").items().stream()
                        .anyMatch(dimension -> dimension.at("Value").is(dimensionValue)));
    }

    /**
     * One resource of one stack.
     *
     * @param address stack and logical id, {@code DataStack/Orders}; without a stack in template.yaml itself
     * @param definition all that stands under the logical id, resolved
     */
    public record Resource(String address, Place definition) {

        public String type() {
            return definition.at("Type").text();
        }

        public Place at(String... keys) {
            return definition.at("Properties").at(keys);
        }
    }

    private final class Stack {
        private final TemplateFiles files;
        private final String file;
        private final String prefix;
        private final Map<String, String> parameters;
        private final Map<String, Stack> children = new LinkedHashMap<>();

        Stack(TemplateFiles files, String file, String prefix, Map<String, String> parameters) {
            this.files = files;
            this.file = file;
            this.prefix = prefix;
            this.parameters = parameters;
        }

        void make() {
            definitions().keySet().forEach(this::child);
            definitions()
                    .forEach((id, definition) ->
                            resources.add(new Resource(prefix + id, new Place(prefix + id, resolve(definition)))));
            children.values().forEach(Stack::make);
        }

        private Map<String, Place> definitions() {
            return files.file(file).at("Resources").entries();
        }

        private Optional<Stack> child(String id) {
            Stack known = children.get(id);
            if (known != null) {
                return Optional.of(known);
            }
            Place definition = files.file(file).at("Resources", id);
            if (!definition.at("Type").is("AWS::CloudFormation::Stack")) {
                return Optional.empty();
            }
            Map<String, String> given = new LinkedHashMap<>();
            definition
                    .at("Properties", "Parameters")
                    .entries()
                    .forEach((name, value) -> given.put(name, String.valueOf(resolve(value))));
            Path folder = Optional.ofNullable(Path.of(file).getParent()).orElse(Path.of(""));
            String url = definition.at("Properties", "TemplateURL").text();
            Stack child = new Stack(files, folder.resolve(url).toString(), prefix + id + "/", given);
            children.put(id, child);
            return Optional.of(child);
        }

        @Nullable
        Object resolve(Place place) {
            return switch (place.value()) {
                case Map<?, ?> map
                when map.size() == 1 && map.containsKey("Ref") ->
                    ref(place.at("Ref").text());
                case Map<?, ?> map
                when map.size() == 1 && map.containsKey("Fn::GetAtt") ->
                    attribute(String.join(".", place.at("Fn::GetAtt").texts()));
                case Map<?, ?> map
                when map.size() == 1 && map.containsKey("Fn::Sub") -> substitute(place.at("Fn::Sub"));
                case Map<?, ?> map
                when map.size() == 1 && map.containsKey("Fn::Join") ->
                    join(place.at("Fn::Join").items());
                case Map<?, ?> map -> {
                    Map<String, @Nullable Object> resolved = new LinkedHashMap<>();
                    place.entries().forEach((key, value) -> resolved.put(key, resolve(value)));
                    yield resolved;
                }
                case List<?> list -> place.items().stream().map(this::resolve).toList();
                case null -> null;
                case Object scalar -> scalar;
            };
        }

        private String ref(String name) {
            String pseudo = PSEUDO.get(name);
            if (pseudo != null) {
                return pseudo;
            }
            String parameter = parameters.get(name);
            if (parameter != null) {
                return parameter;
            }
            if (definitions().containsKey(name) || definitions().containsKey(resourceOf(name))) {
                return prefix + name;
            }
            throw new IllegalArgumentException(prefix + ": neither parameter nor resource: " + name);
        }

        private String attribute(String path) {
            String id = resourceOf(path);
            Optional<Stack> child = path.startsWith(id + ".Outputs.") ? child(id) : Optional.empty();
            if (child.isPresent()) {
                return child.get().output(path.substring((id + ".Outputs.").length()));
            }
            return ref(id) + path.substring(id.length());
        }

        private static String resourceOf(String reference) {
            int dot = reference.indexOf('.');
            return dot < 0 ? reference : reference.substring(0, dot);
        }

        private String output(String name) {
            Place value = files.file(file).at("Outputs", name, "Value");
            if (!value.exists()) {
                throw new IllegalArgumentException(prefix + " has no output " + name);
            }
            return String.valueOf(resolve(value));
        }

        private String join(List<Place> arguments) {
            return arguments.getLast().items().stream()
                    .map(part -> String.valueOf(resolve(part)))
                    .collect(Collectors.joining(arguments.getFirst().text()));
        }

        /** A text, or a list of a text and the names that it has besides. */
        private String substitute(Place argument) {
            List<Place> parts = argument.items();
            Map<String, String> own = new LinkedHashMap<>();
            if (parts.size() == 2) {
                parts.getLast().entries().forEach((name, value) -> own.put(name, String.valueOf(resolve(value))));
            }
            return PLACEHOLDER
                    .matcher(parts.getFirst().text())
                    .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), own)));
        }

        private String value(String name, Map<String, String> own) {
            String mine = own.get(name);
            if (mine != null) {
                return mine;
            }
            return name.contains(".") ? attribute(name) : ref(name);
        }
    }
}
