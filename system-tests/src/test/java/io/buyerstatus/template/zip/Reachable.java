package io.buyerstatus.template.zip;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The methods that can be reached from a handler, found in the class files: rapid type analysis over our own classes. A
 * call of an interface reaches the implementations that something reachable creates; a lambda counts as called where it is
 * made. So nothing that can run is missed, and what only other functions call is left out.
 */
final class Reachable {

    private final Map<String, ClassModel> classes;
    private final Map<String, Map<Method, MethodModel>> methods = new HashMap<>();
    private final Map<String, Set<String>> ancestors = new HashMap<>();
    private final Set<Method> reached = new LinkedHashSet<>();
    private final Deque<Method> open = new ArrayDeque<>();
    private final Set<String> created = new HashSet<>();

    /** What is created, by each type that it is. */
    private final Map<String, Set<String>> createdAs = new HashMap<>();

    /** What is called, by the type on which it is. */
    private final Map<String, Set<Method>> calledOn = new HashMap<>();

    private Reachable(Map<String, ClassModel> classes) {
        this.classes = classes;
    }

    /** A method by internal names. */
    record Method(String owner, String name, String descriptor) {

        static Method of(MemberRefEntry member) {
            return new Method(
                    member.owner().asInternalName(),
                    member.name().stringValue(),
                    member.type().stringValue());
        }

        /** The method of this name of another type. */
        Method of(String type) {
            return new Method(type, name, descriptor);
        }
    }

    /**
     * Follows the code.
     *
     * @param roots types whose every method somebody else may call
     */
    static Reachable from(Set<String> roots, Map<String, ClassModel> classes) {
        Reachable analysis = new Reachable(classes);
        roots.forEach(root -> {
            analysis.create(root);
            analysis.methodsOf(root).forEach(analysis::reach);
        });
        while (!analysis.open.isEmpty()) {
            analysis.code(analysis.open.removeFirst()).ifPresent(code -> code.forEach(analysis::follow));
        }
        return analysis;
    }

    /** Every reachable method that has code. */
    void forEach(BiConsumer<Method, CodeModel> visitor) {
        reached.forEach(method -> code(method).ifPresent(code -> visitor.accept(method, code)));
    }

    boolean isOurs(String type) {
        return classes.containsKey(type);
    }

    /** What a call of this method may run. */
    Stream<Method> targets(Method called) {
        return Stream.concat(
                        inherited(called).stream(),
                        createdAs.getOrDefault(called.owner(), Set.of()).stream()
                                .flatMap(type -> inherited(called.of(type)).stream()))
                .filter(reached::contains)
                .distinct();
    }

    /** The methods that a call site of a lambda or method reference names. */
    static Stream<MemberRefEntry> named(InvokeDynamicInstruction site) {
        return site.invokedynamic().bootstrap().arguments().stream().flatMap(Reachable::target);
    }

    private static Stream<MemberRefEntry> target(LoadableConstantEntry argument) {
        return argument instanceof MethodHandleEntry handle ? Stream.of(handle.reference()) : Stream.empty();
    }

    private Optional<CodeModel> code(Method method) {
        return declared(method).flatMap(MethodModel::code);
    }

    private void follow(CodeElement element) {
        switch (element) {
            case InvokeInstruction invoke -> call(Method.of(invoke.method()));
            case NewObjectInstruction creation -> create(creation.className().asInternalName());
            case InvokeDynamicInstruction dynamic ->
                named(dynamic).map(Method::of).forEach(target -> {
                    if (target.name().equals("<init>")) {
                        create(target.owner());
                    }
                    call(target);
                });
            default -> {
                // Other instructions call nothing.
            }
        }
    }

    private void call(Method method) {
        if (classes.containsKey(method.owner())) {
            initialise(method.owner());
            inherited(method).ifPresent(this::reach);
            if (calledOn.computeIfAbsent(method.owner(), type -> new LinkedHashSet<>())
                    .add(method)) {
                List.copyOf(createdAs.getOrDefault(method.owner(), Set.of()))
                        .forEach(type -> inherited(method.of(type)).ifPresent(this::reach));
            }
        }
    }

    private void create(String type) {
        if (!classes.containsKey(type) || !created.add(type)) {
            return;
        }
        initialise(type);
        for (String ancestor : ancestors(type)) {
            createdAs.computeIfAbsent(ancestor, as -> new LinkedHashSet<>()).add(type);
            List.copyOf(calledOn.getOrDefault(ancestor, Set.of()))
                    .forEach(method -> inherited(method.of(type)).ifPresent(this::reach));
        }
        if (answersToOthers(type)) {
            methodsOf(type)
                    .filter(method -> !method.name().startsWith("lambda$"))
                    .forEach(this::reach);
        }
    }

    private void initialise(String type) {
        reach(new Method(type, "<clinit>", "()V"));
    }

    private void reach(Method method) {
        if (declared(method).isPresent() && reached.add(method)) {
            open.add(method);
        }
    }

    /** Whether somebody else's code may call it: it implements or extends a type that is not ours. */
    private boolean answersToOthers(String type) {
        return supertypes(type)
                .anyMatch(supertype -> !classes.containsKey(supertype)
                        && !Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum")
                                .contains(supertype));
    }

    /** A type, and all that it extends and implements; asked so often that it is kept. */
    private Set<String> ancestors(String type) {
        Set<String> known = ancestors.get(type);
        if (known != null) {
            return known;
        }
        Set<String> all = new HashSet<>();
        all.add(type);
        supertypes(type).forEach(supertype -> all.addAll(ancestors(supertype)));
        ancestors.put(type, all);
        return all;
    }

    private Stream<String> supertypes(String type) {
        ClassModel model = classes.get(type);
        return model == null
                ? Stream.empty()
                : Stream.concat(
                        model.superclass().stream().map(entry -> entry.asInternalName()),
                        model.interfaces().stream().map(entry -> entry.asInternalName()));
    }

    private Optional<Method> inherited(Method method) {
        return declared(method).isPresent()
                ? Optional.of(method)
                : supertypes(method.owner())
                        .map(type -> inherited(method.of(type)))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<MethodModel> declared(Method method) {
        return Optional.ofNullable(methods(method.owner()).get(method));
    }

    private Stream<Method> methodsOf(String type) {
        return methods(type).keySet().stream();
    }

    private Map<Method, MethodModel> methods(String type) {
        return methods.computeIfAbsent(type, owner -> {
            Map<Method, MethodModel> declared = new LinkedHashMap<>();
            Optional.ofNullable(classes.get(owner)).stream()
                    .flatMap(model -> model.methods().stream())
                    .forEach(model -> declared.put(
                            new Method(
                                    owner,
                                    model.methodName().stringValue(),
                                    model.methodType().stringValue()),
                            model));
            return declared;
        });
    }
}
