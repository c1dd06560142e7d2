package io.buyerstatus.upgrade;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.settings.DynamoAutomations;
import io.buyerstatus.bench.RunningSystem;
import io.buyerstatus.bench.running.SweepCursors;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.change.StoredAutomation;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.local.LocalOptions;
import io.buyerstatus.local.LocalSystem;
import io.buyerstatus.local.clock.OffsetClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Today's system on the tables and keys of a recording, at the moment at which the recording ended. */
final class Upgraded implements AutoCloseable {
    private static final Path ROOT = Path.of("..");

    private final LocalSystem system;
    private final DynamoDbClient dynamo;
    private final SqsClient sqs;
    private final HttpClient client = HttpClient.newHttpClient();

    private Upgraded(LocalSystem system) {
        this.system = system;
        this.dynamo = AwsClients.dynamoDb();
        this.sqs = AwsClients.sqs();
    }

    /**
     * Starts it.
     *
     * @param folder empty; holds the system's state
     */
    static Upgraded from(Recording recording, Path folder) {
        RunningSystem.end();
        try {
            Files.copy(recording.file("kms-keys.json"), folder.resolve("kms-keys.json"));
            Files.writeString(
                    folder.resolve("clock"),
                    Duration.between(Instant.now(), recording.now()).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Upgraded upgraded =
                new Upgraded(LocalSystem.start(LocalOptions.ephemeral(ROOT).keptIn(folder)));
        // The ledger last: its stream wakes the sender, who wants the rest.
        for (String table : List.of("SettingsTable", "OrdersTable", "LedgerTable")) {
            upgraded.load(table, recording.items(table.replace("Table", "").toLowerCase(Locale.ROOT)));
        }
        return upgraded;
    }

    private void load(String table, List<Map<String, AttributeValue>> items) {
        String name = system.output(table);
        String expires = dynamo.describeTimeToLive(request -> request.tableName(name))
                .timeToLiveDescription()
                .attributeName();
        if (expires != null) {
            // The engine's time is the machine's: some day all that was recorded will be over.
            dynamo.updateTimeToLive(request -> request.tableName(name)
                    .timeToLiveSpecification(off -> off.enabled(false).attributeName(expires)));
        }
        items.forEach(item -> dynamo.putItem(request -> request.tableName(name).item(item)));
    }

    /** Switches automations on at this moment, as whoever upgrades does who wants what is shipped. */
    void switchOn(ShopId shop, List<Automation> automations) {
        DynamoAutomations store = new DynamoAutomations(dynamo, system.output("SettingsTable"));
        Instant now = system.clock().instant();
        Author owner = new Author(Author.Via.OPERATOR, "owner");
        automations.forEach(automation ->
                store.put(shop, new StoredAutomation(automation.activeFrom(Optional.of(now)), 1, owner, now)));
    }

    LocalSystem system() {
        return system;
    }

    DynamoDbClient dynamo() {
        return dynamo;
    }

    /** A page as a browser with these cookies gets it. */
    HttpResponse<String> get(String path, List<String> cookies) {
        return send(request(path, String.join("; ", cookies)).GET());
    }

    /** The answer to a form of one field. */
    HttpResponse<String> submit(String path, String cookies, String field, String value) {
        String form = field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return send(request(path, cookies)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** The answer to a webhook. */
    HttpResponse<String> deliver(Recording.Hook hook) {
        HttpRequest.Builder request = request("/hooks/" + hook.connection(), "");
        hook.headers().forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(hook.body())));
    }

    /** Puts events into the queue, and returns when nothing is left to do. */
    void take(List<String> events) {
        String queue = system.output("OrderEventsQueueUrl");
        events.forEach(
                event -> sqs.sendMessage(request -> request.queueUrl(queue).messageBody(event)));
        pass(Duration.ZERO);
    }

    /** Lets time pass, and returns when what became due is done. */
    void pass(Duration time) {
        try {
            if (!system.advance(time).settled()) {
                throw new AssertionError("something still works, or fails again and again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while time passed", e);
        }
    }

    /** Lets much time pass in one step, and returns when what became due is done. */
    void leap(Duration time) {
        ((OffsetClock) system.clock()).advance(time);
        new SweepCursors(dynamo, system.output("LedgerTable"))
                .passEmptyHours(system.clock().instant());
        pass(Duration.ZERO);
    }

    /** All that was sent since the start: recipient and subject, or the text of an SMS. */
    List<String> mails() {
        return system.outbox().entries().stream()
                .map(mail -> Recording.sent(mail.to(), mail.subject(), mail.text()))
                .toList();
    }

    /** All rows of a table, by their keys. */
    Map<String, Map<String, AttributeValue>> rows(String table) {
        Map<String, Map<String, AttributeValue>> rows = new TreeMap<>();
        dynamo.scanPaginator(request -> request.tableName(system.output(table)).consistentRead(true))
                .items()
                .forEach(item -> rows.put(key(item), item));
        return rows;
    }

    static String key(Map<String, AttributeValue> item) {
        AttributeValue none = AttributeValue.fromS("");
        return item.getOrDefault("pk", none).s() + " "
                + item.getOrDefault("sk", none).s();
    }

    private HttpRequest.Builder request(String path, String cookies) {
        URI uri = system.uri().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        return cookies.isEmpty() ? request : request.header("cookie", cookies);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    @Override
    public void close() {
        sqs.close();
        dynamo.close();
        system.close();
    }
}
