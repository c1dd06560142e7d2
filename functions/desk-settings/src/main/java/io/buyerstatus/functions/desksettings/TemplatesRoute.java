package io.buyerstatus.functions.desksettings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.template.TemplateForm;
import io.buyerstatus.console.template.TemplateNews;
import io.buyerstatus.console.template.TemplatePages;
import io.buyerstatus.console.template.TemplatesPages;
import io.buyerstatus.core.automation.change.TemplatesInUse;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.LanguageChoice;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of a shop's templates, and the beginning of a new one. */
record TemplatesRoute(
        DeskAnswers answers,
        SettingsStore settings,
        EditableTemplates templates,
        TemplatesInUse use,
        TemplatesPages pages,
        TemplatePages editor) {
    APIGatewayV2HTTPResponse show(Request request) {
        return answers.admitted(
                request, path(request), Role.READER, me -> page(request, 200, me, Optional.empty(), ""));
    }

    APIGatewayV2HTTPResponse begin(Request request) {
        return answers.admitted(request, path(request), Role.OWNER, me -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.templates(me.shop()), me.token());
            }
            Map<String, String> form = request.form();
            String typed = form.getOrDefault("id", "").strip();
            Optional<TemplateId> id = id(typed);
            if (id.isEmpty()) {
                return page(request, 422, me, Optional.of("id"), typed);
            }
            if (!templates.versions(me.shop(), id.get()).isEmpty()) {
                return page(request, 422, me, Optional.of("taken"), typed);
            }
            String channel = form.getOrDefault("channel", "").equals("sms") ? "sms" : "email";
            TemplateForm fresh = new TemplateForm(id.get(), Map.of("name", typed, "channel", channel, "seen", "0"));
            return settings.shop(me.shop())
                    .map(shop -> Replies.page(
                            request,
                            200,
                            editor.html(
                                    answers.asked(request, ConsoleUrls.templates(me.shop())),
                                    me,
                                    new TemplatePages.Shown(
                                            List.of(), List.of(), shop.ofShop().get(GeneralSettings.TIME_ZONE)),
                                    fresh,
                                    TemplateNews.done(Optional.empty()))))
                    .orElseGet(() -> answers.missing(request));
        });
    }

    /** The id that a text is; empty where it is none. */
    static Optional<TemplateId> id(String text) {
        return TemplateId.parse(text);
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Colleague me, Optional<String> problem, String typed) {
        return settings.shop(me.shop())
                .map(shop -> Replies.page(request, status, html(request, me, shop, problem, typed)))
                .orElseGet(() -> answers.missing(request));
    }

    private String html(Request request, Colleague me, ShopSettings shop, Optional<String> problem, String typed) {
        return pages.html(
                answers.asked(request, ConsoleUrls.templates(me.shop())),
                me,
                new TemplatesPages.Shown(
                        me.shop(),
                        templates.heads(me.shop()),
                        use,
                        LanguageChoice.offered(shop.ofShop()),
                        shop.ofShop().get(GeneralSettings.TIME_ZONE)),
                problem,
                typed);
    }

    private static String path(Request request) {
        return ConsoleUrls.path(ConsoleUrls.TEMPLATES, request.pathParameter("shop"));
    }
}
