package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.review.Invitations;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;
import java.util.Optional;

/**
 * Port that keeps what buyers write: for the buyer's side alone. Versions are added and never replaced; a deletion alone takes the words out
 * of the versions before it. A store that does not answer throws.
 */
public interface ReviewStore extends Invitations {
    /** An invitation with all that was made of it (strongly consistent). */
    Optional<Review> find(ShopId shop, String id);

    /**
     * Stores what an author added, what becomes of all that is published, the counts, and the messages about it: all in one write, or none.
     *
     * @return whether it was written; {@code false} where somebody else wrote the review meanwhile
     */
    boolean save(Review before, Review after, List<Message> messages);
}
