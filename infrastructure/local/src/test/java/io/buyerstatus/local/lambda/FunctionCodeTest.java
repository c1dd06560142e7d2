package io.buyerstatus.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function's code leaves nothing behind in the JVM that it shares with others here. */
class FunctionCodeTest {

    @Test
    void whatItRegistersToReadPicturesGoesWithIt(@TempDir Path folder) throws Exception {
        FunctionCode code = FunctionCode.open(
                "planted", zipOf(Planted.class, folder.resolve("planted.zip")), Libraries.of(List.of()));
        Object planted = code.loader()
                .loadClass(Planted.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        List<Object> before = readers();
        IIORegistry.getDefaultInstance().registerServiceProvider(planted);
        assertThat(readers()).contains(planted);

        code.close();

        assertThat(readers()).containsExactlyInAnyOrderElementsOf(before);
    }

    private static List<Object> readers() {
        List<Object> readers = new ArrayList<>();
        IIORegistry.getDefaultInstance()
                .getServiceProviders(ImageReaderSpi.class, false)
                .forEachRemaining(readers::add);
        return readers;
    }

    private static Path zipOf(Class<?> type, Path zip) throws IOException {
        String file = type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(FunctionCodeTest.class.getResourceAsStream("/" + file));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(file));
            out.write(in.readAllBytes());
        }
        return zip;
    }

    /** What a library of pictures brings. */
    public static final class Planted extends ImageReaderSpi {
        @Override
        public boolean canDecodeInput(Object source) {
            return false;
        }

        @Override
        public ImageReader createReaderInstance(Object extension) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getDescription(Locale locale) {
            return "planted";
        }
    }
}
