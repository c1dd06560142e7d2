package io.buyerstatus.aws.review;

import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.reviewing.AnswerDrafts;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Drafts beside the review, so that they go where its order is erased. Who writes them may take no row out of a review's partition: a draft
 * that is forgotten loses its words, and its row stays.
 */
public final class DynamoAnswerDrafts implements AnswerDrafts {
    private final DynamoDbClient dynamo;
    private final String table;
    private final ReviewReads reads;

    public DynamoAnswerDrafts(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
        this.reads = new ReviewReads(dynamo, table);
    }

    @Override
    public Optional<String> draft(ShopId shop, String review, PersonId writer) {
        return reads.one(ReviewsTable.draft(shop, review, writer))
                .filter(row -> row.find(ReviewsTable.SAID).isPresent())
                .map(row -> row.text(ReviewsTable.SAID));
    }

    @Override
    public void keep(ShopId shop, String review, PersonId writer, String text, Instant at) {
        write(shop, review, writer, Optional.of(text), at);
    }

    @Override
    public void forget(ShopId shop, String review, PersonId writer, Instant at) {
        write(shop, review, writer, Optional.empty(), at);
    }

    private void write(ShopId shop, String review, PersonId writer, Optional<String> text, Instant at) {
        dynamo.putItem(request -> request.tableName(table)
                .item(ReviewWrites.keyed(
                        ReviewsTable.draft(shop, review, writer),
                        Schema.item().instant(ReviewsTable.AT, at).put(ReviewsTable.SAID, text, Values::text))));
    }
}
