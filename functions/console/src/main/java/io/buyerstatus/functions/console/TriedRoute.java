package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.automation.TriedPages;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.automation.condition.Circumstances;
import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What of an automation touches orders and messages: what its condition sees, and what becomes of what it planned while it was held. */
record TriedRoute(
        DeskAnswers answers,
        SettingsStore settings,
        AutomationStore automations,
        AutomationTallies tallies,
        FindOrders find,
        OrderReader orders,
        TriedPages pages,
        InstantSource clock) {
    /** How many orders are looked at: a Query each. */
    private static final int MOST = 10;

    private static final int LONGEST = 200;

    APIGatewayV2HTTPResponse show(Request request) {
        return opened(request, ConsoleUrls.AUTOMATION_TRIED, Role.READER, (me, automation) -> {
            String number = request.queryParameter("number").orElse("").strip();
            return settings.shop(me.shop())
                    .filter(shop -> number.length() <= LONGEST)
                    .map(shop -> Replies.page(
                            request,
                            200,
                            pages.html(
                                    answers.asked(request, path(request, ConsoleUrls.AUTOMATION_TRIED)),
                                    me,
                                    automation,
                                    number,
                                    tried(shop, automation, number))))
                    .orElseGet(() -> answers.missing(request));
        });
    }

    private List<TriedPages.Tried> tried(ShopSettings shop, Automation automation, String number) {
        List<OrderRow> rows = number.isEmpty()
                ? find.list(shop.id(), OrderFilter.none(), Optional.empty()).rows()
                : find.search(shop.id(), number, shop.ofShop().find(GeneralSettings.COUNTRY));
        return rows.stream()
                .limit(MOST)
                .flatMap(row -> orders.find(row.key()).stream())
                .map(order -> new TriedPages.Tried(order, automation.condition().judge(circumstances(order, shop))))
                .toList();
    }

    private Circumstances circumstances(Order order, ShopSettings shop) {
        return new Circumstances(
                order, Optional.empty(), Optional.empty(), shop.forChannel(order.channel()), clock.instant());
    }

    APIGatewayV2HTTPResponse decide(Request request) {
        return opened(request, ConsoleUrls.AUTOMATION_HOLD, Role.OWNER, (me, automation) -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.automations(me.shop()), me.token());
            }
            String id = automation.id().value();
            boolean held = tallies.hold(me.shop(), id).orElse(null) instanceof AutomationHold.Held;
            return switch (request.form().getOrDefault("do", "")) {
                case "release" -> decided(me, id, held, new AutomationHold.Released(clock.instant()), "released");
                case "drop" -> decided(me, id, held, new AutomationHold.Dropped(clock.instant()), "dropped");
                default -> answers.missing(request);
            };
        });
    }

    /** What is not held any more stays as somebody else decided. */
    private APIGatewayV2HTTPResponse decided(
            Colleague me, String id, boolean held, AutomationHold decision, String done) {
        if (held) {
            tallies.decide(me.shop(), id, decision);
        }
        return Replies.seeOther(ConsoleUrls.automations(me.shop()) + "?done=" + (held ? done : "settled"));
    }

    private static String path(Request request, String route) {
        return ConsoleUrls.path(route, request.pathParameter("shop"), request.pathParameter("automation"));
    }

    private APIGatewayV2HTTPResponse opened(
            Request request,
            String route,
            Role needed,
            BiFunction<Colleague, Automation, APIGatewayV2HTTPResponse> then) {
        return answers.admitted(request, path(request, route), needed, me -> automations.automations(me.shop()).stream()
                .filter(each -> each.id().value().equals(request.pathParameter("automation")))
                .findFirst()
                .map(automation -> then.apply(me, automation))
                .orElseGet(() -> answers.missing(request)));
    }
}
