package io.buyerstatus.template.zip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A function's zip, read whole: its entries, and the entries of the jars in it. */
final class FunctionZip {

    private static final String CLASS = ".class";

    private final Path file;
    private final List<ZipEntry> entries = new ArrayList<>();
    private final Map<String, byte[]> jars = new LinkedHashMap<>();
    private @Nullable Map<String, byte[]> contents;

    private FunctionZip(Path file) {
        this.file = file;
    }

    /** Reads the zip that {@code mvn verify} of the whole reactor has built; without it nothing is proven, so it must be there. */
    static FunctionZip read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new AssertionError(file + " is not there: build the functions first, with the whole `mvn verify`");
        }
        FunctionZip zip = new FunctionZip(file);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.entries.add(entry);
                zip.jars.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    Path file() {
        return file;
    }

    long size() throws IOException {
        return Files.size(file);
    }

    List<ZipEntry> entries() {
        return List.copyOf(entries);
    }

    /** Every file of every jar, by its name in the jar; of a name that is in two, the first, as class loading has it. */
    Map<String, byte[]> contents() {
        Map<String, byte[]> read = contents;
        if (read == null) {
            read = OurClasses.contents(jars, name -> true);
            contents = read;
        }
        return read;
    }

    /** The classes, by internal name, that the jars it was packed from hold and it does not. */
    Set<String> leftOut() {
        Set<String> leftOut = new TreeSet<>(OurClasses.names(file.resolveSibling("app/lib"), FunctionZip::isClass));
        leftOut.removeAll(contents().keySet());
        return leftOut.stream()
                .map(name -> name.substring(0, name.length() - CLASS.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every class, our own and the libraries', by internal name. */
    Map<String, ClassModel> classes() {
        Map<String, ClassModel> classes = new TreeMap<>();
        contents().forEach((name, bytes) -> {
            if (isClass(name)) {
                classes.put(
                        name.substring(0, name.length() - CLASS.length()),
                        ClassFile.of().parse(bytes));
            }
        });
        return classes;
    }

    private static boolean isClass(String name) {
        return name.endsWith(CLASS) && !name.endsWith("-info" + CLASS);
    }

    /** Our own classes, by internal name. */
    Map<String, ClassModel> ourClasses() {
        return OurClasses.among(contents());
    }

    Optional<ClassModel> ourClass(String internalName) {
        return Optional.ofNullable(ourClasses().get(internalName));
    }

    /** A class loader that sees this zip and the JDK, as in Lambda; nothing of the tests' own class path. */
    URLClassLoader loader(Path folder) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Map.Entry<String, byte[]> jar : jars.entrySet()) {
            Path target = folder.resolve(jar.getKey().replace('/', '_'));
            Files.write(target, jar.getValue());
            URI uri = target.toUri();
            urls.add(uri.toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
