package io.buyerstatus.core.asking;

import io.buyerstatus.core.inquiry.Inquiry;
import io.buyerstatus.core.inquiry.InquiryHold;
import io.buyerstatus.core.inquiry.InquiryState;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader;
import io.buyerstatus.core.order.purchase.Buyer;
import io.buyerstatus.core.order.ticket.Ticket.Assignee;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.core.staff.StaffReader;
import io.buyerstatus.core.thread.Entry;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.EmailAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the staff do with an inquiry, beside answering. Doing it twice is doing it once. */
public final class MindInquiry {
    private static final int ATTEMPTS = 4;

    private final InquiryStore store;
    private final OrderReader orders;
    private final StaffReader staff;
    private final SettingsStore settings;
    private final InstantSource clock;

    public MindInquiry(
            InquiryStore store, OrderReader orders, StaffReader staff, SettingsStore settings, InstantSource clock) {
        this.store = store;
        this.orders = orders;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Result {
        /** It is so, perhaps since an earlier click. */
        DONE,
        /** Whoever asked, or a colleague, said something that whoever wanted to close it had not read. */
        STALE,
        /** There is no such inquiry, or nobody of that id belongs to the staff. */
        UNKNOWN,
        /** There is no order of that number. */
        NO_ORDER,
        /** The order's buyer has another address: somebody says that it is the same person, or it stays apart. */
        OTHER_ADDRESS,
        /** A note says nothing, or too much. */
        BAD_NOTE,
        /** It is not in a state in which that can be done. */
        NOT_NOW,
        /** The inquiry changed under every attempt. */
        NOT_DONE
    }

    /** Gives it to a member of the staff who may write, or to nobody. */
    public Result assign(ThreadKey.OfInquiry key, Optional<PersonId> person) {
        Optional<Assignee> assignee = person.flatMap(id -> staff.of(key.shop()).member(id))
                .filter(member -> member.role().includes(Role.AGENT))
                .map(member -> new Assignee(member.person().value(), member.displayName()));
        return person.isPresent() && assignee.isEmpty()
                ? Result.UNKNOWN
                : change(
                        key,
                        thread -> thread.inquiry().assignee().equals(assignee)
                                ? Step.done()
                                : Step.to(thread.inquiry().assigned(assignee)));
    }

    /** Closes it without a word, if whoever does has read all of it. */
    public Result close(ThreadKey.OfInquiry key, String seen) {
        return change(key, thread -> switch (thread.inquiry().state()) {
            case CLOSED -> Step.done();
            case HELD, SPAM -> Step.not(Result.NOT_NOW);
            case US, CUSTOMER ->
                seen.equals(thread.mark()) ? Step.to(thread.inquiry().closed(clock.instant())) : Step.not(Result.STALE);
        });
    }

    /** Opens it again. */
    public Result open(ThreadKey.OfInquiry key) {
        return change(key, thread -> switch (thread.inquiry().state()) {
            case US, CUSTOMER -> Step.done();
            case HELD, SPAM -> Step.not(Result.NOT_NOW);
            case CLOSED -> Step.to(thread.inquiry().opened(clock.instant()));
        });
    }

    /** Lets one through that was held or thrown away: if nobody was told yet, whoever asked gets their link, and the seller is told. */
    public Result release(ThreadKey.OfInquiry key) {
        return change(key, thread -> {
            Inquiry inquiry = thread.inquiry();
            if (inquiry.state().talks()) {
                return Step.done();
            }
            Instant now = clock.instant();
            Inquiry next = inquiry.opened(now);
            return wasHeld(inquiry) ? Step.telling(next, told(thread, next, now)) : Step.to(next);
        });
    }

    private List<Message> told(InquiryThread thread, Inquiry next, Instant now) {
        return settings.shop(next.key().shop())
                .map(ShopSettings::ofShop)
                .map(known -> InquiryMails.asked(next, thread.entries().getFirst(), known, now))
                .orElse(List.of());
    }

    /** Whether it never came further than to the staff: its mails are still to be sent. */
    private static boolean wasHeld(Inquiry inquiry) {
        return inquiry.hold()
                .filter(why -> why != InquiryHold.BY_HAND && why != InquiryHold.DISOWNED)
                .isPresent();
    }

    /** Throws it away. */
    public Result throwAway(ThreadKey.OfInquiry key) {
        return change(
                key,
                thread -> thread.inquiry().state() == InquiryState.SPAM
                        ? Step.done()
                        : Step.to(thread.inquiry().thrownAway(InquiryHold.BY_HAND, clock.instant())));
    }

    /**
     * Links it to an order, in whose card it stands from then on.
     *
     * @param sure whether somebody says that it is the same person, although the addresses differ
     */
    public Result link(ThreadKey.OfInquiry key, OrderKey to, boolean sure) {
        Optional<Order> order = Optional.of(to)
                .filter(named -> named.shop().equals(key.shop()))
                .flatMap(orders::find)
                .filter(Order::known);
        return order.isEmpty()
                ? Result.NO_ORDER
                : change(key, thread -> {
                    Inquiry inquiry = thread.inquiry();
                    if (inquiry.order().equals(Optional.of(to))) {
                        return Step.done();
                    }
                    return sure || same(inquiry, order.get())
                            ? Step.to(inquiry.linked(Optional.of(to)))
                            : Step.not(Result.OTHER_ADDRESS);
                });
    }

    private static boolean same(Inquiry inquiry, Order order) {
        return order.buyer()
                .flatMap(Buyer::email)
                .map(EmailAddress::normalised)
                .filter(inquiry.asker().email().normalised()::equals)
                .isPresent();
    }

    /** Links it to no order. */
    public Result unlink(ThreadKey.OfInquiry key) {
        return change(
                key,
                thread -> thread.inquiry().order().isEmpty()
                        ? Step.done()
                        : Step.to(thread.inquiry().linked(Optional.empty())));
    }

    /** Keeps a note among the staff. */
    public Result note(Colleague writer, ThreadKey.OfInquiry key, String form, String typed) {
        String text = AskSeller.text(typed);
        if (text.isBlank() || text.length() > Entry.MAX_TEXT) {
            return Result.BAD_NOTE;
        }
        Entry note = new Entry(
                Entry.idOf("note", key.inquiry(), form, text),
                clock.instant(),
                Entry.Author.SELLER,
                Entry.Visibility.SELLER_ONLY,
                writer.name(),
                text);
        return change(
                key,
                thread -> thread.has(note.id())
                        ? Step.done()
                        : Step.saying(thread.inquiry().touched(), note));
    }

    /**
     * What is to be done.
     *
     * @param result where nothing is to be written
     * @param next the inquiry, where something is
     */
    private record Step(Optional<Result> result, Optional<Inquiry> next, List<Entry> entries, List<Message> messages) {
        static Step done() {
            return not(Result.DONE);
        }

        static Step not(Result why) {
            return new Step(Optional.of(why), Optional.empty(), List.of(), List.of());
        }

        static Step to(Inquiry next) {
            return telling(next, List.of());
        }

        static Step telling(Inquiry next, List<Message> messages) {
            return new Step(Optional.empty(), Optional.of(next), List.of(), messages);
        }

        static Step saying(Inquiry next, Entry entry) {
            return new Step(Optional.empty(), Optional.of(next), List.of(entry), List.of());
        }
    }

    private Result change(ThreadKey.OfInquiry key, Function<InquiryThread, Step> how) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<InquiryThread> thread = store.thread(key);
            if (thread.isEmpty()) {
                return Result.UNKNOWN;
            }
            Step step = how.apply(thread.get());
            if (step.next().isEmpty()) {
                return step.result().orElse(Result.NOT_DONE);
            }
            if (store.commit(
                    InquiryChange.saying(thread.get().inquiry(), step.next().get(), step.entries(), step.messages()))) {
                return Result.DONE;
            }
        }
        return Result.NOT_DONE;
    }
}
