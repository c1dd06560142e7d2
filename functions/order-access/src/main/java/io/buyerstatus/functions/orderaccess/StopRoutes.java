package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.OrderDoor;
import io.buyerstatus.core.access.updates.ChooseUpdates;
import io.buyerstatus.core.access.updates.ChooseUpdates.Choice;
import io.buyerstatus.core.access.updates.ChooseUpdates.Chosen;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.functions.shared.buyer.BuyerAnswers;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.kit.layout.PageRequest;

/**
 * Stopping all messages about an order from the link in a mail that was sent before mails had a link for that alone
 * ({@link MailedRoutes}): {@code /o/{ref}/{secret}/stop}. A mail program may post here by itself (RFC 8058, one-click unsubscribe), so
 * neither a form's field nor a cookie is asked for.
 */
record StopRoutes(OrderDoor door, ChooseUpdates chooseUpdates, BuyerAnswers answers) {

    /** Asks first: opening a link changes nothing. */
    APIGatewayV2HTTPResponse show(Request request) {
        PageRequest asked = answers.asked(request);
        return answers.entered(request, door.look(AccessCookies.visit(request)), shown -> {
            Order order = shown.view().order();
            EffectiveSettings settings = shown.settings();
            String html =
                    answers.notices().stop(order.key().shop(), settings, asked.language(order, settings), asked.link());
            return Replies.page(request, 200, html);
        });
    }

    APIGatewayV2HTTPResponse stop(Request request) {
        return answers.entered(
                request,
                chooseUpdates.choose(AccessCookies.visit(request), new Choice.Stop()),
                result -> switch (result) {
                    case Chosen.Done done -> stopped(request, done.view().order(), done.settings());
                    case Chosen.Impossible none -> answers.unavailable(request);
                });
    }

    private APIGatewayV2HTTPResponse stopped(Request request, Order order, EffectiveSettings settings) {
        PageRequest asked = answers.asked(request);
        String html =
                answers.notices().stopped(order.key().shop(), settings, asked.language(order, settings), asked.link());
        return Replies.page(request, 200, html);
    }
}
