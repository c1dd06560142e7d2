package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * Port for the shop's side: it reads everything, and adds what the shop does. Nothing that an author wrote goes in by it. A store that does
 * not answer throws.
 */
public interface ReviewDesk {
    /**
     * The ids of reviews that were written at any time, newest first.
     *
     * @param after continues after a page's {@link Page#next()}; empty for the first
     */
    Page ids(ShopId shop, Optional<String> after, int most);

    Optional<Review> find(ShopId shop, String id);

    /**
     * Stores an act, and what becomes of what is published by it.
     *
     * @return whether it was written; {@code false} where somebody else wrote the review meanwhile
     */
    boolean act(Review before, ReviewAct act, List<Message> messages);

    /** Some ids, and where to go on. */
    record Page(List<String> ids, Optional<String> next) {
        public Page {
            ids = List.copyOf(ids);
        }
    }
}
