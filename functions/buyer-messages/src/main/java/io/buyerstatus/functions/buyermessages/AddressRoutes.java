package io.buyerstatus.functions.buyermessages;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.addressing.AskForAddress;
import io.buyerstatus.core.addressing.AskForAddress.Outcome;
import io.buyerstatus.core.addressing.TypedAddress;
import io.buyerstatus.core.addressing.TypedAddress.Problem;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.address.AddressPages;
import io.buyerstatus.pages.buyer.order.FormResult;
import java.util.Map;
import java.util.Optional;

/** Asking for another delivery address, from a browser that a code verified [DR-26]. */
record AddressRoutes(AskForAddress ask, AddressPages pages, BuyerAnswers answers) {
    /** The form. */
    APIGatewayV2HTTPResponse form(Request request) {
        return answers.entered(
                request,
                ask.look(AccessCookies.visit(request)),
                shown -> page(request, 200, shown, Optional.empty(), Optional.empty()));
    }

    /** Takes what was asked for, or that it is not wanted any more. */
    APIGatewayV2HTTPResponse take(Request request) {
        Visit visit = AccessCookies.visit(request);
        Map<String, String> form = request.form();
        if (form.getOrDefault("do", "").equals("take_back")) {
            return answers.entered(request, ask.takeBack(visit), outcome -> answer(request, outcome, Optional.empty()));
        }
        TypedAddress typed = new TypedAddress(
                form.getOrDefault("name", ""),
                form.getOrDefault("company", ""),
                form.getOrDefault("street", ""),
                form.getOrDefault("street2", ""),
                form.getOrDefault("postcode", ""),
                form.getOrDefault("city", ""),
                form.getOrDefault("region", ""),
                form.getOrDefault("country", ""));
        return answers.entered(
                request,
                ask.ask(visit, form.getOrDefault("showing", ""), typed),
                outcome -> answer(request, outcome, Optional.of(typed)));
    }

    private APIGatewayV2HTTPResponse answer(Request request, Outcome outcome, Optional<TypedAddress> typed) {
        return switch (outcome) {
            case Outcome.Asked _ -> led(request, FormResult.ADDRESS_WANTED);
            case Outcome.TakenBack _ -> led(request, FormResult.ADDRESS_TAKEN_BACK);
            case Outcome.Refused refused -> page(request, 422, refused.shown(), typed, Optional.empty());
            case Outcome.Wrong(Problem problem, Opened.Shown shown) ->
                page(request, 422, shown, typed, Optional.of(problem));
        };
    }

    private APIGatewayV2HTTPResponse led(Request request, FormResult result) {
        return Replies.seeOther(answers.link(request).getRawPath() + result.query() + "#address");
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Opened.Shown shown, Optional<TypedAddress> typed, Optional<Problem> problem) {
        return Replies.page(request, status, pages.html(shown, answers.asked(request), typed, problem));
    }
}
