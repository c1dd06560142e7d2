package io.buyerstatus.pages.buyer.review;

import io.buyerstatus.pages.kit.layout.PageFrame;
import java.util.List;
import java.util.Optional;

/**
 * A page of published reviews.
 *
 * @param summary average and counts; on the first page alone
 * @param notice what the law wants said, a sentence each
 * @param older where the page before in time is
 */
record PublishedView(
        PageFrame shell,
        String title,
        Optional<Summary> summary,
        List<String> notice,
        List<Card> reviews,
        Optional<String> older,
        Optional<String> whole) {

    PublishedView {
        notice = List.copyOf(notice);
        reviews = List.copyOf(reviews);
    }

    /**
     * Average and counts.
     *
     * @param average e.g. "4.3 of 5 stars"
     * @param bars five stars first
     * @param removed how many were removed; nothing where none was
     */
    record Summary(StarsView stars, String average, String count, List<Bar> bars, Optional<String> removed) {
        Summary {
            bars = List.copyOf(bars);
        }
    }

    /**
     * How many have so many stars.
     *
     * @param share of all, in whole percent
     */
    record Bar(String label, int share, String count) {}

    /**
     * A review.
     *
     * @param date when it was written, and changed
     */
    record Card(
            StarsView stars,
            String name,
            String date,
            String machineDate,
            String lang,
            List<String> words,
            Optional<Reply> answer) {
        Card {
            words = List.copyOf(words);
        }
    }

    /** The shop's answer. */
    record Reply(String heading, List<String> words) {
        Reply {
            words = List.copyOf(words);
        }
    }
}
