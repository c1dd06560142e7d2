package io.buyerstatus.functions.reviews;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.review.Product;
import io.buyerstatus.core.review.ReviewSettings;
import io.buyerstatus.core.review.ShelfChange;
import io.buyerstatus.core.review.ShelvedReview;
import io.buyerstatus.core.review.Tally;
import io.buyerstatus.core.reviewing.ReviewShelf;
import io.buyerstatus.core.settings.EffectiveSettings;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.functions.shared.buyer.PageRequests;
import io.buyerstatus.functions.shared.http.Replies;
import io.buyerstatus.functions.shared.http.Request;
import io.buyerstatus.pages.buyer.access.NoticePages;
import io.buyerstatus.pages.buyer.review.PublishedPages;
import io.buyerstatus.pages.buyer.review.ReviewFiles;
import io.buyerstatus.pages.buyer.review.SellerReviewFeed;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What everybody may see of a shop's reviews; nothing of it while the shop does not publish them. */
record PublishedRoutes(
        ReviewShelf shelf, SettingsStore settings, PublishedPages pages, NoticePages notices, URI publicBase) {
    private static final int OF_A_PAGE = 50;
    private static final int OF_A_READ = 200;

    /** A file holds as many as an answer of Lambda, with room to spare. */
    private static final int OF_A_FILE = 2000;

    private record Shop(ShopId id, EffectiveSettings settings) {}

    APIGatewayV2HTTPResponse page(Request request) {
        return published(
                request,
                shop -> Replies.page(
                        request,
                        200,
                        pages.page(
                                shop.id(),
                                shop.settings(),
                                asked(request),
                                shelf.page(
                                        shop.id(),
                                        ShelfChange.SHOP,
                                        ReviewShelf.place(request.queryParameter(PublishedPages.AFTER)),
                                        OF_A_PAGE))));
    }

    APIGatewayV2HTTPResponse frame(Request request) {
        return published(
                request,
                shop -> Replies.framedPage(
                        request, pages.frame(shop.id(), shop.settings(), asked(request), first(shop, 1))));
    }

    /** The badge, the table, and the feed. */
    APIGatewayV2HTTPResponse file(Request request) {
        return published(request, shop -> switch (request.pathParameter("file")) {
            case "badge.svg" ->
                Replies.published(
                        request,
                        "image/svg+xml; charset=utf-8",
                        ReviewFiles.badge(
                                shop.settings(),
                                asked(request).language(shop.settings()),
                                first(shop, 1).tally().orElse(Tally.NONE)));
            case "reviews.csv" ->
                Replies.published(request, "text/csv; charset=utf-8", ReviewFiles.csv(all(shop, ShelfChange.SHOP)));
            case "google.xml" -> Replies.published(request, "application/xml; charset=utf-8", feed(shop));
            default -> missing(request);
        });
    }

    /** Linked data of one product. */
    APIGatewayV2HTTPResponse product(Request request) {
        return published(request, shop -> {
            String sku = request.pathParameter("sku");
            ReviewShelf.Page page = shelf.page(shop.id(), Product.idOf(sku), Optional.empty(), OF_A_PAGE);
            Optional<Product> product = page.reviews().stream().findFirst().flatMap(ShelvedReview::product);
            return product.isPresent() && page.tally().isPresent()
                    ? Replies.published(
                            request,
                            "application/ld+json; charset=utf-8",
                            ReviewFiles.product(
                                    product.get().name(), sku, page.tally().get(), page.reviews()))
                    : missing(request);
        });
    }

    private String feed(Shop shop) {
        List<ShelvedReview> reviews = all(shop, ShelfChange.SHOP);
        URI page = BuyerUrls.reviews(publicBase, shop.id().value());
        return SellerReviewFeed.of(
                shop.id().value(),
                PageFrames.name(shop.settings()),
                shop.settings().find(GeneralSettings.WEBSITE).orElse(page),
                page,
                reviews.isEmpty() ? Instant.EPOCH : reviews.getLast().at(),
                reviews,
                shelf.gone(shop.id()));
    }

    private ReviewShelf.Page first(Shop shop, int most) {
        return shelf.page(shop.id(), ShelfChange.SHOP, Optional.empty(), most);
    }

    private List<ShelvedReview> all(Shop shop, String of) {
        List<ShelvedReview> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            ReviewShelf.Page page = shelf.page(shop.id(), of, after, OF_A_READ);
            all.addAll(page.reviews());
            after = page.next();
        } while (after.isPresent() && all.size() < OF_A_FILE);
        return all;
    }

    private APIGatewayV2HTTPResponse published(Request request, Function<Shop, APIGatewayV2HTTPResponse> answer) {
        return ShopId.parse(request.pathParameter("shop"))
                .flatMap(settings::shop)
                .map(shop -> new Shop(shop.id(), shop.ofShop()))
                .filter(shop -> shop.settings().get(GeneralSettings.ENABLED)
                        && shop.settings().get(ReviewSettings.PUBLISHED))
                .map(answer)
                .orElseGet(() -> missing(request));
    }

    private APIGatewayV2HTTPResponse missing(Request request) {
        return Replies.page(request, 404, notices.missing(asked(request).language()));
    }

    private PageRequest asked(Request request) {
        return PageRequests.of(request, BuyerUrls.reviews(publicBase, request.pathParameter("shop")));
    }
}
