package io.buyerstatus.local.lambda;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.spi.IIORegistry;

/**
 * The readers and writers of pictures that a function's libraries register. In Lambda each function has a JVM of its own; here
 * ImageIO keeps one registry for all: what stayed in it after its class loader was closed would fail whoever reads a
 * picture next, and hold all classes of the function.
 */
final class ImagePlugins {
    private ImagePlugins() {}

    /** Has the JVM forget those that came with a class loader. */
    static void takeBack(ClassLoader loader) {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        Iterator<Class<?>> categories = registry.getCategories();
        while (categories.hasNext()) {
            List<Object> gone = new ArrayList<>();
            registry.getServiceProviders(categories.next(), false).forEachRemaining(provider -> {
                if (loader.equals(provider.getClass().getClassLoader())) {
                    gone.add(provider);
                }
            });
            gone.forEach(registry::deregisterServiceProvider);
        }
    }
}
