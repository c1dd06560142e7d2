package io.buyerstatus.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What several functions bring is one for all of them, and no function sees what it does not bring. */
class LibrariesTest {
    private static final String WORDS = "words.txt";

    @TempDir
    private Path folder;

    private Libraries libraries = Libraries.of(List.of());

    @AfterEach
    void close() {
        libraries.close();
    }

    @Test
    void aLibraryOfTwoFunctionsIsLoadedOnceAndTheirOwnClassesAreTheirOwn() throws Exception {
        Path one =
                zip("one", Map.of("shared-1.0.jar", jar("", Shared.class), "buyer-status-1.0.jar", jar("", Own.class)));
        Path other = zip(
                "other", Map.of("shared-1.0.jar", jar("", Shared.class), "buyer-status-1.0.jar", jar("", Own.class)));
        libraries = Libraries.of(List.of(one, other));

        try (FunctionCode first = FunctionCode.open("one", one, libraries);
                FunctionCode second = FunctionCode.open("other", other, libraries)) {
            assertThat(load(first, Shared.class)).isSameAs(load(second, Shared.class));
            assertThat(load(first, Own.class)).isNotSameAs(load(second, Own.class));
            assertThat(first.runtime()).isSameAs(second.runtime());
        }
    }

    @Test
    void aFunctionSeesNoLibraryThatItDoesNotBring() throws Exception {
        Path one = zip("one", Map.of("shared-1.0.jar", jar("here", Shared.class)));
        Path other = zip("other", Map.of("shared-1.0.jar", jar("here", Shared.class)));
        Path third = zip("third", Map.of("third-1.0.jar", jar("", Own.class)));
        libraries = Libraries.of(List.of(one, other, third));

        try (FunctionCode without = FunctionCode.open("third", third, libraries);
                FunctionCode with = FunctionCode.open("one", one, libraries)) {
            assertThatThrownBy(() -> load(without, Shared.class)).isInstanceOf(ClassNotFoundException.class);
            assertThat(without.loader().getResource(WORDS)).isNull();
            assertThat(words(with)).isEqualTo("here");
        }
    }

    @Test
    void aLicenceMayDiffer() throws Exception {
        Path one = zip("one", Map.of("shared-1.0.jar", jar("with a licence", Shared.class)));
        Path other = zip("other", Map.of("shared-1.0.jar", jar("", Shared.class)));
        libraries = Libraries.of(List.of(one, other));

        try (FunctionCode first = FunctionCode.open("one", one, libraries);
                FunctionCode second = FunctionCode.open("other", other, libraries)) {
            assertThat(load(first, Shared.class)).isSameAs(load(second, Shared.class));
        }
    }

    @Test
    void ofSeveralBuildsNothingIsShared() throws Exception {
        Path one = zip("one", Map.of("shared-1.0.jar", jar("", Shared.class), "same-1.0.jar", jar("", Own.class)));
        Path other = zip(
                "other",
                Map.of(
                        "shared-1.0.jar",
                        jar(changed(Shared.class), "", Shared.class),
                        "same-1.0.jar",
                        jar("", Own.class)));
        libraries = Libraries.of(List.of(one, other));

        try (FunctionCode first = FunctionCode.open("one", one, libraries);
                FunctionCode second = FunctionCode.open("other", other, libraries)) {
            assertThat(load(first, Own.class)).isNotSameAs(load(second, Own.class));
            assertThat(first.runtime()).isNotSameAs(second.runtime());
        }
    }

    @Test
    void ofTwoVersionsNothingIsShared() throws Exception {
        Map<String, byte[]> older = Map.of("shared-1.0.jar", jar("", Shared.class));
        Map<String, byte[]> newer = Map.of("shared-1.1.jar", jar(changed(Shared.class), "", Shared.class));
        Path one = zip("one", older);
        Path two = zip("two", older);
        Path three = zip("three", newer);
        Path four = zip("four", newer);
        libraries = Libraries.of(List.of(one, two, three, four));

        try (FunctionCode first = FunctionCode.open("one", one, libraries);
                FunctionCode second = FunctionCode.open("two", two, libraries)) {
            assertThat(load(first, Shared.class)).isNotSameAs(load(second, Shared.class));
        }
    }

    private static Class<?> load(FunctionCode code, Class<?> type) throws ClassNotFoundException {
        return code.loader().loadClass(type.getName());
    }

    private static String words(FunctionCode code) throws IOException {
        try (InputStream in = Objects.requireNonNull(code.loader().getResourceAsStream(WORDS))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path zip(String name, Map<String, byte[]> jars) throws IOException {
        Path zip = folder.resolve(name + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (var jar : jars.entrySet()) {
                out.putNextEntry(new ZipEntry("lib/" + jar.getKey()));
                out.write(jar.getValue());
            }
        }
        return zip;
    }

    /** Stored, as jars are in functions' zips. */
    private static byte[] jar(String words, Class<?> type) throws IOException {
        return jar(bytes(type), words, type);
    }

    private static byte[] jar(byte[] code, String words, Class<?> type) throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put(file(type), code);
        if (!words.isEmpty()) {
            contents.put(WORDS, words.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setMethod(ZipOutputStream.STORED);
            for (var content : contents.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                CRC32 checksum = new CRC32();
                checksum.update(content.getValue());
                entry.setSize(content.getValue().length);
                entry.setCrc(checksum.getValue());
                out.putNextEntry(entry);
                out.write(content.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** What another version would be. */
    private static byte[] changed(Class<?> type) throws IOException {
        byte[] code = bytes(type);
        return Arrays.copyOf(code, code.length + 1);
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = Objects.requireNonNull(LibrariesTest.class.getResourceAsStream("/" + file(type)))) {
            return in.readAllBytes();
        }
    }

    private static String file(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    /** What a library brings. */
    public static final class Shared {}

    /** What is a function's own. */
    public static final class Own {}
}
