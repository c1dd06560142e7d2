package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.functions.shared.http.LanguageWish;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.ClosedPages;
import io.buyerstatus.pages.buyer.access.FormContext;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.kit.text.BuyerLanguage;
import io.buyerstatus.pages.kit.text.PageLanguage;
import java.net.URI;
import java.util.Optional;

/** What several routes answer alike. */
record Answers(AccessPages pages, NoticePages notices, ClosedPages closed, URI publicBase) {

    APIGatewayV2HTTPResponse closed(Request request, Opened.Closed why) {
        URI link = link(request);
        String menu = request.readAgainAt(link.getRawPath());
        ClosedPages.Answer answer = closed.of(why, link, menu, wish(request), request.header("accept-language"));
        return Replies.page(request, answer.status(), answer.html());
    }

    /** @param afterForm where the same can be read with GET, if this answers a form */
    APIGatewayV2HTTPResponse missing(Request request, String afterForm) {
        return Replies.page(
                request, 404, notices.readAt(request.readAgainAt(afterForm)).missing(language(request)));
    }

    APIGatewayV2HTTPResponse unavailable(Request request) {
        return Replies.page(request, 503, notices.unavailable(language(request)));
    }

    APIGatewayV2HTTPResponse tooLarge(Request request) {
        return Replies.page(request, 413, notices.tooLarge(language(request)));
    }

    /** To a place below the order's link. */
    APIGatewayV2HTTPResponse onward(Request request, String below) {
        return Replies.seeOther(link(request).getRawPath() + below);
    }

    /** What surrounds a page about a link that was good once. */
    FormContext scene(Request request, Opened.Outdated old) {
        return ClosedPages.scene(old, link(request), wish(request));
    }

    FormContext scene(Request request, Opened.Shown shown) {
        Order order = shown.view().order();
        return new FormContext(
                order.key().shop(),
                shown.settings(),
                language(request, order, shown.settings()),
                link(request),
                Optional.of(order.number()));
    }

    /** The private link that was asked for. */
    URI link(Request request) {
        return request.privateLink(publicBase);
    }

    PageLanguage language(Request request) {
        return BuyerLanguage.ofStranger(wish(request), request.header("accept-language"));
    }

    PageLanguage language(Request request, EffectiveSettings settings) {
        return BuyerLanguage.ofVisitor(wish(request), request.header("accept-language"), settings);
    }

    PageLanguage language(Request request, Order order, EffectiveSettings settings) {
        return BuyerLanguage.of(wish(request), order, settings);
    }

    private static Optional<Language> wish(Request request) {
        return LanguageWish.of(request).language();
    }
}
