package io.buyerstatus.operator.command;

import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.ReviewVersion;
import io.buyerstatus.core.reviewing.ActOnReviews;
import io.buyerstatus.core.reviewing.ReviewDesk;
import io.buyerstatus.core.reviewing.VerifyReviews;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.operator.target.RunningSystem;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What buyers wrote about a shop, and what the shop may do about it: nothing here writes or changes a review. */
@Command(name = "reviews", description = "Show a shop's reviews with their history, answer, report, decide, verify.")
final class ReviewsCommand {
    private static final int MOST = 100;

    private final Terminal terminal;

    ReviewsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(name = "list", description = "Print a shop's reviews, the newest first, a line each.")
    int list(
            @Mixin PlaceOptions place,
            @Option(names = "--reported", description = "Only those that somebody reported and nobody decided yet.")
                    boolean reported,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            ReviewDesk desk = system.reviews();
            int printed = 0;
            Optional<String> after = Optional.empty();
            do {
                ReviewDesk.Page page = desk.ids(shop, after, MOST);
                for (String id : page.ids()) {
                    Review review = desk.find(shop, id).orElseThrow();
                    if (!reported || review.reported()) {
                        terminal.out().println(line(review));
                        printed++;
                    }
                }
                after = page.next();
            } while (after.isPresent());
            if (printed == 0) {
                terminal.out().println("There are no reviews.");
            }
        }
        return ExitCode.DONE;
    }

    @Command(name = "show", description = "Print every version of a review, and what the shop did about it.")
    int show(
            @Mixin PlaceOptions place,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(paramLabel = "ID", description = "The review's id, from the list.") String id) {
        try (RunningSystem system = terminal.open(place)) {
            Optional<Review> review = system.reviews().find(shop, id);
            if (review.isEmpty()) {
                terminal.err().println("The shop " + shop + " has no review " + id + ".");
                return ExitCode.REFUSED;
            }
            print(review.get());
            return review.get().intact() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    @Command(name = "answer", description = "Answer a review in public. A review has one answer.")
    int answer(
            @Mixin PlaceOptions place,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(paramLabel = "ID", description = "The review's id, from the list.") String id,
            @Parameters(paramLabel = "TEXT", description = "What everybody reads below the review.") String text) {
        return act(place, acts -> acts.answer(shop, id, text), "Answered.");
    }

    @Command(
            name = "report",
            description = "Report that something in a review is unlawful.",
            footer = "It stays visible, and counts, until it is decided.")
    int report(
            @Mixin PlaceOptions place,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "REASON",
                            description = "One of: ${COMPLETION-CANDIDATES}.")
                    ReviewAct.Reason reason,
            @Option(
                            names = "--place",
                            required = true,
                            paramLabel = "WORDS",
                            description = "The words that are meant, as they stand in the review.")
                    String words,
            @Option(
                            names = "--good-faith",
                            description = "You declare in good faith that the report is right and complete.")
                    boolean goodFaith,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(paramLabel = "ID", description = "The review's id, from the list.") String id,
            @Parameters(paramLabel = "WHY", description = "What is unlawful about them.") String why) {
        return act(
                place,
                acts -> acts.report(shop, id, reason, words, why, goodFaith),
                "Reported. It stays visible until it is decided.");
    }

    @Command(
            name = "decide",
            description = "Decide about a reported review; its author is sent the reasons.",
            footer = "What is removed is one version: when its author changes the review, it is shown again.")
    int decide(
            @Mixin PlaceOptions place,
            @Option(names = "--remove", description = "This version is not shown any more. Else it stays.")
                    boolean remove,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(paramLabel = "ID", description = "The review's id, from the list.") String id,
            @Parameters(
                            paramLabel = "REASONS",
                            description = "The facts, the law or the terms that are broken, as the author is told.")
                    String reasons) {
        return act(place, acts -> acts.decide(shop, id, remove, reasons), "Decided. The author is told by mail.");
    }

    @Command(
            name = "verify",
            description =
                    "Prove that no byte of a review was changed, that all are shown as written, and that counts are right.")
    int verify(
            @Mixin PlaceOptions place,
            @Option(
                            names = "--receipt",
                            paramLabel = "DIGITS",
                            defaultValue = "",
                            description =
                                    "Also that the version with this receipt, as in its author's mail, is still there.")
                    String receipt,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop) {
        try (RunningSystem system = terminal.open(place)) {
            VerifyReviews.Findings found = new VerifyReviews(system.reviews(), system.publishedReviews()).of(shop);
            found.altered().forEach(id -> terminal.out().println(id + "  ALTERED SINCE IT WAS WRITTEN"));
            found.misshown().forEach(id -> terminal.out().println(id + "  NOT SHOWN AS IT WAS WRITTEN"));
            if (!found.counts()) {
                terminal.out().println("COUNTS AND AVERAGE ARE NOT THOSE OF WHAT IS SHOWN");
            }
            boolean there = receipt.isBlank() || found.seals().containsKey(receipt.strip());
            if (!there) {
                terminal.out().println("NO VERSION HAS THIS RECEIPT");
            } else if (!receipt.isBlank()) {
                terminal.out()
                        .println("The receipt is of the review " + found.seals().get(receipt.strip()) + ".");
            }
            if (found.clean()) {
                terminal.out().println("Reviews: " + found.reviews() + ", all as they were written.");
            }
            return found.clean() && there ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private int act(PlaceOptions place, Function<ActOnReviews, ActOnReviews.Outcome> act, String done) {
        try (RunningSystem system = terminal.open(place)) {
            return switch (act.apply(new ActOnReviews(system.reviews(), terminal.clock()))) {
                case ActOnReviews.Outcome.Done it -> {
                    terminal.out().println(done);
                    yield ExitCode.DONE;
                }
                case ActOnReviews.Outcome.Refused(ActOnReviews.Refusal why) -> {
                    terminal.err().println("Not done: " + word(why) + ".");
                    yield ExitCode.REFUSED;
                }
            };
        }
    }

    private String line(Review review) {
        return "%s  %s  %s  %s  %s%s"
                .formatted(
                        review.id(),
                        Times.of(
                                review.writtenAt().orElseThrow(),
                                terminal.clock().instant()),
                        review.text()
                                .map(text -> text.shop().stars().count() + " of 5")
                                .orElse("deleted"),
                        review.invitation().number(),
                        state(review),
                        review.intact() ? "" : "  ALTERED SINCE IT WAS WRITTEN");
    }

    private static String state(Review review) {
        String versions = review.versions().size() + (review.versions().size() == 1 ? " version" : " versions");
        return versions
                + (review.answer().isPresent() ? ", answered" : "")
                + (review.reported() ? ", reported" : "")
                + (review.removed() ? ", removed" : "");
    }

    private void print(Review review) {
        row("order", review.invitation().order().ref());
        row("number", review.invitation().number());
        review.versions().forEach(version -> print(review, version));
        review.acts().forEach(this::print);
        row("seals", review.intact() ? "intact" : "BROKEN: it is not what was written");
    }

    private void print(Review review, ReviewVersion version) {
        row(
                "version " + version.number(),
                Times.of(version.at(), terminal.clock().instant()));
        row("  receipt", version.seal());
        String missing = version.deletion() ? "deleted by its author" : "erased by its author";
        row("  says", version.text().map(text -> said(review, text)).orElse(missing));
    }

    private static String said(Review review, ReviewText text) {
        StringBuilder said = new StringBuilder(
                text.shop().stars().count() + " of 5  " + text.shop().words());
        review.invitation().products().forEach(product -> text.of(product.id()).ifPresent(opinion -> said.append("\n")
                .append(product.name())
                .append(": ")
                .append(opinion.stars().count())
                .append(" of 5  ")
                .append(opinion.words())));
        return said.toString();
    }

    private void print(ReviewAct act) {
        String at = Times.of(act.at(), terminal.clock().instant());
        switch (act) {
            case ReviewAct.Answer answer -> row("answer", at + "  " + answer.text());
            case ReviewAct.Report report ->
                row("report", at + "  " + word(report.reason()) + ": \"" + report.place() + "\"  " + report.why());
            case ReviewAct.Decision decision ->
                row("decision", at + "  " + (decision.removed() ? "removed" : "stays") + ": " + decision.statement());
        }
    }

    private void row(String name, String value) {
        terminal.out().println("%-11s %s".formatted(name, value.replaceAll("\\R", " / ")));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
