package io.buyerstatus.core.asking;

import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes what came by mail into an inquiry; the same mail twice is said once. Each answers whether it stands there. */
public final class InquiryByMail {
    private final InquiryStore store;

    public InquiryByMail(InquiryStore store) {
        this.store = store;
    }

    /** Whether the shop may still answer so. */
    public static boolean answerable(InquiryThread thread, String text, Instant now) {
        return AnswerRule.firstRefusal(new AnswerForm("", text, "", false), thread, now)
                .isEmpty();
    }

    /** As if whoever asked had written it on their page. */
    public boolean said(InquiryThread thread, List<Entry> entries, EffectiveSettings settings, Instant now) {
        Inquiry inquiry = thread.inquiry();
        Entry first = entries.getFirst();
        if (thread.has(first.id())) {
            return true;
        }
        Inquiry next = inquiry.written(first.text(), now);
        return store.commit(
                InquiryChange.saying(inquiry, next, entries, InquiryMails.written(next, first, settings, now)));
    }

    /** As if somebody of the staff had answered at the desk; it leaves at once. */
    public boolean answered(
            InquiryThread thread, LetterId id, EmailAddress by, String text, EffectiveSettings settings, Instant now) {
        if (thread.sent(id)) {
            return true;
        }
        List<EmailAddress> copies =
                settings.find(MessageSettings.COPY_TO).stream().toList();
        Letter letter = AnswerInquiry.letter(id, by.value(), text, copies, now);
        return store.commit(AnswerInquiry.answering(thread.inquiry(), letter, false, now, now));
    }

    /** Somebody of the staff puts it there: nobody is told, and nothing is proven by it. */
    public boolean placed(InquiryThread thread, List<Entry> entries, Instant now) {
        Inquiry inquiry = thread.inquiry();
        Inquiry next = inquiry.state().talks() ? inquiry.opened(now) : inquiry.touched();
        return thread.has(entries.getFirst().id())
                || store.commit(InquiryChange.saying(inquiry, next, entries, List.of()));
    }

    /** Takes entries out again. */
    public boolean unsaid(InquiryThread thread, List<String> ids) {
        List<Entry> entries =
                ids.stream().flatMap(id -> thread.entry(id).stream()).toList();
        return entries.isEmpty()
                || store.commit(new InquiryChange(
                        Optional.of(thread.inquiry()),
                        thread.inquiry().touched(),
                        List.of(),
                        entries,
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
