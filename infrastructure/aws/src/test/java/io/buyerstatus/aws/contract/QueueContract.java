package io.buyerstatus.aws.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.queue.QueuedLetters;
import io.buyerstatus.aws.queue.SqsDeadLetters;
import io.buyerstatus.aws.queue.SqsEventQueue;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.core.ingest.EventQueue;
import io.buyerstatus.core.privacy.DeadLetters.Looked;
import io.buyerstatus.core.testing.Await;
import io.buyerstatus.core.testing.contract.EventQueueContract;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The queue's contract on SQS, or a server that claims to be it. */
@SuppressWarnings("NullAway.Init") // JUnit calls makeQueue() before each test.
abstract class QueueContract extends EventQueueContract {
    private SqsClient sqs;
    private String queueUrl;

    abstract URI endpoint();

    @BeforeEach
    void makeQueue() {
        sqs = Clients.sqs(endpoint());
        queueUrl = sqs.createQueue(request -> request.queueName("test-" + UUID.randomUUID()))
                .queueUrl();
    }

    @AfterEach
    void dropQueue() {
        sqs.deleteQueue(request -> request.queueUrl(queueUrl));
        sqs.close();
    }

    @Override
    protected EventQueue queue() {
        return new SqsEventQueue(Clients.signedSendMessage(), queueUrl);
    }

    @Override
    protected List<String> received(int expected) {
        List<String> bodies = new ArrayList<>();
        Await.until(expected + " messages", bodies::size, () -> {
            bodies.addAll(receive(1));
            return bodies.size() >= expected;
        });
        bodies.addAll(receive(0));
        return bodies;
    }

    private List<String> receive(int seconds) {
        return sqs
                .receiveMessage(request ->
                        request.queueUrl(queueUrl).maxNumberOfMessages(10).waitTimeSeconds(seconds))
                .messages()
                .stream()
                .map(Message::body)
                .toList();
    }

    /** More than a queue hands out at a time, of which one is to go. */
    @Test
    @Tag("G16")
    void ofDeadLettersGoesWhatIsToGoAndTheOthersAreThereForTheNextWhoLooks() {
        Instant before = Instant.now().minusSeconds(60);
        IntStream.range(0, 25)
                .forEach(number ->
                        sqs.sendMessage(request -> request.queueUrl(queueUrl).messageBody("letter " + number)));
        SqsDeadLetters letters = new SqsDeadLetters(List.of(new QueuedLetters(sqs, queueUrl, SqsDeadLetters.LOOK)));
        Set<String> seen = new HashSet<>();

        Looked looked = letters.takeOut(
                letter -> {
                    assertThat(letter.sentAt()).isAfter(before);
                    assertThat(seen.add(letter.body())).as("once").isTrue();
                    return letter.body().equals("letter 13");
                },
                () -> false);

        assertThat(looked).isEqualTo(new Looked(25, 1, true));
        Set<String> left = new HashSet<>();
        assertThat(letters.takeOut(letter -> !left.add(letter.body()), () -> false))
                .isEqualTo(new Looked(24, 0, true));
        assertThat(left).hasSize(24).doesNotContain("letter 13");
        assertThat(letters.takeOut(letter -> true, () -> true)).isEqualTo(new Looked(0, 0, false));
    }
}
