package io.buyerstatus.aws.review;

import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.review.Review;
import io.buyerstatus.core.review.ShelfChange;
import io.buyerstatus.core.review.Stars;
import io.buyerstatus.core.review.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The writes of one transaction about a review. */
final class ReviewWrites {
    private static final String ABSENT = "attribute_not_exists(#pk)";

    private final String table;
    private final Review before;
    private final Review after;
    private final List<TransactWriteItem> writes = new ArrayList<>();

    ReviewWrites(String table, Review before, Review after) {
        this.table = table;
        this.before = before;
        this.after = after;
    }

    List<TransactWriteItem> all() {
        return List.copyOf(writes);
    }

    /** The first write of all: nobody wrote since it was read. */
    ReviewWrites guarded() {
        Map<String, AttributeValue> item = keyed(
                ReviewsTable.head(after.shop(), after.id()),
                Schema.item().number(ReviewsTable.REVISION, after.revision()));
        Put.Builder put = Put.builder().tableName(table).item(item);
        if (before.revision() == 0) {
            put.conditionExpression(ABSENT).expressionAttributeNames(Map.of("#pk", ReviewsTable.PK));
        } else {
            put.conditionExpression("#rev = :rev")
                    .expressionAttributeNames(Map.of("#rev", ReviewsTable.REVISION))
                    .expressionAttributeValues(Map.of(":rev", Values.number(before.revision())));
        }
        return with(put.build());
    }

    /** Versions that are new, and those whose words a deletion takes out. */
    ReviewWrites versions() {
        for (int at = 0; at < after.versions().size(); at++) {
            boolean isNew = at >= before.versions().size();
            if (isNew) {
                insert(
                        ReviewsTable.version(after.shop(), after.id(), at + 1),
                        ReviewItems.write(after.versions().get(at)));
            } else if (!after.versions().get(at).equals(before.versions().get(at))) {
                with(TransactWriteItem.builder()
                        .update(Update.builder()
                                .tableName(table)
                                .key(ReviewsTable.version(after.shop(), after.id(), at + 1))
                                .updateExpression("REMOVE #text, #salt")
                                .expressionAttributeNames(Map.of("#text", ReviewItems.TEXT, "#salt", ReviewItems.SALT))
                                .build())
                        .build());
            }
        }
        if (before.versions().isEmpty() && !after.versions().isEmpty()) {
            put(
                    ReviewsTable.writtenAt(after.shop(), writtenAt(), after.id()),
                    Schema.item().text(ReviewsTable.ID, after.id()));
        }
        return this;
    }

    /** What the shop did. */
    ReviewWrites acts() {
        for (int at = before.acts().size(); at < after.acts().size(); at++) {
            insert(
                    ReviewsTable.act(after.shop(), after.id(), at + 1),
                    ActItems.write(after.acts().get(at)));
        }
        return this;
    }

    /** What is published of it from now on, by its author's doing. */
    ReviewWrites shelves() {
        ShelfChange.between(before, after).forEach((shelf, change) -> {
            change.shown()
                    .ifPresentOrElse(
                            shown -> put(
                                    ReviewsTable.shown(after.shop(), shelf, writtenAt(), after.id()),
                                    ShelfItems.write(shown)),
                            () -> delete(ReviewsTable.shown(after.shop(), shelf, writtenAt(), after.id())));
            count(shelf, change.tally());
        });
        return gone();
    }

    /** The same by the shop's doing: an answer is added beside the author's words, and what is removed is taken away; no word is written. */
    ReviewWrites shelvesByShop() {
        boolean answered = !before.answer().equals(after.answer());
        ShelfChange.between(before, after).forEach((shelf, change) -> {
            Map<String, AttributeValue> key = ReviewsTable.shown(after.shop(), shelf, writtenAt(), after.id());
            if (change.shown().isEmpty()) {
                delete(key);
            } else if (answered) {
                change.shown()
                        .get()
                        .answer()
                        .ifPresent(answer -> with(TransactWriteItem.builder()
                                .update(Update.builder()
                                        .tableName(table)
                                        .key(key)
                                        .updateExpression("SET #ans = :ans")
                                        .expressionAttributeNames(Map.of("#ans", ShelfItems.ANSWER))
                                        .expressionAttributeValues(Map.of(":ans", ActItems.answer(answer)))
                                        .build())
                                .build()));
            }
            count(shelf, change.tally());
        });
        return gone();
    }

    private ReviewWrites gone() {
        Map<String, AttributeValue> key = ReviewsTable.key(ReviewsTable.gone(after.shop()), after.id());
        if (before.published().isPresent() && after.published().isEmpty()) {
            put(key, Schema.item().instant(ReviewsTable.AT, after.touchedAt()));
        } else if (before.published().isEmpty()
                && after.published().isPresent()
                && !before.versions().isEmpty()) {
            delete(key);
        }
        return this;
    }

    private Instant writtenAt() {
        return after.writtenAt().orElseThrow();
    }

    /** Adds to counts without reading them. */
    private void count(String shelf, Tally change) {
        List<String> terms = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        for (int stars = 1; stars <= Stars.MOST; stars++) {
            term(ShelfItems.count(stars), change.of(stars), terms, names, values);
        }
        term(ShelfItems.REMOVED, change.removed(), terms, names, values);
        if (terms.isEmpty()) {
            return;
        }
        names.put("#v", Schema.ATTRIBUTE);
        values.put(":v", Values.number(Schema.VERSION));
        with(TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(ReviewsTable.tally(after.shop(), shelf))
                        .updateExpression("ADD " + String.join(", ", terms) + " SET #v = :v")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)
                        .build())
                .build());
    }

    private static void term(
            String attribute,
            long change,
            List<String> terms,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        if (change != 0) {
            terms.add("#%s :%s".formatted(attribute, attribute));
            names.put("#" + attribute, attribute);
            values.put(":" + attribute, Values.number(change));
        }
    }

    private void insert(Map<String, AttributeValue> key, ItemWriter item) {
        with(Put.builder()
                .tableName(table)
                .item(keyed(key, item))
                .conditionExpression(ABSENT)
                .expressionAttributeNames(Map.of("#pk", ReviewsTable.PK))
                .build());
    }

    private void put(Map<String, AttributeValue> key, ItemWriter item) {
        with(Put.builder().tableName(table).item(keyed(key, item)).build());
    }

    private void delete(Map<String, AttributeValue> key) {
        with(TransactWriteItem.builder()
                .delete(Delete.builder().tableName(table).key(key).build())
                .build());
    }

    private ReviewWrites with(Put put) {
        return with(TransactWriteItem.builder().put(put).build());
    }

    private ReviewWrites with(TransactWriteItem write) {
        writes.add(write);
        return this;
    }

    static Map<String, AttributeValue> keyed(Map<String, AttributeValue> key, ItemWriter item) {
        Map<String, AttributeValue> whole = new HashMap<>(item.item());
        whole.putAll(key);
        return whole;
    }
}
