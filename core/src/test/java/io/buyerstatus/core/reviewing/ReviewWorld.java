package io.buyerstatus.core.reviewing;

import io.buyerstatus.core.link.LinkSecret;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Product;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.testing.FakeSecretBox;
import io.buyerstatus.core.testing.InMemoryLedger;
import io.buyerstatus.core.testing.InMemoryReviews;
import io.buyerstatus.core.testing.InMemorySettings;
import io.buyerstatus.core.testing.MutableClock;
import io.buyerstatus.core.testing.sample.Samples;
import io.buyerstatus.core.value.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A shop whose buyers were asked for reviews. */
final class ReviewWorld {
    static final ShopId SHOP = new ShopId("demo");
    static final LinkSecret SECRET = new LinkSecret("N0tASecret-OnlyItsLength-00");
    static final Product CUP = new Product(Product.idOf("CUP"), "CUP", "Cup");

    final MutableClock clock = new MutableClock(Samples.NOW);
    final InMemoryLedger ledger = new InMemoryLedger();
    final InMemoryReviews reviews = new InMemoryReviews(ledger);
    final InMemorySettings settings = new InMemorySettings();
    final WriteReview write = new WriteReview(reviews, settings, () -> SECRET, clock);
    final ActOnReviews acts = new ActOnReviews(reviews, clock);

    ReviewWorld() {
        settings.replace(new ShopSettings(
                SHOP,
                SettingsLayer.EMPTY,
                Map.of(new ChannelId("web"), SettingsLayer.EMPTY),
                Map.of(),
                new FakeSecretBox().seal(SHOP, SecretBox.Purpose.LINK_KEY, new byte[32])));
    }

    /** Whoever bought so was asked; what their link is. */
    WriteReview.Link invited(String number) {
        OrderKey order = OrderKey.of(SHOP, new ConnectionId("shop-web"), number);
        reviews.invite(new Invitation(
                order,
                new ChannelId("web"),
                SecretHash.of(SECRET),
                new RequestBasis.Notice(LocalDate.of(2026, 11, 1)),
                clock.instant(),
                number,
                "Anna K.",
                List.of(CUP)));
        return new WriteReview.Link(SHOP.value(), Invitation.id(order), SECRET.value());
    }

    static TypedReview typed(int stars, String words) {
        return new TypedReview(
                String.valueOf(stars),
                words,
                Map.of(CUP.id(), new TypedReview.Typed(String.valueOf(6 - stars), "")),
                true,
                new Language("de"));
    }

    Review review(WriteReview.Link link) {
        return reviews.find(SHOP, link.id()).orElseThrow();
    }
}
