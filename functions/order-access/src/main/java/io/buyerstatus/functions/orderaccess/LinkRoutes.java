package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.ReplaceLink;
import io.buyerstatus.core.access.ReplaceLink.Replaced;
import io.buyerstatus.core.access.RequestFreshLink;
import io.buyerstatus.core.access.RequestFreshLink.Requested;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.access.FormError;
import io.buyerstatus.pages.buyer.access.MaskedContact;
import io.buyerstatus.pages.buyer.access.OutdatedPage;
import io.buyerstatus.pages.buyer.access.ReplacePage;
import io.buyerstatus.pages.buyer.order.FormResult;
import java.util.Optional;

/**
 * Another link: for one that fell into the wrong hands, which only a browser can have replaced that a code verified, since no other
 * site's form carries its cookie ({@code .../replace}), and for one that expired ({@code .../link}).
 */
record LinkRoutes(
        OrderDoor door,
        ReplaceLink replaceLink,
        RequestFreshLink requestFreshLink,
        AccessPages pages,
        BuyerAnswers answers) {

    /** Says what would happen, and asks. */
    APIGatewayV2HTTPResponse askToReplace(Request request) {
        return answers.entered(
                request,
                door.enter(AccessCookies.visit(request), AccessLevel.VERIFIED),
                shown -> page(request, 200, shown, Optional.empty()));
    }

    /** Replaces the link, and leads to the new one. */
    APIGatewayV2HTTPResponse replace(Request request) {
        return answers.entered(request, replaceLink.replace(AccessCookies.visit(request)), result -> switch (result) {
            case Replaced.Done done ->
                Replies.seeOther(BuyerUrls.path(
                                BuyerUrls.ORDER,
                                done.order().ref(),
                                done.secret().value())
                        + FormResult.REPLACED.query());
            case Replaced.TooMany(Opened.Shown shown) ->
                page(request, 429, shown, Optional.of(FormError.TOO_MANY_LINKS));
        });
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Opened.Shown shown, Optional<FormError> trouble) {
        ReplacePage page = new ReplacePage(MaskedContact.onFile(shown.view().order()), trouble);
        return Replies.page(request, status, pages.replace(answers.scene(request, shown), page));
    }

    /** Sends a link in the place of one that opens nothing any more. */
    APIGatewayV2HTTPResponse send(Request request) {
        return answers.entered(
                request, requestFreshLink.request(AccessCookies.visit(request)), result -> switch (result) {
                    case Requested.Sent sent -> page(request, 200, sent.from(), OutdatedPage.SENT);
                    case Requested.TooMany many -> page(request, 429, many.from(), OutdatedPage.TOO_MANY);
                    case Requested.NoAddress none -> page(request, 200, none.from(), OutdatedPage.NOWHERE);
                    case Requested.StillGood good -> answers.onward(request, BuyerUrls.ORDER);
                });
    }

    private APIGatewayV2HTTPResponse page(Request request, int status, Opened.Outdated old, OutdatedPage page) {
        String html = pages.outdated(ClosedPages.scene(old, answers.asked(request)), page);
        return Replies.page(request, status, html);
    }
}
