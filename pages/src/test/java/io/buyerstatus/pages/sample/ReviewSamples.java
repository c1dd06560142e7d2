package io.buyerstatus.pages.sample;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.message.BuiltInType;
import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageKey;
import io.buyerstatus.core.message.Subject;
import io.buyerstatus.core.message.sending.MessageRenderer.RenderedMail;
import io.buyerstatus.core.message.type.BuiltInTypes;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ReviewAct;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.ShelfChange;
import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.reviewing.WriteReview.Opened;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.DeliveryChannel;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.pages.buyer.review.PublishedPages;
import io.buyerstatus.pages.buyer.review.ReviewPages;
import io.buyerstatus.pages.buyer.review.ReviewPages.News;
import io.buyerstatus.pages.kit.layout.Assets;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.text.PageLanguage;
import io.buyerstatus.pages.mail.ReviewMailTexts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reviews: from the form to what everybody sees, and the mails about them. */
public final class ReviewSamples {
    /** Who is told of reviews by mails with a writer of their own. */
    static final Set<BuiltInType> TOLD =
            Set.of(BuiltInTypes.REVIEW_RECEIVED, BuiltInTypes.REVIEW_WRITTEN, BuiltInTypes.REVIEW_DECIDED);

    private static final Instant AT = Instant.parse("2026-11-21T09:05:09Z");
    private static final EffectiveSettings SHOP = Shops.of(Shops.complete());
    private static final URI LINK = URI.create("https://status.example/review/nordlicht/review/secret");
    private static final URI PUBLISHED = URI.create("https://status.example/reviews/nordlicht");
    private static final ReviewPages PAGES = new ReviewPages(new PageFrames(new Assets()));
    private static final PublishedPages PUBLIC = new PublishedPages(new PageFrames(new Assets()));
    private static final ReviewMailTexts MAILS = new ReviewMailTexts();

    private ReviewSamples() {}

    static List<Sample> in(PageLanguage language) {
        Review invited = invited();
        Review said = said(language);
        Review reported = said.after(new ReviewAct.Answer(AT, "Thank you.\nThe handle is on its way."))
                .after(new ReviewAct.Report(AT, 1, ReviewAct.Reason.UNTRUE_FACT, "handle", "It was whole."));
        Review removed = reported.after(new ReviewAct.Decision(AT, 1, true, "It is not true."));
        return List.of(
                page("review.form", invited, language, News.NONE, Optional.of(new Stars(4))),
                page("review.no_stars", invited, language, News.NO_STARS, Optional.empty()),
                page("review.saved", said, language, News.SAVED, Optional.empty()),
                page("review.reported", reported, language, News.NONE, Optional.empty()),
                page("review.removed", removed, language, News.NONE, Optional.empty()),
                page("review.deleted", said.deleted(AT), language, News.DELETED, Optional.empty()),
                published("reviews.some", language, shelf(reported)),
                published(
                        "reviews.none", language, new ReviewShelf.Page(Optional.empty(), List.of(), Optional.empty())));
    }

    /** The frame for sellers' own pages, with all that it can say. */
    static String frame(PageLanguage language) {
        return PUBLIC.frame(new ShopId("nordlicht"), SHOP, request(PUBLISHED, language), shelf(said(language)));
    }

    static List<Sample> mails(BuiltInType type, PageLanguage language) {
        Review decided = said(language)
                .after(new ReviewAct.Report(AT, 1, ReviewAct.Reason.UNTRUE_FACT, "handle", "It was whole."))
                .after(new ReviewAct.Decision(AT, 1, true, "It is not true."));
        RenderedMail mail = MAILS.mail(
                type,
                Message.plan(
                        new Subject.OfReview(decided.shop(), decided.id()),
                        MessageKey.of(type, "1"),
                        type.role(),
                        DeliveryChannel.EMAIL,
                        AT,
                        AT),
                decided,
                Optional.of(order()),
                SHOP,
                LINK);
        return List.of(
                new Sample("mail." + type.word(), language, mail.html()),
                new Sample("mail_text." + type.word(), language, "Subject: " + mail.subject() + "\n\n" + mail.text()));
    }

    private static Order order() {
        return Situation.DELIVERED_ALL.order();
    }

    private static Review invited() {
        return Review.invited(Invitation.of(
                order(),
                SecretHash.of(LinkSecret.of(new byte[LinkSecret.BYTES])),
                new RequestBasis.Notice(LocalDate.of(2026, 11, 1)),
                AT));
    }

    private static Review said(PageLanguage language) {
        Review invited = invited();
        String product = invited.invitation().products().getFirst().id();
        return invited.saying(
                new ReviewText(
                        new Opinion(new Stars(2), "The handle came off.\nNobody answered <for a week>."),
                        Map.of(product, new Opinion(new Stars(5), "")),
                        invited.invitation().name(),
                        new Language(language.tag())),
                "salt",
                AT);
    }

    private static ReviewShelf.Page shelf(Review review) {
        ShelvedReview one = ShelvedReview.of(review, ShelfChange.SHOP).orElseThrow();
        ShelvedReview other = new ShelvedReview(
                "0".repeat(26),
                Optional.empty(),
                AT.minus(Duration.ofDays(40)),
                Optional.of(AT.minus(Duration.ofDays(3))),
                new Opinion(new Stars(5), ""),
                "",
                new Language("nb"),
                Optional.empty());
        return new ReviewShelf.Page(
                Optional.of(new Tally(List.of(1L, 1L, 0L, 4L, 20L), 2)),
                List.of(one, other),
                Optional.of("SHOWN#2026-11-20"));
    }

    private static Sample page(
            String name, Review review, PageLanguage language, News news, Optional<Stars> preselected) {
        return new Sample(
                name,
                language,
                PAGES.html(new Opened(review, SHOP), request(LINK, language), news, preselected, Optional.empty()));
    }

    private static Sample published(String name, PageLanguage language, ReviewShelf.Page page) {
        return new Sample(
                name, language, PUBLIC.page(new ShopId("nordlicht"), SHOP, request(PUBLISHED, language), page));
    }

    private static PageRequest request(URI link, PageLanguage language) {
        return new PageRequest(link, "", Optional.of(new Language(language.tag())), Optional.empty());
    }
}
