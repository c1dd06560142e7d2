package io.buyerstatus.local.lambda;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.lang.reflect.Type;

/** Chooses the serializer for a handler's type as Lambda's Java runtime does. */
final class Serializers {

    private Serializers() {}

    /**
     * The serializer of a type.
     *
     * @param loader where the function's own event classes come from
     */
    @SuppressWarnings("unchecked") // the runtime too only knows at run time what a handler takes
    static PojoSerializer<Object> of(Type type, ClassLoader loader) {
        if (type instanceof Class<?> known && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())) {
            return (PojoSerializer<Object>) LambdaEventSerializers.serializerFor(known, loader);
        }
        return JacksonFactory.getInstance().getSerializer(type);
    }
}
