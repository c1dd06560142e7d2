package io.buyerstatus.access.guess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.OneMinute;
import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.functions.orderaccess.OrderAccessHandler;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with an order's private link who guesses what only its buyer knows, from as many addresses as it takes. */
record Guesser(OrderAccessHandler handler, OrderKey order) {
    private static final Pattern TRY = Pattern.compile("__Host-try=([A-Za-z0-9_-]{27});.*");
    private static final Texts TEXTS = Texts.in(PageLanguage.ENGLISH);

    /** What a guess led to. */
    enum Outcome {
        /** It was compared with what is right, and was not. */
        COMPARED,
        /** It was not looked at: too many tries. */
        LOCKED,
        /** It was not looked at: only a code proves anything now. */
        SPENT,
        /** It opened the order. */
        OPENED
    }

    Outcome postcode(String typed, String from) {
        return outcome(post("/o/{ref}/{secret}/verify", "postcode=" + typed, from, List.of()));
    }

    Outcome code(String typed, LinkSecret handle, String from) {
        return outcome(
                post("/o/{ref}/{secret}/verify", "code=" + typed, from, List.of("__Host-try=" + handle.value())));
    }

    /** Asks for a code; the handle held before where no more are sent. */
    LinkSecret newCode(LinkSecret before, String from) {
        return handle(post("/o/{ref}/{secret}/code", "", from, List.of()), before);
    }

    /** Looks the order up, and answers what the browser got. */
    LinkSecret lookUp(String number, String email, String from) {
        return handle(
                post("/find/{shop}", "number=" + number + "&email=" + email, from, List.of()),
                LinkSecret.of(new byte[LinkSecret.BYTES]));
    }

    /** Types the code that a look-up sent. */
    Outcome enter(String typed, LinkSecret handle, String from) {
        return outcome(post("/find/{shop}/code", "code=" + typed, from, List.of("__Host-try=" + handle.value())));
    }

    private static LinkSecret handle(APIGatewayV2HTTPResponse answer, LinkSecret otherwise) {
        return (answer.getCookies() == null ? List.<String>of() : answer.getCookies())
                .stream()
                        .map(TRY::matcher)
                        .filter(Matcher::matches)
                        .map(cookie -> new LinkSecret(cookie.group(1)))
                        .findFirst()
                        .orElse(otherwise);
    }

    private static Outcome outcome(APIGatewayV2HTTPResponse answer) {
        return switch (answer.getStatusCode()) {
            case 303 -> Outcome.OPENED;
            case 429 -> Outcome.LOCKED;
            case 422 ->
                answer.getBody().contains(TEXTS.get("trouble.postcode_spent")) ? Outcome.SPENT : Outcome.COMPARED;
            default -> throw new AssertionError("answered " + answer.getStatusCode() + " " + answer.getBody());
        };
    }

    private APIGatewayV2HTTPResponse post(String route, String form, String from, List<String> cookies) {
        RequestContext.Http http = new RequestContext.Http();
        http.setSourceIp(from);
        RequestContext context = new RequestContext();
        context.setHttp(http);
        APIGatewayV2HTTPEvent event = APIGatewayV2HTTPEvent.builder()
                .withRouteKey("POST " + route)
                .withPathParameters(Map.of(
                        "ref",
                        order.ref(),
                        "secret",
                        Bench.secretOf(order).value(),
                        "shop",
                        order.shop().value()))
                .withQueryStringParameters(Map.of("lang", "en"))
                .withHeaders(Map.of("content-type", "application/x-www-form-urlencoded"))
                .withCookies(cookies)
                .withRequestContext(context)
                .withBody(form)
                .withIsBase64Encoded(false)
                .build();
        return handler.handleRequest(event, new OneMinute());
    }
}
