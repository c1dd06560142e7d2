package io.buyerstatus.aws.contract;

import io.buyerstatus.aws.queue.SqsEventQueue;
import io.buyerstatus.aws.testing.Clients;
import io.buyerstatus.core.ingest.EventQueue;
import io.buyerstatus.core.testing.Await;
import io.buyerstatus.core.testing.contract.EventQueueContract;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
}
