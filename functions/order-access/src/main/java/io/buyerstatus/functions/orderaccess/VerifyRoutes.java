package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.verification.ForgetBrowser;
import io.buyerstatus.core.access.verification.RequestCode;
import io.buyerstatus.core.access.verification.RequestCode.Requested;
import io.buyerstatus.core.access.verification.Verification;
import io.buyerstatus.core.access.verification.VerifyByCode;
import io.buyerstatus.core.access.verification.VerifyByPostcode;
import io.buyerstatus.core.access.verification.WaysToVerify;
import io.buyerstatus.core.access.verification.WaysToVerify.Ways;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.FormError;
import io.buyerstatus.pages.buyer.access.MaskedContact;
import io.buyerstatus.pages.buyer.access.VerifyPage;
import io.buyerstatus.pages.buyer.order.FormResult;
import java.util.Optional;

/**
 * Proving that an order is one's own: {@code /o/{ref}/{secret}/verify} and {@code .../code} [SH-20]. The postcode leads to the order's
 * addresses, a code to everything, also from there.
 */
record VerifyRoutes(
        WaysToVerify ways,
        RequestCode requestCode,
        VerifyByPostcode verifyByPostcode,
        VerifyByCode verifyByCode,
        ForgetBrowser forgetBrowser,
        AccessPages pages,
        BuyerAnswers answers) {
    private static final String SENT = "sent";

    APIGatewayV2HTTPResponse show(Request request) {
        return show(request, 200, Optional.empty());
    }

    private APIGatewayV2HTTPResponse show(Request request, int status, Optional<FormError> trouble) {
        return answers.entered(
                request,
                ways.of(AccessCookies.visit(request)),
                open -> page(request, status, open.shown(), page(request, open, trouble)));
    }

    /** Too much failed from the visitor's network, whatever the order: nothing that is typed would be looked at. */
    private APIGatewayV2HTTPResponse locked(Request request) {
        return answers.entered(
                request,
                ways.of(AccessCookies.visit(request)),
                open -> page(request, 429, open.shown(), VerifyPage.locked()));
    }

    private static VerifyPage page(Request request, Ways open, Optional<FormError> trouble) {
        boolean sent = request.queryParameter(SENT).isPresent()
                && AccessCookies.handle(request).isPresent();
        return new VerifyPage(
                open.postcode(), MaskedContact.onFile(open.shown().view().order()), sent, trouble);
    }

    private APIGatewayV2HTTPResponse page(Request request, int status, Opened.Shown shown, VerifyPage page) {
        return shown.level() == AccessLevel.VERIFIED
                ? answers.onward(request, BuyerUrls.ORDER)
                : Replies.page(request, status, pages.verify(answers.scene(request, shown), page));
    }

    /** Takes a postcode or a code, whichever the form holds; or the wish to be forgotten. */
    APIGatewayV2HTTPResponse verify(Request request) {
        Visit visit = AccessCookies.visit(request);
        if (request.form().getOrDefault("do", "").equals("forget")) {
            return forget(request, visit);
        }
        String code = request.form().getOrDefault("code", "");
        if (!code.isBlank()) {
            Entered<Verification> result = verifyByCode.verify(visit, AccessCookies.handle(request), code);
            return answer(request, visit, result, FormResult.VERIFIED, FormError.WRONG_CODE);
        }
        String postcode = request.form().getOrDefault("postcode", "");
        if (postcode.isBlank()) {
            return show(request, 422, Optional.of(FormError.INCOMPLETE));
        }
        return answer(
                request,
                visit,
                verifyByPostcode.verify(visit, postcode),
                FormResult.ADDRESSES,
                FormError.WRONG_POSTCODE);
    }

    private APIGatewayV2HTTPResponse answer(
            Request request, Visit visit, Entered<Verification> entered, FormResult right, FormError wrong) {
        return answers.entered(request, entered, result -> switch (result) {
            case Verification.Done done ->
                Replies.with(
                        answers.onward(request, BuyerUrls.ORDER, right.query()),
                        AccessCookies.verified(OrderKey.ofRef(visit.ref()), done.browser()),
                        AccessCookies.used());
            case Verification.Wrong none -> show(request, 422, Optional.of(wrong));
            case Verification.CodeGone none -> show(request, 422, Optional.of(FormError.WRONG_CODE));
            case Verification.OnlyCode none -> show(request, 422, Optional.of(FormError.POSTCODE_SPENT));
            case Verification.Paused none -> show(request, 429, Optional.of(FormError.POSTCODE_PAUSED));
            case Verification.Locked none -> locked(request);
        });
    }

    private APIGatewayV2HTTPResponse forget(Request request, Visit visit) {
        return answers.entered(
                request,
                forgetBrowser.forget(visit),
                forgotten -> Replies.with(
                        answers.onward(request, BuyerUrls.ORDER),
                        AccessCookies.forgotten(OrderKey.ofRef(visit.ref()))));
    }

    /** Has a code sent. */
    APIGatewayV2HTTPResponse code(Request request) {
        return answers.entered(
                request,
                requestCode.request(AccessCookies.visit(request), AccessCookies.handle(request)),
                result -> switch (result) {
                    case Requested.Sent sent ->
                        Replies.with(
                                answers.onward(request, BuyerUrls.VERIFY, "?" + SENT + "=1"),
                                AccessCookies.handle(sent.handle()));
                    case Requested.TooMany none -> show(request, 429, Optional.of(FormError.TOO_MANY_CODES));
                    case Requested.NoAddress none -> show(request, 422, Optional.empty());
                });
    }
}
