package io.buyerstatus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.local.engine.Port;
import io.buyerstatus.local.engine.StartFailure;
import io.buyerstatus.local.template.TemplateException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** What a start keeps, and how it fails. */
final class LocalStartTest {

    @TempDir
    private Path root;

    @Test
    void stateInADataFolderOutlivesTheProcess() throws Exception {
        Optional<Path> data = Optional.of(root.resolve("data"));
        Instant moved;
        try (SmallSystem small = SmallSystem.start(root, data);
                DynamoDbClient dynamoDb = dynamoDb();
                SqsClient sqs = sqs()) {
            dynamoDb.putItem(put -> put.tableName(small.system().output("Table"))
                    .item(Map.of("id", AttributeValue.fromS("kept"), "state", AttributeValue.fromS("pending"))));
            small.await("the record", () -> small.notes("stream").contains("kept"));
            sqs.sendMessage(send ->
                    send.queueUrl(small.system().output("StreamFailuresUrl")).messageBody("kept too"));
            small.system().advance(Duration.ofDays(1));
            moved = small.system().clock().instant();
        }
        try (SmallSystem small = SmallSystem.start(root, data);
                DynamoDbClient dynamoDb = dynamoDb();
                SqsClient sqs = sqs()) {
            assertThat(small.system().clock().instant()).isAfterOrEqualTo(moved);
            assertThat(dynamoDb.scan(scan -> scan.tableName(small.system().output("Table")))
                            .items())
                    .hasSize(1);
            assertThat(sqs.receiveMessage(
                                    receive -> receive.queueUrl(small.system().output("StreamFailuresUrl")))
                            .messages())
                    .singleElement()
                    .satisfies(message -> assertThat(message.body()).isEqualTo("kept too"));
            small.system().advance(Duration.ZERO);
            assertThat(small.notes("stream")).containsOnlyOnce("kept");
            dynamoDb.putItem(put -> put.tableName(small.system().output("Table"))
                    .item(Map.of("id", AttributeValue.fromS("new"), "state", AttributeValue.fromS("pending"))));
            small.await("the new record", () -> small.notes("stream").contains("new"));
        }
    }

    private static DynamoDbClient dynamoDb() {
        return DynamoDbClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private static SqsClient sqs() {
        return SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
    }

    @Test
    void aTakenPortIsOneLineThatNamesThePortAndItsVariable() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LocalOptions free = LocalOptions.ephemeral(root);
            LocalOptions options = new LocalOptions(
                    root,
                    free.http(),
                    new Port(taken.getLocalPort(), "SQS_PORT"),
                    free.dynamoDb(),
                    free.aws(),
                    free.s3(),
                    free.smtp(),
                    free.imap(),
                    Optional.empty(),
                    Map.of());

            assertThatThrownBy(() -> LocalSystem.start(options))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("port " + taken.getLocalPort()
                            + " is taken: stop what listens there, or set SQS_PORT to another port");
        }
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        assertThatThrownBy(() -> LocalOptions.of(root, Map.of("HTTP_PORT", "many")))
                .hasMessage("HTTP_PORT must be a port, not \"many\"");
        assertThatThrownBy(() -> LocalOptions.of(root, Map.of("AWS_PORT", "70000")))
                .hasMessageContaining("AWS_PORT must be a port from 0 to 65535");
    }

    @Test
    void aDataFolderThatCannotBeWrittenIsOneLine() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");

        assertThatThrownBy(() -> LocalSystem.start(LocalOptions.ephemeral(root).keptIn(file)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("DATA_DIR")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aFunctionThatIsNotBuiltIsOneLine() throws IOException {
        LocalOptions options = SmallSystem.options(root, Optional.empty());
        Files.delete(root.resolve("handlers.zip"));

        assertThatThrownBy(() -> LocalSystem.start(options))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("handlers.zip is missing; run mvn package first");
    }

    @Test
    void aResourceThatIsNotUnderstoodStopsTheStartAndTheNextOneWorks() throws IOException {
        LocalOptions options = SmallSystem.options(root, Optional.empty());
        Path template = root.resolve("template.yaml");
        String good = Files.readString(template);
        Files.writeString(template, good.replace("  Api:\n", "  Odd:\n    Type: AWS::Odd::Thing\n\n  Api:\n"));

        assertThatThrownBy(() -> LocalSystem.start(options))
                .isInstanceOf(TemplateException.class)
                .hasMessageMatching("template.yaml:\\d+: the resource type AWS::Odd::Thing is not understood locally");

        Files.writeString(template, good);
        LocalSystem.start(options).close();
    }
}
