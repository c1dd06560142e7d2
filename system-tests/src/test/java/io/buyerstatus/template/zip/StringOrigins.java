package io.buyerstatus.template.zip;

import io.buyerstatus.template.zip.Reachable.Method;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Where the texts that are handed to the SDK come from: which environment variables and which constants can reach an argument,
 * through locals, fields, parameters, results and what a lambda captures. A field and a parameter hold whatever is ever put
 * into them, so that no origin is missed; a result of the JDK's methods comes from what they are given.
 */
final class StringOrigins {

    static final String CONSTANT = "text ";
    static final String VARIABLE = "environment ";

    private final Map<String, Set<String>> sources = new HashMap<>();
    private final List<SdkCall> sdkCalls = new ArrayList<>();

    /**
     * A call of the SDK.
     *
     * @param in the method that calls
     * @param arguments where each may come from
     */
    record SdkCall(Method in, Method called, List<Set<String>> arguments) {

        /** Where the first argument may come from; from nowhere known where a method reference hides it. */
        Set<String> first() {
            return arguments.isEmpty() ? Set.of() : arguments.getFirst();
        }
    }

    private StringOrigins() {}

    static StringOrigins of(Reachable program) {
        StringOrigins origins = new StringOrigins();
        program.forEach((method, code) -> new MethodReading(origins, program, method, code).read());
        return origins;
    }

    void sees(SdkCall call) {
        sdkCalls.add(call);
    }

    List<SdkCall> sdkCalls() {
        return sdkCalls;
    }

    /** The environment variables whose values an argument may hold. */
    Set<String> variables(Set<String> argument) {
        return leaves(argument, VARIABLE);
    }

    /** The constants that an argument may hold. */
    Set<String> constants(Set<String> argument) {
        return leaves(argument, CONSTANT);
    }

    private Set<String> leaves(Set<String> from, String kind) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            String here = open.removeLast();
            if (seen.add(here)) {
                open.addAll(sources.getOrDefault(here, Set.of()));
            }
        }
        return seen.stream()
                .filter(origin -> origin.startsWith(kind))
                .map(origin -> origin.substring(kind.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void flow(Set<String> origins, String into) {
        sources.computeIfAbsent(into, nothing -> new TreeSet<>()).addAll(origins);
    }

    static String local(Method method, int slot) {
        return "local " + method + " " + slot;
    }

    static String field(MemberRefEntry field) {
        return "field " + Method.of(field);
    }

    static String result(Method method) {
        return "result " + method;
    }
}
