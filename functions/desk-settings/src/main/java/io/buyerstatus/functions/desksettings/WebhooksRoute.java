package io.buyerstatus.functions.desksettings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.OwnersOnly;
import io.buyerstatus.console.webhook.WebhookForm;
import io.buyerstatus.console.webhook.WebhookPages;
import io.buyerstatus.console.webhook.WebhooksPages;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.webhook.DeliveryLog;
import io.buyerstatus.core.webhook.Endpoint;
import io.buyerstatus.core.webhook.EventId;
import io.buyerstatus.core.webhook.ManageEndpoints;
import io.buyerstatus.core.webhook.ManageEndpoints.Known;
import io.buyerstatus.core.webhook.SigningSecret;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The addresses that are told what happens. All of the staff see them and what was sent; owners send again, and change them, having just
 * proved who they are.
 */
record WebhooksRoute(
        DeskAnswers answers,
        SettingsStore settings,
        ManageEndpoints endpoints,
        DeliveryLog log,
        WebhooksPages list,
        WebhookPages one,
        InstantSource clock) {
    private static final String REMOVED = "removed";
    private static final List<String> DONE = List.of("saved", "queued");

    APIGatewayV2HTTPResponse show(Request request) {
        return admitted(request, Role.READER, me -> list(request, 200, me, Optional.empty(), WebhookForm.fresh()));
    }

    APIGatewayV2HTTPResponse make(Request request) {
        return admitted(request, Role.OWNER, me -> {
            String path = ConsoleUrls.webhooks(me.shop());
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, path, me.token());
            }
            if (!fresh(me)) {
                return Replies.seeOther(OwnersOnly.confirm(path));
            }
            WebhookForm form = WebhookForm.sent(request.form(), true);
            return switch (endpoints.make(me.shop(), form.wish(), me.name())) {
                case ManageEndpoints.Made(Endpoint endpoint, SigningSecret secret) ->
                    endpoints
                            .find(me.shop(), endpoint.id().value())
                            .map(known -> page(request, 200, me, known, WebhookPages.News.made(secret)))
                            .orElseGet(() -> answers.missing(request));
                case ManageEndpoints.Refused(ManageEndpoints.Rule rule) ->
                    list(request, 422, me, Optional.of(word(rule)), form);
                case ManageEndpoints.Result other -> list(request, 409, me, Optional.of("overtaken"), form);
            };
        });
    }

    APIGatewayV2HTTPResponse one(Request request) {
        return known(
                request,
                Role.READER,
                (me, known) -> page(
                        request,
                        200,
                        me,
                        known,
                        WebhookPages.News.of(request.queryParameter("done").filter(DONE::contains))));
    }

    APIGatewayV2HTTPResponse change(Request request) {
        return known(request, Role.OWNER, (me, known) -> {
            String path = ConsoleUrls.webhook(me.shop(), known.endpoint().id().value());
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, path, me.token());
            }
            Map<String, String> form = request.form();
            return switch (form.getOrDefault("do", "")) {
                case "test" -> sent(request, me, known, log.test(known));
                case "replay" -> sent(request, me, known, log.replay(known, form.getOrDefault("event", "")));
                case "save", "rotate", "remove" ->
                    fresh(me) ? changed(request, me, known, form) : Replies.seeOther(OwnersOnly.confirm(path));
                default -> answers.missing(request);
            };
        });
    }

    private APIGatewayV2HTTPResponse sent(Request request, Colleague me, Known known, DeliveryLog.Result result) {
        return result == DeliveryLog.Result.QUEUED
                ? led(me, known, "queued")
                : page(
                        request,
                        409,
                        me,
                        known,
                        WebhookPages.News.refused(result.name().toLowerCase(Locale.ROOT), Optional.empty()));
    }

    private APIGatewayV2HTTPResponse changed(Request request, Colleague me, Known known, Map<String, String> form) {
        String id = known.endpoint().id().value();
        return switch (form.getOrDefault("do", "")) {
            case "rotate" -> outcome(request, me, known, endpoints.rotate(me.shop(), id), Optional.empty());
            case "remove" -> {
                endpoints.remove(me.shop(), id);
                yield Replies.seeOther(ConsoleUrls.webhooks(me.shop()) + "?done=" + REMOVED);
            }
            default -> {
                WebhookForm filled = WebhookForm.sent(form, false);
                yield outcome(request, me, known, endpoints.change(me.shop(), id, filled.wish()), Optional.of(filled));
            }
        };
    }

    private APIGatewayV2HTTPResponse outcome(
            Request request, Colleague me, Known known, ManageEndpoints.Result result, Optional<WebhookForm> form) {
        return switch (result) {
            case ManageEndpoints.Changed changed -> led(me, known, "saved");
            case ManageEndpoints.Made(Endpoint endpoint, SigningSecret secret) ->
                endpoints
                        .find(me.shop(), endpoint.id().value())
                        .map(now -> page(request, 200, me, now, WebhookPages.News.made(secret)))
                        .orElseGet(() -> answers.missing(request));
            case ManageEndpoints.Refused(ManageEndpoints.Rule rule) ->
                page(request, 422, me, known, WebhookPages.News.refused(word(rule), form));
            case ManageEndpoints.Overtaken overtaken ->
                page(request, 409, me, known, WebhookPages.News.refused("overtaken", form));
            case ManageEndpoints.Missing missing -> answers.missing(request);
        };
    }

    private static APIGatewayV2HTTPResponse led(Colleague me, Known known, String done) {
        return Replies.seeOther(
                ConsoleUrls.webhook(me.shop(), known.endpoint().id().value()) + "?done=" + done);
    }

    private boolean fresh(Colleague me) {
        return me.person().session().fresh(clock.instant());
    }

    private static String word(ManageEndpoints.Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT);
    }

    private APIGatewayV2HTTPResponse list(
            Request request, int status, Colleague me, Optional<String> refused, WebhookForm form) {
        return zone(me).map(zone -> Replies.page(
                        request,
                        status,
                        list.html(
                                answers.asked(request, ConsoleUrls.webhooks(me.shop())),
                                me,
                                new WebhooksPages.Shown(endpoints.of(me.shop()), zone, clock.instant()),
                                new WebhooksPages.News(
                                        request.queryParameter("done")
                                                .filter(REMOVED::equals)
                                                .isPresent(),
                                        refused,
                                        form))))
                .orElseGet(() -> answers.missing(request));
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Colleague me, Known known, WebhookPages.News news) {
        Optional<EventId> before = request.queryParameter("before").flatMap(EventId::parse);
        return zone(me).map(zone -> Replies.page(
                        request,
                        status,
                        one.html(
                                answers.asked(
                                        request,
                                        ConsoleUrls.webhook(
                                                me.shop(), known.endpoint().id().value())),
                                me,
                                new WebhookPages.Shown(
                                        known,
                                        log.page(known.endpoint(), before),
                                        before.isEmpty(),
                                        zone,
                                        clock.instant()),
                                news)))
                .orElseGet(() -> answers.missing(request));
    }

    private Optional<ZoneId> zone(Colleague me) {
        return settings.shop(me.shop()).map(shop -> shop.ofShop().get(GeneralSettings.TIME_ZONE));
    }

    private APIGatewayV2HTTPResponse known(
            Request request, Role needed, BiFunction<Colleague, Known, APIGatewayV2HTTPResponse> then) {
        return admitted(request, needed, me -> endpoints
                .find(me.shop(), request.pathParameter("webhook"))
                .map(known -> then.apply(me, known))
                .orElseGet(() -> answers.missing(request)));
    }

    private APIGatewayV2HTTPResponse admitted(
            Request request, Role needed, Function<Colleague, APIGatewayV2HTTPResponse> then) {
        return answers.admitted(
                request, ConsoleUrls.path(ConsoleUrls.WEBHOOKS, request.pathParameter("shop")), needed, then);
    }
}
