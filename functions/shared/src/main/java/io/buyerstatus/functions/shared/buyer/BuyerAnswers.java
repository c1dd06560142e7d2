package io.buyerstatus.functions.shared.buyer;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.access.FormContext;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.kit.layout.PageRequest;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every route of a buyer's answers alike.
 *
 * @param publicBase where the pages are, as buyers know it
 */
public record BuyerAnswers(NoticePages notices, ClosedPages closed, URI publicBase) {
    /** What a use case has to say, or what everybody is told who is turned away. */
    public <T> APIGatewayV2HTTPResponse entered(
            Request request, Entered<T> entered, Function<T, APIGatewayV2HTTPResponse> answer) {
        return switch (entered) {
            case Entered.Through<T>(T outcome) -> answer.apply(outcome);
            case Entered.TurnedAway<T>(Entered.Reason why) ->
                switch (why) {
                    case Entered.NotOpen(Opened.Closed link) -> closed(request, link);
                    case Entered.NeedsProof proof -> onward(request, BuyerUrls.VERIFY);
                    case Entered.Busy busy -> unavailable(request);
                };
        };
    }

    private APIGatewayV2HTTPResponse closed(Request request, Opened.Closed why) {
        ClosedPages.Answer answer = closed.of(why, asked(request));
        return Replies.page(request, answer.status(), answer.html());
    }

    public APIGatewayV2HTTPResponse tooLarge(Request request) {
        return Replies.page(request, 413, notices.tooLarge(asked(request).language()));
    }

    public APIGatewayV2HTTPResponse unavailable(Request request) {
        return Replies.page(request, 503, notices.unavailable(asked(request).language()));
    }

    public APIGatewayV2HTTPResponse missing(Request request) {
        return Replies.page(request, 404, notices.missing(asked(request).language()));
    }

    /** The same, of a page that can be read in another language. */
    public APIGatewayV2HTTPResponse missing(Request request, PageRequest asked) {
        return Replies.page(request, 404, notices.readAt(asked.readAt()).missing(asked.language()));
    }

    /** Of the host alone. */
    public APIGatewayV2HTTPResponse front(Request request, PageRequest asked) {
        return Replies.page(request, 200, notices.readAt(asked.readAt()).front(asked.language()));
    }

    /** To another page of the order. */
    public APIGatewayV2HTTPResponse onward(Request request, String route) {
        return onward(request, route, "");
    }

    /**
     * To another page of the order.
     *
     * @param query with its question mark; empty for none
     */
    public APIGatewayV2HTTPResponse onward(Request request, String route, String query) {
        return Replies.seeOther(BuyerUrls.at(link(request), route) + query);
    }

    /** What surrounds a page about the order. */
    public FormContext scene(Request request, Opened.Shown shown) {
        Order order = shown.view().order();
        PageRequest asked = asked(request);
        return new FormContext(
                order.key().shop(),
                shown.settings(),
                asked.language(order, shown.settings()),
                asked.link(),
                Optional.of(order.number()));
    }

    /** The private link that the path names. */
    public URI link(Request request) {
        return request.privateLink(publicBase);
    }

    /** About the private link that the path names. */
    public PageRequest asked(Request request) {
        return PageRequests.of(request, link(request));
    }
}
