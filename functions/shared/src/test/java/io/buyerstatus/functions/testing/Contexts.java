package io.buyerstatus.functions.testing;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;
import java.util.function.IntSupplier;

/** What Lambda tells a handler about its invocation. */
public final class Contexts {

    private Contexts() {}

    /** A handler that asks Lambda for anything fails here. */
    public static Context none() {
        return answering(() -> {
            throw new UnsupportedOperationException("the handler looks at the time that it has left");
        });
    }

    /** A handler may ask how much time it has left, in milliseconds, and nothing else. */
    public static Context withTimeLeft(IntSupplier millis) {
        return answering(millis);
    }

    private static Context answering(IntSupplier millis) {
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getRemainingTimeInMillis")) {
                        return millis.getAsInt();
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
