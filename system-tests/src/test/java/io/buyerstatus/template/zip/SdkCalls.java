package io.buyerstatus.template.zip;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The AWS calls that can be reached from a handler, found in the class files: rapid type analysis over our own classes. A
 * call of an interface reaches the implementations that something reachable creates; a lambda counts as called where it is
 * made. So nothing that can run is missed, and what only other functions call is left out.
 */
final class SdkCalls {

    private static final Pattern CLIENT =
            Pattern.compile("software/amazon/awssdk/services/(dynamodb|sqs|sns|sesv2|kms|s3)/[A-Za-z0-9]+Client");
    private static final Pattern TRANSACTION =
            Pattern.compile("software/amazon/awssdk/services/dynamodb/model/TransactWriteItem\\$Builder");
    private static final Map<String, String> PREFIX =
            Map.of("dynamodb", "dynamodb", "sqs", "sqs", "sns", "sns", "sesv2", "ses", "kms", "kms", "s3", "s3");

    /** Methods of a client that are no calls; a transaction is allowed by what it is made of. */
    private static final Set<String> NO_CALLS =
            Set.of("builder", "create", "close", "serviceName", "serviceClientConfiguration", "transactWriteItems");

    private static final Map<String, String> TRANSACTED = Map.of(
            "put", "dynamodb:PutItem",
            "update", "dynamodb:UpdateItem",
            "delete", "dynamodb:DeleteItem",
            "conditionCheck", "dynamodb:ConditionCheckItem");

    private final Map<String, ClassModel> classes;
    private final Set<Method> reached = new LinkedHashSet<>();
    private final Deque<Method> open = new ArrayDeque<>();
    private final Set<String> created = new HashSet<>();
    private final Set<Method> calledVirtually = new LinkedHashSet<>();
    private final Set<String> calls = new TreeSet<>();

    private SdkCalls(Map<String, ClassModel> classes) {
        this.classes = classes;
    }

    /** Actions as policies name them ({@code dynamodb:Query}) that the class's methods can come to. */
    static Set<String> reachableFrom(String handler, Map<String, ClassModel> classes) {
        SdkCalls analysis = new SdkCalls(classes);
        analysis.create(handler);
        analysis.methodsOf(handler).forEach(analysis::reach);
        analysis.run();
        return analysis.calls;
    }

    private record Method(String owner, String name, String descriptor) {}

    private void run() {
        while (!open.isEmpty()) {
            Method method = open.removeFirst();
            declared(method).flatMap(MethodModel::code).ifPresent(code -> code.forEach(this::follow));
        }
    }

    private void follow(CodeElement element) {
        switch (element) {
            case InvokeInstruction invoke ->
                call(
                        invoke.owner().asInternalName(),
                        invoke.name().stringValue(),
                        invoke.type().stringValue());
            case NewObjectInstruction creation -> create(creation.className().asInternalName());
            case InvokeDynamicInstruction dynamic ->
                dynamic.invokedynamic().bootstrap().arguments().stream()
                        .flatMap(SdkCalls::target)
                        .forEach(target -> {
                            if (target.name().stringValue().equals("<init>")) {
                                create(target.owner().asInternalName());
                            }
                            call(
                                    target.owner().asInternalName(),
                                    target.name().stringValue(),
                                    target.type().stringValue());
                        });
            default -> {
                // Other instructions call nothing.
            }
        }
    }

    private static Stream<MemberRefEntry> target(LoadableConstantEntry argument) {
        return argument instanceof MethodHandleEntry handle ? Stream.of(handle.reference()) : Stream.empty();
    }

    private void call(String owner, String name, String descriptor) {
        Matcher client = CLIENT.matcher(owner);
        if (client.matches() && !NO_CALLS.contains(name)) {
            calls.add(PREFIX.get(client.group(1)) + ":" + capitalised(name.replaceFirst("AsBytes$", "")));
        }
        if (TRANSACTION.matcher(owner).matches() && TRANSACTED.containsKey(name)) {
            calls.add(TRANSACTED.get(name));
        }
        if (classes.containsKey(owner)) {
            Method method = new Method(owner, name, descriptor);
            initialise(owner);
            inherited(method).ifPresent(this::reach);
            if (calledVirtually.add(method)) {
                created.stream().filter(type -> isA(type, owner)).forEach(type -> inherited(
                                new Method(type, name, descriptor))
                        .ifPresent(this::reach));
            }
        }
    }

    private void create(String type) {
        if (!classes.containsKey(type) || !created.add(type)) {
            return;
        }
        initialise(type);
        calledVirtually.stream()
                .filter(method -> isA(type, method.owner()))
                .toList()
                .forEach(method -> inherited(new Method(type, method.name(), method.descriptor()))
                        .ifPresent(this::reach));
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

    private boolean isA(String type, String ancestor) {
        return type.equals(ancestor) || supertypes(type).anyMatch(supertype -> isA(supertype, ancestor));
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
                        .map(type -> inherited(new Method(type, method.name(), method.descriptor())))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<MethodModel> declared(Method method) {
        return Optional.ofNullable(classes.get(method.owner())).stream()
                .flatMap(model -> model.methods().stream())
                .filter(candidate -> candidate.methodName().equalsString(method.name())
                        && candidate.methodType().equalsString(method.descriptor()))
                .findFirst();
    }

    private Stream<Method> methodsOf(String type) {
        return Optional.ofNullable(classes.get(type)).stream()
                .flatMap(model -> model.methods().stream())
                .map(method -> new Method(
                        type,
                        method.methodName().stringValue(),
                        method.methodType().stringValue()));
    }

    /** Pages and batches need the right to the single call. */
    private static String capitalised(String name) {
        String action = name.replaceFirst("(Paginator|(?<=Message)Batch)$", "");
        return Character.toUpperCase(action.charAt(0)) + action.substring(1);
    }
}
