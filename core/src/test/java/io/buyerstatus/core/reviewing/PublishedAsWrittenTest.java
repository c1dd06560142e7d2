package io.buyerstatus.core.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.ShelfChange;
import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Tally;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever buyers and shop do in whatever order: what is published is what was submitted without what a decision removed and what its
 * author took back, and averages equal a recount.
 */
@Tag("KS-13")
class PublishedAsWrittenTest {
    private static final List<String> WORDS =
            List.of("Good", "Bad", "", "So \uD83D\uDE00 so", "\u05E9\u05DC\u05D5\u05DD");

    @Test
    void a4AndA12OfAHundredReviewsAndHundredsOfActs() {
        assertPublishedAsWritten(100, 600, 1);
    }

    @Test
    @Tag("heavy")
    void a4AndA12OfAThousandReviewsAndTwentyThousandActs() {
        assertPublishedAsWritten(1000, 20_000, 2);
    }

    private static void assertPublishedAsWritten(int buyers, int events, long seed) {
        Random random = new Random(seed);
        ReviewWorld world = new ReviewWorld();
        List<WriteReview.Link> links = IntStream.range(0, buyers)
                .mapToObj(at -> world.invited("order-" + at))
                .toList();
        for (int event = 0; event < events; event++) {
            world.clock.advance(Duration.ofSeconds(random.nextInt(100)));
            happens(world, links.get(random.nextInt(buyers)), random);
            if (event % 100 == 0) {
                assertEqualToARecount(world, links);
            }
        }
        assertEqualToARecount(world, links);
    }

    private static void happens(ReviewWorld world, WriteReview.Link link, Random random) {
        String words = WORDS.get(random.nextInt(WORDS.size()));
        switch (random.nextInt(8)) {
            case 0 -> world.write.delete(link);
            case 1 -> world.acts.answer(ReviewWorld.SHOP, link.id(), "Thanks");
            case 2 ->
                world.acts.report(
                        ReviewWorld.SHOP, link.id(), ReviewAct.Reason.UNTRUE_FACT, "Bad", "It was good.", true);
            case 3 -> world.acts.decide(ReviewWorld.SHOP, link.id(), random.nextBoolean(), "Reasons");
            default -> world.write.write(link, ReviewWorld.typed(1 + random.nextInt(5), words));
        }
    }

    private static void assertEqualToARecount(ReviewWorld world, List<WriteReview.Link> links) {
        Map<String, ReviewText> submitted = new HashMap<>();
        long removed = 0;
        Tally shop = Tally.NONE;
        Tally cups = Tally.NONE;
        for (WriteReview.Link link : links) {
            Review review = world.review(link);
            assertThat(review.intact()).isTrue();
            int last = review.versions().size();
            boolean decidedAway = review.acts().stream()
                    .anyMatch(act -> act instanceof ReviewAct.Decision decision
                            && decision.removed()
                            && decision.version() == last);
            if (last > 0 && decidedAway) {
                removed++;
            } else if (review.text().isPresent()) {
                ReviewText text = review.text().get();
                submitted.put(link.id(), text);
                shop = shop.plus(text.shop().stars(), 1);
                cups = cups.plus(text.of(ReviewWorld.CUP.id()).orElseThrow().stars(), 1);
            }
        }
        ReviewShelf.Page page = world.reviews.page(ReviewWorld.SHOP, ShelfChange.SHOP, Optional.empty(), links.size());
        assertThat(new VerifyReviews(world.reviews, world.reviews)
                        .of(ReviewWorld.SHOP)
                        .clean())
                .isTrue();
        assertThat(page.reviews())
                .extracting(ShelvedReview::id)
                .containsExactlyInAnyOrderElementsOf(submitted.keySet());
        assertThat(page.reviews()).allMatch(shown -> Optional.ofNullable(submitted.get(shown.id()))
                .map(ReviewText::shop)
                .equals(Optional.of(shown.opinion())));
        assertThat(page.tally().orElse(Tally.NONE)).isEqualTo(new Tally(shop.counts(), removed));
        assertThat(world.reviews
                        .page(ReviewWorld.SHOP, ReviewWorld.CUP.id(), Optional.empty(), 1)
                        .tally()
                        .orElse(Tally.NONE))
                .isEqualTo(cups);
    }
}
