package io.buyerstatus.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.buyerstatus.core.testing.Await;
import io.buyerstatus.local.standin.sns.Queue;
import io.buyerstatus.local.standin.sns.Subscription;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/** A queue that is away for a while. */
class TopicDeliveryTest {

    private static final String TOPIC = "arn:aws:sns:eu-central-1:000000000000:feedback";

    /** The SDK compares the digest with that of what it sent, which is {@code Hello}. */
    private static final String TAKEN =
            "{\"MessageId\":\"1\",\"MD5OfMessageBody\":\"8b1a9953c4611296a827abf8c47804d7\"}";

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer queue;
    private StandIns standIns;

    @BeforeEach
    void start() throws IOException {
        queue = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        queue.createContext("/", this::answer);
        queue.start();
        URI endpoint = URI.create("http://127.0.0.1:" + queue.getAddress().getPort());
        standIns = StandIns.start(0, Moments.CLOCK, Optional.empty());
        standIns.topics().subscribe(TOPIC, Subscription.to(new Queue(endpoint, endpoint + "/feedback"), true));
    }

    @AfterEach
    void stop() throws IOException {
        standIns.close();
        queue.stop(0);
    }

    @Test
    void deliveryIsTriedAgainAndCountsAsUnderWayUntilThen() {
        try (SnsClient sns = Clients.sns(standIns.endpoint())) {
            sns.publish(publish -> publish.topicArn(TOPIC).message("Hello"));
        }

        assertThat(standIns.idle()).isFalse();
        Await.until("the stand-ins have delivered everything", standIns::idle);
        assertThat(calls).hasValue(3);
    }

    /** Fails twice, then takes the message. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body = TAKEN.getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(calls.incrementAndGet() < 3 ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
