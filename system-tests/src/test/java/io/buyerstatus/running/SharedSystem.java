package io.buyerstatus.running;

import io.buyerstatus.bench.RunningSystem;
import io.buyerstatus.demo.Running;
import io.buyerstatus.journey.Journey;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the system when a class asks for it, tidies up after each class, and ends it when the JVM's tests are done. */
final class SharedSystem implements ParameterResolver, AfterAllCallback {
    private static final Namespace HERE = Namespace.create(SharedSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Journey.class || type == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        AutoCloseable atTheEnd = RunningSystem::end;
        context.getStore(StoreScope.LAUNCHER_SESSION, HERE).put(RunningSystem.class, atTheEnd);
        return parameter.getParameter().getType() == Journey.class
                ? RunningSystem.of(Journey.class, Journey::start)
                : RunningSystem.of(Running.class, Running::start);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        RunningSystem.tidyUp();
    }
}
