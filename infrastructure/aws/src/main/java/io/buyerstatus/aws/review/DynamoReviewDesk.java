package io.buyerstatus.aws.review;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.reviewing.ReviewDesk;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Reviews for the shop's side: writes rows of acts, answers beside what is shown, and takes away; never a version. */
public final class DynamoReviewDesk implements ReviewDesk {
    private final String table;
    private final ReviewReads reads;
    private final ReviewTransaction transaction;

    /** @param ledger is written to only by {@link #act} */
    public DynamoReviewDesk(DynamoDbClient dynamo, String table, String ledger) {
        this.table = table;
        this.reads = new ReviewReads(dynamo, table);
        this.transaction = new ReviewTransaction(dynamo, ledger);
    }

    @Override
    public Page ids(ShopId shop, Optional<String> after, int most) {
        List<ItemReader> rows = reads.last(ReviewsTable.written(shop), after, most + 1);
        return new Page(
                rows.stream().limit(most).map(row -> row.text(ReviewsTable.ID)).toList(),
                rows.size() > most ? Optional.of(rows.get(most - 1).text(ReviewsTable.SK)) : Optional.empty());
    }

    @Override
    public Optional<Review> find(ShopId shop, String id) {
        return reads.find(shop, id);
    }

    @Override
    public boolean act(Review before, ReviewAct act, List<Message> messages) {
        return transaction.write(
                new ReviewWrites(table, before, before.after(act))
                        .guarded()
                        .acts()
                        .shelvesByShop()
                        .all(),
                messages);
    }
}
