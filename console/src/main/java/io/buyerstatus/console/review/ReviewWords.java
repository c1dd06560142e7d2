package io.buyerstatus.console.review;

import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.pages.kit.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says in words how a review stands. */
record ReviewWords(Texts texts) {

    /** A mark on a review. */
    record Mark(String label, boolean asks) {}

    /** Stars as one sees them; {@link #said} is for who does not. */
    static String drawn(Stars stars) {
        return "★".repeat(stars.count()) + "☆".repeat(Stars.MOST - stars.count());
    }

    String said(Stars stars) {
        return texts.get("reviews.stars", Map.of("n", stars.count(), "most", Stars.MOST));
    }

    /** The name under it; who gave none is "somebody". */
    String name(ReviewText text) {
        return text.name().isEmpty() ? texts.get("reviews.nameless") : text.name();
    }

    /** The first words of it: of the shop, or else of whatever product has some. */
    static String beginning(ReviewText text, int most) {
        String words = text.shop().words().isBlank()
                ? text.products().values().stream()
                        .map(Opinion::words)
                        .filter(said -> !said.isBlank())
                        .findFirst()
                        .orElse("")
                : text.shop().words();
        String line = CleanText.line(words);
        return line.length() <= most ? line : CleanText.cut(line, most) + "…";
    }

    List<Mark> marks(Review review) {
        List<Mark> marks = new ArrayList<>();
        if (!review.intact()) {
            marks.add(new Mark(texts.get("reviews.mark.altered"), true));
        }
        if (review.reported()) {
            marks.add(new Mark(texts.get("reviews.mark.reported"), true));
        }
        if (review.text().isEmpty()) {
            marks.add(new Mark(texts.get("reviews.mark.deleted"), false));
        } else if (review.removed()) {
            marks.add(new Mark(texts.get("reviews.mark.removed"), false));
        }
        if (review.answer().isPresent()) {
            marks.add(new Mark(texts.get("reviews.mark.answered"), false));
        }
        if (review.changedAt().isPresent() && review.text().isPresent()) {
            marks.add(new Mark(texts.get("reviews.mark.changed"), false));
        }
        return List.copyOf(marks);
    }
}
