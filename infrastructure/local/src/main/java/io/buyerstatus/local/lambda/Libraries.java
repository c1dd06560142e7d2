package io.buyerstatus.local.lambda;

import io.buyerstatus.local.engine.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The libraries that several functions bring, loaded once for all of them: Lambda gives each function a JVM of its own, and here the
 * AWS SDK twenty-five times would be most of a start's time and memory. A function still sees those alone that its own zip holds, and our
 * own classes are each function's own, as is whatever keeps what is registered with it.
 *
 * <p>Shared is what has the same classes to the byte in every zip that has it. Where zips of several builds lie about, with several
 * versions of one library, nothing is shared.
 */
public final class Libraries implements AutoCloseable {
    private static final String FOLDER = "lib/";
    private static final String JAR = ".jar";
    private static final String CLASS = ".class";

    /** Ours, whose state is a function's; and the context of snapshots, which never forgets whom it is to tell. */
    private static final Pattern EACH_ITS_OWN = Pattern.compile("lib/(buyer-status|crac)-.*");

    private final Path folder;
    private final Map<String, Library> shared;
    private final RuntimeApi runtime;
    private final URLClassLoader loader;

    private Libraries(Path folder, Map<String, Library> shared) {
        this.folder = folder;
        this.shared = shared;
        this.runtime = new RuntimeApi();
        this.loader = new URLClassLoader(
                "libraries", shared.values().stream().map(Library::url).toArray(URL[]::new), runtime);
    }

    /** A shared jar, unpacked, and the names of what is in it. */
    private record Library(Path jar, Set<String> names) {
        URL url() {
            return Libraries.url(jar);
        }
    }

    /**
     * Those that several of these functions bring.
     *
     * @param zips of functions; one that is not there is left to whoever opens it
     * @throws StartFailure if a zip cannot be read
     */
    public static Libraries of(Collection<Path> zips) {
        Map<String, Map<Long, Path>> found = new TreeMap<>();
        Map<String, Integer> bringers = new HashMap<>();
        for (Path zip : zips.stream().filter(Files::isRegularFile).sorted().toList()) {
            try (ZipFile file = new ZipFile(zip.toFile())) {
                file.stream().filter(Libraries::mayBeShared).forEach(entry -> {
                    found.computeIfAbsent(entry.getName(), name -> new TreeMap<>())
                            .putIfAbsent(entry.getCrc(), zip);
                    bringers.merge(entry.getName(), 1, Integer::sum);
                });
            } catch (IOException e) {
                throw new StartFailure(zip + " cannot be read: " + e.getMessage(), e);
            }
        }
        found.keySet().removeIf(name -> bringers.getOrDefault(name, 0) < 2);
        return unpacked(found);
    }

    private static boolean mayBeShared(ZipEntry entry) {
        return entry.getName().startsWith(FOLDER)
                && entry.getName().endsWith(JAR)
                && !EACH_ITS_OWN.matcher(entry.getName()).matches();
    }

    private static Libraries unpacked(Map<String, Map<Long, Path>> found) {
        try {
            Path folder = Files.createTempDirectory("buyer-status-libraries-");
            Map<String, Library> shared = new TreeMap<>();
            Map<String, Long> classes = new HashMap<>();
            for (var jar : found.entrySet()) {
                Set<String> names = new HashSet<>();
                for (Path zip : jar.getValue().values()) {
                    Map<String, Long> contents = unpack(zip, jar.getKey(), folder);
                    if (differ(contents, classes)) {
                        return new Libraries(folder, Map.of());
                    }
                    names.addAll(contents.keySet());
                }
                shared.put(jar.getKey(), new Library(unpacked(jar.getKey(), folder), names));
            }
            return new Libraries(folder, shared);
        } catch (IOException e) {
            throw new StartFailure("the functions' libraries cannot be unpacked: " + e.getMessage(), e);
        }
    }

    private static Path unpacked(String jar, Path folder) {
        return folder.resolve(jar.substring(FOLDER.length()));
    }

    /** Unpacks a jar; answers the files in it, with their checksums. Of those that differ in licences alone any will do. */
    private static Map<String, Long> unpack(Path zip, String jar, Path folder) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Files.copy(
                    file.getInputStream(file.getEntry(jar)),
                    unpacked(jar, folder),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        try (ZipFile file = new ZipFile(unpacked(jar, folder).toFile())) {
            return file.stream().collect(Collectors.toMap(ZipEntry::getName, ZipEntry::getCrc));
        }
    }

    /** Whether a class is another than one that has its name, be it of the same library or of another; remembers those that are new. */
    private static boolean differ(Map<String, Long> contents, Map<String, Long> classes) {
        return contents.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(CLASS))
                .anyMatch(entry -> {
                    Long known = classes.putIfAbsent(entry.getKey(), entry.getValue());
                    return known != null && !known.equals(entry.getValue());
                });
    }

    /** Whether an entry of a function's zip is one of them. */
    boolean hold(ZipEntry entry) {
        return shared.containsKey(entry.getName());
    }

    /** The runtime that serves a function: one for all who share the classes of events, which it remembers by name. */
    RuntimeApi runtime() {
        return shared.isEmpty() ? new RuntimeApi() : runtime;
    }

    /** What a function with this zip, and this runtime, sees of them. */
    ClassLoader seenBy(ZipFile zip, RuntimeApi its) {
        return new View(
                its,
                zip.stream()
                        .filter(this::hold)
                        .map(entry -> shared.get(entry.getName()))
                        .toList());
    }

    @Override
    public void close() {
        try {
            loader.close();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(jar + " has no URL", e);
        }
    }

    /** Those of the libraries that are in one function's zip. */
    private final class View extends ClassLoader {
        private final Set<String> names;
        private final Set<String> jars;

        View(RuntimeApi its, List<Library> libraries) {
            super("its-libraries", its);
            this.names = libraries.stream()
                    .flatMap(library -> library.names().stream())
                    .collect(Collectors.toSet());
            this.jars = libraries.stream()
                    .map(library -> "jar:" + library.url() + "!/")
                    .collect(Collectors.toSet());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!names.contains(name.replace('.', '/') + CLASS)) {
                throw new ClassNotFoundException(name);
            }
            return loader.loadClass(name);
        }

        @Override
        protected @Nullable URL findResource(String name) {
            try {
                Enumeration<URL> found = findResources(name);
                return found.hasMoreElements() ? found.nextElement() : null;
            } catch (IOException unreadable) {
                return null;
            }
        }

        @Override
        protected Enumeration<URL> findResources(String name) throws IOException {
            if (!names.contains(name)) {
                return Collections.emptyEnumeration();
            }
            return Collections.enumeration(Collections.list(loader.findResources(name)).stream()
                    .filter(url -> jars.stream().anyMatch(url.toString()::startsWith))
                    .toList());
        }
    }
}
