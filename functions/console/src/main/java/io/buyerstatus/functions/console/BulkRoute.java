package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.bulk.BulkPages;
import io.buyerstatus.console.bulk.BulkProblem;
import io.buyerstatus.console.bulk.BulkRunsPages;
import io.buyerstatus.core.bulk.BulkExclusion;
import io.buyerstatus.core.bulk.BulkMessages;
import io.buyerstatus.core.bulk.BulkRecipient;
import io.buyerstatus.core.bulk.BulkRun;
import io.buyerstatus.core.bulk.BulkSlice;
import io.buyerstatus.core.bulk.BulkState;
import io.buyerstatus.core.bulk.BulkStore;
import io.buyerstatus.core.bulk.BulkWords;
import io.buyerstatus.core.bulk.BulkWriter;
import io.buyerstatus.core.bulk.DecideBulk;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.search.OrderLists;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages to many: everybody of the staff sees them, agents decide. */
record BulkRoute(
        DeskAnswers answers,
        BulkStore store,
        DecideBulk decide,
        BulkWriter writer,
        Orders orders,
        SettingsStore settings,
        Pages pages,
        InstantSource clock) {
    /** What should have moved by then does not. */
    private static final Duration STANDS = Duration.ofMinutes(15);

    private static final int RUNS = 50;

    /** Parts that are looked through for those who were left out for one reason; one Query. */
    private static final int PARTS = 40;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    /** Which orders there are, and what lists know of them. */
    record Orders(OrderReader orders, OrderLists lists) {}

    record Pages(BulkPages one, BulkRunsPages all) {}

    APIGatewayV2HTTPResponse list(Request request) {
        String path = ConsoleUrls.path(ConsoleUrls.BULK, request.pathParameter("shop"));
        return answers.admitted(
                request,
                path,
                Role.READER,
                me -> Replies.page(
                        request,
                        200,
                        pages.all()
                                .html(
                                        answers.asked(request, path),
                                        me,
                                        store.newest(me.shop(), RUNS),
                                        settings.zone(me.shop()))));
    }

    APIGatewayV2HTTPResponse show(Request request) {
        return opened(request, Role.READER, (me, run) -> {
            String tag = run.id() + "-" + run.revision();
            return request.queryParameter("live").isPresent()
                    ? Replies.tag(request, tag)
                    : page(request, 200, me, run, Optional.empty());
        });
    }

    APIGatewayV2HTTPResponse decide(Request request) {
        return opened(request, Role.AGENT, (me, run) -> {
            String url = ConsoleUrls.bulk(me.shop(), run.id());
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, url, me.token());
            }
            return switch (request.form().getOrDefault("do", "")) {
                case "send" -> decided(request, me, run, decide.send(me, run.id(), number(request.form(), "count")));
                case "stop" -> decided(request, me, run, decide.stop(me, run.id()));
                case "resume" -> decided(request, me, run, decide.resume(me, run.id()));
                case "end" -> decided(request, me, run, decide.end(me, run.id()));
                case "again" -> again(me, run);
                default -> answers.missing(request);
            };
        });
    }

    /** The same to the same, and to those who got the same words; what was looked at is given up. */
    private APIGatewayV2HTTPResponse again(Colleague me, BulkRun run) {
        BulkWords words = store.words(me.shop(), run.id()).orElseThrow();
        BulkId next = run.id().saying("again");
        decide.begin(me, next, run.selection(), words, true);
        decide.end(me, run.id());
        return Replies.seeOther(ConsoleUrls.bulk(me.shop(), next));
    }

    private APIGatewayV2HTTPResponse decided(Request request, Colleague me, BulkRun was, DecideBulk.Result result) {
        return switch (result) {
            case DONE -> Replies.seeOther(ConsoleUrls.bulk(me.shop(), was.id()));
            case CHANGED ->
                page(
                        request,
                        409,
                        me,
                        store.find(me.shop(), was.id()).orElse(was),
                        Optional.of(new BulkProblem("changed", "")));
            case UNKNOWN -> answers.missing(request);
        };
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Colleague me, BulkRun run, Optional<BulkProblem> problem) {
        BulkWords words = store.words(me.shop(), run.id()).orElseThrow();
        BulkPages.Part part = part(request, run, words);
        Optional<BulkPages.Look> look = run.state() == BulkState.READY ? look(request, run, words) : Optional.empty();
        Instant now = clock.instant();
        boolean stands =
                run.state().moves() && !now.isBefore(run.tally().at().plus(STANDS)) && !now.isBefore(since(run));
        return Replies.page(
                request,
                status,
                pages.one()
                        .html(
                                answers.asked(request, ConsoleUrls.bulk(me.shop(), run.id())),
                                me,
                                new BulkPages.Shown(
                                        run,
                                        words,
                                        look,
                                        part,
                                        names(part, look),
                                        settings.zone(me.shop()),
                                        now,
                                        stands,
                                        problem)));
    }

    private static Instant since(BulkRun run) {
        return run.status().since().plus(STANDS);
    }

    private BulkPages.Part part(Request request, BulkRun run, BulkWords words) {
        int from = number(request, "slice");
        Optional<BulkExclusion> only = request.queryParameter("only").flatMap(BulkExclusion::named);
        int to = only.isPresent() ? from + PARTS - 1 : from;
        List<BulkRecipient> recipients = store.slices(run.shop(), run.id(), from, to).stream()
                .flatMap(slice -> slice.recipients().stream())
                .filter(recipient -> only.isEmpty() || recipient.excluded().equals(only))
                .toList();
        List<MessageId> ids = recipients.stream()
                .filter(BulkRecipient::included)
                .map(recipient -> BulkMessages.id(run.id(), words.channel(), recipient.order()))
                .toList();
        boolean begun = run.tally().sentSlices() > 0 || run.state() == BulkState.SENDING;
        Map<MessageId, Message> found = (begun ? store.messages(ids) : List.<Message>of())
                .stream().collect(Collectors.toMap(Message::id, message -> message));
        Map<OrderKey, Message> messages = new HashMap<>();
        recipients.forEach(recipient -> Optional.ofNullable(
                        found.get(BulkMessages.id(run.id(), words.channel(), recipient.order())))
                .ifPresent(message -> messages.put(recipient.order(), message)));
        return new BulkPages.Part(
                recipients, messages, only, to + 1 < run.tally().slices() ? Optional.of(to + 1) : Optional.empty());
    }

    /** Of those who get it, one: named by the number of the slice and the place in it. */
    private Optional<BulkPages.Look> look(Request request, BulkRun run, BulkWords words) {
        List<String> places = new ArrayList<>();
        List<BulkRecipient> included = new ArrayList<>();
        String[] named = request.queryParameter("look").orElse("0.0").split("\\.", -1);
        int slice = number(named[0]);
        int place = named.length > 1 ? number(named[1]) : 0;
        for (BulkSlice part : store.slices(run.shop(), run.id(), slice, slice + PARTS - 1)) {
            List<BulkRecipient> of = part.included();
            for (int at = part.number() == slice ? place : 0; at < of.size() && included.size() < 2; at++) {
                included.add(of.get(at));
                places.add(part.number() + "." + at);
            }
        }
        return included.stream()
                .findFirst()
                .flatMap(recipient -> orders.orders().find(recipient.order()))
                .filter(Order::known)
                .map(order -> new BulkPages.Look(
                        order.key(),
                        order.number(),
                        writer.write(words, order),
                        places.size() > 1 ? Optional.of(places.get(1)) : Optional.empty(),
                        request.queryParameter("look").isPresent()));
    }

    private Map<OrderKey, String> names(BulkPages.Part part, Optional<BulkPages.Look> look) {
        List<OrderKey> keys = Stream.concat(
                        part.recipients().stream().map(BulkRecipient::order).limit(99),
                        look.stream().map(BulkPages.Look::order))
                .distinct()
                .toList();
        return keys.isEmpty()
                ? Map.of()
                : orders.lists().rows(keys).stream().collect(Collectors.toMap(OrderRow::key, OrderRow::name));
    }

    private static int number(Request request, String name) {
        return request.queryParameter(name).map(BulkRoute::number).orElse(0);
    }

    private static int number(Map<String, String> form, String name) {
        return number(form.getOrDefault(name, ""));
    }

    private static int number(String text) {
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    /** Lets in who may, to a message of their shop; one that only another shop has is none. */
    private APIGatewayV2HTTPResponse opened(
            Request request, Role needed, BiFunction<Colleague, BulkRun, APIGatewayV2HTTPResponse> then) {
        String path =
                ConsoleUrls.path(ConsoleUrls.BULK_RUN, request.pathParameter("shop"), request.pathParameter("run"));
        return answers.admitted(request, path, needed, me -> BulkId.parse(request.pathParameter("run"))
                .flatMap(run -> store.find(me.shop(), run))
                .map(run -> then.apply(me, run))
                .orElseGet(() -> answers.missing(request)));
    }
}
