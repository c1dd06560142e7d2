package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.updates.MailedLinks;
import io.buyerstatus.core.access.updates.MailedLinks.Mailed;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.shared.buyer.PageRequests;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;

/**
 * The links of a mail that do one thing and open nothing: {@code /stop/{ref}/{secret}} and {@code /undo/{ref}/{secret}}. Opening one
 * asks first; a mail program may post to the first by itself (RFC 8058, one-click unsubscribe), so neither a form's field nor a cookie
 * is asked for.
 */
record MailedRoutes(MailedLinks links, BuyerAnswers answers) {

    /** What is said of the order's shop, in the buyer's language. */
    @FunctionalInterface
    private interface Notice {
        String html(ShopId shop, EffectiveSettings settings, PageLanguage language, URI action);
    }

    APIGatewayV2HTTPResponse askToStop(Request request) {
        return answer(
                request, BuyerUrls.STOP_NEWS, links.toStop(AccessCookies.visit(request)), answers.notices()::stopNews);
    }

    APIGatewayV2HTTPResponse stop(Request request) {
        return answer(
                request, BuyerUrls.STOP_NEWS, links.stop(AccessCookies.visit(request)), answers.notices()::newsStopped);
    }

    APIGatewayV2HTTPResponse askToUndo(Request request) {
        return answer(request, BuyerUrls.UNDO, links.toUndo(AccessCookies.visit(request)), answers.notices()::undo);
    }

    APIGatewayV2HTTPResponse undo(Request request) {
        return answer(request, BuyerUrls.UNDO, links.undo(AccessCookies.visit(request)), answers.notices()::undone);
    }

    private APIGatewayV2HTTPResponse answer(Request request, String route, Entered<Mailed> entered, Notice notice) {
        String path = BuyerUrls.path(route, request.pathParameter("ref"), request.pathParameter("secret"));
        PageRequest asked = PageRequests.of(request, answers.publicBase().resolve(path));
        return answers.entered(
                request,
                entered,
                mailed -> Replies.page(
                        request,
                        200,
                        notice.html(
                                mailed.order().key().shop(),
                                mailed.settings(),
                                asked.language(mailed.order(), mailed.settings()),
                                asked.link())));
    }
}
