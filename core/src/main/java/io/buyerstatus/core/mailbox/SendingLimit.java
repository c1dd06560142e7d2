package io.buyerstatus.core.mailbox;

import io.buyerstatus.core.value.Checks;

/**
 * How much may leave a mailbox.
 *
 * @param perMinute 1 to 600
 * @param perDay 1 to 100,000, of days by UTC
 */
public record SendingLimit(int perMinute, int perDay) {
    /** What shared hosts bear. */
    public static final SendingLimit USUAL = new SendingLimit(20, 500);

    private static final int MOST_A_MINUTE = 600;
    private static final int MOST_A_DAY = 100_000;

    public SendingLimit {
        Checks.require(perMinute >= 1 && perMinute <= MOST_A_MINUTE, "per minute", "must be 1 to " + MOST_A_MINUTE);
        Checks.require(perDay >= 1 && perDay <= MOST_A_DAY, "per day", "must be 1 to " + MOST_A_DAY);
    }
}
