package io.buyerstatus.core.inbound;

import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.thread.ThreadKey;
import io.buyerstatus.core.value.CleanText;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail that waits for somebody of the staff, or what they did with it.
 *
 * @param order that it seems to be about, or that it was put into
 * @param inquiry that it seems to be about, or that it was put into
 * @param said its words as they would stand in a conversation; perhaps empty
 * @param revision counts stored versions, from 1
 */
public record HeldMail(
        ShopId shop,
        MailId id,
        Instant at,
        HoldReason reason,
        Optional<OrderKey> order,
        Optional<ThreadKey.OfInquiry> inquiry,
        String from,
        String subject,
        String said,
        State state,
        Instant since,
        long revision) {
    /** Of what is longer, the rest is in the mail. */
    public static final int LONGEST = 20_000;

    /** Where it is. Names are kept in stores. */
    public enum State {
        HELD,
        PLACED,
        THROWN_AWAY
    }

    /** One that is about no inquiry. */
    public HeldMail(
            ShopId shop,
            MailId id,
            Instant at,
            HoldReason reason,
            Optional<OrderKey> order,
            String from,
            String subject,
            String said,
            State state,
            Instant since,
            long revision) {
        this(shop, id, at, reason, order, Optional.empty(), from, subject, said, state, since, revision);
    }

    public HeldMail {
        from = CleanText.start(from, 320);
        said = CleanText.start(said, LONGEST);
    }

    /** The same in another state. */
    public HeldMail to(State next, Optional<OrderKey> into, Instant now) {
        return new HeldMail(
                shop, id, at, reason, into.or(() -> order), inquiry, from, subject, said, next, now, revision + 1);
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "HeldMail[" + id + ", " + reason + ", " + state + "]";
    }
}
