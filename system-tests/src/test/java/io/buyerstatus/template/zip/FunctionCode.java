package io.buyerstatus.template.zip;

import io.buyerstatus.template.model.Function;
import io.buyerstatus.template.model.TemplateFiles;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a function does, as its class files say; the template is compared with it.
 *
 * @param routes that it tells apart: {@code GET /o/{ref}/{secret}}
 * @param calls of AWS that it can come to
 */
public record FunctionCode(Set<String> routes, SdkCalls calls) {

    private static final Pattern ROUTE = Pattern.compile("(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ANY) /\\S*");

    private static final Path REPOSITORY = TemplateFiles.repository();
    private static final Map<Path, FunctionCode> READ = new ConcurrentHashMap<>();

    /** Of the zip that the reactor has built. */
    public static FunctionCode of(Function function) {
        return READ.computeIfAbsent(
                REPOSITORY.resolve(function.at("CodeUri").text()), file -> read(function, FunctionZip.read(file)));
    }

    static FunctionCode of(Function function, FunctionZip zip) {
        return READ.computeIfAbsent(zip.file(), file -> read(function, zip));
    }

    private static FunctionCode read(Function function, FunctionZip zip) {
        Map<String, ClassModel> classes = zip.ourClasses();
        String handler = function.handlerClass().replace('.', '/');
        return new FunctionCode(routes(handler, classes), SdkCalls.reachableFrom(handler, classes));
    }

    private static Set<String> routes(String handler, Map<String, ClassModel> classes) {
        String folder = handler.substring(0, handler.lastIndexOf('/') + 1);
        Set<String> routes = new TreeSet<>();
        classes.forEach((name, type) -> {
            if (name.startsWith(folder)) {
                routes.addAll(routesIn(type));
            }
        });
        return routes;
    }

    /** Every text of a class that has the form of a route: the cases of a handler's switch. */
    private static Set<String> routesIn(ClassModel type) {
        Set<String> routes = new TreeSet<>();
        for (PoolEntry entry : type.constantPool()) {
            if (entry instanceof StringEntry text
                    && ROUTE.matcher(text.stringValue()).matches()) {
                routes.add(text.stringValue());
            }
        }
        return routes;
    }

    /** Where template and code differ about the routes that lead to the function. */
    public List<String> routeBreaches(Function function) {
        return differences(new TreeSet<>(function.routes()), routes, "answers no ", "is never asked ");
    }

    /** Where what its role allows differs from what the function does. */
    public List<String> rightBreaches(Function function) {
        return differences(Rights.needed(function, calls.calls()), Rights.allowed(function), "may not ", "need not ");
    }

    /** Where the purposes that its role may open secrets for differ from those of the function. */
    public List<String> purposeBreaches(Function function) {
        return differences(calls.purposes(), Rights.purposes(function), "may not open ", "need not open ");
    }

    private static List<String> differences(Set<String> wanted, Set<String> there, String missing, String tooMuch) {
        return Stream.concat(
                        wanted.stream().filter(it -> !there.contains(it)).map(missing::concat),
                        there.stream().filter(it -> !wanted.contains(it)).map(tooMuch::concat))
                .toList();
    }
}
