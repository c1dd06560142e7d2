package io.buyerstatus.template.zip;

import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The operand stack of a method while its code is read from top to bottom: for each slot, where its value may come from. Where
 * branches meet, a value comes from either; code that only an exception leads to begins with the exception.
 */
final class OperandStack {

    private final Map<Label, List<Set<String>>> awaited = new HashMap<>();
    private List<Set<String>> slots = new ArrayList<>();
    private boolean ended;

    void push(Set<String> origins, TypeKind kind) {
        for (int slot = 0; slot < kind.slotSize(); slot++) {
            slots.addLast(origins);
        }
    }

    /** Takes a value off; of code that nothing known leads to, whatever is asked for comes from nowhere. */
    Set<String> pop(TypeKind kind) {
        Set<String> origins = Set.of();
        for (int slot = 0; slot < kind.slotSize(); slot++) {
            origins = slots.isEmpty() ? Set.of() : slots.removeLast();
        }
        return origins;
    }

    /** Takes the arguments of a call off; the first comes first. */
    List<Set<String>> popArguments(MethodTypeDesc type) {
        List<Set<String>> arguments = new ArrayList<>();
        for (ClassDesc parameter : type.parameterList().reversed()) {
            arguments.addFirst(pop(TypeKind.from(parameter)));
        }
        return arguments;
    }

    void exchange(Opcode instruction) {
        switch (instruction) {
            case POP -> take(1);
            case POP2 -> take(2);
            case DUP -> copy(1, 0);
            case DUP_X1 -> copy(1, 1);
            case DUP_X2 -> copy(1, 2);
            case DUP2 -> copy(2, 0);
            case DUP2_X1 -> copy(2, 1);
            case DUP2_X2 -> copy(2, 2);
            case SWAP -> slots.addAll(take(2).reversed());
            default -> throw new IllegalArgumentException("moves nothing on the stack: " + instruction);
        }
    }

    private void copy(int count, int under) {
        List<Set<String>> top = take(count);
        List<Set<String>> below = take(under);
        slots.addAll(top);
        slots.addAll(below);
        slots.addAll(top);
    }

    private List<Set<String>> take(int count) {
        List<Set<String>> taken = new ArrayList<>();
        for (int slot = 0; slot < count; slot++) {
            taken.addFirst(pop(TypeKind.REFERENCE));
        }
        return taken;
    }

    /** Control may go on at the label. */
    void branch(Label target) {
        awaited.merge(target, List.copyOf(slots), OperandStack::either);
    }

    /** Control does not go on below. */
    void end() {
        ended = true;
    }

    /**
     * Control may come from a branch.
     *
     * @param handler whether it comes with an exception
     */
    void label(Label label, boolean handler) {
        List<Set<String>> others = handler ? List.of(Set.of()) : awaited.get(label);
        if (others != null) {
            slots = new ArrayList<>(ended ? others : either(slots, others));
            ended = false;
        }
    }

    private static List<Set<String>> either(List<Set<String>> one, List<Set<String>> other) {
        List<Set<String>> both = new ArrayList<>();
        for (int slot = 0; slot < Math.min(one.size(), other.size()); slot++) {
            both.add(union(one.get(slot), other.get(slot)));
        }
        return both;
    }

    static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
