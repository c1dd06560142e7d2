package io.buyerstatus.local.gateway;

import io.buyerstatus.local.guard.Callers;
import io.buyerstatus.local.lambda.Invocation;
import io.buyerstatus.local.lambda.LambdaFunction;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import io.buyerstatus.local.wiring.RouteDefinition;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides who answers a request: a page of the local system, or the function of the route. Safe for use by several threads. */
public final class RequestDispatcher {

    /** The largest event, and the largest answer, of a synchronous invocation. */
    private static final int BIGGEST_PAYLOAD = 6 * 1024 * 1024;

    private final RouteTable routes;
    private final Map<String, LambdaFunction> functions;
    private final LocalPages pages;
    private final InstantSource clock;

    /**
     * Connects routes with functions.
     *
     * @param functions by name
     */
    public RequestDispatcher(
            List<RouteDefinition> routes,
            Map<String, LambdaFunction> functions,
            LocalPages pages,
            InstantSource clock) {
        this.routes = new RouteTable(routes);
        this.functions = Map.copyOf(functions);
        this.pages = pages;
        this.clock = clock;
    }

    HttpAnswer answer(HttpRequest request) {
        if (LocalPages.owns(request.rawPath())) {
            if (fromAfar(request.headers())) {
                return HttpAnswer.of(403, "Forbidden");
            }
            return pages.find(request.rawPath())
                    .map(page -> page(page, request))
                    .orElseGet(() -> HttpAnswer.of(404, "Not Found"));
        }
        Optional<RouteTable.Match> match = routes.find(request.method(), request.rawPath());
        return match.map(found -> invoke(request, found)).orElseGet(() -> HttpAnswer.of(404, "Not Found"));
    }

    private HttpAnswer invoke(HttpRequest request, RouteTable.Match match) {
        byte[] event;
        try {
            event = HttpEvent.of(request, match, clock.instant());
        } catch (IllegalArgumentException e) {
            // A percent sign that starts no code.
            return HttpAnswer.of(400, "Bad Request");
        }
        if (event.length > BIGGEST_PAYLOAD) {
            return HttpAnswer.of(413, "Request Entity Too Large");
        }
        LambdaFunction function = functions.get(match.route().function());
        if (function == null) {
            throw new IllegalStateException("no function " + match.route().function());
        }
        try {
            return switch (function.invoke(event)) {
                case Invocation.Success(byte[] payload)
                when payload.length <= BIGGEST_PAYLOAD -> HttpAnswer.parse(payload);
                case Invocation.Success _, Invocation.Failure _ -> HttpAnswer.failure();
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HttpAnswer.of(503, "Service Unavailable");
        }
    }

    /** Another site in the same browser, be it through a form or a name that it lets point to this machine. */
    private static boolean fromAfar(Map<String, String> headers) {
        return Callers.areForeign(headers.getOrDefault("host", ""), headers.getOrDefault("origin", ""));
    }

    private static HttpAnswer page(LocalPage page, HttpRequest request) {
        try {
            LocalResponse response = page.handle(new LocalRequest(
                    request.method(),
                    URLDecoder.decode(request.rawPath().replace("+", "%2B"), StandardCharsets.UTF_8),
                    query(request.rawQuery()),
                    request.headers(),
                    request.body()));
            Map<String, List<String>> headers = new HashMap<>();
            response.headers().forEach((name, value) -> headers.put(name, List.of(value)));
            return new HttpAnswer(response.status(), headers, response.body());
        } catch (RuntimeException e) {
            System.err.println("the page " + request.rawPath() + " failed: " + e);
            return HttpAnswer.failure();
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : raw.isEmpty() ? List.<String>of() : List.of(raw.split("&", -1))) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            parameters.put(
                    URLDecoder.decode(name, StandardCharsets.UTF_8), URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
