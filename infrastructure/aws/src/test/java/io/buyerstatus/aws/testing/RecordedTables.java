package io.buyerstatus.aws.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What an earlier release wrote into its tables, as its README says it was recorded: files of items in DynamoDB's JSON. */
public final class RecordedTables {
    private static final Path RECORDINGS = Path.of("system-tests", "src", "test", "resources", "upgrade");

    private RecordedTables() {}

    /** The folder of a release's recording, from any module's folder. */
    public static Path folder(String release) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(RECORDINGS))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "no " + RECORDINGS + " above " + Path.of("").toAbsolutePath());
            }
        }
        return folder.resolve(RECORDINGS).resolve(release);
    }

    /**
     * All items of a table, in the order of their keys.
     *
     * @param table {@code orders}, {@code ledger} or {@code settings}
     */
    public static List<Map<String, AttributeValue>> items(String release, String table) {
        return list(folder(release).resolve(table + ".json")).stream()
                .map(item -> attributes(map(item)))
                .toList();
    }

    /** A file that holds a list; JSON is YAML, too. */
    public static List<?> list(Path file) {
        try {
            Object value = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            if (value instanceof List<?> list) {
                return list;
            }
            throw new IllegalStateException(file + " holds no list");
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static Map<String, AttributeValue> attributes(Map<?, ?> values) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        values.forEach((name, value) -> attributes.put(name.toString(), attribute(map(value))));
        return attributes;
    }

    private static AttributeValue attribute(Map<?, ?> typed) {
        Map.Entry<?, ?> only = typed.entrySet().iterator().next();
        String text = only.getValue().toString();
        return switch (only.getKey().toString()) {
            case "S" -> AttributeValue.fromS(text);
            case "N" -> AttributeValue.fromN(text);
            case "BOOL" -> AttributeValue.fromBool(Boolean.valueOf(text));
            case "B" ->
                AttributeValue.fromB(SdkBytes.fromByteArray(Base64.getDecoder().decode(text)));
            case "SS" ->
                AttributeValue.fromSs(
                        elements(only.getValue()).stream().map(Object::toString).toList());
            case "L" ->
                AttributeValue.fromL(elements(only.getValue()).stream()
                        .map(element -> attribute(map(element)))
                        .toList());
            case "M" -> AttributeValue.fromM(attributes(map(only.getValue())));
            default -> throw new IllegalStateException("no recording has the type " + only.getKey());
        };
    }

    private static List<?> elements(Object value) {
        return (List<?>) value;
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }
}
