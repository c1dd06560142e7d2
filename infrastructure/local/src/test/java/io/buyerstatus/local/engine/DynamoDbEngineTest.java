package io.buyerstatus.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Who reads streams is told of every write, and of nothing else. */
final class DynamoDbEngineTest {
    private static final String TABLE = "notes";
    private static final Map<String, AttributeValue> ROW = Map.of("PK", AttributeValue.fromS("1"));

    @Test
    void tellsOfWritesAlone() throws InterruptedException {
        Semaphore writes = new Semaphore(0);
        try (DynamoDbEngine engine = DynamoDbEngine.start(new Port(0, "no variable").claim(), Optional.empty());
                DynamoDbClient tables = client(engine)) {
            tables.createTable(table -> table.tableName(TABLE)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName("PK")
                            .attributeType(ScalarAttributeType.S)
                            .build())
                    .keySchema(KeySchemaElement.builder()
                            .attributeName("PK")
                            .keyType(KeyType.HASH)
                            .build()));
            engine.onWrite(writes::release);

            tables.getItem(item -> item.tableName(TABLE).key(ROW));
            tables.scan(scan -> scan.tableName(TABLE));
            tables.describeTable(table -> table.tableName(TABLE));
            assertThat(writes.availablePermits()).isZero();

            tables.putItem(item -> item.tableName(TABLE).item(ROW));
            tables.updateItem(item -> item.tableName(TABLE).key(ROW));
            tables.transactWriteItems(transaction -> transaction.transactItems(TransactWriteItem.builder()
                    .put(Put.builder().tableName(TABLE).item(ROW).build())
                    .build()));
            tables.deleteItem(item -> item.tableName(TABLE).key(ROW));
            // Whoever wrote may have the answer before it is told.
            assertThat(writes.tryAcquire(4, 1, TimeUnit.MINUTES)).isTrue();
            assertThat(writes.availablePermits()).isZero();
        }
    }

    private static DynamoDbClient client(DynamoDbEngine engine) {
        return DynamoDbClient.builder()
                .endpointOverride(engine.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
