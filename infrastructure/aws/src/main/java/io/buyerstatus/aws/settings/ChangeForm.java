package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.FieldChange;
import io.buyerstatus.core.settings.change.SettingsChange;
import io.buyerstatus.core.shop.ShopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The rows of one change's record: one that is written with the change, and before it, where the values do not fit into that, as many more
 * as they need. Their sort keys begin with the row's, and end with the mark of the writing.
 */
final class ChangeForm {
    private static final String ROW = "CHANGE#%012d";

    private static final String VIA = "via";
    private static final String NAME = "name";
    private static final String AT = "at";
    private static final String UNDOES = "undoes";
    private static final String WRITING = "writing";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";

    private ChangeForm() {}

    static String sortKey(long version) {
        return ROW.formatted(version);
    }

    /** Whether a row is one that is written with the change. */
    static boolean isRecord(Map<String, AttributeValue> row) {
        return row.containsKey(VIA);
    }

    /** The row to write with the change. */
    static Map<String, AttributeValue> row(SettingsChange change, String writing) {
        return key(change, sortKey(change.version()))
                .text(VIA, change.by().via().name())
                .text(NAME, change.by().name())
                .instant(AT, change.at())
                .put(UNDOES, change.undoes(), Values::number)
                .text(WRITING, writing)
                .item();
    }

    /** The rows of its values, to write before the change. */
    static List<Map<String, AttributeValue>> values(SettingsChange change, String writing) {
        List<Map<String, AttributeValue>> befores = LayerParts.spread(values(change, FieldChange::before));
        List<Map<String, AttributeValue>> afters = LayerParts.spread(values(change, FieldChange::after));
        List<Map<String, AttributeValue>> rows = new ArrayList<>();
        befores.forEach(part -> rows.add(values(change, writing, rows.size(), BEFORE, part)));
        afters.forEach(part -> rows.add(values(change, writing, rows.size(), AFTER, part)));
        return rows;
    }

    private static Map<String, AttributeValue> values(
            SettingsChange change, String writing, int number, String what, Map<String, AttributeValue> part) {
        return key(change, "%s#%s#%05d".formatted(sortKey(change.version()), writing, number))
                .text(WRITING, writing)
                .put(what, Values.map(part))
                .item();
    }

    private static Map<String, AttributeValue> values(
            SettingsChange change, Function<FieldChange, Optional<Object>> side) {
        Map<String, AttributeValue> values = new HashMap<>();
        change.fields().forEach(field -> side.apply(field)
                .ifPresent(plain -> values.put(field.field(), PlainForm.write(field.field(), plain))));
        return values;
    }

    /** The change of a row and, in their order, the rows of values that were found beside it. */
    static SettingsChange read(ShopId shop, Map<String, AttributeValue> row, List<Map<String, AttributeValue>> beside) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        List<Map<String, AttributeValue>> own = beside.stream()
                .filter(values -> new ItemReader(values).text(WRITING).equals(item.text(WRITING)))
                .toList();
        Map<String, AttributeValue> before = joined(own, BEFORE);
        Map<String, AttributeValue> after = joined(own, AFTER);
        TreeSet<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        return new SettingsChange(
                shop,
                Long.parseLong(item.text(SettingsTable.SK).substring(ROW.indexOf('%'))),
                new Author(Author.Via.valueOf(item.text(VIA)), item.text(NAME)),
                item.instant(AT),
                item.find(UNDOES, number -> Long.valueOf(number.n())),
                fields.stream()
                        .map(field -> new FieldChange(field, plain(field, before), plain(field, after)))
                        .toList());
    }

    private static Map<String, AttributeValue> joined(List<Map<String, AttributeValue>> rows, String what) {
        return LayerParts.join(rows.stream()
                .filter(row -> row.containsKey(what))
                .map(row -> new ItemReader(row).get(what).m())
                .toList());
    }

    private static Optional<Object> plain(String field, Map<String, AttributeValue> values) {
        return Optional.ofNullable(values.get(field)).map(value -> PlainForm.read(field, value));
    }

    private static ItemWriter key(SettingsChange change, String sortKey) {
        ItemWriter row = Schema.item();
        SettingsTable.key(SettingsTable.changes(change.shop()), sortKey).forEach(row::put);
        return row;
    }
}
