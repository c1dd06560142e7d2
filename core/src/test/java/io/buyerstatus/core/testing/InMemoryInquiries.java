package io.buyerstatus.core.testing;

import io.buyerstatus.core.asking.InquiryChange;
import io.buyerstatus.core.asking.InquiryDesk;
import io.buyerstatus.core.asking.InquiryStore;
import io.buyerstatus.core.desk.LetterDraft;
import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.letter.Letter;
import io.buyerstatus.core.message.letter.LetterId;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Inquiries in memory. */
public final class InMemoryInquiries implements InquiryStore, InquiryDesk {
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    private record Draft(ThreadKey.OfInquiry key, PersonId writer) {}

    private final InMemoryLedger ledger;
    private final Map<ThreadKey.OfInquiry, InquiryThread> threads = new LinkedHashMap<>();
    private final Map<Draft, LetterDraft> drafts = new HashMap<>();
    private Runnable before = () -> {};

    public InMemoryInquiries(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    /** Somebody else is faster, once. */
    public void beforeNextCommit(Runnable faster) {
        before = () -> {
            before = () -> {};
            faster.run();
        };
    }

    /** All of a shop, in the order in which they were asked. */
    public synchronized List<InquiryThread> all(ShopId shop) {
        return threads.values().stream()
                .filter(thread -> thread.inquiry().key().shop().equals(shop))
                .toList();
    }

    @Override
    public synchronized Optional<InquiryThread> thread(ThreadKey.OfInquiry key) {
        return Optional.ofNullable(threads.get(key));
    }

    @Override
    public synchronized List<Inquiry> of(OrderKey order) {
        return threads.values().stream()
                .map(InquiryThread::inquiry)
                .filter(inquiry -> inquiry.order().equals(Optional.of(order)))
                .sorted(Comparator.comparing(Inquiry::at).reversed())
                .toList();
    }

    @Override
    public synchronized boolean commit(InquiryChange change) {
        before.run();
        Optional<InquiryThread> now = thread(change.after().key());
        boolean asRead = now.map(InquiryThread::inquiry)
                .map(Inquiry::revision)
                .equals(change.before().map(Inquiry::revision));
        if (!asRead) {
            return false;
        }
        List<Entry> entries = new ArrayList<>(now.map(InquiryThread::entries).orElse(List.of()));
        entries.removeAll(change.unsaid());
        entries.addAll(change.entries());
        List<Letter> letters = new ArrayList<>(now.map(InquiryThread::letters).orElse(List.of()));
        letters.addAll(change.letters());
        letters.removeAll(change.takenBack());
        Set<LetterId> takenBack =
                new HashSet<>(now.map(InquiryThread::takenBack).orElse(Set.of()));
        change.takenBack().forEach(letter -> takenBack.add(letter.id()));
        threads.put(change.after().key(), new InquiryThread(change.after(), entries, letters, takenBack));
        change.messages().forEach(ledger::create);
        return true;
    }

    @Override
    public synchronized Page board(
            ShopId shop, InquiryState state, Kind kind, Optional<PersonId> assignee, Optional<String> after) {
        boolean oldestFirst = state == InquiryState.US || state == InquiryState.HELD;
        Comparator<Inquiry> order = Comparator.comparing(InMemoryInquiries::place);
        List<Inquiry> found = threads.values().stream()
                .map(InquiryThread::inquiry)
                .filter(inquiry -> inquiry.key().shop().equals(shop) && inquiry.state() == state && kind.has(inquiry))
                .filter(inquiry -> assignee.isEmpty()
                        || inquiry.assignee()
                                .filter(person ->
                                        person.person().equals(assignee.get().value()))
                                .isPresent())
                .sorted(oldestFirst ? order : order.reversed())
                .filter(inquiry -> after.isEmpty()
                        || (oldestFirst
                                ? place(inquiry).compareTo(after.get()) > 0
                                : place(inquiry).compareTo(after.get()) < 0))
                .toList();
        return found.size() <= PAGE
                ? new Page(found, Optional.empty())
                : new Page(found.subList(0, PAGE), Optional.of(place(found.get(PAGE - 1))));
    }

    private static String place(Inquiry inquiry) {
        return SORTABLE.format(inquiry.since()) + "#" + inquiry.key().inquiry();
    }

    @Override
    public synchronized int count(ShopId shop, InquiryState state, int most) {
        return (int) threads.values().stream()
                .map(InquiryThread::inquiry)
                .filter(inquiry -> inquiry.key().shop().equals(shop) && inquiry.state() == state)
                .limit(most)
                .count();
    }

    @Override
    public List<Message> messages(ThreadKey.OfInquiry key) {
        return ledger.all().stream()
                .filter(message -> message.id().subject().equals(Subject.of(key)))
                .toList()
                .reversed();
    }

    @Override
    public boolean replace(Message next) {
        return ledger.replace(next);
    }

    @Override
    public synchronized Optional<LetterDraft> draft(ThreadKey.OfInquiry key, PersonId writer) {
        return Optional.ofNullable(drafts.get(new Draft(key, writer)));
    }

    @Override
    public synchronized void keep(ThreadKey.OfInquiry key, PersonId writer, LetterDraft draft) {
        drafts.put(new Draft(key, writer), draft);
    }

    @Override
    public synchronized void forget(ThreadKey.OfInquiry key, PersonId writer) {
        drafts.remove(new Draft(key, writer));
    }
}
