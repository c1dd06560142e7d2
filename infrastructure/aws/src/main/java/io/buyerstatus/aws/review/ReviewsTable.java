package io.buyerstatus.aws.review;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys and attribute names. A review is one partition: its invitation, a head with its revision, a row for each version and for each act of
 * the shop, and what somebody of its staff has begun to answer. What is published is copied onto shelves, the shop's and each product's, with the counts as the row that sorts last, so that one
 * read backwards brings counts and newest reviews. All of it is written in one transaction.
 */
final class ReviewsTable {
    static final String PK = "pk";
    static final String SK = "sk";

    static final String INVITATION = "INVITATION";
    static final String HEAD = "HEAD";
    static final String VERSION = "VERSION#";
    static final String ACT = "ACT#";

    /** What somebody of the staff has begun to answer. */
    private static final String DRAFT = "DRAFT#";

    /** On a shelf. */
    static final String SHOWN = "SHOWN#";

    /** Sorts after all that is shown. */
    static final String TALLY = "TALLY";

    static final String REVISION = "rev";
    static final String AT = "at";
    static final String KIND = "kind";
    static final String ID = "id";

    /** What the shop says. Named otherwise than an author's words: the role of the desk may write these, and none of those. */
    static final String SAID = "said";

    private ReviewsTable() {}

    static String review(ShopId shop, String id) {
        return shop + "#review#" + id;
    }

    static String shelf(ShopId shop, String shelf) {
        return shop + "#shelf#" + shelf;
    }

    static String written(ShopId shop) {
        return shop + "#reviews";
    }

    static String gone(ShopId shop) {
        return shop + "#gone";
    }

    static Map<String, AttributeValue> head(ShopId shop, String id) {
        return key(review(shop, id), HEAD);
    }

    static Map<String, AttributeValue> version(ShopId shop, String id, int number) {
        return key(review(shop, id), "%s%05d".formatted(VERSION, number));
    }

    static Map<String, AttributeValue> act(ShopId shop, String id, int number) {
        return key(review(shop, id), "%s%05d".formatted(ACT, number));
    }

    static Map<String, AttributeValue> draft(ShopId shop, String id, PersonId writer) {
        return key(review(shop, id), DRAFT + writer);
    }

    static Map<String, AttributeValue> shown(ShopId shop, String shelf, Instant at, String id) {
        return key(shelf(shop, shelf), SHOWN + Values.sortable(at) + "#" + id);
    }

    static Map<String, AttributeValue> tally(ShopId shop, String shelf) {
        return key(shelf(shop, shelf), TALLY);
    }

    static Map<String, AttributeValue> writtenAt(ShopId shop, Instant at, String id) {
        return key(written(shop), Values.sortable(at) + "#" + id);
    }

    static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(PK, Values.text(partition), SK, Values.text(sort));
    }
}
