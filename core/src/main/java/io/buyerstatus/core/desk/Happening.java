package io.buyerstatus.core.desk;

import java.time.Instant;

/**
 * An event that a shop system or carrier told of an order.
 *
 * @param at when it happened
 * @param receivedAt when it came
 * @param type as the contract of events names it, e.g. {@code order.paid}
 * @param rule why it did nothing, where a rule refused it; else empty
 */
public record Happening(Instant at, Instant receivedAt, String type, String rule) {}
