package io.buyerstatus.pages.buyer.review;

import static io.buyerstatus.pages.buyer.review.ReviewFiles.xml;

import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Stars;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reviews of a shop as Google's feed for seller ratings wants them, version 5 of its schema
 * (developers.google.com/merchant-review-feeds). The same reviews give the same bytes.
 */
public final class SellerReviewFeed {
    private static final String NAMESPACE = "http://schemas.google.com/merchant_reviews/5.0";

    private SellerReviewFeed() {}

    /**
     * The feed.
     *
     * @param merchant of the shop, the same for ever
     * @param site the shop's own site
     * @param page where all reviews can be read
     * @param created when the shop's oldest review was written
     * @param gone reviews that were published and are not any more
     */
    public static String of(
            String merchant,
            String name,
            URI site,
            URI page,
            Instant created,
            List<ShelvedReview> reviews,
            Map<String, Instant> gone) {
        StringBuilder feed = new StringBuilder(1000)
                .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<feed xmlns=\"" + NAMESPACE + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"")
                .append(" xsi:schemaLocation=\"" + NAMESPACE + " ")
                .append("http://www.gstatic.com/productsearch/static/reviews/5.0/merchant_reviews.xsd\">\n")
                .append("<merchants>\n<merchant id=\"")
                .append(xml(merchant))
                .append("\">\n");
        element(feed, "name", name);
        element(feed, "merchant_url", site.toString());
        element(feed, "rating_url", page.toString());
        element(feed, "create_timestamp", created.toString());
        element(feed, "last_update_timestamp", latest(reviews, created).toString());
        feed.append("</merchant>\n</merchants>\n");
        // What holds nothing is not there: each of these has one or more.
        if (!reviews.isEmpty()) {
            feed.append("<reviews>\n");
            reviews.forEach(review -> review(feed, merchant, review));
            feed.append("</reviews>\n");
        }
        if (!gone.isEmpty()) {
            feed.append("<deleted_reviews>\n");
            new TreeMap<>(gone).forEach((id, at) -> feed.append("<deleted_review id=\"")
                    .append(xml(id))
                    .append("\"><last_update_timestamp>")
                    .append(at)
                    .append("</last_update_timestamp></deleted_review>\n"));
            feed.append("</deleted_reviews>\n");
        }
        return feed.append("</feed>\n").toString();
    }

    private static Instant latest(List<ShelvedReview> reviews, Instant created) {
        return reviews.stream()
                .map(review -> review.changedAt().orElse(review.at()))
                .max(Instant::compareTo)
                .orElse(created);
    }

    private static void review(StringBuilder feed, String merchant, ShelvedReview review) {
        feed.append("<review id=\"")
                .append(xml(review.id()))
                .append("\" mid=\"")
                .append(xml(merchant))
                .append("\">\n");
        if (!review.name().isEmpty()) {
            element(feed, "reviewer_name", review.name());
        }
        element(feed, "create_timestamp", review.at().toString());
        element(
                feed,
                "last_update_timestamp",
                review.changedAt().orElse(review.at()).toString());
        element(feed, "content", review.opinion().words());
        feed.append("<ratings>\n<overall min=\"1\" max=\"")
                .append(Stars.MOST)
                .append("\">")
                .append(review.opinion().stars().count())
                .append("</overall>\n</ratings>\n");
        element(feed, "collection_method", "after_fulfillment");
        feed.append("</review>\n");
    }

    private static void element(StringBuilder feed, String name, String text) {
        feed.append('<')
                .append(name)
                .append('>')
                .append(xml(text))
                .append("</")
                .append(name)
                .append(">\n");
    }
}
