package io.buyerstatus.functions.statuspage;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.functions.testing.Contexts;
import io.buyerstatus.functions.testing.DemoShop;
import io.buyerstatus.functions.testing.Triggers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A store that says nothing at all. */
@Isolated("Sets the SDK's system properties")
final class SilentStoreTest {
    private static final Map<String, String> SDK =
            Map.of("aws.region", "eu-central-1", "aws.accessKeyId", "nobody", "aws.secretAccessKey", "nothing");

    /** The function's time in the template, which TemplateContractTest compares with a visitor's patience. */
    private static final Duration TIME = Duration.ofSeconds(10);

    @Test
    void isNotWaitedForLongerThanTheFunctionHasSoThatOurOwnPageSaysThatItIsUnavailable() throws IOException {
        SDK.forEach(System::setProperty);
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.setProperty("aws.endpointUrl", "http://127.0.0.1:" + silent.getLocalPort());
            StatusPageHandler handler = new StatusPageHandler(
                    Map.of(
                            "ORDERS_TABLE", "orders",
                            "SETTINGS_TABLE", "settings",
                            "PUBLIC_BASE_URL", DemoShop.BASE.toString()),
                    InstantSource.system());
            long begun = System.nanoTime();

            APIGatewayV2HTTPResponse answer = handler.handleRequest(Triggers.http("status-page.page"), Contexts.none());

            assertThat(answer.getStatusCode()).isEqualTo(503);
            assertThat(answer.getBody()).contains("<html");
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(TIME)
                    .isGreaterThan(Patience.OF_A_VISITOR.answer());
        } finally {
            System.clearProperty("aws.endpointUrl");
            SDK.keySet().forEach(System::clearProperty);
        }
    }
}
