package io.buyerstatus.core.review;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a change of a review changes of what is published: on the shop's shelf, whose key is {@link #SHOP}, and on those of products, whose
 * keys are their ids. It is written with the review or not at all, so that averages are always those of what is shown.
 *
 * @param shown what is put there; empty where it is taken away
 * @param tally what is added to the counts
 */
public record ShelfChange(Optional<ShelvedReview> shown, Tally tally) {
    /** The shop's shelf. */
    public static final String SHOP = "";

    /** What becomes of all shelves that a review stands on before or after, or whose counts change. */
    public static Map<String, ShelfChange> between(Review before, Review after) {
        Map<String, ShelfChange> changes = new TreeMap<>();
        put(changes, SHOP, before, after);
        after.invitation().products().forEach(product -> put(changes, product.id(), before, after));
        return changes;
    }

    private static void put(Map<String, ShelfChange> changes, String shelf, Review before, Review after) {
        Optional<ShelvedReview> was = ShelvedReview.of(before, shelf);
        Optional<ShelvedReview> is = ShelvedReview.of(after, shelf);
        Tally tally = Tally.NONE;
        if (was.isPresent()) {
            tally = tally.plus(was.get().opinion().stars(), -1);
        }
        if (is.isPresent()) {
            tally = tally.plus(is.get().opinion().stars(), 1);
        }
        if (shelf.equals(SHOP)) {
            tally = tally.plusRemoved((after.removed() ? 1 : 0) - (before.removed() ? 1 : 0));
        }
        if (was.isPresent() || is.isPresent() || !tally.changesNothing()) {
            changes.put(shelf, new ShelfChange(is, tally));
        }
    }
}
