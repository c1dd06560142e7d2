package io.buyerstatus.core.access.code;

import io.buyerstatus.core.link.CodeId;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * Port to the codes that were sent. What the code is, is stored nowhere: it is derived when it is sent and when it is typed
 * ({@link io.buyerstatus.core.link.LinkKey#code}).
 */
public interface CodeStore {
    /** How often a code may be typed. */
    int TRIES = 5;

    /** What a code is for. */
    enum Purpose {
        /** Proving to be the buyer. */
        VERIFY,
        /** Confirming an e-mail address that the buyer added. */
        EMAIL
    }

    /**
     * A code that was sent.
     *
     * @param order whose buyer it was sent to; one that does not exist where nothing was sent
     */
    record Issued(CodeId id, OrderKey order, Purpose purpose, Instant expiresAt) {}

    /** The outcome of a typed code. */
    enum Spent {
        /** It was the right one, for the first time. */
        RIGHT,
        WRONG,
        /** It is too old, used already, or was typed too often: whatever was typed, it was not looked at. */
        GONE
    }

    /**
     * Remembers a code together with the message that carries it; one transaction of the same form whether the message is
     * pending or, for somebody who guesses, skipped.
     */
    void issue(Issued code, Message message);

    /**
     * Lets a code be used until later, together with another message that carries it; one transaction. How often it was typed counts
     * on.
     *
     * @param code with its new end
     * @return whether it did; {@code false} where the code cannot be used any more
     */
    boolean prolong(Issued code, Message message, Instant now);

    /** A code that can still be used (strongly consistent). */
    Optional<Issued> find(ShopId shop, CodeId id, Instant now);

    /** Counts one typing of a code, and uses it up when it was right; one atomic conditional write. */
    Spent spend(ShopId shop, CodeId id, boolean right, Instant now);
}
