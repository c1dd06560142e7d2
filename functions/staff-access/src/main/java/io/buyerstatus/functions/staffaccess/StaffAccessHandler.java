package io.buyerstatus.functions.staffaccess;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.desk.DeskServing;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import java.time.InstantSource;
import java.util.Map;

/** Signs the shop's staff in and out, decides who belongs to it, and makes keys for its programs. It knows no order, no buyer and no setting. */
public final class StaffAccessHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** No form of these pages holds more than an address and a choice. */
    private static final int LARGEST_FORM = 10_000;

    private final StaffAccessWiring wiring;
    private final DeskServing serving;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public StaffAccessHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public StaffAccessHandler(Map<String, String> environment, InstantSource clock) {
        this(StaffAccessWiring.of(environment, clock));
    }

    StaffAccessHandler(StaffAccessWiring wiring) {
        this.wiring = wiring;
        this.serving = new DeskServing(wiring.answers(), LARGEST_FORM);
        this.snapshot = Snapshot.primedBy(() -> RequestPriming.ask("GET " + ConsoleUrls.SIGNED_OUT, this::serve));
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
            case "GET " + ConsoleUrls.START -> wiring.door().start(request);
            case "GET " + ConsoleUrls.SIGN_IN -> wiring.door().signIn(request);
            case "GET " + ConsoleUrls.SIGNED_IN -> wiring.door().signedIn(request);
            case "POST " + ConsoleUrls.SIGN_OUT -> wiring.door().signOut(request);
            case "GET " + ConsoleUrls.SIGNED_OUT -> wiring.door().signedOut(request);
            case "GET " + ConsoleUrls.JOIN -> wiring.join().show(request);
            case "POST " + ConsoleUrls.JOIN -> wiring.join().join(request);
            case "GET " + ConsoleUrls.STAFF -> wiring.staff().show(request);
            case "POST " + ConsoleUrls.STAFF -> wiring.staff().change(request);
            case "GET " + ConsoleUrls.KEYS -> wiring.keys().show(request);
            case "POST " + ConsoleUrls.KEYS -> wiring.keys().change(request);
            case "GET " + ConsoleUrls.FILE -> file(request);
            case "GET " + ConsoleUrls.ELSEWHERE -> wiring.answers().missing(request);
            default -> wiring.answers().missing(request);
        };
    }

    private APIGatewayV2HTTPResponse file(Request request) {
        return wiring.files()
                .find(request.pathParameter("file"))
                .map(file -> Replies.file(request, file.contentType(), file.text()))
                .orElseGet(() -> Replies.nothing(404));
    }
}
