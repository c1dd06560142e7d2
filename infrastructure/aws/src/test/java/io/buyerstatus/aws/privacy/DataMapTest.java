package io.buyerstatus.aws.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Whatever is kept is declared: names in the code, tables, buckets and queues in the template. Rows as written are looked at by the stores' contracts. */
class DataMapTest {
    private static final Path STACKS = Path.of("..", "stacks");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    /** Texts in those classes that name no attribute: values, operations and words of requests. */
    private static final Set<String> WORDS = Set.of(
            "pk",
            "sk",
            "due",
            "automations",
            "admitted",
            "erased",
            "refused",
            "answer",
            "report",
            "decision",
            "named",
            "asked",
            "webhook");

    private final DataMap map = DataMap.read();

    @Test
    @Tag("G16")
    void everyAttributeThatTheCodeNamesIsDeclared() throws IOException {
        Set<String> declared = map.tables().stream()
                .flatMap(table -> map.rows(table).stream())
                .flatMap(row -> row.attributes().keySet().stream())
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        TreeSet<String> missing = new TreeSet<>();
        classes().forEach(type -> constants(type)
                .filter(name -> NAME.matcher(name).matches())
                .filter(name -> !declared.contains(name) && !WORDS.contains(name))
                .map(name -> type.getName() + ": " + name)
                .forEach(missing::add));
        assertThat(missing)
                .as("attributes that personal-data.txt does not declare")
                .isEmpty();
    }

    @Test
    @Tag("G16")
    void everyTableBucketAndQueueOfTheTemplateIsDeclared() throws IOException {
        assertThat(map.tables()).containsExactlyInAnyOrderElementsOf(resources("data.yaml", "DynamoDB::Table"));
        assertThat(map.places("bucket").keySet().stream()
                        .map(place -> place.substring(0, place.indexOf('/')))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(resources("data.yaml", "S3::Bucket"));
        assertThat(map.places("queue").keySet())
                .containsExactlyInAnyOrderElementsOf(resources("messaging.yaml", "SQS::Queue"));
    }

    @Test
    @Tag("G16")
    void queuesForgetWhatIsPersonalInDaysAndDeadLettersInTwoWeeks() throws IOException {
        Map<String, Long> kept = Pattern.compile(
                        "(?m)^  (\\w+):\\n    Type: AWS::SQS::Queue\\n(?:    .*\\n)*?      MessageRetentionPeriod: (\\d+)")
                .matcher(Files.readString(STACKS.resolve("messaging.yaml")))
                .results()
                .collect(Collectors.toMap(queue -> queue.group(1), queue -> Long.valueOf(queue.group(2))));
        assertThat(map.places("queue")).allSatisfy((queue, is) -> assertThat(kept.get(queue))
                .as(queue)
                .isLessThanOrEqualTo(queue.endsWith("DeadLetters") || is == DataClass.NONE ? 1_209_600L : 345_600L));
    }

    @Test
    @Tag("G16")
    void everyFieldOfTheAccessLogIsDeclaredAndTellsOfNobody() throws IOException {
        String template = Files.readString(Path.of("..", "..", "template.yaml"));
        String format = template.substring(
                template.indexOf("{\"time\""), template.indexOf("Type\"}", template.indexOf("{\"time\"")));
        Set<String> fields = Pattern.compile("\"(\\w+)\":")
                .matcher(format)
                .results()
                .map(field -> field.group(1))
                .collect(Collectors.toSet());
        assertThat(map.places("log").keySet()).containsAll(fields).hasSizeGreaterThanOrEqualTo(fields.size());
        assertThat(map.places("log")).allSatisfy((field, is) -> assertThat(is).isEqualTo(DataClass.NONE));
    }

    @Test
    @Tag("G16")
    void aRowOrAttributeThatNobodyDeclaredIsSeen() {
        RowRule row = map.row("Orders", keys("shop#0123456789abcdefghjkmnpqrs", "HEAD#DETAIL"))
                .orElseThrow();
        assertThat(Anonymiser.undeclared(
                        row,
                        Map.of(
                                "by", map(Map.of("f", AttributeValue.fromS("Erika"), "new", AttributeValue.fromS("?"))),
                                "to",
                                        map(Map.of(
                                                "t",
                                                AttributeValue.fromS("1 EUR"),
                                                "tip",
                                                AttributeValue.fromS("?"))))))
                .containsExactly("by.new", "to.tip");
        assertThat(map.row("Orders", keys("shop#SOMETHING#1", "NEW"))).isEmpty();
    }

    @Test
    void theFileSaysWhereItIsWrong() {
        assertThatThrownBy(() -> DataMapReader.read("table A\nrow a * * keep\n  name : secret"))
                .hasMessageContaining("line 3");
        assertThatThrownBy(() -> DataMapReader.read("table A\nrow a * * keep\n  n : none\n  n : personal"))
                .hasMessageContaining("n twice");
    }

    private static Map<String, AttributeValue> keys(String partition, String sort) {
        return Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS(sort));
    }

    private static AttributeValue map(Map<String, AttributeValue> values) {
        return AttributeValue.fromM(values);
    }

    private static List<String> resources(String stack, String type) throws IOException {
        return Pattern.compile("(?m)^  (\\w+):\\n    Type: AWS::" + type + "\\n")
                .matcher(Files.readString(STACKS.resolve(stack)))
                .results()
                .map(resource -> resource.group(1))
                .toList();
    }

    /** Those that hold names of attributes. */
    private static List<Class<?>> classes() throws IOException {
        Path root = Path.of("target", "classes");
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(root::relativize)
                    .map(Path::toString)
                    .filter(file ->
                            file.matches("io/buyerstatus/aws/.*(Table|Rows|Items?|Form|Attributes)(\\$\\w+)?\\.class"))
                    .<Class<?>>map(file -> loaded(file.replace('/', '.').substring(0, file.length() - 6)))
                    .toList();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, DataMapTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(DataMapTest::value);
    }

    private static String value(Field constant) {
        try {
            constant.setAccessible(true);
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
