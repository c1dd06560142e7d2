package io.buyerstatus.local.wiring;

import java.time.Duration;

/**
 * A function that is called again and again.
 *
 * @param rate from one call to the next
 * @param input the event, in JSON
 */
public record ScheduleDefinition(String name, String function, Duration rate, String input) {}
