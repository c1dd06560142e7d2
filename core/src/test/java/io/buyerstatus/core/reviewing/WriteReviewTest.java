package io.buyerstatus.core.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ReviewVersion;
import io.buyerstatus.core.review.ShelfChange;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.reviewing.ActOnReviews.Refusal;
import io.buyerstatus.core.reviewing.WriteReview.Outcome;
import io.buyerstatus.core.value.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reviews are written and corrected by their buyers, and by nobody else. */
class WriteReviewTest {
    private final ReviewWorld world = new ReviewWorld();
    private final WriteReview.Link link = world.invited("4711");

    @Test
    @Tag("KS-14")
    void a2TheSameLinkOpensTheReviewAgainAndCorrectsIt() {
        assertThat(world.write.look(link).orElseThrow().review().text()).isEmpty();
        stored(world.write.write(link, ReviewWorld.typed(2, "Broke")));
        world.clock.advance(Duration.ofDays(200));
        assertThat(world.write
                        .look(link)
                        .orElseThrow()
                        .review()
                        .text()
                        .orElseThrow()
                        .shop())
                .isEqualTo(new Opinion(new Stars(2), "Broke"));
        Review corrected = stored(world.write.write(link, ReviewWorld.typed(5, "They sent another. Great.")));
        assertThat(corrected.versions()).hasSize(2);
        assertThat(corrected.changedAt()).contains(world.clock.instant());
        assertThat(corrected.published().orElseThrow().name()).isEqualTo("Anna K.");
        assertThat(world.reviews
                        .page(ReviewWorld.SHOP, ShelfChange.SHOP, Optional.empty(), 9)
                        .reviews())
                .singleElement()
                .satisfies(shown -> assertThat(shown.opinion().stars().count()).isEqualTo(5));
    }

    @Test
    @Tag("KS-14")
    void a2TheSameWordsTwiceAreOneVersionWithOneReceipt() {
        for (int click = 0; click < 10; click++) {
            stored(world.write.write(link, ReviewWorld.typed(4, "Good")));
        }
        assertThat(world.review(link).versions()).hasSize(1);
        assertThat(messages("REVIEW_RECEIVED")).hasSize(1);
        assertThat(messages("REVIEW_WRITTEN")).hasSize(1);
    }

    @Test
    @Tag("KS-14")
    void a2OfThreeCorrectionsAtOnceOneIsCurrentAndNoneIsLost() {
        stored(world.write.write(link, ReviewWorld.typed(1, "First")));
        List<Outcome> outcomes = IntStream.range(0, 3)
                .parallel()
                .mapToObj(at -> world.write.write(link, ReviewWorld.typed(at + 2, "Correction " + at)))
                .toList();
        assertThat(outcomes).allMatch(Outcome.Stored.class::isInstance);
        assertThat(world.review(link).versions()).hasSize(4);
        assertThat(world.review(link).intact()).isTrue();
        assertThat(world.reviews
                        .page(ReviewWorld.SHOP, ShelfChange.SHOP, Optional.empty(), 9)
                        .tally()
                        .orElseThrow()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void nothingIsStoredWithoutStarsOrByAnotherLink() {
        assertThat(world.write.write(link, new TypedReview("", "Words", Map.of(), true, new Language("de"))))
                .isInstanceOf(Outcome.NoStars.class);
        assertThat(world.write.write(link, new TypedReview("6", "Words", Map.of(), true, new Language("de"))))
                .isInstanceOf(Outcome.NoStars.class);
        for (WriteReview.Link wrong : List.of(
                new WriteReview.Link("demo", link.id(), "X" + link.secret().substring(1)),
                new WriteReview.Link("demo", "0".repeat(26), link.secret()),
                new WriteReview.Link("other", link.id(), link.secret()),
                new WriteReview.Link("demo", "../x", link.secret()))) {
            assertThat(world.write.look(wrong)).isEmpty();
            assertThat(world.write.write(wrong, ReviewWorld.typed(1, "x"))).isInstanceOf(Outcome.NotOpen.class);
        }
        assertThat(world.review(link).versions()).isEmpty();
    }

    /** Words that are cut, or that go away because stars were forgotten, are not what their author wrote. */
    @Test
    @Tag("KS-13")
    void nobodysWordsAreCutOrLeftOutInSilence() {
        String product = world.review(link).invitation().products().getFirst().id();
        assertThat(world.write.write(link, ReviewWorld.typed(3, "ä".repeat(4001))))
                .isInstanceOf(Outcome.TooLong.class);
        assertThat(world.write.write(link, about(product, "2", "x".repeat(4001))))
                .isInstanceOf(Outcome.TooLong.class);
        assertThat(world.write.write(link, about(product, "", "Chipped")))
                .isInstanceOf(Outcome.WordsWithoutStars.class);
        assertThat(world.review(link).versions()).isEmpty();
        Review kept = stored(world.write.write(link, ReviewWorld.typed(3, "\r\n" + "ä".repeat(4000) + " ")));
        assertThat(kept.text().orElseThrow().shop().words()).hasSize(4000);
        stored(world.write.write(link, about(product, "", " ")));
    }

    private static TypedReview about(String product, String stars, String words) {
        return new TypedReview("3", "", Map.of(product, new TypedReview.Typed(stars, words)), true, new Language("de"));
    }

    @Test
    @Tag("KS-14")
    void a11WhatIsDeletedIsErasedEverywhereAndCanBeWrittenAnew() {
        stored(world.write.write(link, ReviewWorld.typed(1, "Secret words")));
        Review deleted = stored(world.write.delete(link));
        assertThat(deleted.versions().toString()).doesNotContain("Secret words");
        assertThat(deleted.versions()).allMatch(version -> version.text().isEmpty());
        assertThat(deleted.intact()).isTrue();
        assertThat(world.reviews
                        .page(ReviewWorld.SHOP, ShelfChange.SHOP, Optional.empty(), 9)
                        .reviews())
                .isEmpty();
        assertThat(world.reviews.gone(ReviewWorld.SHOP)).containsOnlyKeys(link.id());
        assertThat(stored(world.write.delete(link)).versions()).hasSize(2);
        stored(world.write.write(link, ReviewWorld.typed(3, "Anew")));
        assertThat(world.reviews.gone(ReviewWorld.SHOP)).isEmpty();
    }

    @Test
    void correctionsEndSomewhereAndDeletingDoesNot() {
        for (int at = 1; at <= Review.MOST_VERSIONS; at++) {
            stored(world.write.write(link, ReviewWorld.typed(1, "Version " + at)));
        }
        assertThat(world.write.write(link, ReviewWorld.typed(1, "One more")))
                .isInstanceOf(Outcome.TooManyVersions.class);
        assertThat(stored(world.write.delete(link)).text()).isEmpty();
    }

    @Test
    @Tag("KS-13")
    void a3AnAlteredByteAMissingVersionAndWordsThatVanishedAreSeen() {
        stored(world.write.write(link, ReviewWorld.typed(1, "Bad")));
        Review honest = stored(world.write.write(link, ReviewWorld.typed(2, "Still bad")));
        assertThat(honest.intact()).isTrue();
        ReviewVersion first = honest.versions().getFirst();
        ReviewVersion second = honest.versions().getLast();
        ReviewWorld other = new ReviewWorld();
        Review praised = stored(other.write.write(other.invited("4712"), ReviewWorld.typed(5, "Bad")));
        for (ReviewVersion altered : List.of(
                new ReviewVersion(1, first.at(), false, praised.text(), first.salt(), first.digest(), first.seal()),
                new ReviewVersion(
                        1, first.at().plusNanos(1), false, first.text(), first.salt(), first.digest(), first.seal()),
                new ReviewVersion(1, first.at(), false, first.text(), first.salt() + "x", first.digest(), first.seal()),
                new ReviewVersion(1, first.at(), false, first.text(), first.salt(), first.digest(), second.seal()),
                new ReviewVersion(1, first.at(), false, Optional.empty(), "", first.digest(), first.seal()))) {
            assertThat(new Review(honest.invitation(), 2, List.of(altered, second), List.of()).intact())
                    .isFalse();
        }
        ReviewVersion moved =
                new ReviewVersion(1, second.at(), false, second.text(), second.salt(), second.digest(), second.seal());
        assertThat(new Review(honest.invitation(), 2, List.of(moved), List.of()).intact())
                .isFalse();
    }

    @Test
    @Tag("KS-15")
    void a8TheShopAnswersOnceAndNoActTouchesWhatWasWritten() {
        Review written = stored(world.write.write(link, ReviewWorld.typed(1, "They lied about the colour.")));
        assertThat(world.acts.answer(ReviewWorld.SHOP, link.id(), " \n ")).isEqualTo(refused(Refusal.TEXT_MISSING));
        assertThat(world.acts.answer(ReviewWorld.SHOP, link.id(), "We are sorry."))
                .isInstanceOf(ActOnReviews.Outcome.Done.class);
        assertThat(world.acts.answer(ReviewWorld.SHOP, link.id(), "Once more"))
                .isEqualTo(refused(Refusal.ANSWERED_ALREADY));
        assertThat(world.acts.answer(ReviewWorld.SHOP, "0".repeat(26), "Hello"))
                .isEqualTo(refused(Refusal.NO_SUCH_REVIEW));
        assertThat(world.review(link).versions()).isEqualTo(written.versions());
    }

    @Test
    @Tag("KS-13")
    void a4WhatIsReportedStaysUntilItIsDecidedAndTheAuthorIsTold() {
        stored(world.write.write(link, ReviewWorld.typed(1, "The owner is a thief.")));
        assertThat(world.acts.decide(ReviewWorld.SHOP, link.id(), true, "I do not like it"))
                .isEqualTo(refused(Refusal.NOT_REPORTED));
        assertThat(report("is a thief", false)).isEqualTo(refused(Refusal.NOT_IN_GOOD_FAITH));
        assertThat(report("is a saint", true)).isEqualTo(refused(Refusal.PLACE_NOT_FOUND));
        assertThat(report("is a thief", true)).isInstanceOf(ActOnReviews.Outcome.Done.class);
        assertThat(world.review(link).published()).isPresent();
        assertThat(tallyCount()).isEqualTo(1);
        assertThat(world.acts.decide(ReviewWorld.SHOP, link.id(), true, "Section 186 of the Criminal Code."))
                .isInstanceOf(ActOnReviews.Outcome.Done.class);
        assertThat(world.review(link).published()).isEmpty();
        assertThat(tallyCount()).isZero();
        assertThat(messages("REVIEW_DECIDED")).hasSize(1);
        assertThat(world.acts.decide(ReviewWorld.SHOP, link.id(), false, "No"))
                .isEqualTo(refused(Refusal.DECIDED_ALREADY));
        stored(world.write.write(link, ReviewWorld.typed(1, "I never got my money back.")));
        assertThat(world.review(link).published()).isPresent();
    }

    private long tallyCount() {
        return world.reviews
                .page(ReviewWorld.SHOP, ShelfChange.SHOP, Optional.empty(), 1)
                .tally()
                .orElseThrow()
                .count();
    }

    private ActOnReviews.Outcome report(String place, boolean goodFaith) {
        return world.acts.report(
                ReviewWorld.SHOP, link.id(), ReviewAct.Reason.INSULT, place, "It is an insult.", goodFaith);
    }

    private static ActOnReviews.Outcome refused(Refusal why) {
        return new ActOnReviews.Outcome.Refused(why);
    }

    private static Review stored(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Stored.class);
        return ((Outcome.Stored) outcome).opened().review();
    }

    private List<Message> messages(String type) {
        return world.ledger.all().stream()
                .filter(message -> message.key().type().name().equals(type))
                .toList();
    }
}
