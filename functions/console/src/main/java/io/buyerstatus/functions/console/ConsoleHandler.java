package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.desk.DeskServing;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import java.time.InstantSource;
import java.util.Map;

/** The desk: shows the shop's staff their orders, and takes what they write. It can let nobody in. */
public final class ConsoleHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** The longest text that a form takes, in the longest way to write it, and as much again. */
    private static final int LARGEST_FORM = 200_000;

    private final ConsoleWiring wiring;
    private final DeskServing serving;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public ConsoleHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public ConsoleHandler(Map<String, String> environment, InstantSource clock) {
        this(ConsoleWiring.of(environment, clock));
    }

    ConsoleHandler(ConsoleWiring wiring) {
        this.wiring = wiring;
        this.serving = new DeskServing(wiring.answers(), LARGEST_FORM);
        this.snapshot = Snapshot.primedBy(() -> RequestPriming.ask("GET " + ConsoleUrls.ORDERS, this::serve));
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return serve(event);
    }

    private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        return serving.serve(event, this::answer);
    }

    private APIGatewayV2HTTPResponse answer(Request request) {
        return switch (request.route()) {
            case "GET " + ConsoleUrls.ORDERS -> wiring.orders().show(request);
            case "GET " + ConsoleUrls.BOARD -> wiring.board().show(request);
            case "GET " + ConsoleUrls.INQUIRIES -> wiring.inquiries().list(request);
            case "GET " + ConsoleUrls.INQUIRY -> wiring.inquiry().show(request);
            case "POST " + ConsoleUrls.INQUIRY -> wiring.inquiry().change(request);
            case "GET " + ConsoleUrls.ORDER -> wiring.card().show(request);
            case "POST " + ConsoleUrls.ORDER -> wiring.card().change(request);
            case "GET " + ConsoleUrls.WITHDRAWALS -> wiring.withdrawals().list(request);
            case "POST " + ConsoleUrls.WITHDRAWALS -> wiring.withdrawals().change(request);
            case "POST " + ConsoleUrls.PRINT_OUTS -> wiring.print().print(request);
            case "GET " + ConsoleUrls.PRINT_OUT -> wiring.print().get(request);
            case "GET " + ConsoleUrls.MAILS -> wiring.mails().list(request);
            case "POST " + ConsoleUrls.MAILS -> wiring.mails().settle(request);
            case "GET " + ConsoleUrls.MAIL -> wiring.mails().show(request);
            case "GET " + ConsoleUrls.MAIL_FILE -> wiring.mails().file(request);
            case "GET " + ConsoleUrls.WRITE -> wiring.write().show(request);
            case "POST " + ConsoleUrls.WRITE -> wiring.write().begin(request);
            case "GET " + ConsoleUrls.BULK -> wiring.bulk().list(request);
            case "GET " + ConsoleUrls.BULK_RUN -> wiring.bulk().show(request);
            case "POST " + ConsoleUrls.BULK_RUN -> wiring.bulk().decide(request);
            case "POST " + ConsoleUrls.VIEWS -> wiring.views().change(request);
            case "GET " + ConsoleUrls.AUTOMATION_TRIED -> wiring.tried().show(request);
            case "GET " + ConsoleUrls.TEMPLATE_FILLED -> wiring.filled().show(request);
            case "POST " + ConsoleUrls.AUTOMATION_HOLD -> wiring.tried().decide(request);
            default -> wiring.answers().missing(request);
        };
    }
}
