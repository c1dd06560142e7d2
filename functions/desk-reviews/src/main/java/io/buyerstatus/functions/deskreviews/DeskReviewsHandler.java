package io.buyerstatus.functions.deskreviews;

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

/** Shows the staff what buyers wrote about their shop, and takes what the shop does about it. It reads no order, and can let nobody in. */
public final class DeskReviewsHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    /** The longest texts of a form, in the longest way to write them. */
    private static final int LARGEST_FORM = 100_000;

    private final DeskReviewsWiring wiring;
    private final DeskServing serving;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public DeskReviewsHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public DeskReviewsHandler(Map<String, String> environment, InstantSource clock) {
        this(DeskReviewsWiring.of(environment, clock));
    }

    DeskReviewsHandler(DeskReviewsWiring wiring) {
        this.wiring = wiring;
        this.serving = new DeskServing(wiring.answers(), LARGEST_FORM);
        this.snapshot = Snapshot.primedBy(() -> RequestPriming.ask("GET " + ConsoleUrls.REVIEWS, this::serve));
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
            case "GET " + ConsoleUrls.REVIEWS -> wiring.reviews().list(request);
            case "GET " + ConsoleUrls.REVIEW -> wiring.reviews().show(request);
            case "POST " + ConsoleUrls.REVIEW -> wiring.reviews().act(request);
            default -> wiring.answers().missing(request);
        };
    }
}
