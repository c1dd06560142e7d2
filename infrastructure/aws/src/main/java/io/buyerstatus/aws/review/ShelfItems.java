package io.buyerstatus.aws.review;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.value.Language;
import java.util.stream.IntStream;

/** What is published, and its counts, without their keys. */
final class ShelfItems {
    static final String ANSWER = "ans";
    /** Counts removed reviews. */
    static final String REMOVED = "rm";

    private static final String CHANGED_AT = "chg";
    private static final String NAME = "name";
    private static final String LANGUAGE = "lang";
    private static final String OPINION = "op";

    private ShelfItems() {}

    static ItemWriter write(ShelvedReview review) {
        ItemWriter item = Schema.item()
                .text(ReviewsTable.ID, review.id())
                .instant(ReviewsTable.AT, review.at())
                .instant(CHANGED_AT, review.changedAt())
                .put(OPINION, ReviewItems.opinion(review.opinion()).value())
                .text(NAME, review.name())
                .text(LANGUAGE, review.language().tag())
                .put(ANSWER, review.answer(), ActItems::answer);
        return ReviewItems.withProduct(item, review.product());
    }

    static ShelvedReview read(ItemReader item) {
        Schema.check(item);
        return new ShelvedReview(
                item.text(ReviewsTable.ID),
                ReviewItems.product(item),
                item.instant(ReviewsTable.AT),
                item.find(CHANGED_AT, Values::instant),
                ReviewItems.opinion(ItemReader.of(item.get(OPINION))),
                item.text(NAME),
                new Language(item.text(LANGUAGE)),
                item.find(ANSWER, ActItems::answer));
    }

    /** The attribute that counts reviews of so many stars. */
    static String count(int stars) {
        return "n" + stars;
    }

    static Tally tally(ItemReader item) {
        return new Tally(
                IntStream.rangeClosed(1, Stars.MOST)
                        .mapToObj(stars -> number(item, count(stars)))
                        .toList(),
                number(item, REMOVED));
    }

    private static long number(ItemReader item, String name) {
        return item.find(name, value -> Long.parseLong(value.n())).orElse(0L);
    }
}
