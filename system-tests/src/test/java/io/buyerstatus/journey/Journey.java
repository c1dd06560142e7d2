package io.buyerstatus.journey;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.ledger.OperatorLedger;
import io.buyerstatus.aws.order.DynamoOrderStore;
import io.buyerstatus.bench.RunningSystem;
import io.buyerstatus.bench.running.SweepCursors;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.Await;
import io.buyerstatus.local.LocalOptions;
import io.buyerstatus.local.LocalSystem;
import io.buyerstatus.local.clock.OffsetClock;
import io.buyerstatus.local.standin.outbox.OutboxEntry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * The whole system with one shop, and what somebody outside can do with it: send events, read mails, open links. Each class of tests
 * finds the shop of {@code shop.yaml}, an empty outbox and nothing planned, at some time after the class before it; orders of other
 * classes are there, under numbers of their own.
 */
public final class Journey implements RunningSystem.Shareable {
    public static final ShopId SHOP = new ShopId("journey");

    /** Where Maven runs a module's tests is the module's folder. */
    public static final Path ROOT = Path.of("..");

    private static final int MOST_AT_ONCE = 10;

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/o/[a-z0-9-]+/[A-Za-z0-9_-]{27}");

    private final LocalSystem system;
    private final DynamoDbClient dynamo;
    private final SqsClient sqs;
    private final Web web = new Web();
    private final JourneyShop shop;

    /** Orders of this class of tests, and of those before it. */
    private final Set<String> orders = new HashSet<>();

    private final Set<String> before = new HashSet<>();

    private Journey() {
        RunningSystem.end();
        system = LocalSystem.start(LocalOptions.ephemeral(ROOT));
        dynamo = AwsClients.dynamoDb();
        sqs = AwsClients.sqs();
        shop = new JourneyShop(system, dynamo);
    }

    /** Starts a system of one's own and installs the shop of {@code shop.yaml}. */
    public static Journey start() {
        Journey journey = new Journey();
        journey.shop.install();
        return journey;
    }

    public LocalSystem system() {
        return system;
    }

    public Web web() {
        return web;
    }

    public JourneyShop shop() {
        return shop;
    }

    public Instant now() {
        return system.clock().instant();
    }

    /**
     * A new order of a connection, placed three hours ago.
     *
     * @throws IllegalArgumentException if another class of tests has it
     */
    public Story story(String connection, String number) {
        String order = connection + "/" + number;
        if (before.contains(order)) {
            throw new IllegalArgumentException("another class has an order " + order + ": take another number");
        }
        orders.add(order);
        return new Story(connection, number, now().minus(Duration.ofHours(3)));
    }

    /** Puts events into the queue, as an integration does; answers the last one's message id. */
    public String send(String... events) {
        String id = "";
        for (String event : events) {
            id = sqs.sendMessage(request -> request.queueUrl(system.output("OrderEventsQueueUrl"))
                            .messageBody(event))
                    .messageId();
        }
        return id;
    }

    /** Puts many events into the queue, ten at a time. */
    public void sendAll(List<String> events) {
        for (int from = 0; from < events.size(); from += MOST_AT_ONCE) {
            List<SendMessageBatchRequestEntry> some = IntStream.range(
                            from, Math.min(events.size(), from + MOST_AT_ONCE))
                    .mapToObj(at -> SendMessageBatchRequestEntry.builder()
                            .id(Integer.toString(at))
                            .messageBody(events.get(at))
                            .build())
                    .toList();
            if (sqs.sendMessageBatch(request -> request.queueUrl(system.output("OrderEventsQueueUrl"))
                            .entries(some))
                    .hasFailed()) {
                throw new AssertionError("the queue refused some of " + some);
            }
        }
    }

    /** Puts events in one after the other, as they happened: each when the one before is done. */
    public void sendInOrder(String... events) {
        for (String event : events) {
            send(event);
            settle();
        }
    }

    /** Returns when nothing is left to do. */
    public void settle() {
        travel(Duration.ZERO);
    }

    /** Lets time pass, and returns when what became due is done. */
    public void travel(Duration by) {
        try {
            if (!system.advance(by).settled()) {
                throw new AssertionError("something still works, or fails again and again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while time passed", e);
        }
    }

    /** Lets much time pass in one step, where nothing on the way matters; what became due is done at its end. */
    public void leap(Duration by) {
        settle();
        ((OffsetClock) system.clock()).advance(by);
        passEmptyHours();
        settle();
    }

    /** Everything that went to an address or number, oldest first. */
    public List<OutboxEntry> sentTo(String recipient) {
        // The summaries first: to unpack what went to others takes most of the time in a full outbox.
        return system.outbox().summaries().stream()
                .filter(entry -> entry.to().equals(recipient))
                .flatMap(entry -> system.outbox().find(entry.id()).stream())
                .toList();
    }

    /** The subjects of what went to an address, oldest first. */
    public List<String> subjectsTo(String recipient) {
        return sentTo(recipient).stream().map(OutboxEntry::subject).toList();
    }

    /** The first value that comes while the system works. */
    public <T> T await(String what, Supplier<Optional<T>> look) {
        return Await.value(what, system::activity, look);
    }

    /** The first mail or SMS to somebody. */
    public OutboxEntry awaitFirst(String recipient) {
        return await("something sent to " + recipient, () -> sentTo(recipient).stream()
                .findFirst());
    }

    /** Sends an order's placing and answers the private link of its confirmation. */
    public URI placed(Story story) {
        send(story.placed());
        return link(awaitFirst(story.email()));
    }

    /** The private link in a mail or SMS. */
    public static URI link(OutboxEntry entry) {
        Matcher link = LINK.matcher(entry.text());
        if (!link.find()) {
            throw new AssertionError("no link in: " + entry.text());
        }
        return URI.create(link.group());
    }

    /** What people read on a page. */
    public String read(URI link) {
        return web.get(link).text();
    }

    /** Opens a page until it says something. */
    public void awaitPage(URI link, String says) {
        Await.until("the page says: " + says, system::activity, () -> read(link).contains(says));
    }

    /** The ledger's rows of an order. */
    public List<Message> ledger(Story story) {
        OrderKey key = OrderKey.of(SHOP, new ConnectionId(story.connection()), story.subject());
        return new OperatorLedger(dynamo, system.output("LedgerTable")).messages(Subject.of(key));
    }

    /** Whether anything at all is stored of an order. */
    public boolean knows(Story story) {
        OrderKey key = OrderKey.of(SHOP, new ConnectionId(story.connection()), story.subject());
        return DynamoOrderStore.readOnly(dynamo, system.output("OrdersTable"))
                .find(key)
                .isPresent();
    }

    public DynamoDbClient dynamo() {
        return dynamo;
    }

    /** What lies in the dead-letter queue, by message id; it stays there. */
    public Optional<String> deadLetter(String messageId) {
        return sqs
                .receiveMessage(request -> request.queueUrl(system.output("OrderEventsDeadLettersUrl"))
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(0))
                .messages()
                .stream()
                .filter(message -> message.messageId().equals(messageId))
                .map(software.amazon.awssdk.services.sqs.model.Message::body)
                .findFirst();
    }

    /** Puts something into a queue of dead letters, as SQS does after the last attempt; named by the output with its ARN. */
    public void givesUp(String deadLettersArn, String body) {
        sqs.sendMessage(request -> request.queueUrl(urlOf(deadLettersArn)).messageBody(body));
    }

    /** What lies in a queue of dead letters; it stays there. */
    public List<String> givenUp(String deadLettersArn) {
        return sqs
                .receiveMessage(request -> request.queueUrl(urlOf(deadLettersArn))
                        .maxNumberOfMessages(10)
                        .visibilityTimeout(0))
                .messages()
                .stream()
                .map(software.amazon.awssdk.services.sqs.model.Message::body)
                .toList();
    }

    private String urlOf(String arn) {
        String name = system.output(arn).replaceFirst(".*:", "");
        return sqs.getQueueUrl(request -> request.queueName(name)).queueUrl();
    }

    /**
     * Leaves the system to another class of tests: what was under way is done, what was planned is called off, settings are as they
     * were, and a day has passed, so that no limit counts what was tried.
     */
    @Override
    public void tidyUp() {
        system.standIns().faults().clear();
        settle();
        callOff();
        shop.restore();
        ((OffsetClock) system.clock()).advance(Duration.ofDays(1));
        passEmptyHours();
        system.outbox().clear();
        before.addAll(orders);
        orders.clear();
    }

    private void passEmptyHours() {
        new SweepCursors(dynamo, system.output("LedgerTable")).passEmptyHours(now());
    }

    /** Forgets everything in the ledger that is to become due. */
    private void callOff() {
        String table = system.output("LedgerTable");
        dynamo.scanPaginator(request -> request.tableName(table).indexName("due"))
                .items()
                .forEach(row -> {
                    Map<String, AttributeValue> key = new HashMap<>(row);
                    key.keySet().retainAll(Set.of("pk", "sk"));
                    dynamo.deleteItem(request -> request.tableName(table).key(key));
                });
    }

    @Override
    public void close() {
        sqs.close();
        dynamo.close();
        system.close();
    }
}
