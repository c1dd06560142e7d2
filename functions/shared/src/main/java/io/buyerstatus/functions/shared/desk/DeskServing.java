package io.buyerstatus.functions.shared.desk;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.functions.shared.Loggable;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every function of the desk does around its routes: it remembers the language that was asked for, takes no form that is too large, and
 * says so where it cannot answer.
 *
 * @param largest the largest body of a request, in bytes
 */
public record DeskServing(DeskAnswers answers, int largest) {
    private static final Logger LOG = LoggerFactory.getLogger(DeskServing.class);

    /** Answers a request by its route; whatever a route throws is answered with 503. */
    public APIGatewayV2HTTPResponse serve(
            APIGatewayV2HTTPEvent event, Function<Request, APIGatewayV2HTTPResponse> routes) {
        Request request = new Request(event);
        return LanguageWish.of(request).remembered(answer(request, routes));
    }

    private APIGatewayV2HTTPResponse answer(Request request, Function<Request, APIGatewayV2HTTPResponse> routes) {
        try {
            return request.body().length > largest
                    ? Replies.page(request, 413, answers.door().tooLarge(answers.asked(request, ConsoleUrls.START)))
                    : routes.apply(request);
        } catch (RuntimeException unavailable) {
            LOG.error("a request could not be served: {}", Loggable.of(unavailable));
            return Replies.page(request, 503, answers.door().unavailable(answers.asked(request, ConsoleUrls.START)));
        }
    }
}
