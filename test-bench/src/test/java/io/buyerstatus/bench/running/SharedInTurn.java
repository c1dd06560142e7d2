package io.buyerstatus.bench.running;

import io.buyerstatus.bench.RunningSystem.Shareable;
import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * Classes that share a system run next to each other, so that it is started once: those that need none first, then those that share
 * one, and those with a system of their own, which ends the shared one, last. {@link Order} decides among neighbours.
 */
public final class SharedInTurn implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors()
                .sort(Comparator.comparing(SharedInTurn::turn)
                        .thenComparingInt(SharedInTurn::order)
                        .thenComparing(descriptor -> descriptor.getTestClass().getName()));
    }

    private enum Turn {
        NOTHING,
        SHARED,
        OWN_SYSTEM
    }

    private static Turn turn(ClassDescriptor descriptor) {
        if (descriptor.isAnnotated(OwnSystem.class)) {
            return Turn.OWN_SYSTEM;
        }
        return Stream.of(descriptor.getTestClass().getDeclaredConstructors())
                        .map(Constructor::getParameterTypes)
                        .flatMap(Stream::of)
                        .anyMatch(Shareable.class::isAssignableFrom)
                ? Turn.SHARED
                : Turn.NOTHING;
    }

    private static int order(ClassDescriptor descriptor) {
        return Optional.ofNullable(descriptor.getTestClass().getAnnotation(Order.class))
                .map(Order::value)
                .orElse(Order.DEFAULT);
    }
}
