package io.buyerstatus.local.lambda;

import io.buyerstatus.local.engine.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A function's zip, unpacked into a temporary folder: its classes and then {@code lib/*.jar}, as Lambda orders them; the libraries that other
 * functions bring, too, are loaded once for all.
 */
final class FunctionCode implements AutoCloseable {

    private final Path folder;
    private final RuntimeApi runtime;
    private final URLClassLoader loader;

    private FunctionCode(Path folder, RuntimeApi runtime, URLClassLoader loader) {
        this.folder = folder;
        this.runtime = runtime;
        this.loader = loader;
    }

    /**
     * Unpacks and opens a zip.
     *
     * @throws StartFailure if it is not there or cannot be unpacked
     */
    static FunctionCode open(String name, Path zip, Libraries libraries) {
        if (!Files.isRegularFile(zip)) {
            throw new StartFailure(
                    "the function " + name + " is not built: " + zip + " is missing; run mvn package first");
        }
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Path folder = Files.createTempDirectory("buyer-status-" + name + "-");
            try {
                unpack(file, libraries, folder);
            } catch (IOException e) {
                Folders.delete(folder);
                throw e;
            }
            RuntimeApi runtime = libraries.runtime();
            return new FunctionCode(
                    folder, runtime, new URLClassLoader(name, classPath(folder), libraries.seenBy(file, runtime)));
        } catch (IOException e) {
            throw new StartFailure("the function " + name + " cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static void unpack(ZipFile file, Libraries libraries, Path folder) throws IOException {
        for (ZipEntry entry : file.stream()
                .filter(entry -> !entry.isDirectory() && !libraries.hold(entry))
                .toList()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("an entry leads out of the zip: " + entry.getName());
            }
            Files.createDirectories(target.resolveSibling("."));
            try (var in = file.getInputStream(entry)) {
                Files.copy(in, target);
            }
        }
    }

    private static URL[] classPath(Path folder) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(folder.toUri().toURL());
        Path lib = folder.resolve("lib");
        if (Files.isDirectory(lib)) {
            try (var jars = Files.list(lib)) {
                for (Path jar : jars.filter(path -> path.toString().endsWith(".jar"))
                        .sorted()
                        .toList()) {
                    urls.add(jar.toUri().toURL());
                }
            }
        }
        return urls.toArray(URL[]::new);
    }

    ClassLoader loader() {
        return loader;
    }

    /** The runtime that this function is served by. */
    RuntimeApi runtime() {
        return runtime;
    }

    @Override
    public void close() {
        ImagePlugins.takeBack(loader);
        try {
            loader.close();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
