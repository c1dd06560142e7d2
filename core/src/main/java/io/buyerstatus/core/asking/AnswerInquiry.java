package io.buyerstatus.core.asking;

import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.desk.WriteLetter;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.Cancelling;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKind;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Sends what the staff answer (UP-19), a moment later, so that they can think better of it. Whoever answers without having read what was said
 * meanwhile is shown it first.
 */
public final class AnswerInquiry {
    private static final int ATTEMPTS = 4;

    private final InquiryStore store;
    private final InquiryDesk desk;
    private final SettingsStore settings;
    private final InstantSource clock;

    public AnswerInquiry(InquiryStore store, InquiryDesk desk, SettingsStore settings, InstantSource clock) {
        this.store = store;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {
        /** It is on its way, perhaps since an earlier click. */
        record OnItsWay() implements Result {}

        /** It would be sent like this. */
        record Ready(InquiryThread thread, Letter letter) implements Result {}

        record Refused(AnswerRule rule, InquiryThread thread) implements Result {}

        /** Something was said that its writer had not read; sent again with the mark of now, it goes out. */
        record Stale(InquiryThread thread) implements Result {}

        /** The inquiry changed under every attempt; nothing was sent. */
        record NotSent(InquiryThread thread) implements Result {}

        record NoInquiry() implements Result {}
    }

    /** Looks at what somebody wrote, sends nothing, and keeps it as their draft. */
    public Result look(Colleague writer, ThreadKey.OfInquiry key, AnswerForm form) {
        Optional<InquiryThread> thread = store.thread(key);
        if (thread.isEmpty()) {
            return new Result.NoInquiry();
        }
        desk.keep(key, writer.id(), form.draft(clock.instant()));
        return look(writer, form, thread.get());
    }

    /** Looks at what somebody wrote, and does nothing else. */
    public Result look(Colleague writer, AnswerForm form, InquiryThread thread) {
        Instant now = clock.instant();
        return obstacle(form, thread, now)
                .orElseGet(() -> new Result.Ready(
                        thread,
                        letter(writer.name(), form, thread.inquiry().key().shop(), now)));
    }

    private static Optional<Result> obstacle(AnswerForm form, InquiryThread thread, Instant now) {
        return AnswerRule.firstRefusal(form, thread, now)
                .<Result>map(rule -> new Result.Refused(rule, thread))
                .or(() -> form.seen().equals(thread.mark()) ? Optional.empty() : Optional.of(new Result.Stale(thread)));
    }

    /** Sends it. */
    public Result send(Colleague writer, ThreadKey.OfInquiry key, AnswerForm form) {
        Result result = new Result.NoInquiry();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<InquiryThread> thread = store.thread(key);
            if (thread.isEmpty()) {
                return new Result.NoInquiry();
            }
            result = attempt(writer, form, thread.get());
            if (!(result instanceof Result.NotSent)) {
                break;
            }
        }
        if (result instanceof Result.OnItsWay) {
            desk.forget(key, writer.id());
        } else {
            desk.keep(key, writer.id(), form.draft(clock.instant()));
        }
        return result;
    }

    private Result attempt(Colleague writer, AnswerForm form, InquiryThread thread) {
        if (thread.sent(form.id())) {
            return new Result.OnItsWay();
        }
        Instant now = clock.instant();
        Optional<Result> obstacle = obstacle(form, thread, now);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Letter letter = letter(writer.name(), form, thread.inquiry().key().shop(), now);
        return store.commit(answering(thread.inquiry(), letter, form.closes(), now.plus(WriteLetter.UNDO), now))
                ? new Result.OnItsWay()
                : new Result.NotSent(thread);
    }

    static InquiryChange answering(Inquiry inquiry, Letter letter, boolean closes, Instant leaving, Instant now) {
        return new InquiryChange(
                Optional.of(inquiry),
                inquiry.answered(closes, now),
                List.of(),
                List.of(),
                List.of(letter),
                List.of(),
                InquiryMails.answers(inquiry, letter, leaving, now));
    }

    private Letter letter(String by, AnswerForm form, ShopId shop, Instant now) {
        return letter(form.id(), by, form.text(), copies(shop), now);
    }

    static Letter letter(LetterId id, String by, String text, List<EmailAddress> copies, Instant now) {
        return new Letter(id, now, by, MessageKind.PAGE_AND_MAIL, DeliveryChannel.EMAIL, copies, "", text);
    }

    /** The shop's own copy of direct mails [UP-3]. */
    private List<EmailAddress> copies(ShopId shop) {
        return settings
                .shop(shop)
                .map(ShopSettings::ofShop)
                .flatMap(known -> known.find(MessageSettings.COPY_TO))
                .stream()
                .toList();
    }

    /** Keeps an answer from leaving, if it has not left yet, and gives its words back as a draft. */
    public WriteLetter.Undone undo(Colleague writer, ThreadKey.OfInquiry key, LetterId id) {
        Optional<InquiryThread> thread = store.thread(key);
        Optional<Letter> letter = thread.flatMap(found -> found.letter(id));
        if (letter.isEmpty()) {
            return WriteLetter.Undone.UNKNOWN;
        }
        Instant now = clock.instant();
        List<Message> carrying = desk.messages(key).stream()
                .filter(message -> message.key().occurrence().equals(id.occurrence()))
                .toList();
        List<Message> held = carrying.stream()
                .filter(Cancelling::possible)
                .filter(message -> desk.replace(Cancelling.cancel(message, now)))
                .toList();
        if (held.isEmpty() || held.size() < carrying.size()) {
            return WriteLetter.Undone.TOO_LATE;
        }
        boolean closed = takeBack(key, letter.get(), now);
        Letter back = letter.get();
        desk.keep(key, writer.id(), new LetterDraft(back.kind(), back.channel(), "", "", back.text(), closed, now));
        return WriteLetter.Undone.DONE;
    }

    /** What waited for the shop before waits again. Answers whether it was closed. */
    private boolean takeBack(ThreadKey.OfInquiry key, Letter letter, Instant now) {
        boolean closed = false;
        boolean done = false;
        for (int attempt = 0; attempt < ATTEMPTS && !done; attempt++) {
            Inquiry inquiry = store.thread(key).orElseThrow().inquiry();
            closed = inquiry.state() == InquiryState.CLOSED;
            done = store.commit(new InquiryChange(
                    Optional.of(inquiry),
                    inquiry.state().talks() ? inquiry.opened(now) : inquiry.touched(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(letter),
                    List.of()));
        }
        return closed;
    }
}
