package io.buyerstatus.functions.bulkmessages;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Dies once, at one call of all its ports together: before the call is made, or when it was made and nobody knows. */
final class Mortal implements ManyOrders.Through {
    private final int last;
    private final boolean after;
    private int calls;

    Mortal(int last, boolean after) {
        this.last = last;
        this.after = after;
    }

    /** The end of a process. */
    static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    boolean died() {
        return calls >= last;
    }

    @Override
    public <T> T port(Class<T> type, T port) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            calls++;
            if (calls == last && !after) {
                throw new Death();
            }
            try {
                Object answer = method.invoke(port, args);
                if (calls == last) {
                    throw new Death();
                }
                return answer;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }));
    }
}
