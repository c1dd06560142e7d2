package io.buyerstatus.template.zip;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Our own classes among those of jars, by internal name. */
final class OurClasses {

    private static final String OURS = "io/buyerstatus/";
    private static final String SUFFIX = ".class";

    private OurClasses() {}

    /** Of the jars in a folder, which the build of the whole reactor has filled; without them nothing is proven. */
    static Map<String, ClassModel> ofJarsIn(Path folder) {
        return of(jarsIn(folder));
    }

    /** The jars in a folder, which the build of the whole reactor has filled, by their names. */
    static Map<String, byte[]> jarsIn(Path folder) {
        Map<String, byte[]> jars = new TreeMap<>();
        try {
            for (Path jar : jarFiles(folder)) {
                jars.put(jar.getFileName().toString(), Files.readAllBytes(jar));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jars;
    }

    private static List<Path> jarFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new AssertionError(folder + " is not there: build everything first, with the whole `mvn verify`");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the jars, by their names in the jar; of a name that is in two, the first, as class loading has it. */
    static Map<String, byte[]> contents(Map<String, byte[]> jars, Predicate<String> wanted) {
        Map<String, byte[]> contents = new TreeMap<>();
        jars.forEach((name, bytes) -> {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    if (wanted.test(entry.getName())) {
                        contents.putIfAbsent(entry.getName(), in.readAllBytes());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        });
        return contents;
    }

    /** The names of the wanted files in the jars of a folder, without reading the files. */
    static Set<String> names(Path folder, Predicate<String> wanted) {
        Set<String> names = new TreeSet<>();
        jarFiles(folder).forEach(jar -> {
            try (ZipFile file = new ZipFile(jar.toFile())) {
                file.stream().map(ZipEntry::getName).filter(wanted).forEach(names::add);
            } catch (IOException e) {
                throw new UncheckedIOException(jar.toString(), e);
            }
        });
        return names;
    }

    static Map<String, ClassModel> of(Map<String, byte[]> jars) {
        return among(contents(jars, OurClasses::isOurs));
    }

    /** Our own among the files of jars. */
    static Map<String, ClassModel> among(Map<String, byte[]> contents) {
        Map<String, ClassModel> classes = new TreeMap<>();
        contents.forEach((name, bytes) -> {
            if (isOurs(name)) {
                classes.put(
                        name.substring(0, name.length() - SUFFIX.length()),
                        ClassFile.of().parse(bytes));
            }
        });
        return classes;
    }

    private static boolean isOurs(String name) {
        return name.startsWith(OURS) && name.endsWith(SUFFIX) && !name.endsWith("-info" + SUFFIX);
    }
}
