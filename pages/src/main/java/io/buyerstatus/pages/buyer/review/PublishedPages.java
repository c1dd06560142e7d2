package io.buyerstatus.pages.buyer.review;

import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.review.ReviewNotice;
import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.pages.buyer.review.PublishedView.Bar;
import io.buyerstatus.pages.buyer.review.PublishedView.Card;
import io.buyerstatus.pages.buyer.review.PublishedView.Reply;
import io.buyerstatus.pages.buyer.review.PublishedView.Summary;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Renders what is published of a shop's reviews. Made once per function, when it starts; safe to share between threads. */
public final class PublishedPages {
    /** The query's parameter that continues after a page. */
    public static final String AFTER = "after";

    private static final String PAGE = "reviews";
    private static final String FRAME = "review/frame";

    private final Templates templates = Templates.html(PAGE, FRAME);
    private final PageFrames shells;

    public PublishedPages(PageFrames shells) {
        this.shells = shells;
    }

    /** The shop's page. */
    public String page(ShopId shop, EffectiveSettings settings, PageRequest request, ReviewShelf.Page page) {
        return render(PAGE, shop, settings, request, page);
    }

    /** The same in a few lines, to stand in a frame of the shop's own pages. */
    public String frame(ShopId shop, EffectiveSettings settings, PageRequest request, ReviewShelf.Page page) {
        return render(FRAME, shop, settings, request, page);
    }

    private String render(
            String template, ShopId shop, EffectiveSettings settings, PageRequest request, ReviewShelf.Page page) {
        Wording wording = Wording.of(request.language(settings), settings.get(GeneralSettings.TIME_ZONE));
        Texts texts = wording.texts();
        String title = texts.get("reviews.title", Map.of("shop", PageFrames.name(settings)));
        String path = BuyerUrls.at(request.link(), BuyerUrls.REVIEWS);
        return templates.render(
                template,
                new PublishedView(
                        shells.of(shop, settings, texts, title, Optional.of(path)),
                        title,
                        page.tally().map(tally -> summary(tally, texts)),
                        notice(settings, texts),
                        page.reviews().stream()
                                .map(review -> card(review, settings, wording))
                                .toList(),
                        page.next()
                                .map(next ->
                                        path + "?" + AFTER + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8)),
                        Optional.of(path)),
                texts);
    }

    /** What must stand beside every average and list (section 5b(3) UWG). */
    public static List<String> notice(EffectiveSettings settings, Texts texts) {
        Map<String, String> shop = Map.of("shop", PageFrames.name(settings));
        return ReviewNotice.of(settings).stream()
                .map(statement -> texts.get("reviews.notice." + statement.name().toLowerCase(Locale.ROOT), shop))
                .toList();
    }

    private static Summary summary(Tally tally, Texts texts) {
        long all = tally.count();
        return new Summary(
                StarsView.of(tally.average().setScale(0, RoundingMode.HALF_UP).intValue(), ""),
                average(tally, texts),
                texts.count("reviews.count", all),
                IntStream.rangeClosed(1, Stars.MOST)
                        .map(at -> Stars.MOST + 1 - at)
                        .mapToObj(stars -> new Bar(
                                StarsView.words(stars, texts),
                                all == 0 ? 0 : (int) Math.round(100.0 * tally.of(stars) / all),
                                String.valueOf(tally.of(stars))))
                        .toList(),
                tally.removed() == 0
                        ? Optional.empty()
                        : Optional.of(texts.get("reviews.removed", Map.of("count", String.valueOf(tally.removed())))));
    }

    /** E.g. "4.3 of 5 stars", with the language's own decimal sign. */
    static String average(Tally tally, Texts texts) {
        String figure = tally.average().toPlainString();
        return StarsView.wordsOf(texts.language().tag().equals("en") ? figure : figure.replace('.', ','), texts);
    }

    private static Card card(ShelvedReview review, EffectiveSettings settings, Wording wording) {
        Texts texts = wording.texts();
        String date = wording.formats().date(review.at());
        return new Card(
                StarsView.of(review.opinion().stars(), texts),
                review.name().isEmpty() ? texts.get("reviews.unnamed") : review.name(),
                review.changedAt()
                        .map(at -> texts.get(
                                "reviews.changed",
                                Map.of(
                                        "date",
                                        date,
                                        "changed",
                                        wording.formats().date(at))))
                        .orElse(date),
                wording.formats().machine(review.at()),
                review.language().tag(),
                review.opinion().words().lines().toList(),
                review.answer()
                        .map(answer -> new Reply(
                                texts.get("review.answer", Map.of("shop", PageFrames.name(settings))),
                                answer.text().lines().toList())));
    }
}
