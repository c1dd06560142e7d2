package io.buyerstatus.functions.desksettings;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.automation.AutomationFields;
import io.buyerstatus.console.automation.AutomationPages;
import io.buyerstatus.console.automation.AutomationsPages;
import io.buyerstatus.core.automation.Addressee;
import io.buyerstatus.core.automation.Automation;
import io.buyerstatus.core.automation.AutomationId;
import io.buyerstatus.core.automation.change.EditableAutomations;
import io.buyerstatus.core.automation.change.SaveAutomations;
import io.buyerstatus.core.automation.change.StoredAutomation;
import io.buyerstatus.core.automation.change.TemplateFit;
import io.buyerstatus.core.automation.form.AutomationForm;
import io.buyerstatus.core.automation.form.BrokenRule;
import io.buyerstatus.core.message.AutomationDay;
import io.buyerstatus.core.message.AutomationHistory;
import io.buyerstatus.core.message.AutomationHold;
import io.buyerstatus.core.message.AutomationTallies;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.template.TemplateStore;
import io.buyerstatus.core.template.change.TemplateDraft;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A shop's automations: everybody of the staff reads them, owners make and switch them. */
record AutomationsRoute(
        DeskAnswers answers,
        SettingsStore settings,
        EditableAutomations automations,
        TemplateStore templates,
        AutomationTallies tallies,
        AutomationHistory history,
        AutomationsPages pages,
        AutomationPages form,
        InstantSource clock) {
    private static final List<String> DONE = List.of("saved", "released", "dropped", "settled");
    private static final int DAYS = 14;

    APIGatewayV2HTTPResponse show(Request request) {
        return answers.admitted(
                request,
                path(request),
                Role.READER,
                me -> list(
                        request, 200, me, request.queryParameter("done").filter(DONE::contains), Optional.empty(), ""));
    }

    APIGatewayV2HTTPResponse begin(Request request) {
        return answers.admitted(request, path(request), Role.OWNER, me -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.automations(me.shop()));
            }
            String typed = request.form().getOrDefault("id", "").strip();
            Optional<AutomationId> id = id(typed);
            if (id.isEmpty()) {
                return list(request, 422, me, Optional.empty(), Optional.of("templates.problem.id"), typed);
            }
            List<StoredAutomation> stored = automations.stored(me.shop());
            if (find(stored, id.get()).isPresent()) {
                return list(request, 422, me, Optional.empty(), Optional.of("auto.problem.taken"), typed);
            }
            return stored.size() >= SaveAutomations.MOST
                    ? list(request, 422, me, Optional.empty(), Optional.of("auto.problem.many"), typed)
                    : page(
                            request,
                            200,
                            me,
                            Optional.empty(),
                            new AutomationFields(id.get(), Map.of("name", typed, "seen", "0", "to", "buyer")),
                            AutomationPages.News.none());
        });
    }

    APIGatewayV2HTTPResponse one(Request request) {
        return opened(request, Role.READER, (me, id) -> find(automations.stored(me.shop()), id)
                .map(stored -> page(
                        request,
                        200,
                        me,
                        Optional.of(stored.automation()),
                        AutomationFields.of(stored.automation(), stored.version()),
                        AutomationPages.News.none()))
                .orElseGet(() -> answers.missing(request)));
    }

    APIGatewayV2HTTPResponse change(Request request) {
        return opened(request, Role.OWNER, (me, id) -> {
            if (request.fromElsewhere(answers.publicBase())) {
                return answers.strange(request, ConsoleUrls.automations(me.shop()));
            }
            List<StoredAutomation> stored = automations.stored(me.shop());
            Optional<StoredAutomation> before = find(stored, id);
            AutomationFields fields = new AutomationFields(id, request.form());
            if (!answers.ours(request, me.token())) {
                return problem(request, 403, me, before, fields, "strange");
            }
            if (before.map(StoredAutomation::version).orElse(0L) != fields.seen()) {
                return problem(
                        request,
                        409,
                        me,
                        before,
                        fields.seen(before.map(StoredAutomation::version).orElse(0L)),
                        "overtaken");
            }
            return switch (fields.read(before.map(StoredAutomation::automation))) {
                case AutomationForm.Reading.Read(Automation wanted) ->
                    save(request, me, stored, before, fields, wanted);
                case AutomationForm.Reading.Broken(List<BrokenRule> rules) ->
                    broken(request, me, before, fields, rules);
            };
        });
    }

    private APIGatewayV2HTTPResponse save(
            Request request,
            Colleague me,
            List<StoredAutomation> stored,
            Optional<StoredAutomation> before,
            AutomationFields fields,
            Automation wanted) {
        List<BrokenRule> misfits = TemplateFit.broken(
                wanted, template -> templates.find(me.shop(), template).map(TemplateDraft::of));
        if (!misfits.isEmpty()) {
            return broken(request, me, before, fields, misfits);
        }
        boolean elsewhere = wanted.action().to().stream().anyMatch(Addressee.Fixed.class::isInstance)
                && before.filter(known -> known.automation()
                                .action()
                                .to()
                                .equals(wanted.action().to()))
                        .isEmpty();
        if (elsewhere && !me.person().session().fresh(clock.instant())) {
            return problem(request, 403, me, before, fields, "fresh");
        }
        SaveAutomations save = new SaveAutomations(automations, clock);
        List<Automation> all = Stream.concat(
                        stored.stream().map(StoredAutomation::automation).filter(each -> !each.id()
                                .equals(wanted.id())),
                        Stream.of(wanted))
                .toList();
        List<SaveAutomations.Change> changes = save.plan(me.shop(), all).stream()
                .filter(change -> change.id().equals(wanted.id()))
                .toList();
        return save.apply(me.shop(), changes, new Author(Author.Via.CONSOLE, me.name()))
                        .isEmpty()
                ? Replies.seeOther(ConsoleUrls.automations(me.shop()) + "?done=saved&automation=" + wanted.id())
                : problem(request, 409, me, before, fields, "overtaken");
    }

    private APIGatewayV2HTTPResponse broken(
            Request request,
            Colleague me,
            Optional<StoredAutomation> before,
            AutomationFields fields,
            List<BrokenRule> rules) {
        return page(
                request,
                422,
                me,
                before.map(StoredAutomation::automation),
                fields,
                new AutomationPages.News(Optional.of("broken"), rules));
    }

    private APIGatewayV2HTTPResponse problem(
            Request request,
            int status,
            Colleague me,
            Optional<StoredAutomation> before,
            AutomationFields fields,
            String why) {
        return page(
                request,
                status,
                me,
                before.map(StoredAutomation::automation),
                fields,
                new AutomationPages.News(Optional.of(why), List.of()));
    }

    private APIGatewayV2HTTPResponse page(
            Request request,
            int status,
            Colleague me,
            Optional<Automation> before,
            AutomationFields fields,
            AutomationPages.News news) {
        return Replies.page(
                request,
                status,
                form.html(
                        answers.asked(
                                request,
                                before.map(known ->
                                                ConsoleUrls.automation(ConsoleUrls.AUTOMATION, me.shop(), known.id()))
                                        .orElseGet(() -> ConsoleUrls.automations(me.shop()))),
                        me,
                        shown(me, before),
                        fields,
                        news));
    }

    private AutomationPages.Shown shown(Colleague me, Optional<Automation> before) {
        ZoneId zone = settings.shop(me.shop())
                .map(shop -> shop.ofShop().get(GeneralSettings.TIME_ZONE))
                .orElse(ZoneOffset.UTC);
        AutomationDay.Sum days = new AutomationDay.Sum(zone);
        before.ifPresent(known -> history.planned(
                me.shop(),
                known.id().value(),
                LocalDate.ofInstant(clock.instant(), zone)
                        .minusDays(DAYS - 1L)
                        .atStartOfDay(zone)
                        .toInstant(),
                days));
        int waiting =
                before.map(known -> history.open(me.shop(), known.id().value())).orElse(0);
        return new AutomationPages.Shown(before, templates.heads(me.shop()), days.days(), waiting, zone);
    }

    private APIGatewayV2HTTPResponse list(
            Request request, int status, Colleague me, Optional<String> done, Optional<String> problem, String typed) {
        return settings.shop(me.shop())
                .map(shop -> Replies.page(
                        request,
                        status,
                        pages.html(
                                answers.asked(request, ConsoleUrls.automations(me.shop())),
                                me,
                                shown(request, me, shop.ofShop().get(GeneralSettings.TIME_ZONE)),
                                done,
                                problem,
                                typed)))
                .orElseGet(() -> answers.missing(request));
    }

    private AutomationsPages.Shown shown(Request request, Colleague me, ZoneId zone) {
        List<StoredAutomation> stored = automations.stored(me.shop());
        Map<AutomationId, AutomationHold.Held> held = new HashMap<>();
        for (StoredAutomation each : stored) {
            AutomationId id = each.automation().id();
            if (each.automation().state().plans()
                    && tallies.hold(me.shop(), id.value()).orElse(null) instanceof AutomationHold.Held found) {
                held.put(id, found);
            }
        }
        int waiting = request.queryParameter("automation")
                .flatMap(AutomationsRoute::id)
                .map(saved -> history.open(me.shop(), saved.value()))
                .orElse(0);
        return new AutomationsPages.Shown(stored, held, waiting, zone);
    }

    private static Optional<StoredAutomation> find(List<StoredAutomation> stored, AutomationId id) {
        return stored.stream().filter(each -> each.automation().id().equals(id)).findFirst();
    }

    private static Optional<AutomationId> id(String text) {
        try {
            return Optional.of(new AutomationId(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String path(Request request) {
        return ConsoleUrls.path(ConsoleUrls.AUTOMATIONS, request.pathParameter("shop"));
    }

    private APIGatewayV2HTTPResponse opened(
            Request request, Role needed, BiFunction<Colleague, AutomationId, APIGatewayV2HTTPResponse> then) {
        String path = ConsoleUrls.path(
                ConsoleUrls.AUTOMATION, request.pathParameter("shop"), request.pathParameter("automation"));
        return answers.admitted(request, path, needed, me -> id(request.pathParameter("automation"))
                .map(id -> then.apply(me, id))
                .orElseGet(() -> answers.missing(request)));
    }
}
