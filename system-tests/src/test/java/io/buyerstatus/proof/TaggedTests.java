package io.buyerstatus.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tags of all compiled tests, read from their class files without loading them.
 *
 * <p>As in JUnit, a test has the tags of its method, its class, the classes around that and those it extends; a test
 * inherited from a contract counts for the class that runs it.
 */
final class TaggedTests {
    private final Map<String, ClassModel> classes = new HashMap<>();

    private TaggedTests() {}

    /** From test to tags, for every module below a folder. */
    static Map<TestMethod, Set<String>> below(Path home) throws IOException {
        TaggedTests tests = new TaggedTests();
        try (Stream<Path> files = Files.walk(home)) {
            files.filter(file -> file.toString().contains("target/test-classes/"))
                    .filter(file -> file.toString().endsWith(".class"))
                    .forEach(tests::add);
        }
        Map<TestMethod, Set<String>> tags = new HashMap<>();
        tests.classes.forEach((name, type) -> tests.collect(name, type, tags));
        return tags;
    }

    private void add(Path file) {
        try {
            ClassModel type = ClassFile.of().parse(file);
            classes.put(type.thisClass().asInternalName(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what {@code runner} runs of {@code declaring}: itself, or a class that it inherits tests from. */
    private void collect(String runner, ClassModel declaring, Map<TestMethod, Set<String>> tags) {
        Set<String> ofClass = tagsAround(runner);
        for (MethodModel method : declaring.methods()) {
            Set<String> all = new HashSet<>(ofClass);
            all.addAll(tagsOf(method.findAttribute(Attributes.runtimeVisibleAnnotations())));
            if (!all.isEmpty()) {
                TestMethod test = new TestMethod(
                        runner.replace('/', '.'), method.methodName().stringValue());
                tags.computeIfAbsent(test, name -> new HashSet<>()).addAll(all);
            }
        }
        parents(declaring).forEach(parent -> collect(runner, parent, tags));
    }

    private Set<String> tagsAround(String name) {
        Set<String> tags = new HashSet<>();
        Optional.ofNullable(classes.get(name)).ifPresent(type -> {
            tags.addAll(tagsOf(type.findAttribute(Attributes.runtimeVisibleAnnotations())));
            parents(type)
                    .map(parent -> parent.thisClass().asInternalName())
                    .map(this::tagsAround)
                    .forEach(tags::addAll);
        });
        int nested = name.lastIndexOf('$');
        if (nested > 0) {
            tags.addAll(tagsAround(name.substring(0, nested)));
        }
        return tags;
    }

    private Stream<ClassModel> parents(ClassModel type) {
        return Stream.concat(type.superclass().stream(), type.interfaces().stream())
                .map(ClassEntry::asInternalName)
                .flatMap(name -> Optional.ofNullable(classes.get(name)).stream());
    }

    private static Set<String> tagsOf(Optional<RuntimeVisibleAnnotationsAttribute> annotations) {
        Set<String> tags = new HashSet<>();
        annotations.map(RuntimeVisibleAnnotationsAttribute::annotations).orElse(List.of()).stream()
                .flatMap(TaggedTests::withRepeated)
                .filter(annotation -> annotation.className().stringValue().endsWith("/Tag;"))
                .flatMap(annotation -> annotation.elements().stream())
                .map(AnnotationElement::value)
                .forEach(value -> {
                    if (value instanceof AnnotationValue.OfString tag) {
                        tags.add(tag.stringValue());
                    }
                });
        return tags;
    }

    /** Several tags on one element stand in a container. */
    private static Stream<Annotation> withRepeated(Annotation annotation) {
        if (!annotation.className().stringValue().endsWith("/Tags;")
                && !annotation.className().stringValue().endsWith("/TagList;")) {
            return Stream.of(annotation);
        }
        return annotation.elements().stream()
                .map(AnnotationElement::value)
                .flatMap(value ->
                        value instanceof AnnotationValue.OfArray tags ? tags.values().stream() : Stream.empty())
                .flatMap(value -> value instanceof AnnotationValue.OfAnnotation nested
                        ? Stream.of(nested.annotation())
                        : Stream.empty());
    }
}
