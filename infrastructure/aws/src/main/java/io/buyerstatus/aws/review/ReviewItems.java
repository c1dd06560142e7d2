package io.buyerstatus.aws.review;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.core.link.SecretHash;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.review.Invitation;
import io.buyerstatus.core.review.Opinion;
import io.buyerstatus.core.review.Product;
import io.buyerstatus.core.review.RequestBasis;
import io.buyerstatus.core.review.ReviewText;
import io.buyerstatus.core.review.ReviewVersion;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Language;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Invitations and versions, without their keys. */
final class ReviewItems {
    private static final String ORDER = "order";
    private static final String CHANNEL = "chn";
    private static final String SECRET = "hash";
    private static final String NUMBER = "no";
    private static final String NAME = "name";
    private static final String PRODUCTS = "pr";
    private static final String CONSENT = "cw";
    private static final String CONSENT_AT = "cat";
    private static final String NOTICE_SINCE = "since";
    private static final String SKU = "sku";
    private static final String STARS = "st";
    private static final String WORDS = "w";
    private static final String LANGUAGE = "lang";
    private static final String DELETION = "del";
    static final String SALT = "salt";
    static final String TEXT = "text";
    private static final String DIGEST = "dig";
    private static final String SEAL = "seal";

    private ReviewItems() {}

    static ItemWriter write(Invitation invitation) {
        ItemWriter item = Schema.item()
                .text(ORDER, invitation.order().key())
                .text(CHANNEL, invitation.channel().value())
                .text(SECRET, invitation.secret().value())
                .instant(ReviewsTable.AT, invitation.at())
                .text(NUMBER, invitation.number())
                .text(NAME, invitation.name())
                .list(PRODUCTS, invitation.products(), ReviewItems::product);
        return switch (invitation.basis()) {
            case RequestBasis.Consent consent ->
                item.text(CONSENT, consent.words()).instant(CONSENT_AT, consent.at());
            case RequestBasis.Notice notice ->
                item.text(NOTICE_SINCE, notice.since().toString());
        };
    }

    static Invitation invitation(ShopId shop, ItemReader item) {
        Schema.check(item);
        return new Invitation(
                new OrderKey(shop, item.text(ORDER)),
                new ChannelId(item.text(CHANNEL)),
                new SecretHash(item.text(SECRET)),
                item.find(NOTICE_SINCE)
                        .<RequestBasis>map(since -> new RequestBasis.Notice(LocalDate.parse(since.s())))
                        .orElseGet(() -> new RequestBasis.Consent(item.instant(CONSENT_AT), item.text(CONSENT))),
                item.instant(ReviewsTable.AT),
                item.text(NUMBER),
                item.text(NAME),
                item.list(PRODUCTS, ReviewItems::product));
    }

    static AttributeValue product(Product product) {
        return new ItemWriter()
                .text(ReviewsTable.ID, product.id())
                .text(SKU, product.sku())
                .text(NAME, product.name())
                .value();
    }

    static Product product(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new Product(map.text(ReviewsTable.ID), map.text(SKU), map.text(NAME));
    }

    static ItemWriter write(ReviewVersion version) {
        return Schema.item()
                .number(NUMBER, version.number())
                .instant(ReviewsTable.AT, version.at())
                .flag(DELETION, version.deletion())
                .put(TEXT, version.text(), ReviewItems::text)
                .text(SALT, version.salt())
                .text(DIGEST, version.digest())
                .text(SEAL, version.seal());
    }

    static ReviewVersion version(ItemReader item) {
        Schema.check(item);
        return new ReviewVersion(
                item.integer(NUMBER),
                item.instant(ReviewsTable.AT),
                item.flag(DELETION),
                item.find(TEXT, ReviewItems::text),
                item.text(SALT),
                item.text(DIGEST),
                item.text(SEAL));
    }

    private static AttributeValue text(ReviewText text) {
        return opinion(text.shop())
                .map(PRODUCTS, text.products(), opinion -> opinion(opinion).value())
                .text(NAME, text.name())
                .text(LANGUAGE, text.language().tag())
                .value();
    }

    private static ReviewText text(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        Map<String, Opinion> products = map.map(PRODUCTS, each -> opinion(ItemReader.of(each)));
        return new ReviewText(opinion(map), products, map.text(NAME), new Language(map.text(LANGUAGE)));
    }

    static ItemWriter opinion(Opinion opinion) {
        return new ItemWriter().number(STARS, opinion.stars().count()).text(WORDS, opinion.words());
    }

    static Opinion opinion(ItemReader map) {
        return new Opinion(new Stars(map.integer(STARS)), map.text(WORDS));
    }

    static Optional<Product> product(ItemReader item) {
        return item.find(PRODUCTS, ReviewItems::product);
    }

    static ItemWriter withProduct(ItemWriter item, Optional<Product> product) {
        return item.put(PRODUCTS, product, ReviewItems::product);
    }
}
