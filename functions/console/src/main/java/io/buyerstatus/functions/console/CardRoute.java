package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.card.CardNews;
import io.buyerstatus.console.card.CardPages;
import io.buyerstatus.core.addressing.DecideAddress;
import io.buyerstatus.core.asking.InquiryReader;
import io.buyerstatus.core.desk.DecideMessage;
import io.buyerstatus.core.desk.DecideMessage.Decision;
import io.buyerstatus.core.desk.DeskLinks;
import io.buyerstatus.core.desk.DeskOrders;
import io.buyerstatus.core.desk.KeepNote;
import io.buyerstatus.core.desk.LetterForm;
import io.buyerstatus.core.desk.LookAhead;
import io.buyerstatus.core.desk.MindTicket;
import io.buyerstatus.core.desk.OrderCard;
import io.buyerstatus.core.desk.ThreadMark;
import io.buyerstatus.core.desk.WriteLetter;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.sending.LetterComposer;
import io.buyerstatus.core.message.sending.MessageRenderer;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.core.staff.StaffReader;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.withdrawal.FollowWithdrawals;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** The card of an order: everybody of the staff reads it, agents write and decide there. */
record CardRoute(
        DeskAnswers answers,
        DeskOrders orders,
        Desk desk,
        InquiryReader inquiries,
        FollowWithdrawals withdrawals,
        StaffReader staff,
        SettingsStore settings,
        CardPages pages,
        MessageRenderer renderer,
        SecretSource secrets,
        InstantSource clock) {
    private static final int MOST_INQUIRIES = 5;
    private static final Set<String> DONE = Set.of(
            "address",
            "address_undone",
            "sent",
            "undone",
            "kept",
            "saved",
            "discarded",
            "decided",
            "assigned",
            "closed",
            "opened",
            "settle",
            "reopen",
            "assign");

    /** What is done at the desk. */
    record Desk(
            WriteLetter letters,
            KeepNote notes,
            DecideMessage messages,
            DeskLinks links,
            MindTicket tickets,
            DecideAddress addresses,
            LookAhead ahead) {}

    APIGatewayV2HTTPResponse show(Request request) {
        return opened(request, Role.READER, (me, card) -> {
            Optional<String> done = request.queryParameter("done").filter(DONE::contains);
            return begun(request, me, card)
                    .map(form -> written(request, me, form, desk.letters().look(me, form, card, false)))
                    .orElseGet(() -> page(request, 200, me, card, CardNews.done(done)));
        });
    }

    /** What its reader began to write, where they want to look at it. */
    private static Optional<LetterForm> begun(Request request, Colleague me, OrderCard card) {
        return LetterPreview.asked(request, me)
                .flatMap(asked -> card.draft().map(draft -> draft.form(asked.form(), ThreadMark.parse(asked.seen()))));
    }

    APIGatewayV2HTTPResponse change(Request request) {
        return opened(request, Role.AGENT, (me, card) -> {
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.order(key(card)), me.token());
            }
            Map<String, String> form = request.form();
            String act = form.getOrDefault("do", "");
            return switch (act) {
                case "preview" ->
                    looked(request, me, letter(form), desk.letters().look(me, key(card), letter(form), false));
                case "send" ->
                    written(request, me, letter(form), desk.letters().send(me, key(card), letter(form), false));
                case "save" -> {
                    orders.keep(key(card), me.id(), letter(form).draft(clock.instant()));
                    yield led(card, "saved");
                }
                case "discard" -> {
                    orders.forget(key(card), me.id());
                    yield led(card, "discarded");
                }
                case "note" -> noted(request, me, card, form);
                case "links" ->
                    linked(request, me, card, Optional.empty(), desk.links().show(key(card)));
                case "renew" -> linked(request, me, card, DeskLinks.Act.RENEW, act);
                case "share" -> linked(request, me, card, DeskLinks.Act.SHARE, act);
                case "revoke" -> linked(request, me, card, DeskLinks.Act.REVOKE, act);
                case "take", "give", "close", "open" -> ticketed(request, me, card, act, form);
                case "accept-address", "decline-address", "entered-address", "tell-address", "undo-address" ->
                    addressed(request, me, card, act, form);
                case "undo" -> undone(request, me, card, form);
                default ->
                    Decision.named(act)
                            .map(decision -> decided(request, me, card, decision, form))
                            .orElseGet(() -> answers.missing(request));
            };
        });
    }

    private static OrderKey key(OrderCard card) {
        return card.order().key();
    }

    private static LetterForm letter(Map<String, String> form) {
        return new LetterForm(
                form.getOrDefault("letter-form", ""),
                MessageKind.named(form.getOrDefault("kind", "")).orElse(MessageKind.PAGE_AND_MAIL),
                form.getOrDefault("channel", "").equals("sms") ? DeliveryChannel.SMS : DeliveryChannel.EMAIL,
                form.getOrDefault("others", ""),
                form.getOrDefault("subject", ""),
                form.getOrDefault("text", ""),
                ThreadMark.parse(form.getOrDefault("seen", "")),
                form.getOrDefault("closes", "").equals("1"));
    }

    private APIGatewayV2HTTPResponse looked(Request request, Colleague me, LetterForm form, WriteLetter.Result result) {
        return result instanceof WriteLetter.Ready
                ? new LetterPreview(
                                form.form(), form.seen().map(ThreadMark::text).orElse(""))
                        .on(path(request))
                : written(request, me, form, result);
    }

    private APIGatewayV2HTTPResponse written(
            Request request, Colleague me, LetterForm form, WriteLetter.Result result) {
        return switch (result) {
            case WriteLetter.OnItsWay sent -> Replies.seeOther(path(request) + "?done=sent");
            case WriteLetter.Ready(OrderCard card, Letter letter) ->
                page(request, 200, me, card, CardNews.previewed(form, letter, preview(card, letter)));
            case WriteLetter.Refused(var rule, OrderCard card) ->
                page(request, 422, me, card, CardNews.refused(rule.name().toLowerCase(Locale.ROOT), form));
            case WriteLetter.Stale(OrderCard card) ->
                page(
                        request,
                        409,
                        me,
                        card,
                        CardNews.stale(form, form.seen().map(card::since).orElseGet(() -> last(card))));
            case WriteLetter.NotSent(OrderCard card) -> page(request, 503, me, card, CardNews.refused("notsent", form));
            case WriteLetter.NoOrder none -> answers.missing(request);
        };
    }

    private static List<OrderCard.Said> last(OrderCard card) {
        return card.said().stream().skip(Math.max(0, card.said().size() - 3L)).toList();
    }

    /** The mail that its buyer would get; its link leads to where a link is asked for, as the real one opens the order. */
    private Optional<RenderedMail> preview(OrderCard card, Letter letter) {
        if (!letter.kind().sends() || letter.channel() != DeliveryChannel.EMAIL) {
            return Optional.empty();
        }
        return Optional.of(LetterComposer.preview(
                renderer,
                letter,
                OrderView.of(card.order(), List.of(), false),
                shop(card),
                BuyerUrls.find(answers.publicBase(), key(card).shop().value()),
                clock.instant()));
    }

    private APIGatewayV2HTTPResponse noted(Request request, Colleague me, OrderCard card, Map<String, String> form) {
        String text = form.getOrDefault("note", "");
        return switch (desk.notes().keep(me, key(card), form.getOrDefault("letter-form", ""), text)) {
            case KEPT -> led(card, "kept");
            case EMPTY -> page(request, 422, me, card, CardNews.notKept("note_empty", text));
            case TOO_LONG -> page(request, 422, me, card, CardNews.notKept("note_too_long", text));
            case NOT_KEPT -> page(request, 503, me, card, CardNews.notKept("notsent", text));
            case NO_ORDER -> page(request, 422, me, card, CardNews.notKept("no_order", text));
        };
    }

    private APIGatewayV2HTTPResponse undone(Request request, Colleague me, OrderCard card, Map<String, String> form) {
        WriteLetter.Undone undone = LetterId.parse(form.getOrDefault("letter", ""))
                .map(id -> desk.letters().undo(me, key(card), id))
                .orElse(WriteLetter.Undone.UNKNOWN);
        return switch (undone) {
            case DONE -> Replies.seeOther(path(request) + "?done=undone");
            case TOO_LATE -> again(request, me, card, "late");
            case UNKNOWN -> answers.missing(request);
        };
    }

    private APIGatewayV2HTTPResponse ticketed(
            Request request, Colleague me, OrderCard card, String act, Map<String, String> form) {
        String to = form.getOrDefault("to", "");
        Optional<PersonId> person = PersonId.parse(to);
        MindTicket.Result result =
                switch (act) {
                    case "take" -> desk.tickets().assign(key(card), Optional.of(me.id()));
                    case "give" ->
                        person.isEmpty() && !to.isEmpty()
                                ? MindTicket.Result.UNKNOWN
                                : desk.tickets().assign(key(card), person);
                    case "close" ->
                        desk.tickets().close(me, key(card), ThreadMark.parse(form.getOrDefault("seen", "")));
                    default -> desk.tickets().open(key(card));
                };
        return switch (result) {
            case DONE ->
                led(
                        card,
                        switch (act) {
                            case "close" -> "closed";
                            case "open" -> "opened";
                            default -> "assigned";
                        });
            case STALE -> again(request, me, card, "ticket_stale");
            case UNKNOWN -> answers.missing(request);
            case NOT_DONE -> again(request, me, card, "notsent");
        };
    }

    private APIGatewayV2HTTPResponse addressed(
            Request request, Colleague me, OrderCard card, String act, Map<String, String> form) {
        String wish = form.getOrDefault("wish", "");
        DecideAddress.Result result =
                switch (act) {
                    case "accept-address" -> desk.addresses().accept(me, key(card), wish);
                    case "decline-address" ->
                        desk.addresses().decline(me, key(card), wish, form.getOrDefault("reason", ""));
                    case "entered-address" -> desk.addresses().entered(me, key(card), wish);
                    case "tell-address" -> desk.addresses().tellAgain(key(card), form.getOrDefault("decision", ""));
                    default -> desk.addresses().undo(me, key(card), wish);
                };
        return switch (result) {
            case DONE -> led(card, act.equals("undo-address") ? "address_undone" : "address");
            case UNKNOWN -> answers.missing(request);
            case NOT_DONE -> again(request, me, card, "notsent");
            case NO_REASON, LONG_REASON, PACKED, CANCELLED, CHANGED, TOO_LATE ->
                again(request, me, card, "address_" + result.name().toLowerCase(Locale.ROOT));
        };
    }

    /** Asked for only where there is a ticket to give to somebody. */
    private List<StaffMember> people(Colleague me, OrderCard card) {
        return card.order().tickets().latest().isPresent() && me.role().includes(Role.AGENT)
                ? staff.of(me.shop()).members()
                : List.of();
    }

    /** The inquiries that are linked to the order, the newest first. */
    private List<InquiryThread> asked(OrderCard card) {
        return inquiries.of(key(card)).stream()
                .limit(MOST_INQUIRIES)
                .flatMap(inquiry -> inquiries.thread(inquiry.key()).stream())
                .toList();
    }

    private APIGatewayV2HTTPResponse linked(
            Request request, Colleague me, OrderCard card, DeskLinks.Act act, String done) {
        return linked(request, me, card, Optional.of(done), desk.links().act(key(card), act));
    }

    /** Shown on this answer alone: a link stands in no page that is only read. */
    private APIGatewayV2HTTPResponse linked(
            Request request, Colleague me, OrderCard was, Optional<String> done, Optional<DeskLinks.Links> links) {
        if (links.isEmpty()) {
            return again(request, me, was, "notsent");
        }
        OrderCard card = orders.card(key(was), me.id(), OrderCard.ENTRIES).orElse(was);
        return page(request, 200, me, card, CardNews.links(done, links.get()));
    }

    private APIGatewayV2HTTPResponse decided(
            Request request, Colleague me, OrderCard card, Decision decision, Map<String, String> form) {
        return switch (desk.messages().decide(me, key(card), form.getOrDefault("message", ""), decision)) {
            case DONE -> led(card, "decided");
            case CHANGED -> again(request, me, card, "changed");
            case UNKNOWN -> answers.missing(request);
        };
    }

    /** The card as it is now, with why nothing was done. */
    private APIGatewayV2HTTPResponse again(Request request, Colleague me, OrderCard was, String why) {
        OrderCard card = orders.card(key(was), me.id(), OrderCard.ENTRIES).orElse(was);
        return page(request, 409, me, card, CardNews.notKept(why, ""));
    }

    private static APIGatewayV2HTTPResponse led(OrderCard card, String done) {
        return Replies.seeOther(ConsoleUrls.order(key(card)) + "?done=" + done);
    }

    private APIGatewayV2HTTPResponse page(Request request, int status, Colleague me, OrderCard card, CardNews news) {
        EffectiveSettings settings = shop(card).forChannel(card.order().channel());
        return Replies.page(
                request,
                status,
                pages.html(
                        answers.asked(request, ConsoleUrls.order(key(card))),
                        me,
                        new CardPages.Shown(
                                card,
                                settings,
                                secrets.fresh().value(),
                                whole(request),
                                people(me, card),
                                asked(card),
                                desk.ahead().of(card, settings),
                                withdrawals.of(card.order())),
                        news));
    }

    private ShopSettings shop(OrderCard card) {
        return settings.shop(key(card).shop())
                .orElseThrow(() ->
                        new IllegalStateException("the settings of " + key(card).shop() + " are gone"));
    }

    private static boolean whole(Request request) {
        return request.queryParameter("all").isPresent();
    }

    private static String path(Request request) {
        return ConsoleUrls.path(ConsoleUrls.ORDER, request.pathParameter("shop"), request.pathParameter("order"));
    }

    /** Lets in who may, to an order of their shop; an order that only another shop has is none. */
    private APIGatewayV2HTTPResponse opened(
            Request request, Role needed, BiFunction<Colleague, OrderCard, APIGatewayV2HTTPResponse> then) {
        return answers.admitted(request, path(request), needed, me -> {
            int entries = whole(request) ? OrderCard.MOST_ENTRIES : OrderCard.ENTRIES;
            return OrderKey.parseRef(me.shop().value() + "-" + request.pathParameter("order"))
                    .filter(order -> order.shop().equals(me.shop()))
                    .flatMap(order -> orders.card(order, me.id(), entries))
                    .filter(card -> card.order().known())
                    .map(card -> then.apply(me, card))
                    .orElseGet(() -> answers.missing(request));
        });
    }
}
