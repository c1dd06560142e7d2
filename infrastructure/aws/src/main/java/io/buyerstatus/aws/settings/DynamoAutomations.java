package io.buyerstatus.aws.settings;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.EditableAutomations;
import io.buyerstatus.core.automation.change.StoredAutomation;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Automations in the settings' table: a partition of a shop, a row each. One that a later release wrote, and that this one cannot read,
 * does nothing here and is left as it is.
 */
public final class DynamoAutomations implements EditableAutomations {
    private static final Logger LOG = LoggerFactory.getLogger(DynamoAutomations.class);

    private static final String DEFINITION = "definition";
    private static final String SAVED_VIA = "via";
    private static final String SAVED_BY = "by";
    private static final String SAVED_AT = "at";

    private final DynamoDbClient dynamo;
    private final String table;
    private final Partitions partitions;

    public DynamoAutomations(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.partitions = new Partitions(dynamo, table);
    }

    @Override
    public List<StoredAutomation> stored(ShopId shop) {
        return partitions.all(SettingsTable.automations(shop)).stream()
                .flatMap(row -> read(row).stream())
                .toList();
    }

    @Override
    public boolean put(ShopId shop, StoredAutomation next) {
        ItemWriter row = Schema.item()
                .put(DEFINITION, PlainForm.write(DEFINITION, AutomationForm.write(next.automation())))
                .number(SettingsTable.VERSION, next.version())
                .text(SAVED_VIA, next.by().via().name())
                .text(SAVED_BY, next.by().name())
                .instant(SAVED_AT, next.at());
        SettingsTable.key(
                        SettingsTable.automations(shop), next.automation().id().value())
                .forEach(row::put);
        Map<String, AttributeValue> before = Map.of(":before", Values.number(next.version() - 1));
        try {
            dynamo.putItem(request -> {
                request.tableName(table).item(row.item());
                if (next.version() == 1) {
                    request.conditionExpression("attribute_not_exists(#pk)")
                            .expressionAttributeNames(Map.of("#pk", SettingsTable.PK));
                } else {
                    request.conditionExpression("#version = :before")
                            .expressionAttributeNames(Map.of("#version", SettingsTable.VERSION))
                            .expressionAttributeValues(before);
                }
            });
            return true;
        } catch (ConditionalCheckFailedException overtaken) {
            return false;
        }
    }

    private static Optional<StoredAutomation> read(Map<String, AttributeValue> row) {
        ItemReader item = new ItemReader(row);
        Schema.check(item);
        AutomationId id = new AutomationId(item.text(SettingsTable.SK));
        return switch (AutomationForm.read(id, (Map<?, ?>) PlainForm.read(DEFINITION, item.get(DEFINITION)))) {
            case AutomationForm.Reading.Read(var automation) ->
                Optional.of(new StoredAutomation(
                        automation,
                        item.number(SettingsTable.VERSION),
                        new Author(Author.Via.valueOf(item.text(SAVED_VIA)), item.text(SAVED_BY)),
                        item.instant(SAVED_AT)));
            case AutomationForm.Reading.Broken(var rules) -> {
                LOG.warn("automation {} is left out: {}", id, rules);
                yield Optional.empty();
            }
        };
    }
}
