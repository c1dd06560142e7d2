package io.buyerstatus.core.message;

import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Port to how much each of a shop's automations sends, and to which of them are held. Counts are about right: who dies counts again. */
public interface AutomationTallies {
    /** What {@link #count} counts together: spans of this length, one after the other. */
    Duration SPAN = Duration.ofMinutes(10);

    /** Of how many days {@link #lastDays} is the sum, today included. */
    int DAYS = 7;

    /** Counts messages, and answers how many there are in this span now. */
    long count(ShopId shop, String automation, Instant now, int messages);

    /**
     * What became of an automation's messages on one day.
     *
     * @param messages how many there were, about
     * @param failed how many of them failed
     */
    record Day(long messages, long failed) {}

    /**
     * Counts one that failed.
     *
     * @param counted whether it was counted before, as it was about to leave
     * @return its day so far
     */
    Day failed(ShopId shop, String automation, Instant now, boolean counted);

    /** How many there were in the last days. */
    long lastDays(ShopId shop, String automation, Instant now);

    /** What stands; empty where it was never held. */
    Optional<AutomationHold> hold(ShopId shop, String automation);

    /**
     * Holds an automation, unless it is held or was released less than a day ago.
     *
     * @return what stands afterwards
     */
    AutomationHold hold(ShopId shop, String automation, AutomationHold.Held held);

    /** Puts down what a person decided. */
    void decide(ShopId shop, String automation, AutomationHold decision);
}
