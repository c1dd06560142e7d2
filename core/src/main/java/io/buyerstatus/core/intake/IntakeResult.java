package io.buyerstatus.core.intake;

import io.buyerstatus.core.shop.ConnectionId;

/** What became of an order event. */
public sealed interface IntakeResult {
    /** It had its effect, now. */
    record Applied() implements IntakeResult {}

    /** It had its effect before. */
    record Duplicate() implements IntakeResult {}

    /** A rule refused it, which is remembered where the operator looks; trying again changes nothing. */
    record Refused(String rule) implements IntakeResult {}

    /** A carrier spoke of a number that no order has yet; it is kept until one does. */
    record Early() implements IntakeResult {}

    /** Another change of the order came between; try again. */
    record Conflict() implements IntakeResult {}

    /** Nobody installed the connection (yet); try again later. */
    record UnknownConnection(ConnectionId connection) implements IntakeResult {}
}
