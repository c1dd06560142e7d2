package io.buyerstatus.core.testing;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ShelfChange;
import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.reviewing.AnswerDrafts;
import io.buyerstatus.core.reviewing.ReviewDesk;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.reviewing.ReviewStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reviews in memory. Shelves and counts are kept as changes come, not made anew, so that a recount can find them wrong. */
public final class InMemoryReviews implements ReviewStore, ReviewDesk, ReviewShelf, AnswerDrafts {
    private record Id(ShopId shop, String id) {}

    private record Begun(Id review, PersonId writer) {}

    private final InMemoryLedger ledger;
    private final Map<Id, Review> reviews = new LinkedHashMap<>();
    private final Map<Id, Map<String, ShelvedReview>> shelves = new HashMap<>();
    private final Map<Id, Tally> tallies = new HashMap<>();
    private final Map<Id, Instant> gone = new HashMap<>();
    private final Map<Begun, String> drafts = new HashMap<>();

    public InMemoryReviews(InMemoryLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public synchronized void invite(Invitation invitation) {
        reviews.putIfAbsent(new Id(invitation.shop(), invitation.id()), Review.invited(invitation));
    }

    @Override
    public synchronized Optional<Review> find(ShopId shop, String id) {
        return Optional.ofNullable(reviews.get(new Id(shop, id)));
    }

    @Override
    public synchronized boolean save(Review before, Review after, List<Message> messages) {
        Id id = new Id(before.shop(), before.id());
        if (find(id.shop(), id.id())
                .filter(now -> now.revision() == before.revision())
                .isEmpty()) {
            return false;
        }
        reviews.put(id, after);
        ShelfChange.between(before, after).forEach((shelf, change) -> put(new Id(id.shop(), shelf), id.id(), change));
        if (before.published().isPresent() && after.published().isEmpty()) {
            gone.put(id, after.touchedAt());
        }
        if (after.published().isPresent()) {
            gone.remove(id);
        }
        messages.forEach(ledger::create);
        return true;
    }

    private void put(Id shelf, String id, ShelfChange change) {
        Map<String, ShelvedReview> shown = shelves.computeIfAbsent(shelf, key -> new HashMap<>());
        change.shown().ifPresentOrElse(review -> shown.put(id, review), () -> shown.remove(id));
        tallies.merge(shelf, change.tally(), Tally::plus);
    }

    @Override
    public boolean act(Review before, ReviewAct act, List<Message> messages) {
        return save(before, before.after(act), messages);
    }

    @Override
    public synchronized Optional<String> draft(ShopId shop, String review, PersonId writer) {
        return Optional.ofNullable(drafts.get(new Begun(new Id(shop, review), writer)));
    }

    @Override
    public synchronized void keep(ShopId shop, String review, PersonId writer, String text, Instant at) {
        drafts.put(new Begun(new Id(shop, review), writer), text);
    }

    @Override
    public synchronized void forget(ShopId shop, String review, PersonId writer, Instant at) {
        drafts.remove(new Begun(new Id(shop, review), writer));
    }

    /** As a key that lies before all there is: from the beginning. */
    private static int place(Optional<String> after) {
        return after.filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    @Override
    public synchronized ReviewDesk.Page ids(ShopId shop, Optional<String> after, int most) {
        int from = place(after);
        List<String> all = reviews.values().stream()
                .filter(review ->
                        review.shop().equals(shop) && !review.versions().isEmpty())
                .sorted(Comparator.comparing(
                                (Review review) -> review.writtenAt().orElseThrow())
                        .thenComparing(Review::id)
                        .reversed())
                .map(Review::id)
                .toList();
        int to = Math.min(all.size(), from + most);
        return new ReviewDesk.Page(
                all.subList(from, to), to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    @Override
    public synchronized ReviewShelf.Page page(ShopId shop, String shelf, Optional<String> after, int most) {
        int from = place(after);
        List<ShelvedReview> all = shelves.getOrDefault(new Id(shop, shelf), Map.of()).values().stream()
                .sorted(Comparator.comparing(ShelvedReview::at)
                        .thenComparing(ShelvedReview::id)
                        .reversed())
                .toList();
        int to = Math.min(all.size(), from + most);
        return new ReviewShelf.Page(
                from == 0 ? Optional.ofNullable(tallies.get(new Id(shop, shelf))) : Optional.empty(),
                all.subList(from, to),
                to < all.size() ? Optional.of(String.valueOf(to)) : Optional.empty());
    }

    @Override
    public synchronized Map<String, Instant> gone(ShopId shop) {
        Map<String, Instant> here = new HashMap<>();
        gone.forEach((id, at) -> {
            if (id.shop().equals(shop)) {
                here.put(id.id(), at);
            }
        });
        return here;
    }
}
