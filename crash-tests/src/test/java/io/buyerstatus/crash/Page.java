package io.buyerstatus.crash;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.OneMinute;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.functions.buyermessages.BuyerMessagesHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The form on an order's page. */
final class Page {
    private final BuyerMessagesHandler handler;

    Page(Bench bench) {
        this.handler = new BuyerMessagesHandler(bench.environment("buyer-messages"), bench.clock());
    }

    void post(OrderKey order, String text) {
        APIGatewayV2HTTPEvent event = APIGatewayV2HTTPEvent.builder()
                .withRouteKey("POST /o/{ref}/{secret}/messages")
                .withPathParameters(Map.of(
                        "ref", order.ref(), "secret", Bench.secretOf(order).value()))
                .withHeaders(Map.of("content-type", "application/x-www-form-urlencoded"))
                .withBody("after=&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .withIsBase64Encoded(false)
                .build();
        int status = handler.handleRequest(event, new OneMinute()).getStatusCode();
        if (status != 303 && status != 503) {
            throw new IllegalStateException("the form was answered with " + status);
        }
    }
}
