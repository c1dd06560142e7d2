package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port to what is published. A store that does not answer throws. */
public interface ReviewShelf {
    /**
     * Published reviews, newest first: one read.
     *
     * @param shelf {@link io.buyerstatus.core.review.ShelfChange#SHOP}, or a product's id
     * @param after continues after a page's {@link Page#next()}; empty for the first
     */
    Page page(ShopId shop, String shelf, Optional<String> after, int most);

    /** The reviews that were published and are not any more, and since when. */
    Map<String, Instant> gone(ShopId shop);

    /**
     * Some reviews.
     *
     * @param tally over all of the shelf; on its first page alone
     */
    record Page(Optional<Tally> tally, List<ShelvedReview> reviews, Optional<String> next) {
        public Page {
            reviews = List.copyOf(reviews);
        }
    }
}
