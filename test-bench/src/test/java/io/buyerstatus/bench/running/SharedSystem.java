package io.buyerstatus.bench.running;

import io.buyerstatus.bench.RunningSystem;
import io.buyerstatus.bench.RunningSystem.Shareable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Starts the system when a class asks for it, tidies up after each class, and ends it when the JVM's tests are done. A kind of system
 * says how it starts by a static method {@code start}.
 */
final class SharedSystem implements ParameterResolver, AfterAllCallback {
    private static final Namespace HERE = Namespace.create(SharedSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Shareable.class.isAssignableFrom(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        AutoCloseable atTheEnd = RunningSystem::end;
        context.getStore(StoreScope.LAUNCHER_SESSION, HERE).put(RunningSystem.class, atTheEnd);
        return running(parameter.getParameter().getType().asSubclass(Shareable.class));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        RunningSystem.tidyUp();
    }

    private static <T extends Shareable> T running(Class<T> kind) {
        return RunningSystem.of(kind, () -> ReflectionSupport.findMethod(kind, "start")
                .map(start -> kind.cast(ReflectionSupport.invokeMethod(start, null)))
                .orElseThrow(() -> new ParameterResolutionException(kind + " has no static method start")));
    }
}
