package io.buyerstatus.functions.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.sun.management.ThreadMXBean;
import io.buyerstatus.functions.testing.Requests;
import io.buyerstatus.functions.testing.Triggers;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is refused is refused before it costs anything; what is asked for many times at once is done once. */
final class RefusalsTest {
    private static final int LARGEST_REFUSAL = 1_000_000;

    private final DemoApi api = new DemoApi();

    private DemoApi.Question posted(String body) {
        return api.post(DemoApi.ORDER + "/notes").named("n").body(body);
    }

    @Test
    @Tag("AP-4")
    void aBrokenBodyMeetsNoStoreAndTakesLittleRoom() {
        List<String> bodies = List.of(
                "{\"text\":",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"a\":".repeat(10_000),
                "[".repeat(90_000),
                "{\"a\":" + "9".repeat(90_000) + "}",
                "\u0000",
                "");
        posted(bodies.getFirst()).ask();
        int before = api.store.calls();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (String body : bodies) {
            DemoApi.Question question = posted(body);
            var event = question.event();
            long used = threads.getCurrentThreadAllocatedBytes();
            question.raw(event);
            long allocated = threads.getCurrentThreadAllocatedBytes() - used;
            assertThat(allocated).as("bytes for %.20s", body).isLessThan(LARGEST_REFUSAL);
            assertThat(question.ask().problem()).as("%.20s", body).isEqualTo("malformed-json");
        }
        DemoApi.Question huge = posted("{\"text\":\"" + "x".repeat(6_000_000) + "\"}");
        var event = huge.event();
        long used = threads.getCurrentThreadAllocatedBytes();
        assertThat(huge.raw(event).getStatusCode()).isEqualTo(413);
        assertThat(threads.getCurrentThreadAllocatedBytes() - used).isLessThan(LARGEST_REFUSAL);
        event.setBody(Base64.getEncoder().encodeToString(new byte[300_000]));
        event.setIsBase64Encoded(true);
        assertThat(huge.raw(event).getStatusCode()).isEqualTo(413);
        assertThat(posted("{}").with("content-type", "text/plain").ask().problem())
                .isEqualTo("unsupported-media-type");
        assertThat(api.store.calls()).isEqualTo(before);
    }

    @Test
    void whatTheApiDoesNotHaveIsAProblemThatNamesWhatItHas() {
        APIGatewayV2HTTPResponse answer =
                api.get(DemoApi.ORDER).raw(Requests.route(Triggers.http("api.orders"), "ANY /api/{rest+}"));

        assertThat(answer.getStatusCode()).isEqualTo(404);
        assertThat(answer.getHeaders()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.getBody()).contains("#not-found\"", "/api/v1/docs lists all");
    }

    @Test
    @Tag("AP-3")
    void aHundredAtOnceAreOne() throws InterruptedException, ExecutionException {
        List<Callable<Integer>> asked = new ArrayList<>();
        for (int request = 0; request < 100; request++) {
            DemoApi.Question question = api.post(DemoApi.ORDER + "/replies")
                    .named("one")
                    .body("{'text':'It is on its way.','read_up_to':''}");
            asked.add(() -> question.raw().getStatusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
            for (Future<Integer> each : pool.invokeAll(asked)) {
                statuses.add(each.get());
            }
        }
        assertThat(statuses).contains(202).allMatch(status -> status == 202 || status == 409);
        long letters = api.shop.ledger.all().stream()
                .filter(message -> message.key().occurrence().startsWith("letter-"))
                .count();
        assertThat(letters).isEqualTo(1);
    }

    /** Nobody knows what was done when something broke: the same may be asked for again, and is still done once. */
    @Test
    @Tag("AP-3")
    void whatBrokeInTheMiddleIsDoneOnceAllTheSame() {
        DemoApi.Question reply =
                api.post(DemoApi.ORDER + "/replies").named("one").body("{'text':'It is on its way.','read_up_to':''}");
        api.shop.orders.beforeNextCommit(() -> {
            throw new IllegalStateException("the store does not answer");
        });
        assertThat(reply.ask().problem()).isEqualTo("unavailable");
        assertThat(reply.ask().problem()).isEqualTo("idempotency-key-in-flight");
        api.shop.clock.advance(io.buyerstatus.core.api.KeptAnswers.LEASE);
        assertThat(reply.ask().status()).isEqualTo(202);
        assertThat(reply.ask().headers()).containsKey("idempotency-replayed");
    }
}
