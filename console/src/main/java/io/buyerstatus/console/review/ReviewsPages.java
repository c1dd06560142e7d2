package io.buyerstatus.console.review;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.review.ReviewWords.Mark;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All reviews of a shop, the newest first, with what is to be done about them. */
public final class ReviewsPages {
    private static final String NAME = "console/reviews";
    private static final int BEGINNING = 160;

    private final Templates templates = Templates.html(NAME);
    private final ConsoleFrames frames;

    public ReviewsPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String lead,
            Optional<String> tally,
            Optional<String> published,
            String said,
            List<Line> lines,
            Optional<String> next) {}

    private record Line(
            String url,
            String drawn,
            String stars,
            String name,
            String order,
            String number,
            String at,
            String machine,
            String beginning,
            List<Mark> marks) {}

    /**
     * What the list shows.
     *
     * @param reviews the newest first
     * @param tally of all that are published; on the first page alone
     * @param publishes whether the shop shows reviews to everybody
     * @param next where to go on
     */
    public record Shown(
            List<Review> reviews, Optional<Tally> tally, boolean publishes, Optional<String> next, ZoneId zone) {
        public Shown {
            reviews = List.copyOf(reviews);
        }
    }

    public String html(ConsoleRequest asked, Colleague me, Shown shown) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), shown.zone());
        String title = texts.get("reviews.title");
        View view = new View(
                frames.of(asked, title, me, ConsoleFrames.Section.REVIEWS),
                title,
                texts.get("reviews.lead"),
                shown.tally()
                        .filter(tally -> tally.count() > 0)
                        .map(tally -> texts.count(
                                "reviews.tally",
                                tally.count(),
                                Map.of("average", formats.number(tally.average()), "most", 5))),
                shown.publishes()
                        ? Optional.of(
                                BuyerUrls.path(BuyerUrls.REVIEWS, me.shop().value()))
                        : Optional.empty(),
                shown.reviews().isEmpty() ? texts.get("reviews.none") : "",
                shown.reviews().stream()
                        .map(review -> line(review, new ReviewWords(texts), formats))
                        .toList(),
                shown.next());
        return templates.render(NAME, view, texts);
    }

    private static Line line(Review review, ReviewWords words, Formats formats) {
        Optional<ReviewText> text = review.text();
        return new Line(
                ConsoleUrls.review(review.shop(), review.id()),
                text.map(said -> ReviewWords.drawn(said.shop().stars())).orElse(""),
                text.map(said -> words.said(said.shop().stars())).orElse(""),
                text.map(words::name).orElse(""),
                ConsoleUrls.order(review.invitation().order()),
                review.invitation().number(),
                review.writtenAt().map(formats::moment).orElse(""),
                review.writtenAt().map(formats::machine).orElse(""),
                text.map(said -> ReviewWords.beginning(said, BEGINNING)).orElse(""),
                words.marks(review));
    }
}
