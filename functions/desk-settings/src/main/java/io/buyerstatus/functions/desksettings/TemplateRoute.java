package io.buyerstatus.functions.desksettings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.template.TemplateForm;
import io.buyerstatus.console.template.TemplateNews;
import io.buyerstatus.console.template.TemplatePages;
import io.buyerstatus.console.template.TemplatePreviews;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.TemplatesInUse;
import io.buyerstatus.core.message.AutomationHistory;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.core.template.change.SaveResult;
import io.buyerstatus.core.template.change.SaveTemplates;
import io.buyerstatus.core.template.change.TemplateDifferences;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/** One template: everybody of the staff reads it, owners write. */
record TemplateRoute(
        DeskAnswers answers,
        SettingsStore settings,
        EditableTemplates templates,
        SaveTemplates save,
        TemplatesInUse use,
        AutomationHistory history,
        TemplatePages pages,
        InstantSource clock) {
    private static final List<String> DONE = List.of("saved", "draft", "unchanged", "archived");

    /** A template that somebody opened; no versions where it is being begun. */
    private record Opened(Colleague me, ShopSettings shop, TemplateId id, List<TemplateHead> versions) {
        int newest() {
            return versions.isEmpty() ? 0 : versions.getFirst().version();
        }

        Author author() {
            return new Author(Author.Via.CONSOLE, me.name());
        }
    }

    APIGatewayV2HTTPResponse show(Request request) {
        return opened(request, Role.READER, opened -> {
            Optional<Template> template = number(request.queryParameter("version"))
                    .or(() -> Optional.of(opened.newest()))
                    .flatMap(version -> templates.version(opened.me().shop(), opened.id(), version));
            return template.map(shown ->
                            page(request, 200, opened, TemplateForm.of(shown, opened.newest()), news(request, opened)))
                    .orElseGet(() -> answers.missing(request));
        });
    }

    private TemplateNews news(Request request, Opened opened) {
        Optional<Integer> later = number(request.queryParameter("compare"));
        Optional<Template> before =
                later.flatMap(to -> templates.version(opened.me().shop(), opened.id(), to - 1));
        Optional<Template> after =
                later.flatMap(to -> templates.version(opened.me().shop(), opened.id(), to));
        if (before.isPresent() && after.isPresent()) {
            return TemplateNews.differ(TemplateDifferences.between(before.get(), after.get()));
        }
        if (number(request.queryParameter("version"))
                .filter(shown -> shown < opened.newest())
                .isPresent()) {
            return TemplateNews.done(Optional.of("older"));
        }
        return request.queryParameter("problem")
                .filter("no_order"::equals)
                .map(problem -> TemplateNews.problems(List.of(problem), List.of()))
                .orElseGet(
                        () -> TemplateNews.done(request.queryParameter("done").filter(DONE::contains)));
    }

    private static Optional<Integer> number(Optional<String> text) {
        return text.filter(digits -> digits.matches("[1-9][0-9]{0,8}")).map(Integer::valueOf);
    }

    APIGatewayV2HTTPResponse change(Request request) {
        return opened(request, Role.OWNER, opened -> {
            TemplateForm form = new TemplateForm(opened.id(), request.form());
            if (request.fromElsewhere(answers.publicBase())) {
                return answers.strange(request, ConsoleUrls.template(opened.me().shop(), opened.id()));
            }
            if (!answers.ours(request, opened.me().token())) {
                return problem(request, 403, opened, form, "strange", List.of());
            }
            return switch (form.typed().getOrDefault("do", "")) {
                case "save" -> written(request, opened, form, draft -> publish(request, opened, form, draft));
                case "draft" ->
                    written(
                            request,
                            opened,
                            form,
                            draft -> told(
                                    request,
                                    opened,
                                    form,
                                    save.saveDraft(opened.me().shop(), draft, opened.author()),
                                    "draft"));
                case "check" ->
                    read(
                            request,
                            opened,
                            form,
                            draft -> page(request, 200, opened, form, TemplateNews.found(List.of(), save.lint(draft))));
                case "preview" -> read(request, opened, form, draft -> preview(request, opened, form, draft));
                case "rollback" -> rollBack(request, opened, form);
                case "archive" ->
                    stored(request, opened, save.archive(opened.me().shop(), opened.id(), opened.author()), "archived");
                default -> answers.missing(request);
            };
        });
    }

    /** What is to be saved: only on top of what its writer had seen. */
    private APIGatewayV2HTTPResponse written(
            Request request, Opened opened, TemplateForm form, Function<TemplateDraft, APIGatewayV2HTTPResponse> then) {
        return form.seen() == opened.newest()
                ? read(request, opened, form, then)
                : problem(request, 409, opened, form.seen(opened.newest()), "overtaken", List.of());
    }

    private APIGatewayV2HTTPResponse read(
            Request request, Opened opened, TemplateForm form, Function<TemplateDraft, APIGatewayV2HTTPResponse> then) {
        return switch (form.read()) {
            case TemplateForm.Read(TemplateDraft draft) -> then.apply(draft);
            case TemplateForm.Broken(List<String> problems) ->
                page(request, 422, opened, form, TemplateNews.problems(problems, List.of()));
        };
    }

    private APIGatewayV2HTTPResponse publish(Request request, Opened opened, TemplateForm form, TemplateDraft draft) {
        if (otherPurpose(opened, draft) && !form.sureOf(draft.purpose())) {
            return problem(request, 422, opened, form, "purpose", List.of());
        }
        List<String> misfits = use.misfits(opened.me().shop(), draft).stream()
                .map(misfit -> misfit.automation() + ": " + misfit.rule())
                .toList();
        return misfits.isEmpty()
                ? told(request, opened, form, save.publish(opened.me().shop(), draft, opened.author()), "saved")
                : problem(request, 422, opened, form, "misfit", misfits);
    }

    /** Whether saving makes something else of what is sent: who may stop it, and what it may say. */
    private boolean otherPurpose(Opened opened, TemplateDraft draft) {
        return templates
                .find(opened.me().shop(), opened.id())
                .filter(sent -> sent.purpose() != draft.purpose())
                .isPresent();
    }

    /** What became of what was typed. */
    private APIGatewayV2HTTPResponse told(
            Request request, Opened opened, TemplateForm form, SaveResult result, String done) {
        return switch (result) {
            case SaveResult.Saved saved -> led(opened, done);
            case SaveResult.Unchanged unchanged -> led(opened, "unchanged");
            case SaveResult.Refused refused ->
                page(request, 422, opened, form, TemplateNews.found(List.of("errors"), refused.problems()));
            case SaveResult.Overtaken overtaken -> problem(request, 409, opened, form, "overtaken", List.of());
            case SaveResult.InUse used -> problem(request, 409, opened, form, "use", used.automations());
            case SaveResult.Unknown unknown -> answers.missing(request);
        };
    }

    /** What became of something that needs no form: on the page of what is stored. */
    private APIGatewayV2HTTPResponse stored(Request request, Opened opened, SaveResult result, String done) {
        return templates
                .version(opened.me().shop(), opened.id(), opened.newest())
                .map(newest -> told(request, opened, TemplateForm.of(newest, opened.newest()), result, done))
                .orElseGet(() -> answers.missing(request));
    }

    private APIGatewayV2HTTPResponse rollBack(Request request, Opened opened, TemplateForm form) {
        Optional<Template> earlier = number(Optional.of(form.typed().getOrDefault("version", "")))
                .flatMap(version -> templates.version(opened.me().shop(), opened.id(), version));
        return earlier.map(template -> {
                    TemplateForm again = TemplateForm.of(template, opened.newest());
                    return written(
                            request,
                            opened,
                            form.seen() == opened.newest() ? again : again.seen(form.seen()),
                            draft -> publish(request, opened, again, draft));
                })
                .orElseGet(() -> answers.missing(request));
    }

    private APIGatewayV2HTTPResponse preview(Request request, Opened opened, TemplateForm form, TemplateDraft draft) {
        ConsoleRequest asked = asked(request, opened);
        return switch (save.tried(opened.me().shop(), draft, opened.author())) {
            case SaveResult.Saved saved ->
                Replies.preview(
                        request,
                        TemplatePreviews.html(asked, opened.shop(), saved.template(), form.typed(), clock.instant()));
            case SaveResult other -> told(request, opened, form, other, "unchanged");
        };
    }

    private APIGatewayV2HTTPResponse problem(
            Request request, int status, Opened opened, TemplateForm form, String why, List<String> told) {
        return page(request, status, opened, form, TemplateNews.problems(List.of(why), told));
    }

    private static APIGatewayV2HTTPResponse led(Opened opened, String done) {
        return Replies.seeOther(ConsoleUrls.template(opened.me().shop(), opened.id()) + "?done=" + done);
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Opened opened, TemplateForm form, TemplateNews news) {
        return Replies.page(
                request,
                status,
                pages.html(
                        asked(request, opened),
                        opened.me(),
                        new TemplatePages.Shown(
                                opened.versions(),
                                uses(opened),
                                opened.shop().ofShop().get(GeneralSettings.TIME_ZONE)),
                        form,
                        news));
    }

    /** Which automations plan with it, and how much. */
    private List<TemplatePages.Use> uses(Opened opened) {
        ShopId shop = opened.me().shop();
        Instant since = clock.instant().minus(Duration.ofDays(TemplatePages.DAYS));
        return use.automations(shop, opened.id()).stream()
                .map(automation -> {
                    LongAdder sent = new LongAdder();
                    history.planned(shop, automation, since, message -> {
                        if (message.leftWith(opened.id().value())) {
                            sent.increment();
                        }
                    });
                    return new TemplatePages.Use(
                            new AutomationId(automation), history.open(shop, automation), sent.intValue());
                })
                .toList();
    }

    private ConsoleRequest asked(Request request, Opened opened) {
        return answers.asked(request, ConsoleUrls.template(opened.me().shop(), opened.id()));
    }

    /** A template of the shop; only a form can bring one that is not there yet. */
    private APIGatewayV2HTTPResponse opened(
            Request request, Role needed, Function<Opened, APIGatewayV2HTTPResponse> then) {
        String path = ConsoleUrls.path(
                ConsoleUrls.TEMPLATE, request.pathParameter("shop"), request.pathParameter("template"));
        return answers.admitted(request, path, needed, me -> {
            Optional<ShopSettings> shop = settings.shop(me.shop());
            Optional<TemplateId> id = TemplatesRoute.id(request.pathParameter("template"));
            return shop.isEmpty() || id.isEmpty()
                    ? answers.missing(request)
                    : then.apply(new Opened(me, shop.get(), id.get(), templates.versions(me.shop(), id.get())));
        });
    }
}
