package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.access.FormContext;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.kit.layout.PageRequest;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** What several routes answer alike. */
record Answers(AccessPages pages, NoticePages notices, ClosedPages closed, URI publicBase) {

    /** What a use case has to say, or what everybody is told who is turned away. */
    <T> APIGatewayV2HTTPResponse entered(
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

    APIGatewayV2HTTPResponse missing(PageRequest asked, Request request) {
        return Replies.page(request, 404, notices.readAt(asked.readAt()).missing(asked.language()));
    }

    APIGatewayV2HTTPResponse unavailable(Request request) {
        return Replies.page(request, 503, notices.unavailable(asked(request).language()));
    }

    APIGatewayV2HTTPResponse tooLarge(Request request) {
        return Replies.page(request, 413, notices.tooLarge(asked(request).language()));
    }

    /** To another page of the order. */
    APIGatewayV2HTTPResponse onward(Request request, String route) {
        return onward(request, route, "");
    }

    /** @param query with its question mark; empty for none */
    APIGatewayV2HTTPResponse onward(Request request, String route, String query) {
        return Replies.seeOther(BuyerUrls.at(request.privateLink(publicBase), route) + query);
    }

    /** What surrounds a page about the order. */
    FormContext scene(Request request, Opened.Shown shown) {
        Order order = shown.view().order();
        PageRequest asked = asked(request);
        return new FormContext(
                order.key().shop(),
                shown.settings(),
                asked.language(order, shown.settings()),
                asked.link(),
                Optional.of(order.number()));
    }

    /** About the private link that the path names. */
    PageRequest asked(Request request) {
        return asked(request, request.privateLink(publicBase));
    }

    /** @param link what the request is about; a page can be read there again */
    PageRequest asked(Request request, URI link) {
        return new PageRequest(
                link,
                request.readAgainAt(link.getRawPath()),
                LanguageWish.of(request).language(),
                request.header("accept-language"));
    }
}
