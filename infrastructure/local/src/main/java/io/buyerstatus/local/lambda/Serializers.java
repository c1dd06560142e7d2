package io.buyerstatus.local.lambda;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.lang.reflect.Type;
import java.util.function.BiFunction;

/**
 * Chooses the serializer for a handler's type, and the loader of its event classes, as Lambda's Java runtime does. Loaded by {@link RuntimeApi}.
 */
public final class Serializers implements BiFunction<Type, ClassLoader, PojoSerializer<Object>> {

    @Override
    @SuppressWarnings("unchecked") // the runtime too only knows at run time what a handler takes
    public PojoSerializer<Object> apply(Type type, ClassLoader loader) {
        if (type instanceof Class<?> known && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())) {
            return (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(known, loader);
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }
}
