package io.buyerstatus.functions.testing;

import java.lang.reflect.Proxy;

/** Dependencies that are down, and say so in words that no log may repeat. */
public final class Broken {
    /** What their exceptions say: whom it was about. */
    public static final String GOSSIP = "no answer about Erika Beispiel, 50667 Köln, erika@example.com";

    private Broken() {}

    /** A port whose every call fails. */
    public static <T> T port(Class<T> port) {
        return port(port, new IllegalStateException(GOSSIP));
    }

    /** A port whose every call ends like this. */
    public static <T> T port(Class<T> port, Throwable end) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    throw end;
                }));
    }
}
