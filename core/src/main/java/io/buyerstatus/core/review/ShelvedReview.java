package io.buyerstatus.core.review;

import io.buyerstatus.core.value.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * A review as everybody sees it, or what it says of one product.
 *
 * @param id of the review; it leads to no order
 * @param product what is judged; empty for the shop as a whole
 * @param at when it was written first
 * @param changedAt when its author changed it last, if they did
 * @param name may be empty
 */
public record ShelvedReview(
        String id,
        Optional<Product> product,
        Instant at,
        Optional<Instant> changedAt,
        Opinion opinion,
        String name,
        Language language,
        Optional<ReviewAct.Answer> answer) {

    /** What a review has on a shelf; nothing where it is not published, or says nothing of that. */
    public static Optional<ShelvedReview> of(Review review, String shelf) {
        Optional<Product> product = review.invitation().products().stream()
                .filter(each -> each.id().equals(shelf))
                .findFirst();
        return review.published().flatMap(text -> opinion(text, shelf)
                .map(opinion -> new ShelvedReview(
                        review.id(),
                        product,
                        review.writtenAt().orElseThrow(),
                        review.changedAt(),
                        opinion,
                        text.name(),
                        text.language(),
                        product.isPresent() ? Optional.empty() : review.answer())));
    }

    private static Optional<Opinion> opinion(ReviewText text, String shelf) {
        return shelf.equals(ShelfChange.SHOP) ? Optional.of(text.shop()) : text.of(shelf);
    }
}
