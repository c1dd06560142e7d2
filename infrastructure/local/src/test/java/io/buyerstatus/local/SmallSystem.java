package io.buyerstatus.local;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.core.testing.Await;
import io.buyerstatus.local.fixture.EchoHandler;
import io.buyerstatus.local.fixture.Notes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.joda.time.DateTime;

/** A folder with a template and the zip of its functions, and the system that is started from it. */
final class SmallSystem implements AutoCloseable {

    private final Path root;
    private final LocalSystem system;

    private SmallSystem(Path root, LocalSystem system) {
        this.root = root;
        this.system = system;
    }

    static SmallSystem start(Path root, Optional<Path> dataFolder) throws IOException {
        return new SmallSystem(root, LocalSystem.start(options(root, dataFolder)));
    }

    /** Options of a folder that is prepared. */
    static LocalOptions options(Path root, Optional<Path> dataFolder) throws IOException {
        for (String name : List.of("template.yaml", "data.yaml")) {
            if (Files.notExists(root.resolve(name))) {
                try (InputStream in = resource("/local/" + name)) {
                    Files.copy(in, root.resolve(name));
                }
            }
        }
        Files.write(root.resolve("handlers.zip"), zip());
        LocalOptions free = LocalOptions.ephemeral(root);
        return new LocalOptions(
                root,
                free.http(),
                free.sqs(),
                free.dynamoDb(),
                free.aws(),
                free.s3(),
                free.smtp(),
                free.imap(),
                dataFolder,
                Map.of("Out", root.toAbsolutePath().toString()));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SmallSystem.class.getResourceAsStream(name), name);
    }

    /** As functions are packed: jars in a folder lib. */
    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("lib/handlers.jar"));
            zip.write(jar());
            zip.putNextEntry(new ZipEntry("lib/events.jar"));
            zip.write(Files.readAllBytes(location(SQSEvent.class)));
            // Lambda's serializers look for it in the function's own code.
            zip.putNextEntry(new ZipEntry("lib/joda-time.jar"));
            zip.write(Files.readAllBytes(location(DateTime.class)));
        }
        return bytes.toByteArray();
    }

    private static byte[] jar() throws IOException {
        Path classes = location(EchoHandler.class).resolve("io/buyerstatus/local/fixture");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream jar = new ZipOutputStream(bytes);
                var files = Files.list(classes)) {
            for (Path file : files.toList()) {
                jar.putNextEntry(new ZipEntry("io/buyerstatus/local/fixture/" + file.getFileName()));
                jar.write(Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    private static Path location(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    LocalSystem system() {
        return system;
    }

    /** What a function wrote down. */
    List<String> notes(String name) {
        return Notes.read(root, name);
    }

    /** Waits for something to come true while the system works. */
    void await(String what, BooleanSupplier condition) {
        Await.until(what, system::activity, condition);
    }

    @Override
    public void close() {
        system.close();
    }
}
