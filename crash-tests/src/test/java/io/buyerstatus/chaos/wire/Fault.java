package io.buyerstatus.chaos.wire;

/** What goes wrong with one attempt of a call, below the SDK's retries. */
public enum Fault {
    /** Nobody listens: the connection is refused. */
    REFUSED,
    /** The connection is reset before the service sees the request. */
    DROPPED,
    /** The service does it, and the connection is reset before its answer. */
    LOST,
    /** The service answers that this is too much. */
    THROTTLED,
    /** DynamoDB answers that another transaction is at work on an item. */
    CONFLICT
}
