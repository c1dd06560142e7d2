package io.buyerstatus.running;

import io.buyerstatus.demo.Running;
import io.buyerstatus.journey.Journey;
import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;

/**
 * Classes that share a system run next to each other, so that each system is started once: those that need none first, then those with
 * the journeys' shop, those with a system of their own, and those with the demo. {@link Order} decides among neighbours.
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
        JOURNEY,
        OWN_SYSTEM,
        DEMO
    }

    private static Turn turn(ClassDescriptor descriptor) {
        List<Class<?>> needed = Stream.of(descriptor.getTestClass().getDeclaredConstructors())
                .map(Constructor::getParameterTypes)
                .flatMap(Stream::of)
                .toList();
        if (needed.contains(Journey.class)) {
            return Turn.JOURNEY;
        }
        if (needed.contains(Running.class)) {
            return Turn.DEMO;
        }
        return descriptor.isAnnotated(OwnSystem.class) ? Turn.OWN_SYSTEM : Turn.NOTHING;
    }

    private static int order(ClassDescriptor descriptor) {
        return Optional.ofNullable(descriptor.getTestClass().getAnnotation(Order.class))
                .map(Order::value)
                .orElse(Order.DEFAULT);
    }
}
