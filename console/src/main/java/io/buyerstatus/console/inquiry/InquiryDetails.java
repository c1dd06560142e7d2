package io.buyerstatus.console.inquiry;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.frame.Notice;
import io.buyerstatus.core.asking.AnswerForm;
import io.buyerstatus.core.asking.InquiryDesk;
import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.inquiry.AskedProduct;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquirySettings;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.ticket.Ticket.Assignee;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.StaffMember;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One inquiry: what was said, a new reply, and what else the staff do with it (UP-19). */
public final class InquiryDetails {
    private static final String TEMPLATE = "console/inquiry";

    private final Templates templates = Templates.html(TEMPLATE);
    private final ConsoleFrames frames;

    public InquiryDetails(ConsoleFrames frames) {
        this.frames = frames;
    }

    /** Where on the page it is said what happened: where its reader goes on. */
    private enum Place {
        TOP,
        WRITING,
        TIMELINE,
        ORDER;

        static Place of(InquiryNews news, boolean writes) {
            return switch (news.done().or(news::refused).orElse("")) {
                case "sent", "kept" -> TIMELINE;
                case "undone", "saved", "discarded" -> writes ? WRITING : TOP;
                case "linked", "unlinked", "no_order", "other_address" -> ORDER;
                default -> TOP;
            };
        }
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String name,
            String back,
            String action,
            String token,
            String state,
            String tone,
            Optional<String> done,
            Optional<String> problem,
            Optional<Notice> atWriting,
            Optional<Notice> atTimeline,
            Optional<Notice> atOrder,
            Optional<Hold> hold,
            List<SaidView> said,
            Optional<Writing> writing,
            boolean acts,
            boolean open,
            boolean closed,
            boolean spam,
            boolean mine,
            String seen,
            List<Person> people,
            Linked linked,
            List<Fact> facts) {}

    /** Why it is held, or was thrown away. */
    private record Hold(String why, boolean spam) {}

    /** Somebody of the staff. */
    private record Person(String id, String name, boolean chosen) {}

    /**
     * The order that it belongs to.
     *
     * @param number typed, to be shown again
     * @param sure whether somebody must say that it is the same person
     */
    private record Linked(Optional<OrderLink> order, String number, boolean sure) {}

    private record OrderLink(String url, String number) {}

    private record Fact(String label, List<Value> values) {}

    /** @param url empty for a value that leads nowhere */
    private record Value(String text, String url) {}

    private record Writing(
            String form,
            String text,
            boolean draft,
            boolean closes,
            boolean again,
            String note,
            Optional<Preview> preview) {}

    private record Preview(String subject, List<String> lines, String text, boolean closes) {}

    /**
     * What a page shows.
     *
     * @param mails of the inquiry, newest first
     * @param draft its reader's
     * @param fresh makes this page's forms others than those of any other page
     * @param staff whom it can be given to
     * @param number of the order that it belongs to, as people know it
     */
    public record Shown(
            InquiryThread thread,
            List<Message> mails,
            Optional<LetterDraft> draft,
            EffectiveSettings settings,
            String fresh,
            List<StaffMember> staff,
            Optional<String> number) {
        public Shown {
            mails = List.copyOf(mails);
            staff = List.copyOf(staff);
        }
    }

    /** The page. */
    public String html(ConsoleRequest asked, Colleague me, Shown shown, InquiryNews news) {
        Texts texts = asked.texts();
        Inquiry inquiry = shown.thread().inquiry();
        Formats formats = new Formats(asked.language(), shown.settings().get(GeneralSettings.TIME_ZONE));
        boolean acts = me.role().includes(Role.AGENT);
        boolean spam = inquiry.state() == InquiryState.SPAM;
        boolean writes = acts && inquiry.state().talks();
        Optional<String> done = news.done().map(word -> texts.get("inquiries.done." + word));
        Optional<String> problem = news.refused().map(word -> texts.get("inquiries.refused." + word));
        Place place = Place.of(news, writes);
        String title = texts.get("inquiries.one");
        View view = new View(
                frames.of(asked, title, me, ConsoleFrames.Section.INQUIRIES),
                title,
                inquiry.asker().name(),
                new InquiryQuery(inquiry.state(), InquiryDesk.Kind.ALL, false, Optional.empty()).path(me.shop()),
                ConsoleUrls.inquiry(inquiry.key()),
                me.token().formToken(),
                texts.get("inquiries.state." + inquiry.state().word()),
                tone(inquiry.state()),
                done.filter(_ -> place == Place.TOP),
                problem.filter(_ -> place == Place.TOP),
                Notice.at(place == Place.WRITING, done, problem),
                Notice.at(place == Place.TIMELINE, done, problem),
                Notice.at(place == Place.ORDER, done, problem),
                inquiry.hold().map(why -> new Hold(texts.get("inquiries.why." + why.word()), spam)),
                SaidView.all(shown.thread(), shown.mails(), texts, formats, acts),
                writes ? Optional.of(writing(shown, news)) : Optional.empty(),
                acts,
                inquiry.state() == InquiryState.US || inquiry.state() == InquiryState.CUSTOMER,
                inquiry.state() == InquiryState.CLOSED,
                spam,
                inquiry.assignee()
                        .filter(person -> person.person().equals(me.id().value()))
                        .isPresent(),
                shown.thread().mark(),
                people(inquiry, shown.staff(), texts),
                linked(inquiry, shown.number(), news),
                facts(inquiry, shown.settings(), texts, formats));
        return templates.render(TEMPLATE, view, texts);
    }

    static String tone(InquiryState state) {
        return switch (state) {
            case US, HELD -> "asks";
            case CUSTOMER -> "moving";
            case CLOSED, SPAM -> "done";
        };
    }

    private static Writing writing(Shown shown, InquiryNews news) {
        Optional<AnswerForm> form = news.form();
        Optional<LetterDraft> filled =
                form.map(each -> each.draft(Instant.EPOCH)).or(shown::draft);
        String text = form.map(AnswerForm::text)
                .or(() -> filled.map(LetterDraft::text))
                .orElse("");
        boolean closes = filled.filter(LetterDraft::closes).isPresent();
        return new Writing(
                form.map(AnswerForm::form).orElse(shown.fresh()),
                text,
                form.isEmpty() && shown.draft().isPresent(),
                closes,
                news.refused().filter("stale"::equals).isPresent(),
                news.note(),
                news.preview().map(mail -> preview(mail, text, closes)));
    }

    private static Preview preview(RenderedMail mail, String text, boolean closes) {
        return new Preview(mail.subject(), mail.text().lines().toList(), text, closes);
    }

    private static List<Person> people(Inquiry inquiry, List<StaffMember> staff, Texts texts) {
        String theirs = inquiry.assignee().map(Assignee::person).orElse("");
        List<Person> people = new ArrayList<>();
        people.add(new Person("", texts.get("ticket.nobody"), theirs.isEmpty()));
        staff.stream()
                .filter(member -> member.role().includes(Role.AGENT))
                .map(member -> new Person(
                        member.person().value(),
                        member.displayName(),
                        member.person().value().equals(theirs)))
                .forEach(people::add);
        return people;
    }

    private static Linked linked(Inquiry inquiry, Optional<String> number, InquiryNews news) {
        return new Linked(
                inquiry.order().map(order -> new OrderLink(ConsoleUrls.order(order), number.orElseGet(order::key))),
                news.number(),
                news.other().map(OrderKey::key).isPresent());
    }

    private static List<Fact> facts(Inquiry inquiry, EffectiveSettings settings, Texts texts, Formats formats) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                texts.get("inquiries.fact.from"),
                List.of(
                        text(inquiry.asker().name()),
                        text(inquiry.asker().email().value()),
                        text(texts.get(inquiry.asker().proven() ? "inquiries.proven" : "inquiries.unproven")))));
        facts.add(new Fact(
                texts.get("inquiries.fact.about"),
                inquiry.product()
                        .map(product -> about(product, settings, texts))
                        .orElseGet(() -> List.of(text(texts.get("inquiries.shop"))))));
        facts.add(new Fact(
                texts.get("inquiries.fact.language"),
                List.of(text(PageLanguage.of(inquiry.asker().language().tag())
                        .map(PageLanguage::ownName)
                        .orElse(inquiry.asker().language().tag())))));
        facts.add(new Fact(texts.get("inquiries.fact.asked"), List.of(text(formats.moment(inquiry.at())))));
        facts.add(new Fact(
                texts.get("inquiries.fact.with"),
                List.of(text(inquiry.assignee().map(Assignee::name).orElseGet(() -> texts.get("ticket.nobody"))))));
        return facts;
    }

    /** Anybody may name a page: only one of the shop's own sites can be clicked. */
    private static List<Value> about(AskedProduct product, EffectiveSettings settings, Texts texts) {
        List<Value> lines = new ArrayList<>();
        lines.add(text(product.called()));
        if (!product.id().isEmpty() && !product.name().isEmpty()) {
            lines.add(text(product.id()));
        }
        product.page()
                .map(page -> InquirySettings.own(page, settings)
                        ? new Value(texts.get("inquiries.page"), page.toString())
                        : text(page.toString()))
                .ifPresent(lines::add);
        product.picture()
                .filter(picture -> InquirySettings.own(picture, settings))
                .map(picture -> new Value(texts.get("inquiries.picture"), picture.toString()))
                .ifPresent(lines::add);
        return lines;
    }

    private static Value text(String text) {
        return new Value(text, "");
    }
}
