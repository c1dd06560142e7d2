package io.buyerstatus.core.ingest;

import io.buyerstatus.core.shop.ConnectionId;

/** The outcome of an order event. */
public sealed interface IngestResult {
    /** It had its effect, now. */
    record Applied() implements IngestResult {}

    /** It had its effect before. */
    record Duplicate() implements IngestResult {}

    /** A rule refused it, which is remembered where the operator looks; trying again changes nothing. */
    record Refused(String rule) implements IngestResult {}

    /** A carrier spoke of a number that no order has yet; it is kept until one does. */
    record Early() implements IngestResult {}

    /** Another change of the order came between; try again. */
    record Conflict() implements IngestResult {}

    /** Nobody installed the connection (yet); try again later. */
    record UnknownConnection(ConnectionId connection) implements IngestResult {}
}
