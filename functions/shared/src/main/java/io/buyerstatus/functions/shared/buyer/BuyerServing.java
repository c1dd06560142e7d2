package io.buyerstatus.functions.shared.buyer;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Request;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a function that takes forms from buyers does around its routes: it remembers the language that was asked for, takes no form that is
 * too large, and says so where it cannot answer.
 *
 * @param largest the largest body of a request, in bytes
 */
public record BuyerServing(BuyerAnswers answers, ToIntFunction<Request> largest) {
    private static final Logger LOG = LoggerFactory.getLogger(BuyerServing.class);

    /** Answers a request by its route; whatever a route throws is answered with 503. */
    public APIGatewayV2HTTPResponse serve(
            APIGatewayV2HTTPEvent event, Function<Request, APIGatewayV2HTTPResponse> routes) {
        Request request = new Request(event);
        return LanguageWish.of(request).remembered(answer(request, routes));
    }

    private APIGatewayV2HTTPResponse answer(Request request, Function<Request, APIGatewayV2HTTPResponse> routes) {
        try {
            return request.body().length > largest.applyAsInt(request)
                    ? answers.tooLarge(request)
                    : routes.apply(request);
        } catch (RuntimeException unavailable) {
            LOG.error("a request could not be served: {}", Loggable.of(unavailable));
            return answers.unavailable(request);
        }
    }
}
