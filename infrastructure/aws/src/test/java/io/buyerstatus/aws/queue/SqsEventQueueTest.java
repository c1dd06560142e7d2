package io.buyerstatus.aws.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.core.ingest.EventQueue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** What is enqueued is in the queue when the call returns, or the call throws. */
class SqsEventQueueTest {
    private final Moody sqs = new Moody();
    private final SqsEventQueue queue = new SqsEventQueue(sqs, "http://localhost/queue");

    @Test
    void tenBodiesMakeOneCall() {
        queue.enqueue(bodies(10));
        assertThat(sqs.calls).hasSize(1);
        queue.enqueue(bodies(11));
        assertThat(sqs.calls).hasSize(3);
    }

    @Test
    void noCallCarriesMoreThanTheQueueTakes() {
        List<String> large = IntStream.range(0, 7)
                .mapToObj(at -> "ä".repeat(EventQueue.MAX_BODY_BYTES / 2 / 3))
                .toList();
        queue.enqueue(large);
        assertThat(sqs.calls).hasSize(3).allSatisfy(call -> assertThat(call.entries().stream()
                        .mapToInt(entry -> entry.messageBody().getBytes(StandardCharsets.UTF_8).length)
                        .sum())
                .isLessThanOrEqualTo(EventQueue.MAX_BODY_BYTES));
    }

    @Test
    void onlyWhatFailedIsSentAgain() {
        sqs.failures.add(List.of("1", "3"));
        queue.enqueue(bodies(4));
        assertThat(sqs.calls).hasSize(2);
        assertThat(sqs.calls.getLast().entries())
                .extracting(SendMessageBatchRequestEntry::messageBody)
                .containsExactly("body 1", "body 3");
    }

    @Test
    void whatFailsEveryTimeIsThrownAndNotDropped() {
        sqs.failures.addAll(List.of(List.of("0", "1"), List.of("1"), List.of("1")));
        assertThatThrownBy(() -> queue.enqueue(bodies(2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the queue did not take 1 of 2 events: [InternalError]");
        assertThat(sqs.calls).hasSize(3);
    }

    private static List<String> bodies(int count) {
        return IntStream.range(0, count).mapToObj(at -> "body " + at).toList();
    }

    /** Fails the entries it is told to, call by call. */
    private static final class Moody implements SqsClient {
        final List<SendMessageBatchRequest> calls = new ArrayList<>();
        final List<List<String>> failures = new ArrayList<>();

        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
            calls.add(request);
            List<String> failing = failures.isEmpty() ? List.of() : failures.removeFirst();
            return SendMessageBatchResponse.builder()
                    .failed(failing.stream()
                            .map(id -> BatchResultErrorEntry.builder()
                                    .id(id)
                                    .code("InternalError")
                                    .senderFault(false)
                                    .build())
                            .toList())
                    .build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
