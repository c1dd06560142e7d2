package io.buyerstatus.functions.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.desk.KeepNote;
import io.buyerstatus.core.desk.LetterForm;
import io.buyerstatus.core.desk.LetterRule;
import io.buyerstatus.core.desk.MindTicket;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.desk.ThreadMark;
import io.buyerstatus.core.desk.WriteLetter;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What programs write: replies, notes, the end of tickets; each by the use case that the desk has. */
record WritingRoute(Once once, Desk desk, DeskOrders orders, InstantSource clock) {
    /** What is done at the desk. */
    record Desk(WriteLetter letters, KeepNote notes, MindTicket tickets) {}

    Answer reply(Call call) {
        return on(
                call,
                order -> once.once(call, name -> {
                    LetterForm form = letter(form(call, name), call.body());
                    return switch (desk.letters().send(call.key(), order, form, false)) {
                        case WriteLetter.OnItsWay(LetterId letter) ->
                            Answer.told(
                                    202,
                                    Json.object()
                                            .put("id", letter.value())
                                            .put(
                                                    "undo_until",
                                                    clock.instant()
                                                            .plus(WriteLetter.UNDO)
                                                            .toString()));
                        case WriteLetter.Refused(LetterRule rule, OrderCard card) ->
                            Answer.not(Problem.of(ProblemType.REFUSED, LetterRules.told(rule))
                                    .with("rule", Json.word(rule)));
                        case WriteLetter.Stale(OrderCard card) -> movedOn(card);
                        case WriteLetter.NotSent notSent -> Answer.not(Problem.busy());
                        case WriteLetter.NoOrder none -> Answer.missing();
                        case WriteLetter.Ready ready ->
                            throw new IllegalStateException("what is sent is not only looked at");
                    };
                }));
    }

    Answer undo(Call call) {
        Optional<LetterId> letter = LetterId.parse(call.request().pathParameter("reply"));
        return on(call, order -> switch (letter.map(id -> desk.letters().undo(call.key(), order, id))
                .orElse(WriteLetter.Undone.UNKNOWN)) {
            case DONE -> new Answer.Nothing();
            case TOO_LATE ->
                Answer.not(ProblemType.TOO_LATE, "It has left, or a part of it has: what is sent is sent.");
            case UNKNOWN -> Answer.missing();
        });
    }

    Answer note(Call call) {
        String text = call.body().path("text").asText();
        return on(
                call,
                order -> once.once(call, name -> switch (desk.notes().keep(call.key(), order, form(call, name), text)) {
                    case KEPT -> Answer.told(201, Json.object().put("kept", true));
                    case EMPTY -> invalid("blank", "says nothing");
                    case TOO_LONG -> invalid("maxLength", "has more than 4,000 characters");
                    case NOT_KEPT -> Answer.not(Problem.busy());
                    case NO_ORDER -> Answer.missing();
                }));
    }

    Answer close(Call call) {
        return on(
                call,
                order -> once.once(
                        call,
                        name -> ticket(
                                call, order, desk.tickets().close(call.key(), order, seen(call.body())), false)));
    }

    Answer reopen(Call call) {
        return on(
                call,
                order -> once.once(
                        call, name -> ticket(call, order, desk.tickets().open(order), true)));
    }

    private Answer ticket(Call call, OrderKey order, MindTicket.Result result, boolean open) {
        return switch (result) {
            case DONE -> Answer.told(Json.object().put("open", open));
            case STALE ->
                orders.card(order, call.key().id(), OrderCard.ENTRIES)
                        .map(WritingRoute::movedOn)
                        .orElseGet(Answer::missing);
            case UNKNOWN -> Answer.missing();
            case NOT_DONE -> Answer.not(Problem.busy());
        };
    }

    private static Answer movedOn(OrderCard card) {
        return Answer.not(Problem.of(
                        ProblemType.CONVERSATION_MOVED_ON,
                        "Something was said that read_up_to does not reach; nothing was done. Read the thread, and send"
                                + " its read_up_to.")
                .with("thread", new ThreadJson(card).thread()));
    }

    private static Answer invalid(String rule, String detail) {
        return Answer.not(Problem.of(
                ProblemType.INVALID_BODY,
                "The text " + detail + ".",
                List.of(new Problem.Part("pointer", "/text", rule, detail))));
    }

    private Answer on(Call call, java.util.function.Function<OrderKey, Answer> then) {
        return call.order()
                .filter(key -> orders.card(key, call.key().id(), 1)
                        .map(OrderCard::order)
                        .filter(Order::known)
                        .isPresent())
                .map(then)
                .orElseGet(Answer::missing);
    }

    /** Two programs may give two things one name. */
    private static String form(Call call, String name) {
        return "api " + call.key().id() + " " + name;
    }

    private static LetterForm letter(String form, ObjectNode body) {
        List<String> copies = new ArrayList<>();
        body.path("copies").forEach(copy -> copies.add(copy.asText()));
        return new LetterForm(
                form,
                MessageKind.named(body.path("kind").asText()).orElse(MessageKind.PAGE_AND_MAIL),
                body.path("channel").asText().equals("sms") ? DeliveryChannel.SMS : DeliveryChannel.EMAIL,
                String.join("\n", copies),
                body.path("subject").asText(),
                body.path("text").asText(),
                seen(body),
                body.path("closes_ticket").asBoolean());
    }

    private static Optional<ThreadMark> seen(JsonNode body) {
        return ThreadMark.parse(body.path("read_up_to").asText());
    }
}
