package io.buyerstatus.aws.review;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.reviewing.ReviewStore;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Reviews for the buyer's side. */
public final class DynamoReviews implements ReviewStore {
    private final DynamoDbClient dynamo;
    private final String table;
    private final ReviewReads reads;
    private final ReviewTransaction transaction;

    /** @param ledger is written to only by {@link #save} */
    public DynamoReviews(DynamoDbClient dynamo, String table, String ledger) {
        this.dynamo = dynamo;
        this.table = table;
        this.reads = new ReviewReads(dynamo, table);
        this.transaction = new ReviewTransaction(dynamo, ledger);
    }

    @Override
    public void invite(Invitation invitation) {
        try {
            dynamo.putItem(request -> request.tableName(table)
                    .item(ReviewWrites.keyed(
                            ReviewsTable.key(
                                    ReviewsTable.review(invitation.shop(), invitation.id()), ReviewsTable.INVITATION),
                            ReviewItems.write(invitation)))
                    .conditionExpression("attribute_not_exists(#pk)")
                    .expressionAttributeNames(Map.of("#pk", ReviewsTable.PK)));
        } catch (ConditionalCheckFailedException there) {
            return;
        }
    }

    @Override
    public Optional<Review> find(ShopId shop, String id) {
        return reads.find(shop, id);
    }

    @Override
    public boolean save(Review before, Review after, List<Message> messages) {
        return transaction.write(
                new ReviewWrites(table, before, after)
                        .guarded()
                        .versions()
                        .shelves()
                        .all(),
                messages);
    }
}
