package io.buyerstatus.aws.review;

import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.core.message.Message;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Writes all or nothing. */
final class ReviewTransaction {
    /** Everybody who writes a review of a shop adds to the same counts: one at a time. */
    private static final int ATTEMPTS = 8;

    private static final String FAILED = "ConditionalCheckFailed";
    private static final String CONFLICT = "TransactionConflict";

    private final DynamoDbClient dynamo;
    private final String ledger;

    ReviewTransaction(DynamoDbClient dynamo, String ledger) {
        this.dynamo = dynamo;
        this.ledger = ledger;
    }

    /** Whether it was written; not where the condition of the first write does not hold. */
    boolean write(List<TransactWriteItem> writes, List<Message> messages) {
        List<TransactWriteItem> all = Stream.concat(
                        writes.stream(), messages.stream().map(message -> TransactWriteItem.builder()
                                .put(Put.builder()
                                        .tableName(ledger)
                                        .item(MessageItem.write(message))
                                        .build())
                                .build()))
                .toList();
        for (int attempt = 1; ; attempt++) {
            try {
                dynamo.transactWriteItems(request -> request.transactItems(all));
                return true;
            } catch (TransactionCanceledException cancelled) {
                List<String> codes = cancelled.cancellationReasons().stream()
                        .map(CancellationReason::code)
                        .toList();
                if (codes.getFirst().equals(FAILED)) {
                    return false;
                }
                if (attempt == ATTEMPTS || !codes.contains(CONFLICT)) {
                    throw cancelled;
                }
            }
        }
    }
}
