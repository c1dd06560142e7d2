package io.buyerstatus.core.inbound;

import io.buyerstatus.core.asking.InquiryStore;
import io.buyerstatus.core.automation.AutomationStore;
import io.buyerstatus.core.inquiry.InquiryThread;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.OrderReader.Freshness;
import io.buyerstatus.core.order.OrderView;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.store.OrderStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the staff do with mails that are held: into a conversation, or away; and back again. */
public final class SettleHeldMail {
    private static final int ATTEMPTS = 4;

    private final MailStore mails;
    private final OrderStore orders;
    private final PlaceReply place;
    private final PlacedEntries entries;
    private final ReplyToInquiry asked;
    private final InstantSource clock;

    public SettleHeldMail(
            MailStore mails, OrderStore orders, InquiryStore inquiries, PlacedEntries entries, InstantSource clock) {
        this.mails = mails;
        this.orders = orders;
        this.place = new PlaceReply(orders, AutomationStore.NONE);
        this.entries = entries;
        this.asked = new ReplyToInquiry(inquiries);
        this.clock = clock;
    }

    /** What came of it. */
    public enum Result {
        DONE,
        /** There is no such mail, or it is not where it was when its page was read. */
        CHANGED,
        NO_ORDER,
        NO_INQUIRY,
        /** It says nothing that could stand in a conversation. */
        EMPTY,
        /** The order changed under every attempt. */
        NOT_DONE
    }

    /** Puts it into an order's conversation, as the buyer's words; nobody is told, since the shop knows. */
    public Result place(ShopId shop, MailId id, OrderKey order) {
        Optional<HeldMail> held = in(shop, id, HeldMail.State.HELD);
        if (held.isEmpty() || !order.shop().equals(shop)) {
            return Result.CHANGED;
        }
        if (held.get().said().isBlank()) {
            return Result.EMPTY;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<OrderView> view = orders.view(order, Freshness.LATEST)
                    .filter(found -> found.order().known() && !found.order().withdrawn());
            if (view.isEmpty()) {
                return Result.NO_ORDER;
            }
            Instant now = clock.instant();
            if (place.byHand(view.get(), held.get(), now)) {
                return settled(held.get(), HeldMail.State.PLACED, Optional.of(order));
            }
        }
        return Result.NOT_DONE;
    }

    /** Puts it into the inquiry that it seems to be about, as the words of whoever asked; nobody is told, since the shop knows. */
    public Result placeInInquiry(ShopId shop, MailId id) {
        Optional<HeldMail> held = in(shop, id, HeldMail.State.HELD);
        if (held.isEmpty()) {
            return Result.CHANGED;
        }
        if (held.get().said().isBlank()) {
            return Result.EMPTY;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<InquiryThread> thread = held.get().inquiry().flatMap(asked::thread);
            if (thread.isEmpty()) {
                return Result.NO_INQUIRY;
            }
            if (asked.byHand(thread.get(), held.get(), clock.instant())) {
                return settled(held.get(), HeldMail.State.PLACED, Optional.empty());
            }
        }
        return Result.NOT_DONE;
    }

    /** Throws it away; it can be had back for thirty days. */
    public Result throwAway(ShopId shop, MailId id) {
        return in(shop, id, HeldMail.State.HELD)
                .map(held -> settled(held, HeldMail.State.THROWN_AWAY, Optional.empty()))
                .orElse(Result.CHANGED);
    }

    /** Holds it again, whatever was done with it; what stands in a conversation by it goes out of it. */
    public Result undo(ShopId shop, MailId id) {
        Optional<HeldMail> settled = mails.held(shop, id).filter(mail -> mail.state() != HeldMail.State.HELD);
        if (settled.isEmpty()) {
            return Result.CHANGED;
        }
        HeldMail mail = settled.get();
        if (mail.state() == HeldMail.State.PLACED) {
            mail.order().ifPresent(order -> IntStream.range(
                            0, ReplyWords.parts(mail.said()).size())
                    .forEach(part -> entries.remove(order, id.entry(part))));
            for (int attempt = 0; attempt < ATTEMPTS && !asked.outOf(mail); attempt++) {
                // Somebody wrote at that moment.
            }
        }
        return settled(mail, HeldMail.State.HELD, Optional.empty());
    }

    private Optional<HeldMail> in(ShopId shop, MailId id, HeldMail.State state) {
        return mails.held(shop, id).filter(mail -> mail.state() == state);
    }

    private Result settled(HeldMail mail, HeldMail.State state, Optional<OrderKey> into) {
        return mails.replace(mail.to(state, into, clock.instant())) ? Result.DONE : Result.CHANGED;
    }
}
