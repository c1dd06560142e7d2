package io.buyerstatus.aws.review;

import io.buyerstatus.aws.item.GuardedTransaction;
import io.buyerstatus.aws.ledger.MessageItem;
import io.buyerstatus.core.message.Message;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes all or nothing. */
final class ReviewTransaction {
    /** Everybody who writes a review of a shop adds to the same counts: one at a time. */
    private static final int ATTEMPTS = 8;

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
        return GuardedTransaction.write(dynamo, all, ATTEMPTS);
    }
}
