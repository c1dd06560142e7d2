package io.buyerstatus.functions.deskreviews;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the staff what buyers wrote about their shop, and takes what the shop does about it. It reads no order, and can let nobody in. */
public final class DeskReviewsHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(DeskReviewsHandler.class);

    /** The longest texts of a form, in the longest way to write them. */
    private static final int LARGEST_FORM = 100_000;

    private final DeskReviewsWiring wiring;

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
        this.snapshot = Snapshot.primedBy(() -> RequestPriming.ask("GET " + ConsoleUrls.REVIEWS, this::serve));
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return serve(event);
    }

    private APIGatewayV2HTTPResponse serve(APIGatewayV2HTTPEvent event) {
        Request request = new Request(event);
        return LanguageWish.of(request).remembered(answer(request));
    }

    private APIGatewayV2HTTPResponse answer(Request request) {
        try {
            if (request.body().length > LARGEST_FORM) {
                return Replies.page(request, 413, wiring.answers().door().tooLarge(asked(request)));
            }
            return switch (request.route()) {
                case "GET " + ConsoleUrls.REVIEWS -> wiring.reviews().list(request);
                case "GET " + ConsoleUrls.REVIEW -> wiring.reviews().show(request);
                case "POST " + ConsoleUrls.REVIEW -> wiring.reviews().act(request);
                default -> wiring.answers().missing(request);
            };
        } catch (RuntimeException unavailable) {
            LOG.error("a request could not be served: {}", Loggable.of(unavailable));
            return Replies.page(request, 503, wiring.answers().door().unavailable(asked(request)));
        }
    }

    private ConsoleRequest asked(Request request) {
        return wiring.answers().asked(request, ConsoleUrls.START);
    }
}
