package io.buyerstatus.aws.bulk;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.view.SavedView;
import io.buyerstatus.core.view.SavedViewStore;
import io.buyerstatus.core.view.SavedViews;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The lists that people keep, a row each in the ledger's table. */
public final class DynamoSavedViews implements SavedViewStore {
    private static final String PARTITION = "#VIEWS";
    private static final String VIEWS = "views";
    private static final String NAME = "name";
    private static final String QUERY = "query";
    private static final String FIRST = "first";

    private final LedgerRows rows;

    public DynamoSavedViews(DynamoDbClient dynamo, String table) {
        this.rows = new LedgerRows(dynamo, table);
    }

    private static Map<String, AttributeValue> key(ShopId shop, PersonId person) {
        return Map.of(
                LedgerTable.PK, Values.text(shop.value() + PARTITION), LedgerTable.SK, Values.text(person.value()));
    }

    @Override
    public SavedViews of(ShopId shop, PersonId person) {
        return rows.get(key(shop, person)).map(DynamoSavedViews::read).orElse(SavedViews.NONE);
    }

    private static SavedViews read(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        return new SavedViews(
                item.number(LedgerTable.REVISION),
                item.list(VIEWS, value -> {
                    ItemReader view = ItemReader.of(value);
                    return new SavedView(view.text(NAME), view.text(QUERY));
                }),
                item.find(FIRST, AttributeValue::s));
    }

    @Override
    public boolean replace(ShopId shop, PersonId person, SavedViews next) {
        ItemWriter item = Schema.item()
                .number(LedgerTable.REVISION, next.revision())
                .list(VIEWS, next.views(), view -> new ItemWriter()
                        .text(NAME, view.name())
                        .text(QUERY, view.query())
                        .value())
                .put(FIRST, next.first(), Values::text);
        key(shop, person).forEach(item::put);
        return rows.write(item.item(), next.revision());
    }
}
