package io.buyerstatus.console.review;

import io.buyerstatus.console.frame.ConsoleFrame;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ConsoleRequest;
import io.buyerstatus.console.review.ReviewWords.Mark;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.Product;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.ReviewVersion;
import io.buyerstatus.core.staff.Colleague;
import io.buyerstatus.core.staff.ConsoleUrls;
import io.buyerstatus.core.staff.Role;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One review with all that its author said and the shop did, and the forms for what the shop may do (KS-13, KS-15). */
public final class ReviewPages {
    private static final String NAME = "console/review";

    private final Templates templates = Templates.html(NAME);
    private final ConsoleFrames frames;

    public ReviewPages(ConsoleFrames frames) {
        this.frames = frames;
    }

    private record View(
            ConsoleFrame frame,
            String title,
            String back,
            String about,
            String machine,
            String order,
            String number,
            List<Mark> marks,
            Optional<String> done,
            Optional<String> problem,
            Optional<Said> now,
            List<Said> before,
            String seal,
            List<Deed> deeds,
            Forms forms) {}

    /** One version: stars and words of the shop, and of each product. */
    private record Said(String when, String machine, String name, List<Part> parts) {}

    private record Part(String of, String drawn, String stars, List<String> paragraphs) {}

    /** What the shop did. */
    private record Deed(String what, String when, String machine, List<String> words) {}

    private record Forms(
            String action,
            String token,
            boolean answers,
            boolean sure,
            boolean reports,
            boolean decides,
            Typed typed,
            List<Reason> reasons) {}

    private record Reason(String value, String label, boolean chosen) {}

    /**
     * What was typed into one of the forms, to be shown again.
     *
     * @param answer of the answer
     * @param place of the report: the words that are meant
     * @param why of the report
     * @param reason of the report, by its name
     * @param statement of the decision
     */
    public record Typed(String answer, String place, String why, String reason, String statement) {
        public static final Typed NOTHING = answering("");

        /** An answer, and nothing else. */
        public static Typed answering(String answer) {
            return new Typed(answer, "", "", "", "");
        }
    }

    /**
     * What the page shows.
     *
     * @param sure whether the answer that was typed is shown as everybody will read it, to be published or changed
     * @param done what was just done, as the texts name it
     * @param problem why something was not done
     */
    public record Shown(
            Review review, ZoneId zone, Typed typed, boolean sure, Optional<String> done, Optional<String> problem) {}

    public String html(ConsoleRequest asked, Colleague me, Shown shown) {
        Texts texts = asked.texts();
        Formats formats = new Formats(asked.language(), shown.zone());
        Review review = shown.review();
        ReviewWords words = new ReviewWords(texts);
        Invitation invitation = review.invitation();
        String title = review.text()
                .map(text -> texts.get(
                        "reviews.one",
                        Map.of(
                                "name",
                                words.name(text),
                                "stars",
                                words.said(text.shop().stars()))))
                .orElseGet(() -> texts.get("reviews.one.deleted"));
        View view = new View(
                frames.of(asked, texts.get("reviews.title"), me, ConsoleFrames.Section.REVIEWS),
                title,
                ConsoleUrls.reviews(review.shop()),
                review.writtenAt().map(formats::moment).orElse(""),
                review.writtenAt().map(formats::machine).orElse(""),
                ConsoleUrls.order(invitation.order()),
                invitation.number(),
                words.marks(review),
                shown.done().map(word -> texts.get("reviews.done." + word)),
                shown.problem().map(word -> texts.get("reviews.problem." + word)),
                review.latest().flatMap(version -> said(version, invitation, words, formats)),
                earlier(review, words, formats),
                review.latest().map(ReviewVersion::seal).orElse(""),
                review.acts().reversed().stream()
                        .map(act -> deed(act, texts, formats))
                        .toList(),
                forms(me, shown, texts));
        return templates.render(NAME, view, texts);
    }

    private static List<Said> earlier(Review review, ReviewWords words, Formats formats) {
        return review.versions().reversed().stream()
                .skip(1)
                .flatMap(version -> said(version, review.invitation(), words, formats).stream())
                .toList();
    }

    /** Nothing of a version whose words its author took back. */
    private static Optional<Said> said(
            ReviewVersion version, Invitation invitation, ReviewWords words, Formats formats) {
        return version.text()
                .map(text -> new Said(
                        formats.moment(version.at()),
                        formats.machine(version.at()),
                        words.name(text),
                        parts(text, invitation, words)));
    }

    private static List<Part> parts(ReviewText text, Invitation invitation, ReviewWords words) {
        List<Part> parts = new ArrayList<>();
        parts.add(part(words.texts().get("reviews.of.shop"), text.shop(), words));
        for (Product product : invitation.products()) {
            text.of(product.id()).ifPresent(opinion -> parts.add(part(product.name(), opinion, words)));
        }
        return List.copyOf(parts);
    }

    private static Part part(String of, Opinion opinion, ReviewWords words) {
        return new Part(
                of,
                ReviewWords.drawn(opinion.stars()),
                words.said(opinion.stars()),
                paragraphs(opinion.words()).toList());
    }

    private static Deed deed(ReviewAct act, Texts texts, Formats formats) {
        String when = formats.moment(act.at());
        String machine = formats.machine(act.at());
        return switch (act) {
            case ReviewAct.Answer answer ->
                new Deed(
                        texts.get("reviews.deed.answer"),
                        when,
                        machine,
                        paragraphs(answer.text()).toList());
            case ReviewAct.Report report ->
                new Deed(
                        texts.get(
                                "reviews.deed.report",
                                Map.of("reason", texts.get(reasonKey(report.reason())), "version", report.version())),
                        when,
                        machine,
                        Stream.concat(
                                        Stream.of(texts.get("reviews.place.quoted", Map.of("words", report.place()))),
                                        paragraphs(report.why()))
                                .toList());
            case ReviewAct.Decision decision ->
                new Deed(
                        texts.get(
                                decision.removed() ? "reviews.deed.removed" : "reviews.deed.kept",
                                Map.of("version", decision.version())),
                        when,
                        machine,
                        paragraphs(decision.statement()).toList());
        };
    }

    private static Forms forms(Colleague me, Shown shown, Texts texts) {
        Review review = shown.review();
        boolean open = review.text().isPresent() && review.acts().size() < Review.MOST_ACTS;
        boolean agent = open && me.role() != Role.READER;
        boolean undecided = review.latest()
                .filter(version -> review.decision(version.number()).isEmpty())
                .isPresent();
        return new Forms(
                ConsoleUrls.review(review.shop(), review.id()),
                me.token().formToken(),
                agent && review.answer().isEmpty(),
                shown.sure(),
                agent && undecided,
                open && me.role() == Role.OWNER && review.reported(),
                shown.typed(),
                Arrays.stream(ReviewAct.Reason.values())
                        .map(reason -> new Reason(
                                reason.name(),
                                texts.get(reasonKey(reason)),
                                reason.name().equals(shown.typed().reason())))
                        .toList());
    }

    private static String reasonKey(ReviewAct.Reason reason) {
        return "reviews.reason." + reason.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> paragraphs(String words) {
        return words.lines().filter(line -> !line.isBlank());
    }
}
