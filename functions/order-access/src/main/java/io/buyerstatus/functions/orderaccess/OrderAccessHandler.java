package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.buyer.BuyerServing;
import io.buyerstatus.functions.shared.buyer.PageRequests;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import io.buyerstatus.pages.kit.layout.PageRequest;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides who sees how much of an order: verifies browsers, finds orders without their link, shares them, replaces links,
 * takes wishes for messages, and questions of people without an order. It can derive links and codes; the page's function cannot.
 */
public final class OrderAccessHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Pattern BELOW_AN_ORDER = Pattern.compile("o/([^/]+)/([^/]+)/.*");

    /** No form of these pages holds more than a few short lines, but for those that take a question. */
    private static final int LARGEST_FORM = 10_000;

    /** A form of this size holds any question that a person typed, and is still shown again when it is too long. */
    private static final int LARGEST_QUESTION = 200_000;

    private final OrderAccessWiring wiring;
    private final BuyerServing serving;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public OrderAccessHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public OrderAccessHandler(Map<String, String> environment, InstantSource clock) {
        this(OrderAccessWiring.of(environment, clock));
    }

    OrderAccessHandler(OrderAccessWiring wiring) {
        this.wiring = wiring;
        this.serving = new BuyerServing(wiring.answers(), OrderAccessHandler::largest);
        this.snapshot = Snapshot.primedBy(() -> RequestPriming.ask("GET " + BuyerUrls.VERIFY, this::serve));
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return serve(event);
    }

    private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        return serving.serve(event, this::answer);
    }

    private static int largest(Request request) {
        return request.route().startsWith("POST " + BuyerUrls.ASK) ? LARGEST_QUESTION : LARGEST_FORM;
    }

    private APIGatewayV2HTTPResponse answer(Request request) {
        return switch (request.route()) {
            case "GET " + BuyerUrls.FIND -> wiring.find().show(request);
            case "POST " + BuyerUrls.FIND -> wiring.find().lookUp(request);
            case "POST " + BuyerUrls.FIND_CODE -> wiring.find().enter(request);
            case "GET " + BuyerUrls.ASK -> wiring.ask().show(request, false);
            case "POST " + BuyerUrls.ASK -> wiring.ask().take(request, false);
            case "GET " + BuyerUrls.ASK_FRAME -> wiring.ask().show(request, true);
            case "POST " + BuyerUrls.ASK_FRAME -> wiring.ask().take(request, true);
            case "GET " + BuyerUrls.INQUIRY -> wiring.inquiries().show(request);
            case "POST " + BuyerUrls.INQUIRY -> wiring.inquiries().write(request);
            case "POST " + BuyerUrls.DISOWN_INQUIRY -> wiring.inquiries().disown(request);
            case "GET " + BuyerUrls.VERIFY -> wiring.verify().show(request);
            case "POST " + BuyerUrls.VERIFY -> wiring.verify().verify(request);
            case "POST " + BuyerUrls.CODE -> wiring.verify().code(request);
            case "GET " + BuyerUrls.SHARE -> wiring.share().show(request);
            case "POST " + BuyerUrls.SHARE -> wiring.share().change(request);
            case "POST " + BuyerUrls.FRESH_LINK -> wiring.links().send(request);
            case "GET " + BuyerUrls.REPLACE -> wiring.links().askToReplace(request);
            case "POST " + BuyerUrls.REPLACE -> wiring.links().replace(request);
            case "GET " + BuyerUrls.UPDATES -> wiring.updates().show(request);
            case "POST " + BuyerUrls.UPDATES -> wiring.updates().change(request);
            case "GET " + BuyerUrls.STOP -> wiring.stop().show(request);
            case "POST " + BuyerUrls.STOP -> wiring.stop().stop(request);
            case "GET " + BuyerUrls.STOP_NEWS -> wiring.mailed().askToStop(request);
            case "POST " + BuyerUrls.STOP_NEWS -> wiring.mailed().stop(request);
            case "GET " + BuyerUrls.UNDO -> wiring.mailed().askToUndo(request);
            case "POST " + BuyerUrls.UNDO -> wiring.mailed().undo(request);
            case "GET " + BuyerUrls.ROOT -> wiring.answers().front(request, atRoot(request));
            case "GET " + BuyerUrls.ELSEWHERE -> elsewhere(request);
            default -> missing(request);
        };
    }

    /** What stands behind an order's address leads to the order: a slash too many, or a form that is opened as a page. */
    private APIGatewayV2HTTPResponse elsewhere(Request request) {
        Matcher order = BELOW_AN_ORDER.matcher(request.pathParameter("rest"));
        return order.matches()
                ? Replies.seeOther(BuyerUrls.path(BuyerUrls.ORDER, order.group(1), order.group(2)))
                : missing(request);
    }

    private APIGatewayV2HTTPResponse missing(Request request) {
        return wiring.answers().missing(request, atRoot(request));
    }

    private PageRequest atRoot(Request request) {
        return PageRequests.of(request, wiring.answers().publicBase().resolve("/"));
    }
}
