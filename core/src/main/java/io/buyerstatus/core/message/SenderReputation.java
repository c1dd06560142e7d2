package io.buyerstatus.core.message;

import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Port to what becomes of each shop's mails. All shops of a deployment send through one account, and the provider judges that: one
 * shop's bad addresses may cost all of them their mail.
 */
public interface SenderReputation {
    /** What became of a mail. */
    enum Outcome {
        DELIVERED,
        BOUNCED,
        COMPLAINED
    }

    /** What became of a shop's mails in a day. */
    record Day(long delivered, long bounced, long complained) {}

    /**
     * Counts mails; one call.
     *
     * @param day in UTC
     * @return the day as it is then
     */
    Day count(ShopId shop, LocalDate day, Outcome outcome, int mails);

    /** Holds the shop's mails until then. */
    void hold(ShopId shop, Instant until);

    /** Until when the shop's mails are held, or were; empty where they never were. */
    Optional<Instant> heldUntil(ShopId shop);
}
