package io.buyerstatus.functions.buyermessages;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.kit.layout.PageRequest;
import java.net.URI;
import java.util.function.Function;

/** What all routes answer alike. */
record Answers(NoticePages notices, ClosedPages closed, URI publicBase) {

    /** What a use case has to say, or what everybody is told who is turned away. */
    <T> APIGatewayV2HTTPResponse entered(
            Request request, Entered<T> entered, Function<T, APIGatewayV2HTTPResponse> answer) {
        return switch (entered) {
            case Entered.Through<T>(T outcome) -> answer.apply(outcome);
            case Entered.TurnedAway<T>(Entered.Reason why) ->
                switch (why) {
                    case Entered.NotOpen(Opened.Closed link) -> closed(request, link);
                    case Entered.NeedsProof proof -> Replies.seeOther(BuyerUrls.at(link(request), BuyerUrls.VERIFY));
                    case Entered.Busy busy -> unavailable(request);
                };
        };
    }

    private APIGatewayV2HTTPResponse closed(Request request, Opened.Closed why) {
        ClosedPages.Answer answer = closed.of(why, asked(request));
        return Replies.page(request, answer.status(), answer.html());
    }

    APIGatewayV2HTTPResponse tooLarge(Request request) {
        return Replies.page(request, 413, notices.tooLarge(asked(request).language()));
    }

    APIGatewayV2HTTPResponse unavailable(Request request) {
        return Replies.page(request, 503, notices.unavailable(asked(request).language()));
    }

    APIGatewayV2HTTPResponse missing(Request request) {
        return Replies.page(request, 404, notices.missing(asked(request).language()));
    }

    URI link(Request request) {
        return request.privateLink(publicBase);
    }

    /** About the private link that the path names. */
    PageRequest asked(Request request) {
        return asked(request, link(request));
    }

    /** @param link what the request is about; a page can be read there again */
    static PageRequest asked(Request request, URI link) {
        return new PageRequest(
                link,
                request.readAgainAt(link.getRawPath()),
                LanguageWish.of(request).language(),
                request.header("accept-language"));
    }
}
