package io.buyerstatus.functions.reviews;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.Snapshot;
import io.buyerstatus.functions.shared.buyer.PageRequests;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.functions.shared.http.RequestPriming;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes reviews from buyers, and shows what is published of them. */
public final class ReviewsHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewsHandler.class);

    /** Words about a shop and thirty products fit, as forms encode them. */
    private static final int LARGEST_FORM = 500_000;

    private final ReviewsWiring wiring;

    @SuppressWarnings("unused") // the registry of snapshots holds it weakly
    private final Snapshot snapshot;

    /** As Lambda makes it. */
    public ReviewsHandler() {
        this(System.getenv(), InstantSource.system());
    }

    public ReviewsHandler(Map<String, String> environment, InstantSource clock) {
        this(ReviewsWiring.of(environment, clock));
    }

    ReviewsHandler(ReviewsWiring wiring) {
        this.wiring = wiring;
        this.snapshot = Snapshot.primedBy(() -> RequestPriming.ask("GET " + BuyerUrls.REVIEWS, this::serve));
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
                return Replies.page(request, 413, wiring.notices().tooLarge(language(request)));
            }
            return switch (request.route()) {
                case "GET " + BuyerUrls.REVIEW -> wiring.writing().open(request);
                case "POST " + BuyerUrls.REVIEW -> wiring.writing().write(request);
                case "POST " + BuyerUrls.DELETE_REVIEW -> wiring.writing().delete(request);
                case "GET " + BuyerUrls.REVIEWS -> wiring.published().page(request);
                case "GET " + BuyerUrls.REVIEWS_FRAME -> wiring.published().frame(request);
                case "GET " + BuyerUrls.REVIEWS_FILE -> wiring.published().file(request);
                case "GET " + BuyerUrls.PRODUCT_REVIEWS -> wiring.published().product(request);
                default -> Replies.page(request, 404, wiring.notices().missing(language(request)));
            };
        } catch (RuntimeException unavailable) {
            LOG.error("a request could not be served: {}", Loggable.of(unavailable));
            return Replies.page(request, 503, wiring.notices().unavailable(language(request)));
        }
    }

    private static PageLanguage language(Request request) {
        return PageRequests.of(request, URI.create("/")).language();
    }
}
