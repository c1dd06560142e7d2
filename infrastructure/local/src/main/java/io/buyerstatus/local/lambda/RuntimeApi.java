package io.buyerstatus.local.lambda;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.net.URL;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a function sees beside its own zip: the platform, and Lambda's runtime, which the managed runtime brings too. Everything else of
 * this process is hidden. Interfaces are shared with the local system; the runtime's serializers are loaded anew with the functions'
 * libraries, because they remember events' classes by name and so can serve those only who share them.
 */
final class RuntimeApi extends ClassLoader {

    private static final String RUNTIME = "com.amazonaws.services.lambda.runtime.";
    private static final String EVENTS = RUNTIME + "events.";
    private static final String SERIALIZATION = RUNTIME + "serialization.";
    private static final String ITS_LIBRARIES = "com.amazonaws.lambda.thirdparty.";

    static {
        registerAsParallelCapable();
    }

    RuntimeApi() {
        super("lambda-runtime", ClassLoader.getPlatformClassLoader());
    }

    /** Chooses serializers with this copy of the runtime. */
    @SuppressWarnings("unchecked") // Serializers says so
    BiFunction<Type, ClassLoader, PojoSerializer<Object>> serializers() throws ReflectiveOperationException {
        return (BiFunction<Type, ClassLoader, PojoSerializer<Object>>)
                loadClass(Serializers.class.getName()).getDeclaredConstructor().newInstance();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (isOwn(name)) {
            return define(name);
        }
        if (name.equals(PojoSerializer.class.getName()) || (name.startsWith(RUNTIME) && !name.startsWith(EVENTS))) {
            return Class.forName(name, false, RuntimeApi.class.getClassLoader());
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return name.startsWith(ITS_LIBRARIES.replace('.', '/')) ? RuntimeApi.class.getResource("/" + name) : null;
    }

    private static boolean isOwn(String name) {
        return name.equals(Serializers.class.getName())
                || name.startsWith(ITS_LIBRARIES)
                || (name.startsWith(SERIALIZATION) && !name.equals(PojoSerializer.class.getName()));
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = RuntimeApi.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
