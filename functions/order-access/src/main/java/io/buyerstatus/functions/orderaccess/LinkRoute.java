package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.RequestFreshLink;
import io.buyerstatus.core.access.RequestFreshLink.Requested;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.OutdatedPage;

/** A new link in the place of one that was good once: {@code POST /o/{ref}/{secret}/link}. */
record LinkRoute(RequestFreshLink requestFreshLink, Answers answers) {

    APIGatewayV2HTTPResponse send(Request request) {
        return switch (requestFreshLink.request(request.pathParameter("ref"), request.pathParameter("secret"))) {
            case Requested.Sent sent -> page(request, 200, sent.from(), OutdatedPage.SENT);
            case Requested.TooMany many -> page(request, 429, many.from(), OutdatedPage.TOO_MANY);
            case Requested.NoAddress none -> page(request, 200, none.from(), OutdatedPage.NOWHERE);
            case Requested.StillGood good -> answers.onward(request, "");
            case Requested.NotOpen closed -> answers.closed(request, closed.why());
            case Requested.Busy busy -> answers.unavailable(request);
        };
    }

    private APIGatewayV2HTTPResponse page(Request request, int status, Opened.Outdated old, OutdatedPage page) {
        String html = answers.pages().outdated(answers.scene(request, old), page);
        return Replies.page(request, status, html);
    }
}
