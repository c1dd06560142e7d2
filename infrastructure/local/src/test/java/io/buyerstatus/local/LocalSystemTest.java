package io.buyerstatus.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The whole machinery with a small template and functions of its own. */
final class LocalSystemTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path root;

    private static SmallSystem small;
    private static SqsClient sqs;
    private static DynamoDbClient dynamoDb;

    @BeforeAll
    static void start() throws IOException {
        small = SmallSystem.start(root, Optional.empty());
        sqs = SqsClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
        dynamoDb = DynamoDbClient.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterAll
    static void stop() {
        sqs.close();
        dynamoDb.close();
        small.close();
    }

    @Test
    void aRequestReachesItsFunctionInPayloadFormatTwo() throws Exception {
        HttpResponse<String> answer = send(request("/echo/a%20b?x=1&y=%C3%A4&x=2")
                .header("X-Test", "one")
                .header("X-Test", "two")
                .header("Cookie", "a=1; b=2")
                .GET());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines())
                .containsExactly(
                        "name=a b",
                        "route=GET /echo/{name}",
                        "method=GET",
                        "rawPath=/echo/a b",
                        "rawQuery=x=1&y=%C3%A4&x=2",
                        "query={x=1,2, y=ä}",
                        "cookies=[a=1, b=2]",
                        "header=one,two",
                        "cookieHeader=false",
                        "base64=false",
                        "body=null",
                        "baseUrl=" + small.system().uri(),
                        "hidden=true",
                        "timely=true");
    }

    @Test
    void jsonArrivesAsTextAndAFormInBase64() throws Exception {
        assertThat(send(request("/echo/x")
                                .header("content-type", "application/json; charset=utf-8")
                                .POST(BodyPublishers.ofString("{\"ä\":1}")))
                        .body())
                .contains("base64=false", "body={\"ä\":1}");
        assertThat(send(request("/echo/x")
                                .header("content-type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("a=1")))
                        .body())
                .contains("base64=true", "body=YT0x");
    }

    @Test
    void aBinaryAnswerAndItsCookiesArriveAsTheyWere() throws Exception {
        HttpResponse<byte[]> answer = HTTP.send(request("/echo/binary").GET().build(), BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).containsExactly(0, 1, 2, 255);
        assertThat(answer.headers().firstValue("content-type")).contains("image/png");
        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1; Path=/", "b=2; Path=/");
    }

    @Test
    void whatHasNoRouteIsNotFound() throws Exception {
        for (HttpRequest.Builder request : List.of(
                request("/").GET(),
                request("/echo").GET(),
                request("/echo/").GET(),
                request("/echo/a/b").GET(),
                request("/echo/a").DELETE(),
                request("/__local/unknown").GET())) {
            HttpResponse<String> answer = send(request);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Not Found\"}");
        }
    }

    @Test
    void aFunctionThatFailsIsAnInternalErrorAndTheNextRequestIsServed() throws Exception {
        for (String name : List.of("fail", "overflow", "slow")) {
            HttpResponse<String> answer = send(request("/echo/" + name).GET());
            assertThat(answer.statusCode()).as(name).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        }
        assertThat(send(request("/echo/again").GET()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsLargerThanTheApiOrAnInvocationTakesIsTooLarge() throws Exception {
        for (int megabytes : List.of(7, 11)) {
            HttpResponse<String> answer = send(request("/echo/x")
                    .header("content-type", "application/json")
                    .POST(BodyPublishers.ofByteArray(new byte[megabytes * 1024 * 1024])));
            assertThat(answer.statusCode()).isEqualTo(413);
        }
    }

    @Test
    void theLocalPagesAreClosedToOtherSites() throws Exception {
        HttpResponse<String> foreign = send(request("/__local/clock?advance=P1D")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.noBody()));

        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void aQueueFeedsItsFunctionAndWhatFailsTwiceGoesToTheDeadLetters() throws Exception {
        String url = small.system().output("QueueUrl");
        IntStream.range(0, 25)
                .forEach(i -> sqs.sendMessage(send -> send.queueUrl(url).messageBody("good " + i)));
        sqs.sendMessage(send -> send.queueUrl(url).messageBody("bad apple"));

        small.await("all good messages", () -> goodOnes() == 25);
        // Time moves beyond the visibility timeout: the second try fails too, and the third look moves it away.
        small.system().advance(Duration.ofSeconds(31));
        small.system().advance(Duration.ofSeconds(31));

        assertThat(small.notes("queue").stream().filter("bad apple"::equals)).hasSize(2);
        assertThat(goodOnes()).isEqualTo(25);
        String deadLetters = small.system().output("DeadLettersUrl");
        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(deadLetters)).messages())
                .singleElement()
                .satisfies(message -> assertThat(message.body()).isEqualTo("bad apple"));
        assertThat(sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.ALL))
                        .attributes())
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0")
                .containsEntry(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0");
    }

    private static long goodOnes() {
        return small.notes("queue").stream()
                .filter(line -> line.startsWith("good"))
                .distinct()
                .count();
    }

    @Test
    void aStreamFeedsItsFunctionWithWhatPassesTheFilterAndReportsWhatItGaveUp() throws Exception {
        put("one", "pending");
        put("two", "done");
        put("poison", "pending");
        put("bomb", "pending");
        put("three", "pending");

        small.await("the last record", () -> small.notes("stream").contains("three"));

        assertThat(small.notes("stream")).doesNotContain("two").contains("one");
        // Tried once and again as often as the template allows.
        assertThat(small.notes("stream").stream().filter("poison"::equals)).hasSizeGreaterThanOrEqualTo(3);
        String failures = small.system().output("StreamFailuresUrl");
        small.await("two notices of failure", () -> sqs.getQueueAttributes(
                        get -> get.queueUrl(failures).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                .attributes()
                .containsValue("2"));
        assertThat(sqs.receiveMessage(receive -> receive.queueUrl(failures).maxNumberOfMessages(10))
                        .messages())
                .allSatisfy(message -> assertThat(message.body())
                        .contains("\"condition\":\"RetryAttemptsExhausted\"", "\"batchSize\":1")
                        .doesNotContain("poison"));
    }

    private static void put(String id, String state) {
        dynamoDb.putItem(put -> put.tableName(small.system().output("Table"))
                .item(Map.of("id", AttributeValue.fromS(id), "state", AttributeValue.fromS(state))));
    }

    @Test
    void timeTravelRunsTheSchedulesOnTheWayAndAnswersWhenItIsDone() throws Exception {
        Instant before = small.system().clock().instant();
        int ticks = small.notes("ticks").size();

        HttpResponse<String> answer = send(request("/__local/clock?advance=P2D").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"settled\":true", "\"now\":\"");
        assertThat(small.system().clock().instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(2)));
        List<Instant> seen =
                small.notes("ticks").stream().skip(ticks).map(Instant::parse).toList();
        assertThat(seen).hasSizeBetween(24, 28).isSorted();
        assertThat(seen.getLast()).isAfterOrEqualTo(before.plus(Duration.ofDays(2)));
    }

    @Test
    void badJourneysAreRefusedWithALineThatSaysWhy() throws Exception {
        for (String query : List.of("", "?advance=", "?advance=8%20days", "?advance=-P1D", "?advance=P9Y")) {
            HttpResponse<String> answer = send(request("/__local/clock" + query).POST(BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(answer.body()).isNotBlank();
        }
    }

    @Test
    void everythingListensOnLoopbackOnly() throws Exception {
        Process process = new ProcessBuilder("ss", "-ltnH").start();
        String listening = new String(process.getInputStream().readAllBytes(), UTF_8);
        List<URI> endpoints = List.of(
                small.system().uri(),
                small.system().sqs(),
                small.system().dynamoDb(),
                small.system().standIns().endpoint());

        for (URI endpoint : endpoints) {
            assertThat(listening.lines().filter(line -> line.contains(":" + endpoint.getPort() + " ")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).contains("127.0.0.1"));
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(small.system().uri() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
