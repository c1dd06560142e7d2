package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ReviewAct.Reason;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.core.value.DeliveryChannel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What a shop may do about reviews (KS-13): answer once in public, report with a reason, decide with a statement of reasons. */
public final class ActOnReviews {
    private static final int ATTEMPTS = 4;

    private final ReviewDesk desk;
    private final InstantSource clock;

    public ActOnReviews(ReviewDesk desk, InstantSource clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(Review review) implements Outcome {}

        /** Nothing was done. */
        record Refused(Refusal why) implements Outcome {}
    }

    /** Why nothing was done. */
    public enum Refusal {
        NO_SUCH_REVIEW,
        /** Its author took it back, or it was never written. */
        NOTHING_TO_JUDGE,
        TEXT_MISSING,
        /** A review has one answer. */
        ANSWERED_ALREADY,
        /** Who reports declares in good faith that it is right and complete (Regulation (EU) 2022/2065, art. 16(2)). */
        NOT_IN_GOOD_FAITH,
        /** The words that are meant are not in the review. */
        PLACE_NOT_FOUND,
        /** Nobody reported what it says now. */
        NOT_REPORTED,
        DECIDED_ALREADY,
        TOO_MANY_ACTS,
        BUSY
    }

    /** Answers in public. */
    public Outcome answer(ShopId shop, String id, String typed) {
        String text = clean(typed);
        return act(shop, id, (review, now) -> {
            if (text.isEmpty()) {
                return Step.refused(Refusal.TEXT_MISSING);
            }
            return review.answer().isPresent()
                    ? Step.refused(Refusal.ANSWERED_ALREADY)
                    : Step.of(new ReviewAct.Answer(now, text));
        });
    }

    /**
     * Reports what it says now. It stays visible and counts until it is decided.
     *
     * @param place the words that are meant, as they stand in it
     * @param goodFaith that whoever reports declares it to be right and complete
     */
    public Outcome report(ShopId shop, String id, Reason reason, String place, String why, boolean goodFaith) {
        String exact = clean(place);
        String explained = clean(why);
        return act(shop, id, (review, now) -> {
            if (!goodFaith) {
                return Step.refused(Refusal.NOT_IN_GOOD_FAITH);
            }
            if (exact.isEmpty() || explained.isEmpty()) {
                return Step.refused(Refusal.TEXT_MISSING);
            }
            if (!holds(review, exact)) {
                return Step.refused(Refusal.PLACE_NOT_FOUND);
            }
            int version = review.versions().size();
            return review.decision(version).isPresent()
                    ? Step.refused(Refusal.DECIDED_ALREADY)
                    : Step.of(new ReviewAct.Report(now, version, reason, exact, explained));
        });
    }

    /**
     * Decides what was reported; the author is told.
     *
     * @param statement the reasons: the facts, the law or the terms, and how the author may object
     */
    public Outcome decide(ShopId shop, String id, boolean remove, String statement) {
        String reasons = clean(statement);
        return act(shop, id, (review, now) -> {
            if (reasons.isEmpty()) {
                return Step.refused(Refusal.TEXT_MISSING);
            }
            int version = review.versions().size();
            if (review.decision(version).isPresent()) {
                return Step.refused(Refusal.DECIDED_ALREADY);
            }
            return review.reported()
                    ? Step.of(new ReviewAct.Decision(now, version, remove, reasons))
                    : Step.refused(Refusal.NOT_REPORTED);
        });
    }

    private record Step(Optional<ReviewAct> act, Optional<Refusal> refusal) {
        static Step of(ReviewAct act) {
            return new Step(Optional.of(act), Optional.empty());
        }

        static Step refused(Refusal why) {
            return new Step(Optional.empty(), Optional.of(why));
        }
    }

    private Outcome act(ShopId shop, String id, BiFunction<Review, Instant, Step> rules) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Review> found = desk.find(shop, id);
            if (found.isEmpty()) {
                return new Outcome.Refused(Refusal.NO_SUCH_REVIEW);
            }
            Review before = found.get();
            if (before.text().isEmpty()) {
                return new Outcome.Refused(Refusal.NOTHING_TO_JUDGE);
            }
            if (before.acts().size() >= Review.MOST_ACTS) {
                return new Outcome.Refused(Refusal.TOO_MANY_ACTS);
            }
            Instant now = clock.instant();
            Step step = rules.apply(before, now);
            if (step.refusal().isPresent()) {
                return new Outcome.Refused(step.refusal().get());
            }
            ReviewAct act = step.act().orElseThrow();
            if (desk.act(before, act, messages(before, act, now))) {
                return new Outcome.Done(before.after(act));
            }
        }
        return new Outcome.Refused(Refusal.BUSY);
    }

    private static List<Message> messages(Review review, ReviewAct act, Instant now) {
        return act instanceof ReviewAct.Decision decision
                ? List.of(Message.plan(
                        new Subject.OfReview(review.shop(), review.id()),
                        MessageKey.of(BuiltInTypes.REVIEW_DECIDED, String.valueOf(decision.version())),
                        BuiltInTypes.REVIEW_DECIDED.role(),
                        DeliveryChannel.EMAIL,
                        now,
                        now))
                : List.of();
    }

    private static boolean holds(Review review, String place) {
        return review.text()
                .filter(text -> text.shop().words().contains(place)
                        || text.name().contains(place)
                        || text.products().values().stream()
                                .anyMatch(opinion -> opinion.words().contains(place)))
                .isPresent();
    }

    private static String clean(String typed) {
        return CleanText.cut(CleanText.text(typed).strip(), ReviewAct.LONGEST);
    }
}
