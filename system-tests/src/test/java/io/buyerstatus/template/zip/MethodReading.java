package io.buyerstatus.template.zip;

import io.buyerstatus.template.zip.Reachable.Method;
import io.buyerstatus.template.zip.StringOrigins.SdkCall;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewPrimitiveArrayInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StackInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandleInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One method, read from top to bottom: what it puts where is told to {@link StringOrigins}. */
final class MethodReading {
    /** What looks a name up for a variable: in a function, and in the operator's commands. */
    private static final Set<String> ENVIRONMENTS =
            Set.of("io/buyerstatus/functions/shared/Environment", "io/buyerstatus/operator/target/Target");

    private static final Method MAP_GET = new Method("java/util/Map", "get", "(Ljava/lang/Object;)Ljava/lang/Object;");
    private static final String SDK = "software/amazon/awssdk/services/";

    private final StringOrigins origins;
    private final Reachable program;
    private final Method method;
    private final CodeModel code;
    private final OperandStack stack = new OperandStack();
    private final Set<Label> handlers = new HashSet<>();

    MethodReading(StringOrigins origins, Reachable program, Method method, CodeModel code) {
        this.origins = origins;
        this.program = program;
        this.method = method;
        this.code = code;
    }

    void read() {
        code.exceptionHandlers().forEach(caught -> handlers.add(caught.handler()));
        code.forEach(this::read);
    }

    private void read(CodeElement element) {
        switch (element) {
            case LabelTarget target -> stack.label(target.label(), handlers.contains(target.label()));
            case LoadInstruction load -> stack.push(Set.of(StringOrigins.local(method, load.slot())), load.typeKind());
            case StoreInstruction store ->
                origins.flow(stack.pop(store.typeKind()), StringOrigins.local(method, store.slot()));
            case FieldInstruction field -> field(field);
            case InvokeInstruction invoke -> invoke(invoke);
            case InvokeDynamicInstruction dynamic -> capture(dynamic);
            case ConstantInstruction constant ->
                stack.push(
                        constant.constantValue() instanceof String text
                                ? Set.of(StringOrigins.CONSTANT + text)
                                : Set.of(),
                        constant.typeKind());
            case StackInstruction exchange -> stack.exchange(exchange.opcode());
            case BranchInstruction branch -> branch(branch);
            case TableSwitchInstruction table -> choose(table.defaultTarget(), table.cases());
            case LookupSwitchInstruction lookup -> choose(lookup.defaultTarget(), lookup.cases());
            case ReturnInstruction back -> {
                origins.flow(stack.pop(back.typeKind()), StringOrigins.result(method));
                stack.end();
            }
            case ThrowInstruction thrown -> stack.end();
            default -> calculate(element);
        }
    }

    /** What makes no text of its own. */
    private void calculate(CodeElement element) {
        switch (element) {
            case NewObjectInstruction created -> stack.push(Set.of(), TypeKind.REFERENCE);
            case NewPrimitiveArrayInstruction array -> replace(TypeKind.INT, TypeKind.REFERENCE);
            case NewReferenceArrayInstruction array -> replace(TypeKind.INT, TypeKind.REFERENCE);
            case NewMultiArrayInstruction array -> {
                for (int dimension = 0; dimension < array.dimensions(); dimension++) {
                    stack.pop(TypeKind.INT);
                }
                stack.push(Set.of(), TypeKind.REFERENCE);
            }
            case ArrayLoadInstruction load -> {
                stack.pop(TypeKind.INT);
                replace(TypeKind.REFERENCE, load.typeKind());
            }
            case ArrayStoreInstruction store -> {
                stack.pop(store.typeKind());
                stack.pop(TypeKind.INT);
                stack.pop(TypeKind.REFERENCE);
            }
            case OperatorInstruction operator -> operate(operator);
            case ConvertInstruction conversion -> replace(conversion.fromType(), conversion.toType());
            case TypeCheckInstruction check
            when check.opcode() == Opcode.INSTANCEOF -> replace(TypeKind.REFERENCE, TypeKind.INT);
            case MonitorInstruction monitor -> stack.pop(TypeKind.REFERENCE);
            default -> {
                // A cast changes nothing; what is left touches no stack.
            }
        }
    }

    private void replace(TypeKind taken, TypeKind put) {
        stack.pop(taken);
        stack.push(Set.of(), put);
    }

    private void operate(OperatorInstruction operator) {
        Opcode opcode = operator.opcode();
        TypeKind kind = operator.typeKind();
        String name = opcode.name();
        if (opcode == Opcode.ARRAYLENGTH) {
            replace(TypeKind.REFERENCE, TypeKind.INT);
        } else if (name.endsWith("NEG")) {
            replace(kind, kind);
        } else {
            stack.pop(name.endsWith("SHL") || name.endsWith("SHR") ? TypeKind.INT : kind);
            replace(kind, name.contains("CMP") ? TypeKind.INT : kind);
        }
    }

    private void branch(BranchInstruction branch) {
        Opcode opcode = branch.opcode();
        if (opcode.name().startsWith("IF")) {
            stack.pop(TypeKind.REFERENCE);
            if (opcode.name().contains("CMP")) {
                stack.pop(TypeKind.REFERENCE);
            }
            stack.branch(branch.target());
        } else {
            stack.branch(branch.target());
            stack.end();
        }
    }

    private void choose(Label otherwise, List<SwitchCase> cases) {
        stack.pop(TypeKind.INT);
        cases.forEach(chosen -> stack.branch(chosen.target()));
        stack.branch(otherwise);
        stack.end();
    }

    private void field(FieldInstruction instruction) {
        TypeKind kind = TypeKind.from(instruction.typeSymbol());
        String field = StringOrigins.field(instruction.field());
        boolean put = instruction.opcode() == Opcode.PUTFIELD || instruction.opcode() == Opcode.PUTSTATIC;
        if (put) {
            origins.flow(stack.pop(kind), field);
        }
        if (instruction.opcode() == Opcode.PUTFIELD || instruction.opcode() == Opcode.GETFIELD) {
            stack.pop(TypeKind.REFERENCE);
        }
        if (!put) {
            stack.push(Set.of(field), kind);
        }
    }

    private void invoke(InvokeInstruction invoke) {
        Method called = Method.of(invoke.method());
        MethodTypeDesc type = invoke.typeSymbol();
        List<Set<String>> arguments = stack.popArguments(type);
        boolean bound = invoke.opcode() != Opcode.INVOKESTATIC;
        Set<String> receiver = bound ? stack.pop(TypeKind.REFERENCE) : Set.of();
        if (called.owner().startsWith(SDK) || SdkCalls.PLAIN.containsKey(called)) {
            origins.sees(new SdkCall(method, called, arguments));
        }
        stack.push(returned(called, type, bound, receiver, arguments), TypeKind.from(type.returnType()));
    }

    private Set<String> returned(
            Method called, MethodTypeDesc type, boolean bound, Set<String> receiver, List<Set<String>> arguments) {
        if (ENVIRONMENTS.contains(called.owner()) || called.equals(MAP_GET)) {
            return arguments.stream()
                    .flatMap(name -> origins.constants(name).stream())
                    .map(name -> StringOrigins.VARIABLE + name)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        if (called.owner().startsWith("java/")) {
            return arguments.stream().reduce(receiver, OperandStack::union);
        }
        Set<String> results = new TreeSet<>();
        program.targets(called).forEach(target -> {
            hand(arguments, type, target, bound ? 1 : 0);
            results.add(StringOrigins.result(target));
        });
        return results;
    }

    /** Puts arguments into the locals that the called method finds them in. */
    private void hand(List<Set<String>> arguments, MethodTypeDesc type, Method target, int first) {
        int slot = first;
        for (int index = 0; index < arguments.size(); index++) {
            origins.flow(arguments.get(index), StringOrigins.local(target, slot));
            slot += TypeKind.from(type.parameterType(index)).slotSize();
        }
    }

    /** A lambda's body finds what it captured in its first locals; so does a method that is referred to. */
    private void capture(InvokeDynamicInstruction site) {
        MethodTypeDesc type = site.typeSymbol();
        List<Set<String>> captured = stack.popArguments(type);
        site.invokedynamic().bootstrap().arguments().forEach(argument -> {
            if (argument instanceof MethodHandleEntry handle && ownerOf(handle).startsWith(SDK)) {
                origins.sees(new SdkCall(method, Method.of(handle.reference()), List.of()));
            }
            if (argument instanceof MethodHandleEntry handle && program.isOurs(ownerOf(handle))) {
                boolean bound = handle.kind() != MethodHandleInfo.REF_invokeStatic && !captured.isEmpty();
                List<Set<String>> handed = bound ? captured.subList(1, captured.size()) : captured;
                MethodTypeDesc types = bound ? type.dropParameterTypes(0, 1) : type;
                program.targets(Method.of(handle.reference()))
                        .forEach(target -> hand(handed, types, target, bound ? 1 : 0));
            }
        });
        stack.push(Set.of(), TypeKind.from(type.returnType()));
    }

    private static String ownerOf(MethodHandleEntry handle) {
        return handle.reference().owner().asInternalName();
    }
}
