package io.buyerstatus.aws.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.privacy.Anonymiser;
import io.buyerstatus.aws.privacy.DataMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** That the map of personal data knows all that was written. */
final class Undeclared {
    private Undeclared() {}

    /**
     * Looks at every row of tables.
     *
     * @param tables their names here, by those that the template has for them
     */
    static void in(DynamoDbClient dynamo, Map<String, String> tables) {
        DataMap map = DataMap.read();
        TreeSet<String> unknown = new TreeSet<>();
        tables.forEach((table, name) -> dynamo.scanPaginator(request -> request.tableName(name)).items().stream()
                .flatMap(item -> in(map, table, item))
                .forEach(unknown::add));
        assertThat(String.join("\n", unknown))
                .as("rows and attributes that personal-data.txt does not declare")
                .isEmpty();
    }

    private static Stream<String> in(DataMap map, String table, Map<String, AttributeValue> item) {
        return map.row(table, item)
                .map(row ->
                        Anonymiser.undeclared(row, item).stream().map(path -> table + " " + row.name() + ": " + path))
                .orElseGet(() -> Stream.of("%s: no row for %s / %s with %s"
                        .formatted(
                                table,
                                general(new ItemReader(item).text("pk")),
                                general(new ItemReader(item).text("sk")),
                                new TreeSet<>(item.keySet()))));
    }

    /** A key without what differs from row to row. */
    private static String general(String key) {
        return key.replaceAll("[0-9a-z_-]{8,}", "*").replaceAll("[0-9]+", "9");
    }
}
