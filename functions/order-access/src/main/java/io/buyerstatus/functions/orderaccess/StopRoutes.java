package io.buyerstatus.functions.orderaccess;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.access.OpenOrder;
import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.access.Visit;
import io.buyerstatus.core.access.updates.ChooseUpdates;
import io.buyerstatus.core.access.updates.ChooseUpdates.Choice;
import io.buyerstatus.core.access.updates.ChooseUpdates.Chosen;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.functions.shared.http.AccessCookies;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.util.Optional;

/**
 * Stopping all messages about an order, from the link in a mail: {@code /o/{ref}/{secret}/stop}. A mail program may post here by
 * itself (RFC 8058, one-click unsubscribe), so neither a form's field nor a cookie is asked for.
 */
record StopRoutes(OpenOrder openOrder, ChooseUpdates chooseUpdates, Answers answers) {

    /** Asks first: opening a link changes nothing. */
    APIGatewayV2HTTPResponse show(Request request) {
        Visit visit = AccessCookies.visit(request);
        return switch (openOrder.open(visit.ref(), visit.secret(), Optional.empty(), Freshness.MAY_LAG)) {
            case Opened.Shown shown ->
                Replies.page(
                        request,
                        200,
                        answers.notices()
                                .stop(
                                        shown.view().order().key().shop(),
                                        shown.settings(),
                                        answers.language(request, shown.view().order(), shown.settings()),
                                        answers.link(request)));
            case Opened.Closed closed -> answers.closed(request, closed);
        };
    }

    APIGatewayV2HTTPResponse stop(Request request) {
        return switch (chooseUpdates.choose(AccessCookies.visit(request), new Choice.Stop())) {
            case Chosen.Done done ->
                Replies.page(
                        request,
                        200,
                        answers.notices()
                                .stopped(
                                        done.view().order().key().shop(),
                                        done.settings(),
                                        answers.language(request, done.view().order(), done.settings()),
                                        answers.link(request)));
            case Chosen.NotOpen notOpen -> answers.closed(request, notOpen.why());
            case Chosen.Impossible none -> answers.unavailable(request);
            case Chosen.Busy busy -> answers.unavailable(request);
        };
    }
}
