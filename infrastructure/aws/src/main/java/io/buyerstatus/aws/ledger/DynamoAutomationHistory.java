package io.buyerstatus.aws.ledger;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.message.AutomationHistory;
import io.buyerstatus.core.message.MessageState;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

/** What automations planned, by its index: a Query for each of an automation's keys and kind, and for each megabyte of what it finds. */
public final class DynamoAutomationHistory implements AutomationHistory {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoAutomationHistory(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public void planned(ShopId shop, String automation, Instant since, Consumer<Planned> each) {
        for (String key : AutomationRows.keys(shop, automation)) {
            for (String kind : List.of(AutomationRows.OPEN, AutomationRows.DONE)) {
                query(key, AutomationRows.from(kind, since), AutomationRows.end(kind), all -> {})
                        .items()
                        .forEach(row -> each.accept(read(new ItemReader(row))));
            }
        }
    }

    @Override
    public int open(ShopId shop, String automation) {
        return AutomationRows.keys(shop, automation).stream()
                .flatMap(key -> query(
                        key,
                        AutomationRows.OPEN,
                        AutomationRows.end(AutomationRows.OPEN),
                        query -> query.select(Select.COUNT))
                        .stream())
                .mapToInt(QueryResponse::count)
                .sum();
    }

    private QueryIterable query(String key, String from, String until, Consumer<QueryRequest.Builder> more) {
        return dynamo.queryPaginator(request -> more.accept(request.tableName(table)
                .indexName(AutomationRows.INDEX)
                .keyConditionExpression("#key = :key AND #planned BETWEEN :from AND :until")
                .expressionAttributeNames(Map.of("#key", AutomationRows.AUTOMATION, "#planned", AutomationRows.PLANNED))
                .expressionAttributeValues(
                        Map.of(":key", Values.text(key), ":from", Values.text(from), ":until", Values.text(until)))));
    }

    private static Planned read(ItemReader row) {
        return new Planned(
                AutomationRows.planned(row.text(AutomationRows.PLANNED)),
                MessageState.stored(row.text(LedgerTable.STATE).toUpperCase(Locale.ROOT)),
                row.text(LedgerTable.REASON),
                row.text(LedgerTable.TEMPLATE));
    }
}
