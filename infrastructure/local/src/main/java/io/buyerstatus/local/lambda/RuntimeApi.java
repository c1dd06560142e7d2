package io.buyerstatus.local.lambda;

/**
 * What every function sees beside its own zip: the platform, and Lambda's runtime interface, which the managed runtime brings
 * too. Everything else of this process is hidden from functions.
 */
final class RuntimeApi extends ClassLoader {

    private static final String SHARED = "com.amazonaws.services.lambda.runtime.";
    private static final String EVENTS = SHARED + "events.";
    private static final String SERIALIZATION = SHARED + "serialization.";

    static {
        registerAsParallelCapable();
    }

    RuntimeApi() {
        super("lambda-runtime", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(SHARED) && !name.startsWith(EVENTS) && !name.startsWith(SERIALIZATION)) {
            return Class.forName(name, false, RuntimeApi.class.getClassLoader());
        }
        throw new ClassNotFoundException(name);
    }
}
