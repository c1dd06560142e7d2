package io.buyerstatus.bench;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.buyerstatus.aws.document.DynamoDocumentLedger;
import io.buyerstatus.aws.ledger.DynamoLedger;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.aws.picture.DynamoPictureLedger;
import io.buyerstatus.aws.secret.KmsSecretBox;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.OneTimeCode;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderStore;
import io.buyerstatus.core.testing.StoredSettings;
import io.buyerstatus.local.LocalSystem;
import io.buyerstatus.local.Provisioning;
import io.buyerstatus.local.clock.OffsetClock;
import io.buyerstatus.local.engine.Engines;
import io.buyerstatus.local.engine.Port;
import io.buyerstatus.local.wiring.RouteDefinition;
import io.buyerstatus.local.wiring.Wiring;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The template's tables, queues and topics on the local engines, with one shop, but without pollers: a test hands events
 * to the handlers itself. One at a time in a JVM.
 */
public final class Bench implements AutoCloseable {
    public static final ShopId SHOP = new ShopId("bench");
    public static final ConnectionId CONNECTION = new ConnectionId("bench-generic");
    public static final ChannelId CHANNEL = new ChannelId("web");

    private static final byte[] LINK_KEY = new byte[LinkKey.KEY_BYTES];

    /** Where Maven runs a module's tests is the module's folder. */
    private static final Path ROOT = Path.of("..");

    /** Before every order of the samples, whose dates stand still, however late somebody runs this. */
    private static final Instant INSTALLED = Instant.parse("2026-08-01T00:00:00Z");

    private final OffsetClock clock = OffsetClock.starting(InstantSource.system());
    private final Engines engines;
    private final Wiring wiring = new Wiring();

    private Bench() {
        Port http = new Port(0, "HTTP_PORT").claim();
        engines = new Engines(
                new Port(0, "DYNAMODB_PORT").claim(),
                new Port(0, "SQS_PORT").claim(),
                new Port(0, "AWS_PORT").claim(),
                new Port(0, "S3_PORT").claim(),
                Optional.empty(),
                clock);
        // As a deployment is made: by the service that no receipts come from.
        new Provisioning(ROOT, engines, wiring).provision(LocalSystem.STACK, http, Map.of("SmsReceipts", "false"));
    }

    /** Starts the engines and installs the shop. */
    public static Bench start(SettingsLayer settings) {
        RunningSystem.end();
        Bench bench = new Bench();
        bench.install(settings);
        return bench;
    }

    private void install(SettingsLayer settings) {
        SecretBox secrets = new KmsSecretBox(
                KmsClient.builder().httpClient(UrlConnectionHttpClient.create()).build(),
                environment("order-events").getOrDefault("SECRETS_KEY_ID", ""));
        StoredSettings.put(
                new DynamoSettingsStore(tables(), environment("order-events").getOrDefault("SETTINGS_TABLE", "")),
                shop(settings, secrets));
    }

    /** The bench's shop, sealed with other secrets. */
    public ShopSettings shop(SettingsLayer settings, SecretBox secrets) {
        Connection connection = Connection.installed(CONNECTION, SHOP, CHANNEL, ConnectionKind.GENERIC, INSTALLED);
        return new ShopSettings(
                SHOP,
                settings,
                Map.of(CHANNEL, SettingsLayer.EMPTY),
                Map.of(CONNECTION, connection),
                secrets.seal(SHOP, SecretBox.Purpose.LINK_KEY, LINK_KEY));
    }

    /** Where a buyer's browser finds an order. */
    public static LinkSecret secretOf(OrderKey order) {
        return new LinkKey(LINK_KEY).secret(order.ref(), 1);
    }

    /** What a friend's browser finds it by, once its buyer shared it. */
    public static LinkSecret sharedSecretOf(OrderKey order) {
        return new LinkKey(LINK_KEY).shared(order.ref(), 1);
    }

    /** The code that is sent to an order's buyer whose browser got this handle. */
    public static OneTimeCode codeOf(OrderKey order, LinkSecret handle) {
        return new LinkKey(LINK_KEY).code(order.ref(), CodeId.of(handle), "");
    }

    /** The environment that the template gives a function. */
    public Map<String, String> environment(String function) {
        return wiring.functions().stream()
                .filter(definition -> definition.name().equals(LocalSystem.STACK + "-" + function))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the template has no function " + function))
                .environment();
    }

    /** What answers each route, by the function's name in the account. */
    public Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> handlers() {
        return Handlers.ofRoutes(wiring, clock);
    }

    /** The template's routes. */
    public List<RouteDefinition> routes() {
        return wiring.routes();
    }

    /** Since when the shop's only connection is there. */
    public Instant installedAt() {
        return INSTALLED;
    }

    public OffsetClock clock() {
        return clock;
    }

    public Engines engines() {
        return engines;
    }

    public DynamoDbClient tables() {
        return engines.tables();
    }

    public String ordersTable() {
        return environment("order-events").getOrDefault("ORDERS_TABLE", "");
    }

    public String ledgerTable() {
        return environment("order-events").getOrDefault("LEDGER_TABLE", "");
    }

    public OrderStore orders() {
        return DynamoOrderStore.readOnly(tables(), ordersTable());
    }

    public DynamoLedger ledger() {
        return new DynamoLedger(tables(), ledgerTable());
    }

    public DynamoPictureLedger pictureLedger() {
        return new DynamoPictureLedger(tables(), ledgerTable());
    }

    /** Lets sweeps begin where one at this time would have left off that found nothing but its cursors to move. */
    public void sweptUntil(Instant time) {
        Instant hour = time.minus(Duration.ofMinutes(30)).truncatedTo(ChronoUnit.HOURS);
        ledger().moveCursor(hour);
        pictureLedger().moveCursor(hour);
        new DynamoDocumentLedger(tables(), ledgerTable()).moveCursor(hour);
    }

    /** An order's messages as the ledger's table holds them. */
    public List<Map<String, AttributeValue>> messages(OrderKey order) {
        return rows(ledgerTable(), order, "MESSAGE#");
    }

    /** The rows of an order whose sort keys begin alike. */
    public List<Map<String, AttributeValue>> rows(String table, OrderKey order, String prefix) {
        return rows(table, order.shop() + "#" + order.key(), prefix);
    }

    /** The ledger's rows about copies of pictures, whichever orders show them. */
    public List<Map<String, AttributeValue>> pictures() {
        return rows(ledgerTable(), SHOP + "#PICTURES", "COPY#");
    }

    /** What the copier was handed of an order's documents, and of pictures, whichever orders show them. */
    public List<Map<String, AttributeValue>> jobs(OrderKey order) {
        return Stream.concat(
                        rows(copiesTable(), order, "DOCUMENT#").stream(),
                        rows(copiesTable(), SHOP + "#PICTURES", "COPY#").stream())
                .toList();
    }

    /** Forgets it. */
    public void forgetJobs(OrderKey order) {
        forget(copiesTable(), jobs(order));
    }

    private String copiesTable() {
        return environment("picture-copies").getOrDefault("COPIES_TABLE", "");
    }

    /** What sweeps had brought to the senders again. */
    public List<Map<String, AttributeValue>> broughtAgain() {
        return rows(ledgerTable(), LedgerTable.BROUGHT_AGAIN, "2");
    }

    /** All that the ledger holds of an order. */
    public List<Map<String, AttributeValue>> ledgerRows(OrderKey order) {
        return tables()
                .queryPaginator(request -> request.tableName(ledgerTable())
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(order.shop() + "#" + order.key()))))
                .items()
                .stream()
                .toList();
    }

    private List<Map<String, AttributeValue>> rows(String table, String partition, String prefix) {
        return tables()
                .queryPaginator(request -> request.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(partition), ":sk", AttributeValue.fromS(prefix))))
                .items()
                .stream()
                .toList();
    }

    /** Forgets messages that are not to be sent any more. */
    public void forgetMessages(OrderKey order) {
        forget(messages(order));
    }

    /** Forgets rows of the ledger. */
    public void forget(List<Map<String, AttributeValue>> rows) {
        forget(ledgerTable(), rows);
    }

    private void forget(String table, List<Map<String, AttributeValue>> rows) {
        for (Map<String, AttributeValue> row : rows) {
            Map<String, AttributeValue> key = new HashMap<>(row);
            key.keySet().retainAll(Set.of("pk", "sk"));
            tables().deleteItem(request -> request.tableName(table).key(key));
        }
    }

    /** Takes what SES has reported so far out of its queue, as the function gets it. */
    public List<SQSEvent.SQSMessage> reports() {
        return queued("delivery-feedback");
    }

    /** Takes what shops' own mailboxes are to send by now out of its queue, as the function gets it. */
    public List<SQSEvent.SQSMessage> forMailboxes() {
        return queued("mailbox-sender");
    }

    private List<SQSEvent.SQSMessage> queued(String function) {
        SqsClient queues = engines.queues();
        String queue = wiring.queueMappings().stream()
                .filter(mapping -> mapping.function().endsWith(function))
                .map(mapping -> wiring.queueUrl(mapping.queueArn()))
                .findFirst()
                .orElseThrow();
        List<Message> received = queues.receiveMessage(
                        request -> request.queueUrl(queue).maxNumberOfMessages(10))
                .messages();
        if (!received.isEmpty()) {
            queues.deleteMessageBatch(request -> request.queueUrl(queue)
                    .entries(received.stream()
                            .map(message -> DeleteMessageBatchRequestEntry.builder()
                                    .id(message.messageId())
                                    .receiptHandle(message.receiptHandle())
                                    .build())
                            .toList()));
        }
        return received.stream()
                .map(message -> Deliveries.record(message.messageId(), message.body()))
                .toList();
    }

    @Override
    public void close() {
        engines.close();
    }
}
