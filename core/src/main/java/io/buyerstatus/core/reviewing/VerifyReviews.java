package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ShelfChange;
import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.shop.ShopId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proves that nobody bent a shop's reviews: every byte of every version is what was sealed when it was written, what is shown is what was
 * written, and counts equal a recount. Whoever can write the whole table could seal anew what they changed; the receipts in the authors'
 * mailboxes tell that, and can be asked for here.
 */
public final class VerifyReviews {
    private static final int OF_A_READ = 100;

    private final ReviewDesk desk;
    private final ReviewShelf shelf;

    public VerifyReviews(ReviewDesk desk, ReviewShelf shelf) {
        this.desk = desk;
        this.shelf = shelf;
    }

    /**
     * What was found.
     *
     * @param reviews how many were looked at
     * @param altered those of which a version is not what was sealed
     * @param misshown those that are shown otherwise than they were written, or not at all, or that are shown and should not be
     * @param counts whether averages are of what is shown
     * @param seals of all versions, as receipts repeat them, and of which review
     */
    public record Findings(
            int reviews, List<String> altered, List<String> misshown, boolean counts, Map<String, String> seals) {
        public Findings {
            altered = List.copyOf(altered);
            misshown = List.copyOf(misshown);
            seals = Map.copyOf(seals);
        }

        /** Whether nothing was bent. */
        public boolean clean() {
            return altered.isEmpty() && misshown.isEmpty() && counts;
        }
    }

    /** Looks at all of a shop's reviews; a read for each. */
    public Findings of(ShopId shop) {
        Shown shown = shown(shop);
        List<String> altered = new ArrayList<>();
        List<String> misshown = new ArrayList<>();
        Map<String, String> seals = new HashMap<>();
        int reviews = 0;
        long removed = 0;
        Optional<String> next = Optional.empty();
        do {
            ReviewDesk.Page page = desk.ids(shop, next, OF_A_READ);
            for (String id : page.ids()) {
                Review review = desk.find(shop, id).orElseThrow();
                reviews++;
                removed += review.removed() ? 1 : 0;
                review.versions().forEach(version -> seals.put(version.seal(), id));
                if (!review.intact()) {
                    altered.add(id);
                }
                Optional<ShelvedReview> is = Optional.ofNullable(shown.reviews().remove(id));
                if (!ShelvedReview.of(review, ShelfChange.SHOP).equals(is)) {
                    misshown.add(id);
                }
            }
            next = page.next();
        } while (next.isPresent());
        misshown.addAll(shown.reviews().keySet());
        boolean counts = shown.tally().equals(new Tally(shown.counted().counts(), removed));
        return new Findings(reviews, altered, misshown, counts, seals);
    }

    /** What everybody sees. */
    private record Shown(Map<String, ShelvedReview> reviews, Tally tally, Tally counted) {}

    private Shown shown(ShopId shop) {
        Map<String, ShelvedReview> reviews = new HashMap<>();
        Tally counted = Tally.NONE;
        Optional<Tally> tally = Optional.empty();
        Optional<String> after = Optional.empty();
        do {
            ReviewShelf.Page page = shelf.page(shop, ShelfChange.SHOP, after, OF_A_READ);
            for (ShelvedReview review : page.reviews()) {
                reviews.put(review.id(), review);
                counted = counted.plus(review.opinion().stars(), 1);
            }
            tally = tally.or(page::tally);
            after = page.next();
        } while (after.isPresent());
        return new Shown(reviews, tally.orElse(Tally.NONE), counted);
    }
}
