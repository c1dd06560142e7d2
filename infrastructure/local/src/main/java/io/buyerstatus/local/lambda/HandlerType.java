package io.buyerstatus.local.lambda;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import io.buyerstatus.local.engine.StartFailure;
import io.buyerstatus.local.wiring.FunctionDefinition;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.BiFunction;

/** A handler's class: how to make one, and how its event and answer are written. */
final class HandlerType {

    private static final int EVENT = 0;
    private static final int ANSWER = 1;

    private final FunctionDefinition function;
    private final Constructor<?> constructor;
    private final PojoSerializer<Object> events;
    private final PojoSerializer<Object> answers;

    private HandlerType(
            FunctionDefinition function,
            Constructor<?> constructor,
            PojoSerializer<Object> events,
            PojoSerializer<Object> answers) {
        this.function = function;
        this.constructor = constructor;
        this.events = events;
        this.answers = answers;
    }

    /**
     * Finds the handler in a function's code.
     *
     * @throws StartFailure if it is not there or is not a handler that can be given an environment and a clock
     */
    static HandlerType load(FunctionDefinition function, FunctionCode code) {
        String[] handler = function.handler().split("::", 2);
        if (handler.length == 2 && !handler[1].equals("handleRequest")) {
            throw new StartFailure(function.position() + ": only handleRequest can be called here, not " + handler[1]);
        }
        try {
            Class<?> type = Class.forName(handler[0], true, code.loader());
            Type[] arguments = handlerArguments(type);
            BiFunction<Type, ClassLoader, PojoSerializer<Object>> serializers =
                    code.runtime().serializers();
            return new HandlerType(
                    function,
                    type.getConstructor(Map.class, InstantSource.class),
                    serializers.apply(arguments[EVENT], code.loader()),
                    serializers.apply(arguments[ANSWER], code.loader()));
        } catch (ClassNotFoundException e) {
            throw new StartFailure(function.position() + ": " + function.code() + " has no class " + handler[0], e);
        } catch (NoSuchMethodException e) {
            throw new StartFailure(
                    handler[0] + " has no public constructor (Map<String, String> environment, InstantSource clock)",
                    e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the runtime's serializers cannot be loaded", e);
        }
    }

    /** What the handler's {@code RequestHandler<I, O>} says of I and O, wherever in its ancestry it says so. */
    private static Type[] handlerArguments(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Type candidate : each.getGenericInterfaces()) {
                if (candidate instanceof ParameterizedType parameterized
                        && parameterized.getRawType() == RequestHandler.class) {
                    return parameterized.getActualTypeArguments();
                }
            }
        }
        throw new StartFailure(type.getName() + " does not implement RequestHandler with types of its own");
    }

    /**
     * Makes a handler.
     *
     * @throws StartFailure with the handler's own message if it refuses its environment
     */
    @SuppressWarnings("unchecked") // the interface was checked when the type was loaded
    RequestHandler<Object, Object> create(InstantSource clock) {
        try {
            return (RequestHandler<Object, Object>) constructor.newInstance(function.environment(), clock);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new StartFailure("the function " + function.name() + " does not start: " + cause, cause);
        } catch (ReflectiveOperationException e) {
            throw new StartFailure("the function " + function.name() + " does not start: " + e, e);
        }
    }

    PojoSerializer<Object> events() {
        return events;
    }

    PojoSerializer<Object> answers() {
        return answers;
    }
}
