package io.buyerstatus.functions.desksettings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.settings.ChangesPages;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.ChangeSettings;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.settings.change.InvalidField;
import io.buyerstatus.core.settings.change.SettingsChange;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Who changed a shop's settings; owners take changes back. */
record ChangesRoute(
        DeskAnswers answers,
        EditableSettings settings,
        ChangeSettings change,
        ChangesPages pages,
        InstantSource clock) {
    APIGatewayV2HTTPResponse show(Request request) {
        return admitted(
                request,
                Role.READER,
                me -> page(
                        request,
                        200,
                        me,
                        news(request.queryParameter("done").filter("undone"::equals), Optional.empty(), List.of())));
    }

    APIGatewayV2HTTPResponse undo(Request request) {
        return admitted(request, Role.OWNER, me -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.changes(me.shop()), me.token());
            }
            String number = request.form().getOrDefault("change", "");
            Optional<SettingsChange> wanted = number.matches("[0-9]{1,15}")
                    ? settings.change(me.shop(), Long.parseLong(number))
                    : Optional.empty();
            return wanted.map(found -> undo(request, me, found)).orElseGet(() -> answers.missing(request));
        });
    }

    private APIGatewayV2HTTPResponse undo(Request request, Colleague me, SettingsChange wanted) {
        if (ChangesPages.guarded(wanted) && !me.person().session().fresh(clock.instant())) {
            return refused(request, 403, me, "fresh", List.of());
        }
        Author author = new Author(Author.Via.CONSOLE, me.name());
        return switch (change.undo(me.shop(), wanted.version(), author)) {
            case ChangeResult.Done done -> Replies.seeOther(ConsoleUrls.changes(me.shop()) + "?done=undone");
            case ChangeResult.Unchanged unchanged -> refused(request, 409, me, "unchanged", List.of());
            case ChangeResult.Refused(List<InvalidField> fields) -> refused(request, 409, me, "refused", fields);
            case ChangeResult.Overtaken overtaken -> refused(request, 409, me, "overtaken", List.of());
            case ChangeResult.NoSuchShop none -> answers.missing(request);
        };
    }

    private APIGatewayV2HTTPResponse refused(
            Request request, int status, Colleague me, String why, List<InvalidField> fields) {
        return page(request, status, me, news(Optional.empty(), Optional.of(why), fields));
    }

    private static ChangesPages.News news(Optional<String> done, Optional<String> why, List<InvalidField> fields) {
        return new ChangesPages.News(done, why, fields);
    }

    private APIGatewayV2HTTPResponse page(Request request, int status, Colleague me, ChangesPages.News news) {
        return settings.shop(me.shop())
                .map(shop -> Replies.page(request, status, html(request, me, shop, news)))
                .orElseGet(() -> answers.missing(request));
    }

    private String html(Request request, Colleague me, ShopSettings shop, ChangesPages.News news) {
        return pages.html(
                answers.asked(request, ConsoleUrls.changes(me.shop())),
                me,
                new ChangesPages.Shown(
                        settings.changes(me.shop(), ChangesPages.MOST),
                        shop.ofShop().get(GeneralSettings.TIME_ZONE),
                        clock.instant()),
                news);
    }

    private APIGatewayV2HTTPResponse admitted(
            Request request, Role needed, Function<Colleague, APIGatewayV2HTTPResponse> then) {
        return answers.admitted(
                request, ConsoleUrls.path(ConsoleUrls.CHANGES, request.pathParameter("shop")), needed, then);
    }
}
