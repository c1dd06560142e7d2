package io.buyerstatus.aws.bulk;

import io.buyerstatus.aws.item.BatchGet;
import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerRows;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.core.bulk.BulkReader;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkSlice;
import io.buyerstatus.core.bulk.BulkStore;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.shop.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Messages to many in the ledger's table. */
public final class DynamoBulkStore implements BulkStore {
    private static final int BATCH = 100;

    private final DynamoDbClient dynamo;
    private final String table;
    private final LedgerRows rows;
    private final BulkReader reader;

    public DynamoBulkStore(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.rows = new LedgerRows(dynamo, table);
        this.reader = new DynamoBulkReader(dynamo, table);
    }

    @Override
    public Optional<BulkRun> find(ShopId shop, BulkId run) {
        return reader.find(shop, run);
    }

    @Override
    public Optional<BulkWords> words(ShopId shop, BulkId run) {
        return reader.words(shop, run);
    }

    @Override
    public boolean begin(BulkRun run, BulkWords words) {
        rows.create(BulkWordsItem.write(run, words));
        return rows.create(BulkItems.write(run));
    }

    @Override
    public List<BulkRun> newest(ShopId shop, int most) {
        return dynamo
                .query(request -> request.tableName(table)
                        .keyConditionExpression("#pk = :pk")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK))
                        .expressionAttributeValues(Map.of(":pk", Values.text(BulkItems.runs(shop))))
                        .scanIndexForward(false)
                        .limit(most))
                .items()
                .stream()
                .map(item -> BulkItems.read(shop, new ItemReader(item)))
                .toList();
    }

    @Override
    public boolean replace(BulkRun next) {
        return rows.replace(BulkItems.write(next), next.revision());
    }

    @Override
    public BulkSlice freeze(BulkRun run, BulkSlice slice) {
        return rows.create(BulkItems.write(run, slice))
                ? slice
                : slices(run.shop(), run.id(), slice.number(), slice.number()).getFirst();
    }

    @Override
    public List<BulkSlice> slices(ShopId shop, BulkId run, int from, int to) {
        return dynamo
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :to")
                        .expressionAttributeNames(Map.of("#pk", LedgerTable.PK, "#sk", LedgerTable.SK))
                        .expressionAttributeValues(Map.of(
                                ":pk", Values.text(BulkItems.parts(shop, run)),
                                ":from", Values.text(BulkItems.slice(from)),
                                ":to", Values.text(BulkItems.slice(to)))))
                .items()
                .stream()
                .map(item -> BulkItems.slice(shop, new ItemReader(item)))
                .toList();
    }

    @Override
    public List<Message> messages(List<MessageId> ids) {
        List<Message> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            BatchGet.from(
                    table,
                    dynamo,
                    ids.subList(from, Math.min(ids.size(), from + BATCH)).stream()
                            .map(LedgerTable::key)
                            .toList(),
                    row -> found.add(MessageItem.read(row)));
        }
        return found;
    }
}
