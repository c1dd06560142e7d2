package io.buyerstatus.functions.console;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.console.inquiry.InquiryDetails;
import io.buyerstatus.console.inquiry.InquiryNews;
import io.buyerstatus.core.asking.AnswerForm;
import io.buyerstatus.core.asking.AnswerInquiry;
import io.buyerstatus.core.asking.InquiryDesk;
import io.buyerstatus.core.asking.InquiryReader;
import io.buyerstatus.core.asking.InquiryWriter;
import io.buyerstatus.core.asking.MindInquiry;
import io.buyerstatus.core.desk.WriteLetter;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.OrderHead;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.search.FindOrders;
import io.buyerstatus.core.search.OrderRow;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.core.staff.StaffReader;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.Hashes;
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

/** One inquiry: everybody of the staff reads it, agents answer and decide there. */
record InquiryRoute(
        DeskAnswers answers,
        InquiryReader inquiries,
        InquiryDesk mails,
        Desk desk,
        Orders orders,
        StaffReader staff,
        SettingsStore settings,
        InquiryDetails pages,
        InquiryWriter writer,
        SecretSource secrets,
        InstantSource clock) {
    private static final Set<String> DONE = Set.of(
            "sent",
            "undone",
            "kept",
            "saved",
            "discarded",
            "assigned",
            "closed",
            "opened",
            "released",
            "spam",
            "linked",
            "unlinked");

    /** What is done at the desk. */
    record Desk(AnswerInquiry answer, MindInquiry mind) {}

    /** Where orders are. */
    record Orders(FindOrders find, OrderReader reader) {}

    APIGatewayV2HTTPResponse show(Request request) {
        return opened(request, Role.READER, (me, thread) -> {
            Optional<String> done = request.queryParameter("done").filter(DONE::contains);
            return begun(request, me, thread)
                    .map(form -> written(request, me, form, desk.answer().look(me, form, thread)))
                    .orElseGet(() -> page(request, 200, me, thread, InquiryNews.done(done)));
        });
    }

    /** What its reader began to write, where they want to look at it. */
    private Optional<AnswerForm> begun(Request request, Colleague me, InquiryThread thread) {
        return LetterPreview.asked(request, me)
                .filter(asked -> thread.inquiry().state().talks())
                .flatMap(asked -> mails.draft(thread.inquiry().key(), me.id())
                        .map(draft -> AnswerForm.of(draft, asked.form(), asked.seen())));
    }

    APIGatewayV2HTTPResponse change(Request request) {
        return opened(request, Role.AGENT, (me, thread) -> {
            ThreadKey.OfInquiry key = thread.inquiry().key();
            if (!answers.ours(request, me.token())) {
                return answers.strange(request, ConsoleUrls.inquiry(key), me.token());
            }
            Map<String, String> form = request.form();
            String act = form.getOrDefault("do", "");
            return switch (act) {
                case "preview" ->
                    looked(request, me, answer(form), desk.answer().look(me, key, answer(form)));
                case "send" -> written(request, me, answer(form), desk.answer().send(me, key, answer(form)));
                case "save" -> {
                    mails.keep(key, me.id(), answer(form).draft(clock.instant()));
                    yield led(key, "saved");
                }
                case "discard" -> {
                    mails.forget(key, me.id());
                    yield led(key, "discarded");
                }
                case "undo" -> undone(request, me, thread, form);
                case "note" -> {
                    String text = form.getOrDefault("note", "");
                    yield minded(
                            request,
                            me,
                            key,
                            "kept",
                            text,
                            desk.mind().note(me, key, form.getOrDefault("letter-form", ""), text));
                }
                case "take" ->
                    minded(request, me, key, "assigned", "", desk.mind().assign(key, Optional.of(me.id())));
                case "give" -> minded(request, me, key, "assigned", "", given(key, form.getOrDefault("to", "")));
                case "close" ->
                    minded(request, me, key, "closed", "", desk.mind().close(key, form.getOrDefault("seen", "")));
                case "open" ->
                    minded(request, me, key, "opened", "", desk.mind().open(key));
                case "release" ->
                    minded(request, me, key, "released", "", desk.mind().release(key));
                case "spam" -> minded(request, me, key, "spam", "", desk.mind().throwAway(key));
                case "link" -> linked(request, me, key, form);
                case "unlink" ->
                    minded(request, me, key, "unlinked", "", desk.mind().unlink(key));
                default -> answers.missing(request);
            };
        });
    }

    private static AnswerForm answer(Map<String, String> form) {
        return new AnswerForm(
                form.getOrDefault("letter-form", ""),
                form.getOrDefault("text", ""),
                form.getOrDefault("seen", ""),
                form.getOrDefault("closes", "").equals("1"));
    }

    private APIGatewayV2HTTPResponse looked(
            Request request, Colleague me, AnswerForm form, AnswerInquiry.Result result) {
        return result instanceof AnswerInquiry.Result.Ready
                ? new LetterPreview(form.form(), form.seen()).on(path(request))
                : written(request, me, form, result);
    }

    private APIGatewayV2HTTPResponse written(
            Request request, Colleague me, AnswerForm form, AnswerInquiry.Result result) {
        return switch (result) {
            case AnswerInquiry.Result.OnItsWay sent -> Replies.seeOther(path(request) + "?done=sent");
            case AnswerInquiry.Result.Ready(InquiryThread thread, Letter letter) ->
                page(request, 200, me, thread, InquiryNews.previewed(form, preview(thread, letter)));
            case AnswerInquiry.Result.Refused(var rule, InquiryThread thread) ->
                page(request, 422, me, thread, InquiryNews.refused(rule.name().toLowerCase(Locale.ROOT), form));
            case AnswerInquiry.Result.Stale(InquiryThread thread) ->
                page(request, 409, me, thread, InquiryNews.refused("stale", form));
            case AnswerInquiry.Result.NotSent(InquiryThread thread) ->
                page(request, 503, me, thread, InquiryNews.refused("notsent", form));
            case AnswerInquiry.Result.NoInquiry none -> answers.missing(request);
        };
    }

    /** The mail that whoever asked would get; its link leads to the form, as the real one opens the inquiry. */
    private RenderedMail preview(InquiryThread thread, Letter letter) {
        return writer.mail(
                BuiltInTypes.INQUIRY_ANSWERED,
                thread.inquiry(),
                letter.text(),
                shop(thread),
                BuyerUrls.ask(
                        answers.publicBase(), thread.inquiry().key().shop().value()));
    }

    private APIGatewayV2HTTPResponse undone(
            Request request, Colleague me, InquiryThread thread, Map<String, String> form) {
        ThreadKey.OfInquiry key = thread.inquiry().key();
        WriteLetter.Undone undone = LetterId.parse(form.getOrDefault("letter", ""))
                .map(letter -> desk.answer().undo(me, key, letter))
                .orElse(WriteLetter.Undone.UNKNOWN);
        return switch (undone) {
            case DONE -> Replies.seeOther(path(request) + "?done=undone");
            case TOO_LATE -> page(request, 409, me, thread, InquiryNews.not("late", ""));
            case UNKNOWN -> answers.missing(request);
        };
    }

    private MindInquiry.Result given(ThreadKey.OfInquiry key, String to) {
        Optional<PersonId> person = PersonId.parse(to);
        return person.isEmpty() && !to.isEmpty()
                ? MindInquiry.Result.UNKNOWN
                : desk.mind().assign(key, person);
    }

    private APIGatewayV2HTTPResponse minded(
            Request request,
            Colleague me,
            ThreadKey.OfInquiry key,
            String done,
            String note,
            MindInquiry.Result result) {
        return switch (result) {
            case DONE -> led(key, done);
            case UNKNOWN -> answers.missing(request);
            case STALE -> again(request, me, key, 409, InquiryNews.not("stale", note));
            case NOT_DONE -> again(request, me, key, 503, InquiryNews.not("notsent", note));
            case NO_ORDER, OTHER_ADDRESS, BAD_NOTE, NOT_NOW ->
                again(request, me, key, 422, InquiryNews.not(result.name().toLowerCase(Locale.ROOT), note));
        };
    }

    private APIGatewayV2HTTPResponse linked(
            Request request, Colleague me, ThreadKey.OfInquiry key, Map<String, String> form) {
        String number = form.getOrDefault("order", "").strip();
        Optional<OrderKey> order = order(key.shop(), number);
        MindInquiry.Result result = order.map(found -> desk.mind()
                        .link(key, found, form.getOrDefault("sure", "").equals("1")))
                .orElse(MindInquiry.Result.NO_ORDER);
        return switch (result) {
            case NO_ORDER -> again(request, me, key, 422, InquiryNews.unlinked("no_order", number, Optional.empty()));
            case OTHER_ADDRESS -> again(request, me, key, 409, InquiryNews.unlinked("other_address", number, order));
            default -> minded(request, me, key, "linked", "", result);
        };
    }

    /** The order whose number was typed, if it is one: two that look alike are nobody's. */
    private Optional<OrderKey> order(ShopId shop, String number) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        List<OrderRow> found = orders.find()
                .search(shop, number, settings.shop(shop).flatMap(known -> known.ofShop()
                        .find(GeneralSettings.COUNTRY)));
        return found.size() == 1 ? Optional.of(found.getFirst().key()) : Optional.empty();
    }

    /** The inquiry as it is now, with why something was not done. */
    private APIGatewayV2HTTPResponse again(
            Request request, Colleague me, ThreadKey.OfInquiry key, int status, InquiryNews news) {
        return inquiries
                .thread(key)
                .map(thread -> page(request, status, me, thread, news))
                .orElseGet(() -> answers.missing(request));
    }

    private static APIGatewayV2HTTPResponse led(ThreadKey.OfInquiry key, String done) {
        return Replies.seeOther(ConsoleUrls.inquiry(key) + "?done=" + done);
    }

    private APIGatewayV2HTTPResponse page(
            Request request, int status, Colleague me, InquiryThread thread, InquiryNews news) {
        ThreadKey.OfInquiry key = thread.inquiry().key();
        return Replies.page(
                request,
                status,
                pages.html(
                        answers.asked(request, ConsoleUrls.inquiry(key)),
                        me,
                        new InquiryDetails.Shown(
                                thread,
                                mails.messages(key),
                                mails.draft(key, me.id()),
                                shop(thread),
                                secrets.fresh().value(),
                                people(me),
                                thread.inquiry().order().flatMap(this::number)),
                        news));
    }

    private List<StaffMember> people(Colleague me) {
        return me.role().includes(Role.AGENT) ? staff.of(me.shop()).members() : List.of();
    }

    private Optional<String> number(OrderKey order) {
        return orders.reader().head(order).map(OrderHead::number).filter(number -> !number.isEmpty());
    }

    private EffectiveSettings shop(InquiryThread thread) {
        ShopId shop = thread.inquiry().key().shop();
        return settings.shop(shop)
                .map(ShopSettings::ofShop)
                .orElseThrow(() -> new IllegalStateException("the settings of " + shop + " are gone"));
    }

    private static String path(Request request) {
        return ConsoleUrls.path(ConsoleUrls.INQUIRY, request.pathParameter("shop"), request.pathParameter("inquiry"));
    }

    /** Lets in who may, to an inquiry of their shop; one that only another shop has is none. */
    private APIGatewayV2HTTPResponse opened(
            Request request, Role needed, BiFunction<Colleague, InquiryThread, APIGatewayV2HTTPResponse> then) {
        return answers.admitted(request, path(request), needed, me -> Optional.of(request.pathParameter("inquiry"))
                .filter(id -> Hashes.KEY.matcher(id).matches())
                .flatMap(id -> inquiries.thread(new ThreadKey.OfInquiry(me.shop(), id)))
                .map(thread -> then.apply(me, thread))
                .orElseGet(() -> answers.missing(request)));
    }
}
