package io.buyerstatus.aws.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** Makes the tables that the template describes, under names of their own. */
public final class TemplateTables {
    private static final Path STACK = Path.of("infrastructure", "stacks", "data.yaml");

    private final Node resources;

    private TemplateTables(Node resources) {
        this.resources = resources;
    }

    /** Reads the data stack of this repository, from any module's folder. */
    public static TemplateTables read() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve(STACK))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException(
                        "no " + STACK + " above " + Path.of("").toAbsolutePath());
            }
        }
        try {
            String yaml = Files.readString(folder.resolve(STACK));
            Node root = new Compose(LoadSettings.builder().build())
                    .composeString(yaml)
                    .orElseThrow();
            return new TemplateTables(field(root, "Resources"));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + STACK, e);
        }
    }

    /**
     * Makes a table and waits until it can be used.
     *
     * @param resource its logical id, e.g. {@code Orders}
     * @return its name, which no other table has
     */
    public String create(DynamoDbClient dynamo, String resource) {
        String name = "test-" + resource + "-" + UUID.randomUUID();
        Node properties = field(field(resources, resource), "Properties");
        CreateTableRequest.Builder table = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(properties))
                .attributeDefinitions(elements(field(properties, "AttributeDefinitions")).stream()
                        .map(element -> AttributeDefinition.builder()
                                .attributeName(text(element, "AttributeName"))
                                .attributeType(text(element, "AttributeType"))
                                .build())
                        .toList());
        if (has(properties, "GlobalSecondaryIndexes")) {
            table.globalSecondaryIndexes(elements(field(properties, "GlobalSecondaryIndexes")).stream()
                    .map(index -> GlobalSecondaryIndex.builder()
                            .indexName(text(index, "IndexName"))
                            .keySchema(keys(index))
                            .projection(projection(field(index, "Projection")))
                            .build())
                    .toList());
        }
        dynamo.createTable(table.build());
        dynamo.waiter().waitUntilTableExists(request -> request.tableName(name));
        return name;
    }

    private static Projection projection(Node node) {
        Projection.Builder projection = Projection.builder().projectionType(text(node, "ProjectionType"));
        if (has(node, "NonKeyAttributes")) {
            projection.nonKeyAttributes(elements(field(node, "NonKeyAttributes")).stream()
                    .map(TemplateTables::scalar)
                    .toList());
        }
        return projection.build();
    }

    private static List<KeySchemaElement> keys(Node node) {
        return elements(field(node, "KeySchema")).stream()
                .map(element -> KeySchemaElement.builder()
                        .attributeName(text(element, "AttributeName"))
                        .keyType(text(element, "KeyType"))
                        .build())
                .toList();
    }

    private static boolean has(Node node, String name) {
        return ((MappingNode) node).getValue().stream().anyMatch(tuple -> name.equals(scalar(tuple.getKeyNode())));
    }

    private static Node field(Node node, String name) {
        return ((MappingNode) node)
                .getValue().stream()
                        .filter(tuple -> name.equals(scalar(tuple.getKeyNode())))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(STACK + " has no " + name))
                        .getValueNode();
    }

    private static String text(Node node, String name) {
        return scalar(field(node, name));
    }

    private static List<Node> elements(Node node) {
        return ((SequenceNode) node).getValue();
    }

    private static String scalar(Node node) {
        return ((ScalarNode) node).getValue();
    }
}
