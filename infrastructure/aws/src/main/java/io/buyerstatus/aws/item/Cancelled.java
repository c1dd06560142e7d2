package io.buyerstatus.aws.item;

import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Why DynamoDB took back a transaction. */
public final class Cancelled {
    private static final String CONDITION = "ConditionalCheckFailed";
    private static final String CONFLICT = "TransactionConflict";

    private Cancelled() {}

    /** Whether a condition did not hold. */
    public static boolean byCondition(TransactionCanceledException cancelled) {
        return by(CONDITION, cancelled);
    }

    /** Whether the condition of the first write did not hold. */
    static boolean byFirstCondition(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().getFirst().code().equals(CONDITION);
    }

    /** Whether another write of the same rows was under way. */
    static boolean byConflict(TransactionCanceledException cancelled) {
        return by(CONFLICT, cancelled);
    }

    /** Whether somebody else was faster: a condition did not hold, or another write of the same rows was under way. */
    public static boolean byOthers(TransactionCanceledException cancelled) {
        return byCondition(cancelled) || byConflict(cancelled);
    }

    private static boolean by(String code, TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .anyMatch(code::equals);
    }
}
