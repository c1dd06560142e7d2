package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.asking.AskSeller;
import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.InquirySettings;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.shared.buyer.PageRequests;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.inquiry.InquiryPages;
import io.buyerstatus.pages.buyer.inquiry.InquiryPages.Filled;
import io.buyerstatus.pages.buyer.inquiry.InquiryPages.Place;
import io.buyerstatus.pages.kit.layout.PageRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Asking without an order: {@code /ask/{shop}}, and the same in a frame of the shop's pages (UP-15, UP-16). Whoever comes from another site's
 * form is received like everybody: nothing here depends on what a browser knows.
 */
record AskRoutes(AskSeller ask, InquiryPages pages, BuyerAnswers answers) {

    APIGatewayV2HTTPResponse show(Request request, boolean framed) {
        Optional<AskSeller.Form> form = ask.form(shop(request));
        if (form.isEmpty()) {
            return answers.missing(request, asked(request));
        }
        EffectiveSettings settings = form.get().settings();
        Place place = place(request, settings, framed);
        return settings.get(GeneralSettings.ENABLED)
                ? page(
                        request,
                        200,
                        place,
                        pages.form(
                                place,
                                new Filled(
                                        form.get().seal(),
                                        product(name ->
                                                request.queryParameter(name).orElse("")),
                                        "",
                                        "",
                                        "",
                                        Optional.empty())))
                : off(request, settings);
    }

    APIGatewayV2HTTPResponse take(Request request, boolean framed) {
        Map<String, String> form = request.form();
        Optional<AskedProduct> product = product(name -> form.getOrDefault(name, ""));
        Optional<AskSeller.Form> anew = ask.form(shop(request));
        if (anew.isEmpty()) {
            return answers.missing(request, asked(request));
        }
        Place place = place(request, anew.get().settings(), framed);
        AskSeller.Typed typed = new AskSeller.Typed(
                form.getOrDefault(InquiryPages.SEAL, ""),
                form.getOrDefault(InquiryPages.TRAP, ""),
                form.getOrDefault(InquiryPages.NAME, ""),
                form.getOrDefault(InquiryPages.EMAIL, ""),
                form.getOrDefault(InquiryPages.TEXT, ""),
                product,
                new Language(place.request().language(place.settings()).tag()));
        return switch (ask.ask(shop(request), typed, request.sourceIp())) {
            case AskSeller.Outcome.Taken taken ->
                page(request, 200, place, pages.taken(place, taken.answersTo().value()));
            case AskSeller.Outcome.Incomplete(AskSeller.Problem problem, EffectiveSettings settings) ->
                page(
                        request,
                        problem == AskSeller.Problem.TOO_MANY ? 429 : 422,
                        place,
                        pages.form(
                                place,
                                new Filled(
                                        seal(problem, typed, anew.get()),
                                        product,
                                        typed.name(),
                                        typed.email(),
                                        typed.text(),
                                        Optional.of(problem))));
            case AskSeller.Outcome.SwitchedOff off -> off(request, off.settings());
            case AskSeller.Outcome.NoSuchShop none -> answers.missing(request, asked(request));
        };
    }

    /** The same form goes on being the same: only one that is too old becomes another. */
    private static String seal(AskSeller.Problem problem, AskSeller.Typed typed, AskSeller.Form anew) {
        return problem == AskSeller.Problem.TOO_OLD ? anew.seal() : typed.seal();
    }

    private static Optional<AskedProduct> product(UnaryOperator<String> named) {
        return AskedProduct.named(
                named.apply(InquiryPages.PRODUCT),
                named.apply(InquiryPages.PRODUCT_NAME),
                named.apply(InquiryPages.PRODUCT_PAGE),
                named.apply(InquiryPages.PRODUCT_PICTURE));
    }

    private static APIGatewayV2HTTPResponse page(Request request, int status, Place place, String html) {
        return place.framed()
                ? Replies.framedBy(request, status, html, InquirySettings.sites(place.settings()))
                : Replies.page(request, status, html);
    }

    private APIGatewayV2HTTPResponse off(Request request, EffectiveSettings settings) {
        PageRequest asked = asked(request);
        return Replies.page(
                request,
                200,
                answers.notices()
                        .readAt(asked.readAt())
                        .off(new ShopId(shop(request)), settings, asked.language(settings)));
    }

    private Place place(Request request, EffectiveSettings settings, boolean framed) {
        return new Place(new ShopId(shop(request)), settings, asked(request), framed);
    }

    private PageRequest asked(Request request) {
        return PageRequests.of(request, answers.publicBase().resolve(BuyerUrls.path(BuyerUrls.ASK, shop(request))));
    }

    private static String shop(Request request) {
        return request.pathParameter("shop");
    }
}
