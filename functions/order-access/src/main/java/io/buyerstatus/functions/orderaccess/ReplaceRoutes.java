package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.ReplaceLink;
import io.buyerstatus.core.access.ReplaceLink.Replaced;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.FormError;
import io.buyerstatus.pages.buyer.access.MaskedContact;
import io.buyerstatus.pages.buyer.access.ReplacePage;
import java.util.Optional;

/**
 * Replacing a link that fell into the wrong hands: {@code /o/{ref}/{secret}/replace}. Only for a verified browser, whose cookie
 * no other site's form carries.
 */
record ReplaceRoutes(OpenOrder openOrder, ReplaceLink replaceLink, Answers answers) {

    /** Says what would happen, and asks. */
    APIGatewayV2HTTPResponse show(Request request) {
        Visit visit = AccessCookies.visit(request);
        return switch (openOrder.open(visit.ref(), visit.secret(), visit.browser(), Freshness.LATEST)) {
            case Opened.Shown shown when shown.level() != AccessLevel.VERIFIED -> answers.onward(request, "/verify");
            case Opened.Shown shown -> page(request, 200, shown, Optional.empty());
            case Opened.Closed closed -> answers.closed(request, closed);
        };
    }

    /** Replaces the link, and leads to the new one. */
    APIGatewayV2HTTPResponse replace(Request request) {
        return switch (replaceLink.replace(AccessCookies.visit(request))) {
            case Replaced.Done done ->
                Replies.seeOther(
                        "/o/" + done.order().ref() + "/" + done.secret().value() + "?replaced=1");
            case Replaced.NeedsProof none -> answers.onward(request, "/verify");
            case Replaced.TooMany many -> page(request, 429, many.shown(), Optional.of(FormError.TOO_MANY_LINKS));
            case Replaced.NotOpen closed -> answers.closed(request, closed.why());
            case Replaced.Busy busy -> answers.unavailable(request);
        };
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Opened.Shown shown, Optional<FormError> trouble) {
        ReplacePage page = new ReplacePage(MaskedContact.onFile(shown.view().order()), trouble);
        return Replies.page(request, status, answers.pages().replace(answers.scene(request, shown), page));
    }
}
