package io.buyerstatus.local.resource;

import io.buyerstatus.local.engine.StartFailure;
import io.buyerstatus.local.stack.LocalAccount;
import io.buyerstatus.local.stack.Provisioned;
import io.buyerstatus.local.stack.Resource;
import io.buyerstatus.local.stack.ResourceType;
import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.wiring.Wiring;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;

/** {@code AWS::DynamoDB::Table}: a table of DynamoDB Local. */
public final class TableType implements ResourceType {

    private final DynamoDbClient client;
    private final Wiring wiring;

    public TableType(DynamoDbClient client, Wiring wiring) {
        this.client = client;
        this.wiring = wiring;
    }

    @Override
    public Provisioned provision(Resource resource) {
        return Properties.read(resource.properties(), properties -> {
            properties.withoutLocalEffect(
                    "BillingMode",
                    "ContributorInsightsSpecification",
                    "DeletionProtectionEnabled",
                    "OnDemandThroughput",
                    "PointInTimeRecoverySpecification",
                    "SSESpecification",
                    "TableClass",
                    "Tags");
            CreateTableRequest wanted = request(resource, properties);
            Optional<TimeToLiveSpecification> timeToLive =
                    properties.nested("TimeToLiveSpecification", TableType::timeToLive);
            Optional<TableDescription> kept = find(wanted.tableName());
            kept.ifPresent(table -> checkSame(wanted, table));
            TableDescription table = kept.orElseGet(() -> create(wanted, timeToLive));
            wiring.addTable(resource.logicalId(), table.tableName());
            return provisioned(table);
        });
    }

    private TableDescription create(CreateTableRequest request, Optional<TimeToLiveSpecification> timeToLive) {
        TableDescription table = client.createTable(request).tableDescription();
        timeToLive.ifPresent(specification -> client.updateTimeToLive(
                update -> update.tableName(request.tableName()).timeToLiveSpecification(specification)));
        return table;
    }

    private static Provisioned provisioned(TableDescription table) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("Arn", LocalAccount.arn("dynamodb", "table/" + table.tableName()));
        if (table.latestStreamArn() != null) {
            attributes.put("StreamArn", table.latestStreamArn());
        }
        return new Provisioned(table.tableName(), attributes);
    }

    private Optional<TableDescription> find(String name) {
        try {
            return Optional.of(
                    client.describeTable(describe -> describe.tableName(name)).table());
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    private static void checkSame(CreateTableRequest wanted, TableDescription kept) {
        List<String> wantedIndexes = wanted.globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndex::indexName)
                .sorted()
                .toList();
        List<String> keptIndexes = kept.globalSecondaryIndexes().stream()
                .map(GlobalSecondaryIndexDescription::indexName)
                .sorted()
                .toList();
        if (!wanted.keySchema().equals(kept.keySchema()) || !wantedIndexes.equals(keptIndexes)) {
            throw new StartFailure(
                    "the table " + kept.tableName()
                            + " kept in DATA_DIR has other keys or indexes than the template: empty the folder or name another");
        }
    }

    private static CreateTableRequest request(Resource resource, Properties properties) {
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(properties.text("TableName").orElse(resource.generatedName()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(properties.each("AttributeDefinitions", TableType::attribute))
                .keySchema(properties.each("KeySchema", TableType::key));
        List<GlobalSecondaryIndex> indexes = properties.each("GlobalSecondaryIndexes", TableType::index);
        if (!indexes.isEmpty()) {
            request.globalSecondaryIndexes(indexes);
        }
        properties.nested("StreamSpecification", TableType::stream).ifPresent(request::streamSpecification);
        return request.build();
    }

    private static AttributeDefinition attribute(Properties properties) {
        return AttributeDefinition.builder()
                .attributeName(properties.required("AttributeName"))
                .attributeType(properties.required("AttributeType"))
                .build();
    }

    private static KeySchemaElement key(Properties properties) {
        return KeySchemaElement.builder()
                .attributeName(properties.required("AttributeName"))
                .keyType(properties.required("KeyType"))
                .build();
    }

    private static GlobalSecondaryIndex index(Properties properties) {
        properties.withoutLocalEffect("ContributorInsightsSpecification", "OnDemandThroughput");
        return GlobalSecondaryIndex.builder()
                .indexName(properties.required("IndexName"))
                .keySchema(properties.each("KeySchema", TableType::key))
                .projection(
                        properties.nested("Projection", TableType::projection).orElseGet(() -> Projection.builder()
                                .build()))
                .build();
    }

    private static Projection projection(Properties properties) {
        Projection.Builder projection = Projection.builder().projectionType(properties.required("ProjectionType"));
        List<String> attributes = properties.texts("NonKeyAttributes");
        return (attributes.isEmpty() ? projection : projection.nonKeyAttributes(attributes)).build();
    }

    private static StreamSpecification stream(Properties properties) {
        return StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(properties.required("StreamViewType"))
                .build();
    }

    private static TimeToLiveSpecification timeToLive(Properties properties) {
        return TimeToLiveSpecification.builder()
                .attributeName(properties.required("AttributeName"))
                .enabled(properties.flag("Enabled"))
                .build();
    }
}
