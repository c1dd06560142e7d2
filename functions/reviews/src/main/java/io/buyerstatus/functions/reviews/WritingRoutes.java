package io.buyerstatus.functions.reviews;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.reviewing.TypedReview;
import io.buyerstatus.core.reviewing.WriteReview;
import io.buyerstatus.core.reviewing.WriteReview.Link;
import io.buyerstatus.core.reviewing.WriteReview.Opened;
import io.buyerstatus.core.reviewing.WriteReview.Outcome;
import io.buyerstatus.core.value.Language;
import io.buyerstatus.functions.shared.buyer.PageRequests;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.buyer.review.ReviewPages;
import io.buyerstatus.pages.buyer.review.ReviewPages.News;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writing a review, correcting it, deleting it. What is opened changes nothing: whoever reads mails for others opens every link. */
record WritingRoutes(WriteReview write, ReviewPages pages, NoticePages notices, URI publicBase) {
    private static final String DONE = "done";

    /** The form, with what stands there. */
    APIGatewayV2HTTPResponse open(Request request) {
        News news =
                switch (request.queryParameter(DONE).orElse("")) {
                    case "saved" -> News.SAVED;
                    case "deleted" -> News.DELETED;
                    default -> News.NONE;
                };
        return write.look(link(request))
                .map(opened -> page(
                        request,
                        200,
                        opened,
                        news,
                        request.queryParameter(ReviewPages.STARS).flatMap(Stars::parse),
                        Optional.empty()))
                .orElseGet(() -> missing(request));
    }

    /** Stores what was typed. */
    APIGatewayV2HTTPResponse write(Request request) {
        return write.look(link(request))
                .map(opened -> {
                    TypedReview typed = typed(request, opened);
                    return answer(request, write.write(link(request), typed), Optional.of(typed), "saved");
                })
                .orElseGet(() -> missing(request));
    }

    /** Erases it. */
    APIGatewayV2HTTPResponse delete(Request request) {
        return answer(request, write.delete(link(request)), Optional.empty(), "deleted");
    }

    private APIGatewayV2HTTPResponse answer(
            Request request, Outcome outcome, Optional<TypedReview> typed, String done) {
        return switch (outcome) {
            case Outcome.Stored stored ->
                Replies.seeOther(uri(request).getRawPath() + "?" + DONE + "=" + done + "#content");
            case Outcome.NoStars(Opened opened) -> page(request, 422, opened, News.NO_STARS, Optional.empty(), typed);
            case Outcome.WordsWithoutStars(Opened opened) ->
                page(request, 422, opened, News.WORDS_WITHOUT_STARS, Optional.empty(), typed);
            case Outcome.TooLong(Opened opened) -> page(request, 422, opened, News.TOO_LONG, Optional.empty(), typed);
            case Outcome.TooManyVersions(Opened opened) ->
                page(request, 422, opened, News.TOO_OFTEN, Optional.empty(), typed);
            case Outcome.NotOpen not -> missing(request);
            case Outcome.Busy busy ->
                Replies.page(
                        request,
                        503,
                        notices.unavailable(
                                PageRequests.of(request, uri(request)).language()));
        };
    }

    private APIGatewayV2HTTPResponse page(
            Request request,
            int status,
            Opened opened,
            News news,
            Optional<Stars> preselected,
            Optional<TypedReview> typed) {
        return Replies.page(
                request, status, pages.html(opened, PageRequests.of(request, uri(request)), news, preselected, typed));
    }

    private APIGatewayV2HTTPResponse missing(Request request) {
        return Replies.page(
                request,
                404,
                notices.missing(PageRequests.of(request, uri(request)).language()));
    }

    private TypedReview typed(Request request, Opened opened) {
        Map<String, String> form = request.form();
        Map<String, TypedReview.Typed> products = new HashMap<>();
        opened.review()
                .invitation()
                .products()
                .forEach(product -> products.put(
                        product.id(),
                        new TypedReview.Typed(
                                form.getOrDefault(ReviewPages.STARS_OF + product.id(), ""),
                                form.getOrDefault(ReviewPages.WORDS_OF + product.id(), ""))));
        return new TypedReview(
                form.getOrDefault(ReviewPages.STARS, ""),
                form.getOrDefault("words", ""),
                products,
                form.getOrDefault("name", "").equals("shown"),
                new Language(pages.language(opened.review(), PageRequests.of(request, uri(request)), opened.settings())
                        .tag()));
    }

    private static Link link(Request request) {
        return new Link(
                request.pathParameter("shop"), request.pathParameter("review"), request.pathParameter("secret"));
    }

    private URI uri(Request request) {
        return publicBase.resolve(BuyerUrls.path(
                BuyerUrls.REVIEW,
                request.pathParameter("shop"),
                request.pathParameter("review"),
                request.pathParameter("secret")));
    }
}
