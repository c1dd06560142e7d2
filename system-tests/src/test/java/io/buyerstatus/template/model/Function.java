package io.buyerstatus.template.model;

import io.buyerstatus.template.model.Deployment.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One function, what the template says of all functions merged in.
 *
 * @param name the name without the stack's: {@code status-page}
 * @param resource its definition as the template has it
 * @param properties its properties and what {@code Globals} adds to them
 * @param statements all that its role's policies say
 */
public record Function(String name, Resource resource, Place properties, List<Place> statements) {

    /** Set for every function and read by none of their wirings: a new value makes a new version. */
    public static final String RELEASE = "RELEASE";

    @SuppressWarnings("unchecked") // A resolved place holds maps of texts to anything.
    public static Function of(Resource resource, @Nullable Object globals, Deployment deployment) {
        Map<String, Object> merged = merge(
                globals instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of(),
                resource.at().value() instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
        Place properties = new Place(resource.address(), merged);
        String fullName = properties.at("FunctionName").text();
        return new Function(
                fullName.replaceFirst("^" + Deployment.STACK_NAME + "-", ""),
                resource,
                properties,
                statements(deployment, properties.at("Role").text()));
    }

    private static List<Place> statements(Deployment deployment, String role) {
        return deployment.resource(role.replaceFirst("\\.Arn$", "")).stream()
                .flatMap(resource -> resource.at("Policies").items().stream())
                .flatMap(policy -> policy.at("PolicyDocument", "Statement").items().stream())
                .toList();
    }

    public Place at(String... keys) {
        return properties.at(keys);
    }

    /** The name under which metrics and logs are kept. */
    public String fullName() {
        return at("FunctionName").text();
    }

    public String handlerClass() {
        return at("Handler").text().replaceFirst("::.*", "");
    }

    public Set<String> environment() {
        return at("Environment", "Variables").entries().keySet();
    }

    /** What a variable of its environment holds; nothing for one that it is not given. */
    public String variable(String name) {
        return at("Environment", "Variables", name).text();
    }

    public Stream<Place> events(String type) {
        return at("Events").entries().values().stream()
                .filter(event -> event.at("Type").is(type))
                .map(event -> event.at("Properties"));
    }

    public boolean waitedFor() {
        return events("HttpApi").findAny().isPresent();
    }

    /** "METHOD /path" of each route that leads here. */
    public List<String> routes() {
        return events("HttpApi")
                .map(event -> event.at("Method").text() + " " + event.at("Path").text())
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    @SuppressWarnings("unchecked") // As above.
    private static Map<String, Object> merge(Map<String, Object> common, Map<String, Object> own) {
        Map<String, Object> merged = new LinkedHashMap<>(common);
        own.forEach((key, value) -> merged.merge(
                key,
                value,
                (left, right) -> left instanceof Map<?, ?> && right instanceof Map<?, ?>
                        ? merge((Map<String, Object>) left, (Map<String, Object>) right)
                        : right));
        return merged;
    }
}
