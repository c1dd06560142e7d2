package io.buyerstatus.aws.review;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is published of reviews. */
public final class DynamoReviewShelf implements ReviewShelf {
    private final ReviewReads reads;

    public DynamoReviewShelf(DynamoDbClient dynamo, String table) {
        this.reads = new ReviewReads(dynamo, table);
    }

    @Override
    public Page page(ShopId shop, String shelf, Optional<String> after, int most) {
        List<ItemReader> rows = reads.last(ReviewsTable.shelf(shop, shelf), after, most + 2);
        Optional<Tally> tally = rows.stream()
                .filter(row -> row.text(ReviewsTable.SK).equals(ReviewsTable.TALLY))
                .findFirst()
                .map(ShelfItems::tally);
        List<ItemReader> shown = rows.stream()
                .filter(row -> row.text(ReviewsTable.SK).startsWith(ReviewsTable.SHOWN))
                .toList();
        return new Page(
                tally,
                shown.stream().limit(most).map(ShelfItems::read).toList(),
                shown.size() > most ? Optional.of(shown.get(most - 1).text(ReviewsTable.SK)) : Optional.empty());
    }

    @Override
    public Map<String, Instant> gone(ShopId shop) {
        Map<String, Instant> gone = new HashMap<>();
        reads.all(ReviewsTable.gone(shop), false)
                .forEach(row -> gone.put(row.text(ReviewsTable.SK), row.instant(ReviewsTable.AT)));
        return gone;
    }
}
