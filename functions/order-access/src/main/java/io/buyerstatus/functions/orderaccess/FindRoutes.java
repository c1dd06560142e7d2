package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.verification.EnterByCode;
import io.buyerstatus.core.access.verification.EnterByCode.Outcome;
import io.buyerstatus.core.access.verification.LookUpOrder;
import io.buyerstatus.core.access.verification.LookUpOrder.LookedUp;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.shared.buyer.PageRequests;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.FindPage;
import io.buyerstatus.pages.buyer.access.FormContext;
import io.buyerstatus.pages.buyer.access.FormError;
import io.buyerstatus.pages.buyer.order.FormResult;
import io.buyerstatus.pages.kit.layout.PageRequest;
import java.util.Map;
import java.util.Optional;

/**
 * Finding an order without its link: {@code /find/{shop}} and {@code .../code} [SH-21]. Whether there is such an order is
 * in no answer before the right code was entered: not in a status, not in a header, not in a byte.
 */
record FindRoutes(
        LookUpOrder lookUpOrder,
        EnterByCode enterByCode,
        SettingsStore settings,
        AccessPages pages,
        BuyerAnswers answers) {
    private static final String CODE = "code";

    APIGatewayV2HTTPResponse show(Request request) {
        return request.queryParameter(CODE).isPresent()
                ? show(request, 200, new FindPage.Enter(Optional.empty()))
                : show(request, 200, FindPage.Ask.blank());
    }

    private APIGatewayV2HTTPResponse show(Request request, int status, FindPage page) {
        return ShopId.parse(shop(request))
                .flatMap(settings::shop)
                .map(ShopSettings::ofShop)
                .map(effective -> effective.get(GeneralSettings.ENABLED)
                        ? Replies.page(request, status, pages.find(scene(request, effective), page))
                        : off(request, effective))
                .orElseGet(() -> answers.missing(request, asked(request)));
    }

    /** Has a code sent, if there is such an order. Nobody's browser is made to ask for one by another site. */
    APIGatewayV2HTTPResponse lookUp(Request request) {
        if (request.fromElsewhere(answers.publicBase())) {
            return show(request, 403, FindPage.Ask.blank());
        }
        Map<String, String> form = request.form();
        String number = form.getOrDefault("number", "").strip();
        String email = form.getOrDefault("email", "").strip();
        Optional<FormError> trouble = number.isEmpty() || email.isEmpty()
                ? Optional.of(FormError.INCOMPLETE)
                : Optional.of(FormError.NOT_AN_ADDRESS)
                        .filter(it -> EmailAddress.parse(email).isEmpty());
        if (trouble.isPresent()) {
            return show(request, 422, new FindPage.Ask(number, email, trouble));
        }
        return switch (lookUpOrder.lookUp(shop(request), number, email, request.sourceIp())) {
            case LookedUp.Taken taken ->
                Replies.with(Replies.seeOther(path(request) + "?" + CODE + "=1"), AccessCookies.handle(taken.handle()));
            case LookedUp.TooMany many ->
                show(request, 429, new FindPage.Ask(number, email, Optional.of(FormError.LOCKED)));
            case LookedUp.SwitchedOff off -> off(request, off.settings());
            case LookedUp.NoSuchShop none -> answers.missing(request, asked(request));
        };
    }

    /** Leads the holder of the code to the order, in a verified browser. */
    APIGatewayV2HTTPResponse enter(Request request) {
        if (request.fromElsewhere(answers.publicBase())) {
            return show(request, 403, FindPage.Ask.blank());
        }
        String typed = request.form().getOrDefault(CODE, "");
        return answers.entered(
                request,
                enterByCode.enter(shop(request), AccessCookies.handle(request), typed, request.sourceIp()),
                result -> switch (result) {
                    case Outcome.Found found -> found(found);
                    case Outcome.Refused refused ->
                        show(request, 422, new FindPage.Enter(Optional.of(FormError.WRONG_CODE)));
                    case Outcome.TooMany many -> show(request, 429, new FindPage.Enter(Optional.of(FormError.LOCKED)));
                    case Outcome.NoSuchShop none -> answers.missing(request, asked(request));
                });
    }

    private static APIGatewayV2HTTPResponse found(Outcome.Found found) {
        String page = BuyerUrls.path(
                BuyerUrls.ORDER, found.order().ref(), found.secret().value());
        return Replies.with(
                Replies.seeOther(page + FormResult.VERIFIED.query()),
                AccessCookies.verified(found.order(), found.browser()),
                AccessCookies.used());
    }

    private APIGatewayV2HTTPResponse off(Request request, EffectiveSettings effective) {
        PageRequest asked = asked(request);
        String html = answers.notices()
                .readAt(asked.readAt())
                .off(new ShopId(shop(request)), effective, asked.language(effective));
        return Replies.page(request, 200, html);
    }

    private FormContext scene(Request request, EffectiveSettings effective) {
        PageRequest asked = asked(request);
        return new FormContext(
                new ShopId(shop(request)), effective, asked.language(effective), asked.link(), Optional.empty());
    }

    private PageRequest asked(Request request) {
        return PageRequests.of(request, answers.publicBase().resolve(path(request)));
    }

    private static String path(Request request) {
        return BuyerUrls.path(BuyerUrls.FIND, shop(request));
    }

    private static String shop(Request request) {
        return request.pathParameter("shop");
    }
}
