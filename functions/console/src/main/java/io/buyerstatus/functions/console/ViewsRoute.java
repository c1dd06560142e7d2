package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.orders.OrdersQuery;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.view.KeepViews;
import io.buyerstatus.core.view.SavedView;
import io.buyerstatus.core.view.SavedViews;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lists that people keep for themselves: readers, too, as nobody else sees them. */
record ViewsRoute(DeskAnswers answers, KeepViews views) {
    APIGatewayV2HTTPResponse change(Request request) {
        String path = ConsoleUrls.path(ConsoleUrls.ORDERS, request.pathParameter("shop"));
        return answers.admitted(request, path, Role.READER, me -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.orders(me.shop()), me.token());
            }
            Map<String, String> form = request.form();
            String view = form.getOrDefault("view", "");
            return switch (form.getOrDefault("do", "")) {
                case "save" -> led(me, form, views.save(me, form.getOrDefault("name", ""), query(form)));
                case "rename" -> led(me, form, views.rename(me, view, form.getOrDefault("name", "")));
                case "remove" -> led(me, form, views.remove(me, view));
                case "earlier" -> led(me, form, views.move(me, view, SavedViews.Way.EARLIER));
                case "later" -> led(me, form, views.move(me, view, SavedViews.Way.LATER));
                case "first" -> led(me, form, views.openWith(me, Optional.of(view)));
                case "first-not" -> led(me, form, views.openWith(me, Optional.empty()));
                default -> answers.missing(request);
            };
        });
    }

    /** The list as it is read, whatever a form says. */
    private static String query(Map<String, String> form) {
        String query = OrdersQuery.of(form).kept();
        return query.length() <= SavedView.LONGEST_QUERY ? query : "";
    }

    private static APIGatewayV2HTTPResponse led(Colleague me, Map<String, String> form, KeepViews.Result result) {
        String path = OrdersQuery.of(form).path(me.shop());
        return Replies.seeOther(path + (path.contains("?") ? "&" : "?") + "all=1&views="
                + result.name().toLowerCase(Locale.ROOT));
    }
}
