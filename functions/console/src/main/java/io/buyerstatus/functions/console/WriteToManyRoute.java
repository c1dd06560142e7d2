package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.bulk.BulkForm;
import io.buyerstatus.console.bulk.BulkFormPages;
import io.buyerstatus.console.bulk.BulkProblem;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkState;
import io.buyerstatus.core.bulk.BulkStore;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.bulk.DecideBulk;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.template.Template;
import io.buyerstatus.core.template.TemplateHead;
import io.buyerstatus.core.template.TemplateId;
import io.buyerstatus.core.template.TemplateStore;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where agents begin to write to many: whom they chose comes from the list. */
record WriteToManyRoute(
        DeskAnswers answers,
        BulkStore store,
        DecideBulk decide,
        TemplateStore templates,
        BulkFormPages pages,
        SecretSource secrets,
        InstantSource clock) {
    APIGatewayV2HTTPResponse show(Request request) {
        Map<String, String> fields = new HashMap<>();
        request.queryParameters()
                .forEach(name -> request.queryParameter(name).ifPresent(value -> fields.put(name, value)));
        return admitted(request, me -> {
            BulkForm form = looked(me, fields).orElseGet(() -> form(me, fields));
            return page(
                    request, form.chosen() ? 200 : 422, me, form, form.chosen() ? Optional.empty() : form.problem());
        });
    }

    APIGatewayV2HTTPResponse begin(Request request) {
        return admitted(request, me -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.orders(me.shop()), me.token());
            }
            BulkForm form = form(me, request.form());
            Optional<BulkProblem> problem = form.problem();
            if (problem.isPresent()) {
                return page(request, 422, me, form, problem);
            }
            Optional<BulkWords> words = words(me, form);
            if (words.isEmpty()) {
                return page(request, 422, me, form, Optional.of(new BulkProblem("template", "")));
            }
            BulkId id = form.begun();
            decide.begin(me, id, form.selection(), words.get(), false);
            form.replaced().flatMap(was -> unsent(me, was)).ifPresent(was -> decide.end(me, was.id()));
            return Replies.seeOther(ConsoleUrls.bulk(me.shop(), id));
        });
    }

    private BulkForm form(Colleague me, Map<String, String> fields) {
        return BulkForm.of(me.shop(), fields, fresh());
    }

    private BulkId fresh() {
        return BulkId.of(clock.instant(), secrets.fresh().value());
    }

    /** What was looked at and not sent, where somebody wants to say it otherwise. */
    private Optional<BulkForm> looked(Colleague me, Map<String, String> fields) {
        return BulkId.parse(fields.getOrDefault("run", ""))
                .flatMap(id -> unsent(me, id))
                .flatMap(run -> store.words(me.shop(), run.id()).map(words -> BulkForm.of(run, words, fresh())));
    }

    private Optional<BulkRun> unsent(Colleague me, BulkId id) {
        return store.find(me.shop(), id)
                .filter(run -> run.state() == BulkState.GATHERING || run.state() == BulkState.READY);
    }

    private Optional<BulkWords> words(Colleague me, BulkForm form) {
        if (form.template().isEmpty()) {
            return Optional.of(form.words());
        }
        return offered(me).stream()
                .map(TemplateHead::id)
                .filter(id -> id.value().equals(form.template()))
                .findFirst()
                .flatMap(id -> template(me, id))
                .map(form::words);
    }

    private Optional<Template> template(Colleague me, TemplateId id) {
        return templates.find(me.shop(), id).filter(template -> offers(template.head()) && fits(template));
    }

    private static boolean fits(Template template) {
        return template.contents().values().stream()
                        .mapToInt(content ->
                                content.subject().length() + content.body().length())
                        .sum()
                <= BulkWords.LONGEST;
    }

    /** Files go with what an automation sends; to many they would be the same mail too often. */
    private static boolean offers(TemplateHead head) {
        return head.state() == Template.State.LIVE
                && !head.hidden()
                && head.attachments().isEmpty();
    }

    private List<TemplateHead> offered(Colleague me) {
        return templates.heads(me.shop()).stream()
                .filter(WriteToManyRoute::offers)
                .sorted(Comparator.comparing(TemplateHead::displayName))
                .toList();
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Colleague me, BulkForm form, Optional<BulkProblem> problem) {
        return Replies.page(
                request,
                status,
                pages.html(answers.asked(request, ConsoleUrls.orders(me.shop())), me, form, offered(me), problem));
    }

    private APIGatewayV2HTTPResponse admitted(Request request, Function<Colleague, APIGatewayV2HTTPResponse> then) {
        String path = ConsoleUrls.path(ConsoleUrls.ORDERS, request.pathParameter("shop"));
        return answers.admitted(request, path, Role.AGENT, then);
    }
}
