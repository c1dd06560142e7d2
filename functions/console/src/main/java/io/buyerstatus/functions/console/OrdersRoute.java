package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.Tab;
import io.buyerstatus.console.orders.OrdersPages;
import io.buyerstatus.console.orders.OrdersQuery;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.Connection;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.view.KeepViews;
import io.buyerstatus.core.view.SavedView;
import io.buyerstatus.core.view.SavedViews;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A shop's orders, for everybody of its staff. */
record OrdersRoute(
        DeskAnswers answers,
        FindOrders orders,
        SettingsStore settings,
        KeepViews views,
        OrdersPages pages,
        InstantSource clock) {
    private static final OrderFilter WAITING =
            new OrderFilter(Optional.empty(), Optional.empty(), Optional.empty(), true);

    APIGatewayV2HTTPResponse show(Request request) {
        Optional<ShopId> shop = ShopId.parse(request.pathParameter("shop"));
        OrdersQuery query = OrdersQuery.of(parameters(request));
        String path = shop.map(query::path).orElse(ConsoleUrls.START);
        return answers.admitted(request, path, Role.READER, me -> {
            SavedViews kept = views.of(me);
            return opening(request, kept)
                    .map(view -> Replies.seeOther(ConsoleUrls.orders(me.shop()) + "?" + view.query()))
                    .orElseGet(() -> Replies.page(
                            request, 200, page(answers.asked(request, path), me, query, kept, changed(request))));
        });
    }

    /** The list that somebody wants to see first, where they ask for none. */
    private static Optional<SavedView> opening(Request request, SavedViews kept) {
        return request.queryParameters().isEmpty()
                ? kept.opening().filter(view -> !view.query().isEmpty())
                : Optional.empty();
    }

    private static Optional<KeepViews.Result> changed(Request request) {
        return request.queryParameter("views").flatMap(word -> Stream.of(KeepViews.Result.values())
                .filter(result -> result.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst());
    }

    private String page(
            ConsoleRequest asked,
            Colleague me,
            OrdersQuery query,
            SavedViews kept,
            Optional<KeepViews.Result> changed) {
        Optional<ShopSettings> shop = settings.shop(me.shop());
        EffectiveSettings effective =
                new EffectiveSettings(shop.map(ShopSettings::shop).orElse(SettingsLayer.EMPTY), SettingsLayer.EMPTY);
        FindOrders.Found found = query.text().isEmpty()
                ? orders.list(me.shop(), query.filter(), query.after())
                : new FindOrders.Found(
                        orders.search(me.shop(), query.text(), effective.find(GeneralSettings.COUNTRY)),
                        Optional.empty());
        return pages.html(
                asked,
                me,
                query,
                new OrdersPages.Shown(
                        found,
                        shop.map(OrdersRoute::channels).orElse(List.of()),
                        orders.count(me.shop(), WAITING, Tab.COUNTED),
                        effective.get(GeneralSettings.TIME_ZONE),
                        clock.instant(),
                        kept,
                        changed));
    }

    /** Those that set something, and those that connections bring orders to. */
    private static List<ChannelId> channels(ShopSettings shop) {
        return Stream.concat(
                        shop.channels().keySet().stream(),
                        shop.connections().values().stream().map(Connection::channel))
                .distinct()
                .sorted(Comparator.comparing(ChannelId::value))
                .toList();
    }

    private static Map<String, String> parameters(Request request) {
        Map<String, String> parameters = new HashMap<>();
        request.queryParameters()
                .forEach(name -> request.queryParameter(name).ifPresent(value -> parameters.put(name, value)));
        return parameters;
    }
}
