package io.buyerstatus.core.inquiry;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.order.ticket.Ticket.Assignee;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.Checks;
import io.buyerstatus.core.value.CleanText;
import java.time.Instant;
import java.util.Optional;

/**
 * A question about a product or the shop, and where it is; what was said of it is beside it. Replaced under the guard of its revision.
 *
 * @param revision counts stored versions, from 1
 * @param at when it was asked
 * @param product that it is about; empty for one about the shop
 * @param hold why it was held or thrown away, as long as nobody let it through
 * @param since when it came into its state, or was written to
 * @param assignee who of the staff looks after it
 * @param order that the staff linked it to
 * @param gist the beginning of what was asked last
 */
public record Inquiry(
        ThreadKey.OfInquiry key,
        long revision,
        Instant at,
        Asker asker,
        Optional<AskedProduct> product,
        InquiryState state,
        Optional<InquiryHold> hold,
        Instant since,
        Optional<Assignee> assignee,
        Optional<OrderKey> order,
        String gist) {
    /** How much of what was said stands on boards. */
    public static final int LONGEST_GIST = 160;

    public Inquiry {
        Checks.require(revision >= 1, "revision", "must be 1 or more");
        Checks.require(
                state != InquiryState.HELD || hold.isPresent(), "hold", "must say why, where an inquiry is held");
        Checks.require(
                order.filter(linked -> !linked.shop().equals(key.shop())).isEmpty(), "order", "must be the shop's");
        gist = CleanText.cut(CleanText.line(gist).strip(), LONGEST_GIST);
    }

    /** One that was just asked. */
    public static Inquiry asked(
            ThreadKey.OfInquiry key,
            Instant now,
            Asker asker,
            Optional<AskedProduct> product,
            Optional<InquiryHold> hold,
            String text) {
        InquiryState state = hold.isPresent() ? InquiryState.HELD : InquiryState.US;
        return new Inquiry(key, 1, now, asker, product, state, hold, now, Optional.empty(), Optional.empty(), text);
    }

    /** Whoever asked wrote again, and so showed that the address is theirs: whatever was answered or closed waits for the shop. */
    public Inquiry written(String text, Instant now) {
        InquiryState next = state.talks() ? InquiryState.US : state;
        return new Inquiry(key, revision + 1, at, asker.shown(), product, next, hold, now, assignee, order, text);
    }

    /** The shop answered. */
    public Inquiry answered(boolean closes, Instant now) {
        return in(closes ? InquiryState.CLOSED : InquiryState.CUSTOMER, Optional.empty(), now);
    }

    /** No more is expected. */
    public Inquiry closed(Instant now) {
        return in(InquiryState.CLOSED, Optional.empty(), now);
    }

    /** It waits for the shop, whatever it was: open again, let through, or no spam after all. */
    public Inquiry opened(Instant now) {
        return in(InquiryState.US, Optional.empty(), now);
    }

    /** Nobody answers it. */
    public Inquiry thrownAway(InquiryHold why, Instant now) {
        return in(InquiryState.SPAM, hold.or(() -> Optional.of(why)), now);
    }

    private Inquiry in(InquiryState next, Optional<InquiryHold> why, Instant now) {
        return new Inquiry(key, revision + 1, at, asker, product, next, why, now, assignee, order, gist);
    }

    /** Somebody looks after it, or nobody. */
    public Inquiry assigned(Optional<Assignee> next) {
        return new Inquiry(key, revision + 1, at, asker, product, state, hold, since, next, order, gist);
    }

    /** It belongs to an order, or to none. */
    public Inquiry linked(Optional<OrderKey> next) {
        return new Inquiry(key, revision + 1, at, asker, product, state, hold, since, assignee, next, gist);
    }

    /** Only a note was added. */
    public Inquiry touched() {
        return new Inquiry(key, revision + 1, at, asker, product, state, hold, since, assignee, order, gist);
    }

    /** Without who asked what. */
    @Override
    public String toString() {
        return "Inquiry[" + key.inquiry() + ", " + state + "]";
    }
}
