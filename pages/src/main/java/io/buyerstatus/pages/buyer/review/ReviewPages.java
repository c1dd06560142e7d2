package io.buyerstatus.pages.buyer.review;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.ReviewVersion;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.reviewing.TypedReview;
import io.buyerstatus.core.reviewing.WriteReview.Opened;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.pages.buyer.review.ReviewPageView.Choice;
import io.buyerstatus.pages.buyer.review.ReviewPageView.Name;
import io.buyerstatus.pages.buyer.review.ReviewPageView.Note;
import io.buyerstatus.pages.buyer.review.ReviewPageView.Question;
import io.buyerstatus.pages.buyer.review.ReviewPageView.Said;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Renders the page on which a buyer writes their review. Made once per function, when it starts; safe to share between threads. */
public final class ReviewPages {
    /** How the fields of products begin; the product's id follows. */
    public static final String STARS_OF = "stars-";

    public static final String WORDS_OF = "words-";

    /** The field for stars, and the query's parameter that chooses them beforehand. */
    public static final String STARS = "stars";

    private static final String TEMPLATE = "review";

    private final Templates templates = Templates.html(TEMPLATE);
    private final PageFrames shells;

    public ReviewPages(PageFrames shells) {
        this.shells = shells;
    }

    /** What just happened. */
    public enum News {
        NONE,
        SAVED,
        DELETED,
        NO_STARS,
        WORDS_WITHOUT_STARS,
        TOO_LONG,
        TOO_OFTEN
    }

    /**
     * The page.
     *
     * @param preselected by the link of a mail; counts only where nothing was written yet
     * @param typed what a form said that was not taken
     */
    public String html(
            Opened opened, PageRequest request, News news, Optional<Stars> preselected, Optional<TypedReview> typed) {
        Review review = opened.review();
        EffectiveSettings settings = opened.settings();
        Texts texts = Texts.in(language(review, request, settings));
        Wording wording = Wording.of(texts.language(), settings.get(GeneralSettings.TIME_ZONE));
        Invitation invitation = review.invitation();
        Map<String, String> shop = Map.of("shop", PageFrames.name(settings));
        String path = BuyerUrls.at(request.link(), BuyerUrls.REVIEW);
        boolean written = review.text().isPresent();
        return templates.render(
                TEMPLATE,
                new ReviewPageView(
                        shells.of(review.shop(), settings, texts, texts.get("review.title"), Optional.of(path)),
                        texts.get("hero.order", Map.of("number", invitation.number())),
                        texts.get(written ? "review.yours" : "review.title"),
                        written ? Optional.empty() : Optional.of(texts.get("review.lead", shop)),
                        done(news, texts),
                        alert(news, texts),
                        said(review, settings, wording),
                        texts.get(settings.get(ReviewSettings.PUBLISHED) ? "review.public" : "review.private", shop),
                        path,
                        shop(review, texts, shop, preselected, typed),
                        products(review, texts, typed),
                        name(review, typed),
                        texts.get(written ? "review.change.button" : "review.send.button"),
                        written
                                ? Optional.of(BuyerUrls.at(request.link(), BuyerUrls.DELETE_REVIEW))
                                : Optional.empty()),
                texts);
    }

    /** As the visitor wishes, else as the review is written, else as the shop's visitors are spoken to. */
    public PageLanguage language(Review review, PageRequest request, EffectiveSettings settings) {
        return request.wish().isPresent()
                ? request.language(settings)
                : review.text()
                        .flatMap(text -> PageLanguage.of(text.language().tag()))
                        .orElseGet(() -> request.language(settings));
    }

    private static Optional<String> done(News news, Texts texts) {
        return switch (news) {
            case SAVED -> Optional.of(texts.get("review.saved"));
            case DELETED -> Optional.of(texts.get("review.deleted"));
            case NONE, NO_STARS, WORDS_WITHOUT_STARS, TOO_LONG, TOO_OFTEN -> Optional.empty();
        };
    }

    private static Optional<String> alert(News news, Texts texts) {
        return switch (news) {
            case NO_STARS -> Optional.of(texts.get("review.trouble.stars"));
            case WORDS_WITHOUT_STARS -> Optional.of(texts.get("review.trouble.product_stars"));
            case TOO_LONG -> Optional.of(texts.get("review.trouble.long"));
            case TOO_OFTEN -> Optional.of(texts.get("review.trouble.often"));
            case NONE, SAVED, DELETED -> Optional.empty();
        };
    }

    private static Optional<Said> said(Review review, EffectiveSettings settings, Wording wording) {
        return review.text().map(text -> {
            ReviewVersion version = review.latest().orElseThrow();
            return new Said(
                    StarsView.of(text.shop().stars(), wording.texts()),
                    wording.texts()
                            .get(
                                    "review.version",
                                    Map.of(
                                            "number",
                                            String.valueOf(version.number()),
                                            "time",
                                            wording.formats().moment(version.at()))),
                    text.shop().words().lines().toList(),
                    version.seal(),
                    state(review, settings, wording.texts()));
        });
    }

    private static List<Note> state(Review review, EffectiveSettings settings, Texts texts) {
        Map<String, String> shop = Map.of("shop", PageFrames.name(settings));
        List<Note> notes = new ArrayList<>();
        review.answer().ifPresent(answer -> notes.add(new Note(texts.get("review.answer", shop), answer.text())));
        if (review.reported()) {
            notes.add(new Note(texts.get("review.reported", shop), ""));
        }
        review.decision(review.versions().size())
                .filter(ReviewAct.Decision::removed)
                .ifPresent(decision -> notes.add(new Note(texts.get("review.removed"), decision.statement())));
        return notes;
    }

    private static Question shop(
            Review review,
            Texts texts,
            Map<String, String> shop,
            Optional<Stars> preselected,
            Optional<TypedReview> typed) {
        Optional<Opinion> said = review.text().map(ReviewText::shop);
        Optional<Stars> stars = typed.map(form -> Stars.parse(form.stars()))
                .orElseGet(() -> said.map(Opinion::stars).or(() -> preselected));
        return new Question(
                "",
                texts.get("review.shop", shop),
                true,
                choices(stars, texts),
                typed.map(TypedReview::words).or(() -> said.map(Opinion::words)).orElse(""));
    }

    private static List<Question> products(Review review, Texts texts, Optional<TypedReview> typed) {
        return review.invitation().products().stream()
                .map(product -> {
                    Optional<Opinion> said = review.text().flatMap(text -> text.of(product.id()));
                    Optional<TypedReview.Typed> form = typed.flatMap(
                            all -> Optional.ofNullable(all.products().get(product.id())));
                    return new Question(
                            "-" + product.id(),
                            product.name(),
                            false,
                            orNone(
                                    typed.isPresent()
                                            ? form.flatMap(each -> Stars.parse(each.stars()))
                                            : said.map(Opinion::stars),
                                    texts),
                            form.map(TypedReview.Typed::words)
                                    .or(() -> said.map(Opinion::words))
                                    .orElse(""));
                })
                .toList();
    }

    /** What need not be judged has one choice more, or nobody could take a click back. */
    private static List<Choice> orNone(Optional<Stars> chosen, Texts texts) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "–", texts.get("review.stars.none"), chosen.isEmpty()));
        choices.addAll(choices(chosen, texts));
        return choices;
    }

    private static List<Choice> choices(Optional<Stars> chosen, Texts texts) {
        return IntStream.rangeClosed(1, Stars.MOST)
                .mapToObj(stars -> new Choice(
                        String.valueOf(stars),
                        stars + " ★",
                        StarsView.words(stars, texts),
                        chosen.filter(each -> each.count() == stars).isPresent()))
                .toList();
    }

    private static Optional<Name> name(Review review, Optional<TypedReview> typed) {
        String name = review.invitation().name();
        boolean signed = typed.map(TypedReview::signed)
                .orElseGet(
                        () -> review.text().map(text -> !text.name().isEmpty()).orElse(true));
        return name.isEmpty() ? Optional.empty() : Optional.of(new Name(name, signed));
    }
}
