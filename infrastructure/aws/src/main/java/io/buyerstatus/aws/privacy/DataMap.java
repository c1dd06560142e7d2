package io.buyerstatus.aws.privacy;

import io.buyerstatus.aws.item.ItemReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All that is kept, and what of it is about persons: of every table the rows and their attributes, of every bucket the prefixes, the queues,
 * and the fields of the log. It is the file {@code personal-data.txt} beside this class; erasure and export do what it says, and tests
 * refuse what it does not know.
 */
public final class DataMap {
    private final Map<String, List<RowRule>> tables;
    private final Map<String, Map<String, DataClass>> places;

    DataMap(Map<String, List<RowRule>> tables, Map<String, Map<String, DataClass>> places) {
        this.tables = tables;
        this.places = places;
    }

    /** The map of this release. */
    public static DataMap read() {
        return DataMapReader.read();
    }

    /** The tables' logical names, e.g. {@code Orders}. */
    public Set<String> tables() {
        return tables.keySet();
    }

    /** The kinds of rows of a table. */
    public List<RowRule> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** What holds for a row, by its keys; the first kind that fits. */
    public Optional<RowRule> row(String table, Map<String, AttributeValue> item) {
        ItemReader keys = new ItemReader(item);
        return rows(table).stream()
                .filter(row -> row.names(keys.text("pk"), keys.text("sk")))
                .findFirst();
    }

    /**
     * What is declared beside the tables.
     *
     * @param kind {@code bucket}, {@code queue} or {@code log}
     * @return by name: of buckets {@code NAME/PREFIX}
     */
    public Map<String, DataClass> places(String kind) {
        return places.getOrDefault(kind, Map.of());
    }
}
