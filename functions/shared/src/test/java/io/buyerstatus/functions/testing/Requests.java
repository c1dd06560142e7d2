package io.buyerstatus.functions.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Changes samples of requests; each method changes the event that it is given, and returns it. */
public final class Requests {

    private Requests() {}

    /** By another method, or to another path of the same function. */
    public static APIGatewayV2HTTPEvent route(APIGatewayV2HTTPEvent event, String route) {
        event.setRouteKey(route);
        event.getRequestContext().setRouteKey(route);
        event.getRequestContext().getHttp().setMethod(route.substring(0, route.indexOf(' ')));
        return event;
    }

    /** With another part of the path, by its name in the route. */
    public static APIGatewayV2HTTPEvent path(APIGatewayV2HTTPEvent event, String name, String value) {
        Map<String, String> parameters = new HashMap<>(event.getPathParameters());
        parameters.put(name, value);
        event.setPathParameters(parameters);
        return event;
    }

    /** With a query of one parameter. */
    public static APIGatewayV2HTTPEvent query(APIGatewayV2HTTPEvent event, String name, String value) {
        event.setQueryStringParameters(Map.of(name, value));
        return event;
    }

    public static APIGatewayV2HTTPEvent header(APIGatewayV2HTTPEvent event, String name, String value) {
        Map<String, String> headers = new HashMap<>(event.getHeaders());
        headers.put(name, value);
        event.setHeaders(headers);
        return event;
    }

    /** With cookies as a browser keeps them of {@code Set-Cookie} headers. */
    public static APIGatewayV2HTTPEvent cookies(APIGatewayV2HTTPEvent event, List<String> set) {
        event.setCookies(set.stream().map(cookie -> cookie.split(";", 2)[0]).toList());
        return event;
    }

    /** With a form of names and values, as the gateway hands it over: in base 64. */
    public static APIGatewayV2HTTPEvent form(APIGatewayV2HTTPEvent event, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int at = 0; at < fields.length; at += 2) {
            pairs.add(encoded(fields[at]) + "=" + encoded(fields[at + 1]));
        }
        event.setIsBase64Encoded(true);
        event.setBody(Base64.getEncoder().encodeToString(String.join("&", pairs).getBytes(StandardCharsets.UTF_8)));
        return header(event, "content-type", "application/x-www-form-urlencoded");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
