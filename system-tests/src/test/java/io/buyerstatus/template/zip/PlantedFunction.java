package io.buyerstatus.template.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * A small due-messages that keeps every rule, to be spoiled: its source compiled against stand-ins of the SDK's client and requests,
 * packed as the reactor packs.
 */
final class PlantedFunction {

    private static final LocalDateTime CONSTANT = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final String CLIENT = """
            package software.amazon.awssdk.services.dynamodb;
            import java.util.function.Consumer;
            import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
            import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
            import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
            import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
            public final class DynamoDbClient {
                public static DynamoDbClient create() { return new DynamoDbClient(); }
                public void query(Consumer<QueryRequest.Builder> request) {}
                public void getItem(Consumer<GetItemRequest.Builder> request) {}
                public void putItem(Consumer<PutItemRequest.Builder> request) {}
                public void scan(Consumer<ScanRequest.Builder> request) {}
            }
            """;

    private static final String REQUEST = """
            package software.amazon.awssdk.services.dynamodb.model;
            public final class NAME {
                public interface Builder {
                    Builder tableName(String name);
                    Builder indexName(String name);
                }
            }
            """;

    private static final List<String> REQUESTS =
            List.of("GetItemRequest", "PutItemRequest", "QueryRequest", "ScanRequest");

    /** The sweep reaches the store through a port, a method reference and a lambda, and the table's name through a field, a record and what lambdas capture; {@code never} is reached by nothing. */
    static final String HANDLER = """
            package io.buyerstatus.functions.duemessages;
            import java.time.InstantSource;
            import java.util.Map;
            import java.util.Objects;
            import java.util.function.Consumer;
            import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
            import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
            public final class DueMessagesHandler {
                private final Ledger ledger;
                public DueMessagesHandler() { this(System.getenv(), InstantSource.system()); }
                public DueMessagesHandler(Map<String, String> environment, InstantSource clock) {
                    ledger = new DueMessagesWiring(environment).ledger();
                }
                public Object handleRequest(Object event, Object context) { ledger.sweep(); return event; }
            }
            final class DueMessagesWiring {
                private final String table;
                DueMessagesWiring(Map<String, String> environment) {
                    table = Objects.requireNonNull(environment.get("LEDGER_TABLE"), "LEDGER_TABLE");
                }
                Ledger ledger() { return new DynamoLedger(DynamoDbClient.create(), new Names(1L, table)); }
            }
            interface Ledger { void sweep(); }
            interface Report { void never(); }
            record Names(long version, String ledger) {
                String either() { return version > 0 ? ledger : ledger.strip(); }
            }
            record DynamoLedger(DynamoDbClient client, Names names) implements Ledger, Report {
                public void sweep() {
                    String rows = names.either();
                    client.query(request -> request.tableName(rows).indexName("due"));
                    Consumer<Consumer<GetItemRequest.Builder>> read = client::getItem;
                    read.accept(request -> named(request, rows));
                    Runnable write = () -> client.putItem(request -> request.tableName(rows));
                    write.run();
                    count();
                }
                private static void named(GetItemRequest.Builder request, String table) { request.tableName(table); }
                private void count() { client.query(request -> request.tableName(names.ledger()).indexName("due")); }
                public void never() { client.scan(request -> request.tableName(names.ledger())); }
            }
            """;

    private final Path folder;
    private final Map<String, byte[]> extra = new TreeMap<>();
    private String source = HANDLER;
    private LocalDateTime secondTime = CONSTANT;
    private String leftOut = "";

    PlantedFunction(Path folder) {
        this.folder = folder;
    }

    PlantedFunction replace(String old, String replacement) {
        if (!source.contains(old)) {
            throw new IllegalArgumentException("the planted source has no " + old);
        }
        source = source.replace(old, replacement);
        return this;
    }

    PlantedFunction with(String name, byte[] content) {
        extra.put(name, content);
        return this;
    }

    PlantedFunction builtAtAnotherTime() {
        secondTime = CONSTANT.plusYears(1);
        return this;
    }

    /** Packed without one of its files. */
    PlantedFunction without(String name) {
        leftOut = name;
        return this;
    }

    FunctionZip build() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(classes);
        Map<String, byte[]> contents = new TreeMap<>(extra);
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        Files.write(Files.createDirectories(folder.resolve("app/lib")).resolve("a.jar"), jar(contents));
        contents.remove(leftOut);
        Path zip = folder.resolve("due-messages.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            put(out, "lib/a.jar", jar(contents), CONSTANT);
            put(out, "lib/b.jar", jar(Map.of("readme", new byte[0])), secondTime);
        }
        return FunctionZip.read(zip);
    }

    private void compile(Path classes) throws IOException {
        Path handler = Files.writeString(folder.resolve("DueMessagesHandler.java"), source);
        List<Path> sources = new ArrayList<>(List.of(handler));
        sources.add(Files.writeString(folder.resolve("DynamoDbClient.java"), CLIENT));
        for (String request : REQUESTS) {
            sources.add(Files.writeString(folder.resolve(request + ".java"), REQUEST.replace("NAME", request)));
        }
        StringWriter messages = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages,
                            manager,
                            null,
                            List.of("-d", classes.toString(), "-proc:none", "-cp", classes.toString()),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("the planted source does not compile: " + messages);
            }
        }
    }

    private static byte[] jar(Map<String, byte[]> contents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                put(out, content.getKey(), content.getValue(), CONSTANT);
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, byte[] content, LocalDateTime time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
