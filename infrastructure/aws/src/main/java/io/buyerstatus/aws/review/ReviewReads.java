package io.buyerstatus.aws.review;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ReviewVersion;
import io.buyerstatus.core.shop.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads partitions of reviews. */
final class ReviewReads {
    private final DynamoDbClient dynamo;
    private final String table;

    ReviewReads(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    /** A review with all that belongs to it, strongly consistent. */
    Optional<Review> find(ShopId shop, String id) {
        Optional<Invitation> invitation = Optional.empty();
        long revision = 0;
        List<ReviewVersion> versions = new ArrayList<>();
        List<ReviewAct> acts = new ArrayList<>();
        for (ItemReader item : all(ReviewsTable.review(shop, id), true)) {
            String sort = item.text(ReviewsTable.SK);
            if (sort.equals(ReviewsTable.INVITATION)) {
                invitation = Optional.of(ReviewItems.invitation(shop, item));
            } else if (sort.equals(ReviewsTable.HEAD)) {
                revision = item.number(ReviewsTable.REVISION);
            } else if (sort.startsWith(ReviewsTable.VERSION)) {
                versions.add(ReviewItems.version(item));
            } else if (sort.startsWith(ReviewsTable.ACT)) {
                acts.add(ActItems.read(item));
            }
        }
        long read = revision;
        return invitation.map(asked -> new Review(asked, read, versions, acts));
    }

    /** One row, by its key, strongly consistent. */
    Optional<ItemReader> one(Map<String, AttributeValue> key) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#pk = :pk AND #sk = :sk")
                .expressionAttributeNames(Map.of("#pk", ReviewsTable.PK, "#sk", ReviewsTable.SK))
                .expressionAttributeValues(Map.of(":pk", key.get(ReviewsTable.PK), ":sk", key.get(ReviewsTable.SK)))
                .consistentRead(true)
                .build();
        return dynamo.query(request).items().stream().map(ItemReader::new).findFirst();
    }

    /** All rows of a partition, in their order. */
    List<ItemReader> all(String partition, boolean consistent) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#pk = :pk")
                .expressionAttributeNames(Map.of("#pk", ReviewsTable.PK))
                .expressionAttributeValues(Map.of(":pk", Values.text(partition)))
                .consistentRead(consistent)
                .build();
        return dynamo.queryPaginator(request).items().stream()
                .map(ItemReader::new)
                .toList();
    }

    /** At most so many rows of a partition, the last first, in one read; before a sort key where one is named. */
    List<ItemReader> last(String partition, Optional<String> before, int most) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression(before.isPresent() ? "#pk = :pk AND #sk < :sk" : "#pk = :pk")
                .expressionAttributeNames(
                        before.isPresent()
                                ? Map.of("#pk", ReviewsTable.PK, "#sk", ReviewsTable.SK)
                                : Map.of("#pk", ReviewsTable.PK))
                .expressionAttributeValues(values(partition, before))
                .scanIndexForward(false)
                .limit(most)
                .build();
        return dynamo.query(request).items().stream().map(ItemReader::new).toList();
    }

    private static Map<String, AttributeValue> values(String partition, Optional<String> before) {
        return before.map(key -> Map.of(":pk", Values.text(partition), ":sk", Values.text(key)))
                .orElseGet(() -> Map.of(":pk", Values.text(partition)));
    }
}
