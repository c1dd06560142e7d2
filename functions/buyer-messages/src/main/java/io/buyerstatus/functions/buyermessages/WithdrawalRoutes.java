package io.buyerstatus.functions.buyermessages;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.withdrawal.Withdrawal;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.core.withdrawal.DeclareByNumber;
import io.buyerstatus.core.withdrawal.DeclareWithdrawal;
import io.buyerstatus.core.withdrawal.DeclareWithdrawal.Outcome;
import io.buyerstatus.core.withdrawal.TypedDeclaration;
import io.buyerstatus.core.withdrawal.TypedDeclaration.Problem;
import io.buyerstatus.core.withdrawal.WithdrawalSettings;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.shared.buyer.PageRequests;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.order.FormResult;
import io.buyerstatus.pages.buyer.withdrawal.WithdrawalPages;
import io.buyerstatus.pages.kit.layout.PageRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Withdrawing from the order's page and from the shop's public form (G5). Whoever comes from another site's form is received like
 * everybody: nothing here depends on what a browser knows.
 */
record WithdrawalRoutes(
        DeclareWithdrawal declare,
        DeclareByNumber byNumber,
        WithdrawalPages pages,
        BuyerAnswers answers,
        InstantSource clock) {

    /** The statement, to be confirmed. */
    APIGatewayV2HTTPResponse statement(Request request) {
        return answers.entered(
                request,
                declare.look(AccessCookies.visit(request)),
                shown -> WithdrawalSettings.offered(shown.view().order(), shown.settings())
                        ? statement(request, 200, shown, Optional.empty(), Optional.empty())
                        : Replies.seeOther(answers.link(request).getRawPath() + "#withdrawal"));
    }

    private APIGatewayV2HTTPResponse statement(
            Request request,
            int status,
            Opened.Shown shown,
            Optional<TypedDeclaration> typed,
            Optional<Problem> problem) {
        PageRequest asked = answers.asked(request);
        return Replies.page(request, status, pages.statement(shown, asked, clock.instant(), typed, problem));
    }

    /** Receives what was confirmed. */
    APIGatewayV2HTTPResponse confirm(Request request) {
        Visit visit = AccessCookies.visit(request);
        return answers.entered(request, declare.look(visit), shown -> {
            TypedDeclaration typed = typed(request, shown);
            return answers.entered(request, declare.declare(visit, typed), outcome -> switch (outcome) {
                case Outcome.Received received ->
                    Replies.seeOther(answers.link(request).getRawPath() + FormResult.WITHDRAWN.query() + "#withdrawal");
                case Outcome.Incomplete incomplete ->
                    statement(request, 422, incomplete.shown(), Optional.of(typed), Optional.of(incomplete.problem()));
            });
        });
    }

    private TypedDeclaration typed(Request request, Opened.Shown shown) {
        Map<String, String> form = request.form();
        Map<String, String> pieces = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(WithdrawalPages.PIECE)) {
                pieces.put(name.substring(WithdrawalPages.PIECE.length()), value.strip());
            }
        });
        return new TypedDeclaration(
                form.getOrDefault("form", ""),
                form.getOrDefault("name", ""),
                form.getOrDefault("email", ""),
                form.containsKey("whole"),
                pieces,
                new Language(answers.asked(request)
                        .language(shown.view().order(), shown.settings())
                        .tag()));
    }

    /** The shop's public form. */
    APIGatewayV2HTTPResponse form(Request request) {
        return byNumber.form(shop(request))
                .map(settings -> settings.get(GeneralSettings.ENABLED)
                        ? ask(request, 200, settings, Optional.empty(), Optional.empty())
                        : off(request, settings))
                .orElseGet(() -> answers.missing(request));
    }

    /** Shows what is about to be declared. */
    APIGatewayV2HTTPResponse check(Request request) {
        DeclareByNumber.Typed typed = typed(request);
        return answer(request, typed, byNumber.check(shop(request), typed));
    }

    /** Receives it. */
    APIGatewayV2HTTPResponse declare(Request request) {
        DeclareByNumber.Typed typed = typed(request);
        return answer(request, typed, byNumber.declare(shop(request), typed, request.sourceIp()));
    }

    private APIGatewayV2HTTPResponse answer(
            Request request, DeclareByNumber.Typed typed, DeclareByNumber.Outcome outcome) {
        return switch (outcome) {
            case DeclareByNumber.Outcome.Received(Withdrawal withdrawal, EffectiveSettings settings) ->
                Replies.page(
                        request, 200, pages.received(new ShopId(shop(request)), settings, asked(request), withdrawal));
            case DeclareByNumber.Outcome.Complete(String words, EffectiveSettings settings) ->
                Replies.page(
                        request, 200, pages.confirm(new ShopId(shop(request)), settings, asked(request), typed, words));
            case DeclareByNumber.Outcome.Incomplete(Problem problem, EffectiveSettings settings) ->
                ask(request, 422, settings, Optional.of(typed), Optional.of(problem));
            case DeclareByNumber.Outcome.SwitchedOff(EffectiveSettings settings) -> off(request, settings);
            case DeclareByNumber.Outcome.NoSuchShop none -> answers.missing(request);
        };
    }

    private APIGatewayV2HTTPResponse ask(
            Request request,
            int status,
            EffectiveSettings settings,
            Optional<DeclareByNumber.Typed> typed,
            Optional<Problem> problem) {
        return Replies.page(
                request, status, pages.ask(new ShopId(shop(request)), settings, asked(request), typed, problem));
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

    private DeclareByNumber.Typed typed(Request request) {
        Map<String, String> form = request.form();
        PageRequest asked = asked(request);
        String language = byNumber.form(shop(request))
                .map(asked::language)
                .orElseGet(asked::language)
                .tag();
        return new DeclareByNumber.Typed(
                "",
                form.getOrDefault("name", ""),
                form.getOrDefault("number", ""),
                form.getOrDefault("email", ""),
                form.getOrDefault("what", ""),
                new Language(language));
    }

    private PageRequest asked(Request request) {
        return PageRequests.of(
                request, answers.publicBase().resolve(BuyerUrls.path(BuyerUrls.WITHDRAW, shop(request))));
    }

    private static String shop(Request request) {
        return request.pathParameter("shop");
    }
}
