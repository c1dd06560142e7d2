package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.ShareOrder;
import io.buyerstatus.core.access.ShareOrder.Sharing;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.SharePage;
import java.net.URI;
import java.util.Optional;

/** Sharing an order's progress, and ending that: {@code /o/{ref}/{secret}/share} [SH-22]. */
record ShareRoutes(ShareOrder shareOrder, AccessPages pages, BuyerAnswers answers) {
    private static final String DONE = "done";

    APIGatewayV2HTTPResponse show(Request request) {
        return answers.entered(request, shareOrder.show(AccessCookies.visit(request)), now -> {
            Optional<URI> link = now.secret()
                    .map(secret -> BuyerUrls.shared(answers.publicBase(), request.pathParameter("ref"), secret));
            SharePage page = new SharePage(link, done(request, link.isPresent()));
            return Replies.page(request, 200, pages.share(answers.scene(request, now.shown()), page));
        });
    }

    /** What the form before this page did; what is there now must agree with it. */
    private static Optional<SharePage.Done> done(Request request, boolean shared) {
        return request.queryParameter(DONE).map(anything -> shared ? SharePage.Done.MADE : SharePage.Done.REVOKED);
    }

    /** Makes the link, or takes it back. */
    APIGatewayV2HTTPResponse change(Request request) {
        Visit visit = AccessCookies.visit(request);
        return switch (request.form().getOrDefault("do", "")) {
            case "make" -> answer(request, shareOrder.make(visit));
            case "revoke" -> answer(request, shareOrder.revoke(visit));
            default -> show(request);
        };
    }

    private APIGatewayV2HTTPResponse answer(Request request, Entered<Sharing> result) {
        return answers.entered(request, result, now -> answers.onward(request, BuyerUrls.SHARE, "?" + DONE + "=1"));
    }
}
