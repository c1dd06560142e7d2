package io.buyerstatus.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.aws.testing.RawServer;
import io.buyerstatus.core.ingest.EventQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/** What is enqueued is in the queue when the call returns, or the call throws. */
class SqsEventQueueTest {
    private static final String BROKEN = "500";

    /** What the queue answers, call by call: the entries that fail, {@link #BROKEN}, or an answer as it stands. */
    private final Deque<String> moods = new ArrayDeque<>();

    private final RawServer server = RawServer.start(connection -> {
        String mood = moods.isEmpty() ? "" : moods.removeFirst();
        RawServer.write(connection, mood.equals(BROKEN) ? 500 : 200, "", answer(mood));
    });
    private final EventQueue queue = new SqsEventQueue(Clients.signedSendMessage(), server.endpoint() + "/1/queue");

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private String answer(String mood) {
        if (mood.startsWith("{")) {
            return mood;
        }
        List<String> failing = List.of(mood.split(","));
        List<JsonNode> entries = entries(server.bodies().getLast());
        return "{\"Successful\": [%s], \"Failed\": [%s]}"
                .formatted(
                        said(entries, failing, false, "{\"Id\": \"%s\", \"MessageId\": \"m\"}"),
                        said(entries, failing, true, "{\"Id\": \"%s\", \"Code\": \"InternalError\"}"));
    }

    private static String said(List<JsonNode> entries, List<String> failing, boolean failed, String form) {
        return String.join(
                ", ",
                entries.stream()
                        .map(entry -> text(entry, "Id"))
                        .filter(id -> failing.contains(id) == failed)
                        .map(form::formatted)
                        .toList());
    }

    private static List<JsonNode> entries(String request) {
        return JsonNode.parser().parse(request).field("Entries").orElseThrow().asArray();
    }

    private static String text(JsonNode entry, String field) {
        return entry.field(field).orElseThrow().text();
    }

    private List<String> call(int at) {
        return entries(server.bodies().get(at)).stream()
                .map(entry -> text(entry, "MessageBody"))
                .toList();
    }

    @Test
    void tenBodiesMakeOneCall() {
        queue.enqueue(bodies(10));
        assertThat(server.requests()).isEqualTo(1);
        queue.enqueue(bodies(11));
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void noCallCarriesMoreThanTheQueueTakes() {
        List<String> large = IntStream.range(0, 7)
                .mapToObj(at -> "ä".repeat(EventQueue.MAX_BODY_BYTES / 2 / 3))
                .toList();
        queue.enqueue(large);
        assertThat(server.requests()).isEqualTo(3);
        for (int at = 0; at < 3; at++) {
            assertThat(call(at).stream()
                            .mapToInt(body -> body.getBytes(StandardCharsets.UTF_8).length)
                            .sum())
                    .isLessThanOrEqualTo(EventQueue.MAX_BODY_BYTES);
        }
    }

    @Test
    void everyCharacterArrivesAsItIs() {
        String body = "{\"a\": \"\\\\ \\\" / ä \uD83D\uDCE6 \u2028 \t\n\"}";
        queue.enqueue(List.of(body));
        assertThat(call(0)).containsExactly(body);
    }

    @Test
    void onlyWhatFailedIsSentAgain() {
        moods.add("1,3");
        queue.enqueue(bodies(4));
        assertThat(server.requests()).isEqualTo(2);
        assertThat(call(1)).containsExactly("body 1", "body 3");
    }

    @Test
    void whatFailsEveryTimeIsThrownAndNotDropped() {
        moods.addAll(List.of("0,1", "1", "0"));
        assertThatThrownBy(() -> queue.enqueue(bodies(2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the queue did not take 1 of 2 events: [InternalError]");
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void whatTheAnswerDoesNotMentionWasNotTaken() {
        moods.addAll(List.of("{}", "{\"Successful\": [{\"Id\": \"0\"}]}"));
        queue.enqueue(bodies(2));
        assertThat(server.requests()).isEqualTo(3);
        assertThat(call(2)).containsExactly("body 1");
    }

    @Test
    void aQueueThatIsBrokenForAMomentIsAskedAgain() {
        moods.addAll(List.of(BROKEN, BROKEN));
        queue.enqueue(bodies(1));
        assertThat(server.requests()).isEqualTo(3);
        moods.addAll(List.of(BROKEN, BROKEN, BROKEN));
        assertThatThrownBy(() -> queue.enqueue(bodies(1)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("HTTP 500");
    }

    @Test
    void aQueueThatNeverAnswersIsGivenUpWithinTheCallersPatience() throws IOException {
        try (RawServer silent = RawServer.silent()) {
            EventQueue patient = new SqsEventQueue(Clients.signedSendMessage(), silent.endpoint() + "/1/queue");
            long begun = System.nanoTime();
            assertThatThrownBy(() -> patient.enqueue(bodies(1))).isInstanceOf(UncheckedIOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Patience.OF_A_VISITOR.call().plusSeconds(20));
        }
    }

    private static List<String> bodies(int count) {
        return IntStream.range(0, count).mapToObj(at -> "body " + at).toList();
    }
}
