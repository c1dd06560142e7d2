package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Port to what is published. A store that does not answer throws. */
public interface ReviewShelf {
    /** What a page's {@link Page#next()} is made of. */
    Pattern PLACE = Pattern.compile("[\\x20-\\x7e]{1,200}");

    /** Where a page goes on, as the address of one names it; empty, and so the first page, for what no address of ours says. */
    static Optional<String> place(Optional<String> asked) {
        return asked.filter(place -> PLACE.matcher(place).matches());
    }

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
