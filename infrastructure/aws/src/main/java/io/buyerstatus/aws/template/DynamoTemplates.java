package io.buyerstatus.aws.template;

import io.buyerstatus.aws.item.Cancelled;
import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.Template.Content;
import io.buyerstatus.core.template.Template.State;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.EditableTemplates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Templates in the settings' table. Listing reads heads alone, one Query of about half a kilobyte each; what is sent is a GetItem and a
 * Query; saving is one transaction. Put {@link CachedTemplates} before it where they are sent.
 */
public final class DynamoTemplates implements EditableTemplates {
    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoTemplates(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public List<TemplateHead> heads(ShopId shop) {
        return query(shop, TemplateRows.HEADS, true).stream()
                .map(HeadForm::read)
                .toList();
    }

    @Override
    public Optional<Template> find(ShopId shop, TemplateId id) {
        return row(shop, TemplateRows.head(id))
                .map(head -> head.integer(TemplateRows.SENT))
                .filter(sent -> sent > 0)
                .flatMap(sent -> version(shop, id, sent));
    }

    @Override
    public List<TemplateHead> versions(ShopId shop, TemplateId id) {
        return query(shop, TemplateRows.versions(id), false).stream()
                .map(HeadForm::read)
                .toList();
    }

    @Override
    public Optional<Template> version(ShopId shop, TemplateId id, int version) {
        return row(shop, TemplateRows.version(id, version)).map(HeadForm::read).map(head -> {
            Map<String, Content> contents = new HashMap<>();
            query(shop, TemplateRows.texts(id, version), true)
                    .forEach(text -> contents.put(
                            TemplateRows.language(text.text(TemplateRows.SK)),
                            new Content(text.text(TemplateRows.SUBJECT), text.text(TemplateRows.BODY))));
            return new Template(head, contents);
        });
    }

    @Override
    public boolean put(ShopId shop, Template next) {
        int sent = sentAfter(shop, next);
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(head(shop, next, sent));
        writes.add(fresh(shop, TemplateRows.version(next.id(), next.version()), HeadForm.write(next.head())));
        next.contents()
                .forEach((language, content) -> writes.add(fresh(
                        shop,
                        TemplateRows.texts(next.id(), next.version()) + language,
                        Schema.item()
                                .text(TemplateRows.SUBJECT, content.subject())
                                .text(TemplateRows.BODY, content.body()))));
        try {
            dynamo.transactWriteItems(request -> request.transactItems(writes));
            return true;
        } catch (TransactionCanceledException overtaken) {
            if (Cancelled.byCondition(overtaken)) {
                return false;
            }
            throw overtaken;
        }
    }

    /** The version that is sent when this one is there. The head's condition guards what was read. */
    private int sentAfter(ShopId shop, Template next) {
        return switch (next.state()) {
            case LIVE -> next.version();
            case ARCHIVED -> 0;
            case DRAFT ->
                row(shop, TemplateRows.head(next.id()))
                        .map(head -> head.integer(TemplateRows.SENT))
                        .orElse(0);
        };
    }

    /** The head of the version that is sent stays while a draft is written; without one the newest is shown. */
    private TransactWriteItem head(ShopId shop, Template next, int sent) {
        TemplateHead shown = next.state() == State.DRAFT && sent > 0
                ? row(shop, TemplateRows.version(next.id(), sent))
                        .map(HeadForm::read)
                        .orElse(next.head())
                : next.head();
        ItemWriter item = HeadForm.write(shown)
                .number(TemplateRows.NEWEST, next.version())
                .number(TemplateRows.SENT, sent);
        return put(
                item.put(TemplateRows.PK, Values.text(TemplateRows.partition(shop)))
                        .put(TemplateRows.SK, Values.text(TemplateRows.head(next.id()))),
                next.version() == 1 ? "attribute_not_exists(#field)" : "#field = :before",
                next.version() == 1 ? TemplateRows.PK : TemplateRows.NEWEST,
                next.version() == 1 ? Map.of() : Map.of(":before", Values.number(next.version() - 1)));
    }

    private TransactWriteItem fresh(ShopId shop, String sortKey, ItemWriter item) {
        TemplateRows.key(shop, sortKey).forEach(item::put);
        return put(item, "attribute_not_exists(#field)", TemplateRows.PK, Map.of());
    }

    private TransactWriteItem put(ItemWriter item, String condition, String field, Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .put(put -> {
                    put.tableName(table)
                            .item(item.item())
                            .conditionExpression(condition)
                            .expressionAttributeNames(Map.of("#field", field));
                    if (!values.isEmpty()) {
                        put.expressionAttributeValues(values);
                    }
                })
                .build();
    }

    private Optional<ItemReader> row(ShopId shop, String sortKey) {
        var response = dynamo.getItem(request ->
                request.tableName(table).key(TemplateRows.key(shop, sortKey)).consistentRead(true));
        return response.hasItem() ? Optional.of(checked(response.item())) : Optional.empty();
    }

    private List<ItemReader> query(ShopId shop, String prefix, boolean forward) {
        List<ItemReader> rows = new ArrayList<>();
        Map<String, AttributeValue> start = Map.of();
        do {
            QueryRequest.Builder query = QueryRequest.builder()
                    .tableName(table)
                    .consistentRead(true)
                    .scanIndexForward(forward)
                    .keyConditionExpression("#pk = :pk AND begins_with(#sk, :prefix)")
                    .expressionAttributeNames(Map.of("#pk", TemplateRows.PK, "#sk", TemplateRows.SK))
                    .expressionAttributeValues(
                            Map.of(":pk", Values.text(TemplateRows.partition(shop)), ":prefix", Values.text(prefix)));
            if (!start.isEmpty()) {
                query.exclusiveStartKey(start);
            }
            QueryResponse response = dynamo.query(query.build());
            response.items().forEach(item -> rows.add(checked(item)));
            start = response.lastEvaluatedKey();
        } while (!start.isEmpty());
        return rows;
    }

    private static ItemReader checked(Map<String, AttributeValue> item) {
        ItemReader reader = new ItemReader(item);
        Schema.check(reader);
        return reader;
    }
}
