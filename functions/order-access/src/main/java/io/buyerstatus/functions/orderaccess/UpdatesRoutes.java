package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.Entered;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.updates.AddEmail;
import io.buyerstatus.core.access.updates.AddEmail.Added;
import io.buyerstatus.core.access.updates.ChooseUpdates;
import io.buyerstatus.core.access.updates.ChooseUpdates.Choice;
import io.buyerstatus.core.access.updates.ChooseUpdates.Chosen;
import io.buyerstatus.core.link.AccessLevel;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.SupportedLanguage;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.AccessPages;
import io.buyerstatus.pages.buyer.access.FormError;
import io.buyerstatus.pages.buyer.access.UpdatesPage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Choosing the messages about an order: {@code /o/{ref}/{secret}/updates} [SH-7]. */
record UpdatesRoutes(
        OrderDoor door, ChooseUpdates chooseUpdates, AddEmail addEmail, AccessPages pages, BuyerAnswers answers) {
    private static final String DONE = "done";

    APIGatewayV2HTTPResponse show(Request request) {
        return answers.entered(
                request,
                door.enter(AccessCookies.visit(request), AccessLevel.PRIVATE),
                shown -> page(request, 200, shown, Optional.empty(), ""));
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Opened.Shown shown, Optional<FormError> trouble, String typed) {
        UpdatesPage page = UpdatesPage.of(shown, AccessCookies.handle(request).isPresent(), typed)
                .with(trouble)
                .done(request.queryParameter(DONE).flatMap(UpdatesPage.Done::parse));
        return Replies.page(request, status, pages.updates(answers.scene(request, shown), page));
    }

    /** Takes the wish that the form names. */
    APIGatewayV2HTTPResponse change(Request request) {
        Visit visit = AccessCookies.visit(request);
        Map<String, String> form = request.form();
        return switch (form.getOrDefault("do", "")) {
            case "stop" -> choose(request, visit, new Choice.Stop(), UpdatesPage.Done.STOPPED);
            case "start" -> choose(request, visit, new Choice.Start(), UpdatesPage.Done.STARTED);
            case "channel" -> channel(request, visit, form.getOrDefault("channel", ""));
            case "email" -> add(request, visit, form.getOrDefault("email", ""));
            case "remove" -> choose(request, visit, new Choice.Remove(), UpdatesPage.Done.REMOVED);
            case "confirm" -> confirm(request, visit, form.getOrDefault("code", ""));
            default -> language(request, visit, form.getOrDefault("do", ""));
        };
    }

    private APIGatewayV2HTTPResponse language(Request request, Visit visit, String wish) {
        return Arrays.stream(SupportedLanguage.values())
                .filter(spoken -> wish.equals(UpdatesPage.LANGUAGE + spoken.tag()))
                .findFirst()
                .map(spoken -> choose(request, visit, new Choice.In(spoken), UpdatesPage.Done.TRANSLATED))
                .orElseGet(() -> show(request));
    }

    private APIGatewayV2HTTPResponse channel(Request request, Visit visit, String channel) {
        return switch (channel) {
            case "email" -> choose(request, visit, new Choice.By(DeliveryChannel.EMAIL), UpdatesPage.Done.CHOSEN);
            case "sms" -> choose(request, visit, new Choice.By(DeliveryChannel.SMS), UpdatesPage.Done.CHOSEN);
            default -> show(request);
        };
    }

    private APIGatewayV2HTTPResponse choose(Request request, Visit visit, Choice choice, UpdatesPage.Done done) {
        return answers.entered(request, chooseUpdates.choose(visit, choice), result -> switch (result) {
            case Chosen.Done now -> done(request, done);
            case Chosen.Impossible none -> page(request, 422, none.shown(), Optional.empty(), "");
        });
    }

    private APIGatewayV2HTTPResponse add(Request request, Visit visit, String typed) {
        return answer(request, addEmail.request(visit, typed), typed);
    }

    private APIGatewayV2HTTPResponse confirm(Request request, Visit visit, String typed) {
        return answer(request, addEmail.confirm(visit, AccessCookies.handle(request), typed), "");
    }

    private APIGatewayV2HTTPResponse answer(Request request, Entered<Added> entered, String typed) {
        return answers.entered(request, entered, result -> switch (result) {
            case Added.CodeSent sent ->
                Replies.with(answers.onward(request, BuyerUrls.UPDATES), AccessCookies.handle(sent.handle()));
            case Added.Confirmed confirmed -> Replies.with(done(request, UpdatesPage.Done.ADDED), AccessCookies.used());
            case Added.Invalid(Opened.Shown shown) ->
                page(request, 422, shown, Optional.of(FormError.NOT_AN_ADDRESS), typed);
            case Added.TooMany(Opened.Shown shown) ->
                page(request, 429, shown, Optional.of(FormError.TOO_MANY_ADDRESSES), typed);
            case Added.Wrong(Opened.Shown shown) -> page(request, 422, shown, Optional.of(FormError.WRONG_CODE), "");
            case Added.CodeGone(Opened.Shown shown) -> page(request, 422, shown, Optional.of(FormError.WRONG_CODE), "");
            case Added.Locked(Opened.Shown shown) -> page(request, 429, shown, Optional.of(FormError.LOCKED), typed);
        });
    }

    private APIGatewayV2HTTPResponse done(Request request, UpdatesPage.Done done) {
        return answers.onward(
                request, BuyerUrls.UPDATES, "?" + DONE + "=" + done.name().toLowerCase(Locale.ROOT));
    }
}
