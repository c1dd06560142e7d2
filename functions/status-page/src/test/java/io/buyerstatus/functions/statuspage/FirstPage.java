package io.buyerstatus.functions.statuspage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.buyerstatus.functions.testing.DemoShop;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A process that shows its first page, and says how many classes that loaded. */
final class FirstPage {
    static final String PRIMED = "primed";

    private FirstPage() {}

    public static void main(String[] how) {
        DemoShop shop = new DemoShop();
        StatusPageHandler handler =
                new StatusPageHandler(StatusPageWiring.of(shop.orders, shop.settings, DemoShop.BASE, shop.clock));
        String request = """
                {"version": "2.0", "routeKey": "GET /o/{ref}/{secret}", "headers": {"accept-encoding": "gzip"},
                 "pathParameters": {"ref": "%s", "secret": "%s"}}
                """.formatted(DemoShop.ORDER.ref(), DemoShop.SECRET.value());
        if (List.of(how).contains(PRIMED)) {
            handler.snapshot.prime();
        }
        long before = loaded();
        byte[] page = page(handler, request);
        if (page.length == 0) {
            throw new IllegalStateException("an empty page");
        }
        System.out.println(loaded() - before);
    }

    private static byte[] page(StatusPageHandler handler, String request) {
        APIGatewayV2HTTPEvent event = LambdaEventSerializers.serializerFor(
                        APIGatewayV2HTTPEvent.class, FirstPage.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)));
        APIGatewayV2HTTPResponse answer = handler.serve(event);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JacksonFactory.getInstance()
                .getSerializer(APIGatewayV2HTTPResponse.class)
                .toJson(answer, bytes);
        if (answer.getStatusCode() != 200) {
            throw new IllegalStateException("answered " + answer.getStatusCode());
        }
        return bytes.toByteArray();
    }

    private static long loaded() {
        return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
    }
}
