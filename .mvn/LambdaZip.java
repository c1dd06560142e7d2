import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs a folder {@code lib} of jars into the zip that Lambda runs.
 *
 * <p>The jars inside are stored, not compressed: the zip around them then compresses each as one stream, which
 * makes it a third smaller than a zip of compressed jars, and classes load without inflating. Entries are sorted
 * and carry one constant time, so the same jars give the same bytes. What only a build, a module path or a JavaScript
 * engine reads stays out, and so do the classes that no function runs, and of our own those that this one never names:
 * a third of them. The system tests prove that no class in a zip names one that was left out. A licence or notice that many jars hold is packed once.
 */
final class LambdaZip {
    private static final LocalDateTime CONSTANT = LocalDateTime.of(2026, 1, 1, 0, 0);

    /**
     * Poms, module descriptors, Kotlin's metadata for compilers, Handlebars for a JavaScript engine that is not there, fonts other than those that we
     * embed, the entities of document types that no paper of ours names, the time zones of a library whose class alone Lambda's own serializer asks for, and what the SDK's classes of regions are generated from.
     */
    private static final Pattern NEVER_READ = Pattern.compile("META-INF/maven/.*|META-INF/INDEX\\.LIST"
            + "|(META-INF/versions/[0-9]+/)?module-info\\.class|META-INF/(proguard|native-image)/.*"
            + "|.*\\.kotlin_(module|builtins|metadata)|handlebars-.*\\.js"
            + "|META-INF/services/software\\.amazon\\.awssdk\\.core\\.warmup\\..*"
            + "|org/joda/time/tz/data/.*|software/amazon/awssdk/regions/internal/region/endpoints\\.json"
            + "|org/apache/fontbox/cmap/(?!Identity-)[^/.]+|org/apache/pdfbox/resources/((ttf|icc)/.*|afm/(?!(Helvetica|ZapfDingbats)\\.afm).*)"
            + "|resources/schema/openhtmltopdf/.*\\.ent");

    /**
     * The asynchronous half of the SDK's clients, which needs netty or the CRT, with what warms both halves up, as our own priming does for
     * the one; and the events that no function is called with: half a megabyte of a zip.
     */
    private static final Pattern NEVER_RUN = Pattern.compile("software/amazon/awssdk/services/("
            + ".*/(Default\\w*Async\\w*|\\w+AsyncClient(Builder|Decorator)?|\\w+AsyncWaiter"
            + "|\\w+AsyncEndpointDiscoveryCacheLoader|paginators/\\w+Publisher)(\\$\\w+)*\\.class"
            + "|sqs/(internal/)?batchmanager/.*|.*/internal/warmup/.*)"
            + "|com/amazonaws/services/lambda/runtime/events/"
            + "(?!APIGatewayV2HTTP|DynamodbEvent|SQS|StreamsEventResponse|models/dynamodb/).*");

    /** Our own classes, by internal name, wherever one class may name another: in code, descriptors, signatures, texts. */
    private static final Pattern OURS = Pattern.compile("io[/.]buyerstatus[/.][\\w/.$]+");

    private static final String CLASS = ".class";

    private static final Pattern LICENCE = Pattern.compile("META-INF/(LICENSE|NOTICE)(\\.txt|\\.md)?");

    /** The texts of licences that are packed already. */
    private final Set<String> licences = new HashSet<>();

    private final Set<String> named;

    private LambdaZip(Set<String> named) {
        this.named = named;
    }

    /** @param arguments the folder of jars, the zip to be, and the function's name */
    public static void main(String[] arguments) throws IOException {
        List<Path> jars;
        try (var files = Files.list(Path.of(arguments[0]))) {
            jars = files.sorted().toList();
        }
        new LambdaZip(named(jars, arguments[2])).pack(jars, Path.of(arguments[1]));
    }

    /** Those of our classes, as files in jars, that the function's own classes name, and those that these name, to the end. */
    private static Set<String> named(List<Path> jars, String function) throws IOException {
        Pattern itsOwn = Pattern.compile("buyer-status-" + Pattern.quote(function) + "-[0-9].*");
        Map<String, byte[]> ours = new HashMap<>();
        Deque<String> unread = new ArrayDeque<>();
        for (Path jar : jars) {
            Map<String, byte[]> classes = contents(jar);
            classes.keySet().removeIf(name -> !name.startsWith("io/buyerstatus/") || !name.endsWith(CLASS));
            ours.putAll(classes);
            if (itsOwn.matcher(jar.getFileName().toString()).matches()) {
                unread.addAll(classes.keySet());
            }
        }
        Set<String> named = new HashSet<>(unread);
        while (!unread.isEmpty()) {
            // Names are ASCII, and no byte beside a constant's is a letter: the file's bytes tell them as its parser
            // would.
            OURS.matcher(new String(ours.get(unread.pop()), StandardCharsets.ISO_8859_1))
                    .results()
                    .map(name -> name.group().replace('.', '/') + CLASS)
                    .filter(ours::containsKey)
                    .filter(named::add)
                    .forEach(unread::add);
        }
        return named;
    }

    private void pack(List<Path> jars, Path zip) throws IOException {
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            out.setLevel(Deflater.BEST_COMPRESSION);
            for (Path jar : jars) {
                ZipEntry entry = new ZipEntry("lib/" + jar.getFileName());
                entry.setTimeLocal(CONSTANT);
                out.putNextEntry(entry);
                out.write(stored(jar));
                out.closeEntry();
            }
        }
    }

    private byte[] stored(Path jar) throws IOException {
        Map<String, byte[]> contents = contents(jar);
        contents.entrySet().removeIf(content -> !isPacked(content.getKey(), content.getValue()));
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.setMethod(ZipOutputStream.STORED);
            for (var content : contents.entrySet()) {
                out.putNextEntry(entry(content.getKey(), content.getValue()));
                out.write(content.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The files of a jar, sorted by their names. */
    private static Map<String, byte[]> contents(Path jar) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (var in = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    contents.putIfAbsent(entry.getName(), in.readAllBytes());
                }
            }
        }
        return contents;
    }

    private boolean isPacked(String name, byte[] content) {
        return LICENCE.matcher(name).matches()
                ? licences.add(new String(content, StandardCharsets.UTF_8))
                : !NEVER_READ.matcher(name).matches()
                        && !NEVER_RUN.matcher(name).matches()
                        && (!name.startsWith("io/buyerstatus/") || !name.endsWith(CLASS) || named.contains(name));
    }

    private static ZipEntry entry(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(CONSTANT);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        return entry;
    }
}
