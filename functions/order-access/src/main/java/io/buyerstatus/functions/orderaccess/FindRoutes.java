package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.verification.EnterByCode;
import io.buyerstatus.core.access.verification.EnterByCode.Entered;
import io.buyerstatus.core.access.verification.LookUpOrder;
import io.buyerstatus.core.access.verification.LookUpOrder.LookedUp;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.EmailAddress;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.FindPage;
import io.buyerstatus.pages.buyer.access.FormContext;
import io.buyerstatus.pages.buyer.access.FormError;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Finding an order without its link: {@code /find/{shop}} and {@code .../code} [SH-21]. Whether there is such an order stands
 * in no answer before the right code was entered: not in a status, not in a header, not in a byte.
 */
record FindRoutes(LookUpOrder lookUpOrder, EnterByCode enterByCode, SettingsStore settings, Answers answers) {
    private static final String CODE = "code";

    APIGatewayV2HTTPResponse show(Request request) {
        return request.queryParameter(CODE).isPresent()
                ? show(request, 200, new FindPage.Enter(Optional.empty()))
                : show(request, 200, FindPage.Ask.blank());
    }

    private APIGatewayV2HTTPResponse show(Request request, int status, FindPage page) {
        return ShopId.parse(shop(request))
                .flatMap(settings::shop)
                .map(found -> new EffectiveSettings(found.shop(), SettingsLayer.EMPTY))
                .map(effective -> effective.get(GeneralSettings.ENABLED)
                        ? Replies.page(request, status, answers.pages().find(scene(request, effective), page))
                        : off(request, effective))
                .orElseGet(() -> answers.missing(request, path(request)));
    }

    /** Has a code sent, if there is such an order. */
    APIGatewayV2HTTPResponse lookUp(Request request) {
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
            case LookedUp.SwitchedOff off -> off(request, off.settings());
            case LookedUp.NoSuchShop none -> answers.missing(request, path(request));
        };
    }

    /** Leads whoever has the code to the order, in a verified browser. */
    APIGatewayV2HTTPResponse enter(Request request) {
        String typed = request.form().getOrDefault(CODE, "");
        return switch (enterByCode.enter(shop(request), AccessCookies.handle(request), typed, request.sourceIp())) {
            case Entered.Found found ->
                Replies.with(
                        Replies.seeOther("/o/" + found.order().ref() + "/"
                                + found.secret().value() + "?verified=1"),
                        AccessCookies.verified(found.order(), found.browser()),
                        AccessCookies.used());
            case Entered.Refused refused -> show(request, 422, new FindPage.Enter(Optional.of(FormError.WRONG_CODE)));
            case Entered.NoSuchShop none -> answers.missing(request, path(request));
            case Entered.Busy busy -> answers.unavailable(request);
        };
    }

    private APIGatewayV2HTTPResponse off(Request request, EffectiveSettings effective) {
        String html = answers.notices()
                .readAt(request.readAgainAt(path(request)))
                .off(new ShopId(shop(request)), effective, answers.language(request, effective));
        return Replies.page(request, 200, html);
    }

    private FormContext scene(Request request, EffectiveSettings effective) {
        return new FormContext(
                new ShopId(shop(request)),
                effective,
                answers.language(request, effective),
                answers.publicBase().resolve(path(request)),
                Optional.empty());
    }

    private static String path(Request request) {
        return "/find/" + URLEncoder.encode(shop(request), StandardCharsets.UTF_8);
    }

    private static String shop(Request request) {
        return request.pathParameter("shop");
    }
}
