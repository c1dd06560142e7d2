package io.buyerstatus.access.shared;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.OneMinute;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.local.wiring.RouteDefinition;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who was given a shared link, and asks every route of the template with it. */
final class Friend {
    private static final Pattern PICTURE = Pattern.compile("/pictures/([a-z0-9-]+)/([^\"]+)");
    private static final List<String> FILES = List.of("payment.ics", "delivery-s1.ics", "pickup-s1.ics");

    /** The name of the tag's question by whoever has the tag of the page. */
    static final String AGAIN = "GET /s/{ref}/{secret}/live [again]";

    private final Map<String, RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>> handlers;
    private final List<RouteDefinition> routes;

    Friend(Bench bench) {
        handlers = bench.handlers();
        routes = bench.routes();
    }

    /** A request and its name. */
    record Asked(String name, String function, APIGatewayV2HTTPEvent request) {}

    /** Every route that an order has, the page's pictures, and the tag again once it is known. */
    List<Asked> everything(OrderKey order, PageLanguage language) {
        List<Asked> all = new ArrayList<>();
        for (RouteDefinition route : routes) {
            if (route.path().contains("{secret}")) {
                for (String file : route.path().contains("{file}") ? FILES : List.of("")) {
                    all.add(asked(route, order, language, Map.of("file", file), ""));
                }
            }
        }
        Asked page = one(all, "GET /s/{ref}/{secret}");
        APIGatewayV2HTTPResponse shown = ask(page);
        RouteDefinition live = route("GET /s/{ref}/{secret}/live");
        all.add(asked(
                live,
                order,
                language,
                Map.of("file", "again"),
                shown.getHeaders().getOrDefault("etag", "")));
        Matcher pictures = PICTURE.matcher(shown.getBody());
        while (pictures.find()) {
            Map<String, String> picture = Map.of("shop", pictures.group(1), "picture", pictures.group(2));
            all.add(asked(route("GET /pictures/{shop}/{picture}"), order, language, picture, ""));
        }
        return all;
    }

    APIGatewayV2HTTPResponse ask(Asked asked) {
        RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> handler = handlers.get(asked.function());
        if (handler == null) {
            throw new IllegalStateException("no handler for " + asked.function());
        }
        return handler.handleRequest(asked.request(), new OneMinute());
    }

    /** Status, headers by their names, and body. */
    static String told(APIGatewayV2HTTPResponse answer) {
        return answer.getStatusCode() + "\n" + new TreeMap<>(answer.getHeaders()) + "\n" + answer.getBody();
    }

    private static Asked asked(
            RouteDefinition route, OrderKey order, PageLanguage language, Map<String, String> more, String tag) {
        Map<String, String> path = new TreeMap<>(more);
        path.put("ref", order.ref());
        path.put("secret", Bench.sharedSecretOf(order).value());
        String name = route.key() + (more.isEmpty() ? "" : " " + more.values());
        return new Asked(
                more.getOrDefault("file", "x").isEmpty() ? route.key() : name,
                route.function(),
                APIGatewayV2HTTPEvent.builder()
                        .withRouteKey(route.key())
                        .withPathParameters(path)
                        .withHeaders(Map.of(
                                "content-type",
                                "application/x-www-form-urlencoded",
                                "accept-language",
                                language.tag(),
                                "if-none-match",
                                tag))
                        .withBody(route.method().equals("POST") ? "do=make&postcode=50667&text=Hallo" : "")
                        .withIsBase64Encoded(false)
                        .build());
    }

    private static Asked one(List<Asked> all, String name) {
        return all.stream()
                .filter(asked -> asked.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the template has no " + name));
    }

    private RouteDefinition route(String key) {
        return routes.stream()
                .filter(route -> route.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the template has no " + key));
    }
}
