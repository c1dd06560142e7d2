package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.template.TemplatePreviews;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.OrderFilter;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.template.SmsLengths;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A template as the buyer of one of the shop's orders would read it: its newest version, saved or a draft. Nothing is planned. */
record FilledRoute(
        DeskAnswers answers,
        SettingsStore settings,
        EditableTemplates templates,
        FindOrders find,
        OrderReader orders,
        InstantSource clock) {
    private static final int LONGEST = 200;

    /** Whoever finds more than one order by what they typed means the newest. */
    private static final int LOOKED_AT = 3;

    /** Of so many of the newest orders the length of a text message is said: a page of them at a time. */
    private static final int MEASURED = 100;

    APIGatewayV2HTTPResponse show(Request request) {
        String path = ConsoleUrls.path(
                ConsoleUrls.TEMPLATE_FILLED, request.pathParameter("shop"), request.pathParameter("template"));
        return answers.admitted(request, path, Role.READER, me -> {
            Optional<ShopSettings> shop = settings.shop(me.shop());
            Optional<Template> template =
                    TemplateId.parse(request.pathParameter("template")).flatMap(id -> newest(me, id));
            return shop.isEmpty() || template.isEmpty()
                    ? answers.missing(request)
                    : filled(request, me, shop.get(), template.get());
        });
    }

    private Optional<Template> newest(Colleague me, TemplateId id) {
        return templates.versions(me.shop(), id).stream()
                .findFirst()
                .flatMap(head -> templates.version(me.shop(), id, head.version()));
    }

    private APIGatewayV2HTTPResponse filled(Request request, Colleague me, ShopSettings shop, Template template) {
        String number = request.queryParameter("number").orElse("").strip();
        return order(shop, number)
                .map(view -> Replies.preview(
                        request,
                        TemplatePreviews.filled(
                                answers.asked(request, ConsoleUrls.templateFilled(me.shop(), template.id())),
                                shop,
                                template,
                                view,
                                request.queryParameter("language"),
                                template.channel() == DeliveryChannel.SMS
                                        ? Optional.of(lengths(shop, template))
                                        : Optional.empty(),
                                clock.instant())))
                .orElseGet(
                        () -> Replies.seeOther(ConsoleUrls.template(me.shop(), template.id()) + "?problem=no_order"));
    }

    /** Of the newest orders; there is one, or nothing would be shown. */
    private SmsLengths lengths(ShopSettings shop, Template template) {
        List<SmsLengths.Filled> filled = new ArrayList<>();
        Optional<String> from = Optional.empty();
        do {
            FindOrders.Found page = find.list(shop.id(), OrderFilter.none(), from);
            page.rows().stream()
                    .flatMap(row -> orders.view(row.key(), Freshness.MAY_LAG).stream())
                    .filter(view -> view.order().known())
                    .map(view -> TemplatePreviews.length(shop, template, view, clock.instant()))
                    .forEach(filled::add);
            from = page.after();
        } while (from.isPresent() && filled.size() < MEASURED);
        return SmsLengths.of(filled);
    }

    /** The order that was sought; the newest where nothing was typed. */
    private Optional<OrderView> order(ShopSettings shop, String typed) {
        Stream<OrderRow> rows = typed.isEmpty()
                ? find.list(shop.id(), OrderFilter.none(), Optional.empty()).rows().stream()
                : Stream.of(typed)
                        .filter(words -> words.length() <= LONGEST)
                        .flatMap(words ->
                                find.search(shop.id(), words, shop.ofShop().find(GeneralSettings.COUNTRY)).stream());
        return rows.limit(LOOKED_AT)
                .flatMap(row -> orders.view(row.key(), Freshness.LATEST).stream())
                .filter(view -> view.order().known())
                .findFirst();
    }
}
