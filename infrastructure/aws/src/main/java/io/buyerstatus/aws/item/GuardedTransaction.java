package io.buyerstatus.aws.item;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes all or nothing, under the condition of the first write. */
public final class GuardedTransaction {
    private GuardedTransaction() {}

    /**
     * Writes, and again where somebody else writes one of the rows at that moment.
     *
     * @param attempts how often at most
     * @return whether it was written; {@code false} where the first write's condition does not hold
     */
    public static boolean write(DynamoDbClient dynamo, List<TransactWriteItem> writes, int attempts) {
        for (int attempt = 1; ; attempt++) {
            try {
                dynamo.transactWriteItems(request -> request.transactItems(writes));
                return true;
            } catch (TransactionCanceledException cancelled) {
                if (Cancelled.byFirstCondition(cancelled)) {
                    return false;
                }
                if (attempt == attempts || !Cancelled.byConflict(cancelled)) {
                    throw cancelled;
                }
            }
        }
    }
}
