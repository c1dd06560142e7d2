package io.buyerstatus.functions.shared.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Answers one request that nobody made, read and written as the runtime reads and writes them, so that the first person after a
 * restore does not wait for the classes of it. The serializers are the runtime's own, which sees a function's zip beneath it.
 */
public final class RequestPriming {
    private static final String REQUEST = """
            {"version": "2.0", "routeKey": "ROUTE", "rawPath": "/", "rawQueryString": "",
             "cookies": ["__Host-lang=en"], "headers": {"accept-encoding": "gzip", "accept-language": "en",
             "content-type": "application/x-www-form-urlencoded"},
             "pathParameters": {"ref": "nobody-00000000000000000000000000", "secret": "AAAAAAAAAAAAAAAAAAAAAAAAAAA"},
             "requestContext": {"accountId": "0", "apiId": "0", "domainName": "localhost", "requestId": "0", "stage": "$default",
             "http": {"method": "GET", "path": "/", "protocol": "HTTP/1.1", "sourceIp": "192.0.2.1", "userAgent": ""}},
             "body": "", "isBase64Encoded": false}
            """;

    private RequestPriming() {}

    /**
     * Asks for an order that there is not.
     *
     * @param route whose path names an order by {@code ref} and {@code secret}
     */
    public static void ask(String route, Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler) {
        byte[] request = REQUEST.replace("ROUTE", route).getBytes(StandardCharsets.UTF_8);
        APIGatewayV2HTTPEvent event = LambdaEventSerializers.serializerFor(
                        APIGatewayV2HTTPEvent.class, RequestPriming.class.getClassLoader())
                .fromJson(new ByteArrayInputStream(request));
        PojoSerializer<APIGatewayV2HTTPResponse> answers =
                JacksonFactory.getInstance().getSerializer(APIGatewayV2HTTPResponse.class);
        answers.toJson(handler.apply(event), new ByteArrayOutputStream());
    }
}
