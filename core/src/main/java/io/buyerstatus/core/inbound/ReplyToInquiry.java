package io.buyerstatus.core.inbound;

import io.buyerstatus.core.asking.InquiryByMail;
import io.buyerstatus.core.asking.InquiryStore;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.link.LinkKey;
import io.buyerstatus.core.message.MessageSettings;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.reply.ReplyToken;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Decides what becomes of a mail that names an inquiry, and writes it there. The rules are those of orders' conversations
 * ({@link ReplyRules}); machines are no customers here, and leave no note.
 */
final class ReplyToInquiry {
    private final InquiryStore store;
    private final InquiryByMail write;

    ReplyToInquiry(InquiryStore store) {
        this.store = store;
        this.write = new InquiryByMail(store);
    }

    /**
     * A mail that names an inquiry of a shop.
     *
     * @param tokens all that it names, at least one; the first is the inquiry's
     */
    record Case(
            Arrival arrival,
            IncomingMail mail,
            MailId id,
            List<ReplyToken> tokens,
            ShopSettings shop,
            LinkKey key,
            ThreadKey.OfInquiry inquiry,
            Instant now) {
        ReplyToken token() {
            return tokens.getFirst();
        }

        Judgement held(HoldReason reason) {
            boolean proven =
                    token().provesBuyer(key) || mail.from().stream().anyMatch(from -> token().provesStaff(key, from));
            return new Judgement.Held(
                    shop.id(),
                    reason,
                    Optional.empty(),
                    Optional.of(inquiry).filter(_ -> proven && reason != HoldReason.TWO_CONVERSATIONS));
        }
    }

    Optional<InquiryThread> thread(ThreadKey.OfInquiry key) {
        return store.thread(key);
    }

    Judgement judge(Case about) {
        Optional<HoldReason> unsafe = ReplyRules.unsafe(about.arrival(), about.mail());
        if (unsafe.isPresent()) {
            return about.held(unsafe.get());
        }
        if (AutomaticMail.answers(about.arrival(), about.mail())) {
            return new Judgement.Dropped(DropReason.AUTOMATIC);
        }
        if (about.mail().from().size() != 1) {
            return about.held(HoldReason.SENDER_UNCLEAR);
        }
        EmailAddress from = about.mail().from().getFirst();
        boolean asAsker = about.token().provesBuyer(about.key());
        if (!asAsker && !about.token().provesStaff(about.key(), from)) {
            return about.held(HoldReason.ADDRESS_UNPROVEN);
        }
        if (about.tokens().stream().map(ReplyToken::thread).distinct().count() > 1) {
            return about.held(HoldReason.TWO_CONVERSATIONS);
        }
        if (about.arrival().dmarc() != Verdict.PASS) {
            return about.held(HoldReason.SENDER_UNPROVEN);
        }
        Optional<InquiryThread> thread =
                store.thread(about.inquiry()).filter(found -> found.inquiry().state() != InquiryState.SPAM);
        if (thread.isEmpty()) {
            return about.held(HoldReason.NO_INQUIRY);
        }
        return asAsker ? asAsker(about, thread.get(), from) : asStaff(about, thread.get(), from);
    }

    private static Judgement asAsker(Case about, InquiryThread thread, EmailAddress from) {
        if (!thread.inquiry().asker().email().normalised().equals(from.normalised())) {
            return about.held(HoldReason.STRANGER);
        }
        String text = ReplyWords.of(about.mail());
        if (text.isEmpty()) {
            return about.held(HoldReason.EMPTY);
        }
        if (text.length() > ReplyRules.MOST_PARTS * Entry.MAX_TEXT) {
            return about.held(HoldReason.TOO_LONG);
        }
        boolean before = thread.has(about.id().entry(0));
        return thread.wroteMuch(about.now()) && !before
                ? about.held(HoldReason.TOO_MANY)
                : new Judgement.FromAsker(thread, text);
    }

    private static Judgement asStaff(Case about, InquiryThread thread, EmailAddress from) {
        boolean told = MessageSettings.notified(about.shop().ofShop())
                .filter(address -> address.normalised().equals(from.normalised()))
                .isPresent();
        if (!told) {
            return about.held(HoldReason.NOT_STAFF);
        }
        if (!about.mail().files().isEmpty()) {
            return about.held(HoldReason.STAFF_FILES);
        }
        String text = CleanText.typed(about.mail().said().text());
        if (text.isBlank()) {
            return about.held(HoldReason.EMPTY);
        }
        if (text.length() > Entry.MAX_TEXT) {
            return about.held(HoldReason.TOO_LONG);
        }
        boolean before = thread.sent(letter(about.id()));
        return before || InquiryByMail.answerable(thread, text, about.now())
                ? new Judgement.ToAsker(thread, from, text)
                : about.held(HoldReason.NO_INQUIRY);
    }

    private static LetterId letter(MailId id) {
        return LetterId.of("mail", id.value());
    }

    /** As if whoever asked had written it on the page; false where the inquiry changed meanwhile. */
    boolean fromAsker(InquiryThread thread, MailId id, String text, ShopSettings shop, Instant now) {
        return write.said(thread, entries(thread, id, text, now), shop.ofShop(), now);
    }

    private static List<Entry> entries(InquiryThread thread, MailId id, String text, Instant now) {
        return PlaceReply.entries(id, thread.inquiry().asker().name(), text, now);
    }

    /** As if somebody of the staff had answered at the desk; false where the inquiry changed meanwhile. */
    boolean fromStaff(InquiryThread thread, MailId id, EmailAddress by, String text, ShopSettings shop, Instant now) {
        return write.answered(thread, letter(id), by, text, shop.ofShop(), now);
    }

    /** As their words, under the name that the mail has for its sender; nobody is told. */
    boolean byHand(InquiryThread thread, HeldMail mail, Instant now) {
        return write.placed(thread, PlaceReply.entries(mail.id(), mail.from(), mail.said(), now), now);
    }

    /** Takes what stands in an inquiry by a mail out of it; false where the inquiry changed meanwhile. */
    boolean outOf(HeldMail mail) {
        Optional<InquiryThread> thread = mail.inquiry().flatMap(store::thread);
        List<String> ids = IntStream.range(0, ReplyWords.parts(mail.said()).size())
                .mapToObj(mail.id()::entry)
                .toList();
        return thread.isEmpty() || write.unsaid(thread.get(), ids);
    }
}
