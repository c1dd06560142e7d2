package io.buyerstatus.aws.review;

import io.buyerstatus.aws.item.ItemReader;
import io.buyerstatus.aws.item.ItemWriter;
import io.buyerstatus.aws.item.Schema;
import io.buyerstatus.aws.item.Values;
import io.buyerstatus.core.review.ReviewAct;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the shop did about a review, without its keys. */
final class ActItems {
    private static final String ANSWER = "answer";
    private static final String REPORT = "report";
    private static final String DECISION = "decision";

    /** As earlier releases named it. */
    private static final String TEXT = "text";

    private static final String OF_VERSION = "of";
    private static final String REASON = "reason";
    private static final String PLACE = "place";
    private static final String REMOVED = "removed";

    private ActItems() {}

    static ItemWriter write(ReviewAct act) {
        ItemWriter item = Schema.item().instant(ReviewsTable.AT, act.at());
        return switch (act) {
            case ReviewAct.Answer answer -> item.text(ReviewsTable.KIND, ANSWER).text(ReviewsTable.SAID, answer.text());
            case ReviewAct.Report report ->
                item.text(ReviewsTable.KIND, REPORT)
                        .number(OF_VERSION, report.version())
                        .text(REASON, report.reason().name().toLowerCase(Locale.ROOT))
                        .text(PLACE, report.place())
                        .text(ReviewsTable.SAID, report.why());
            case ReviewAct.Decision decision ->
                item.text(ReviewsTable.KIND, DECISION)
                        .number(OF_VERSION, decision.version())
                        .flag(REMOVED, decision.removed())
                        .text(ReviewsTable.SAID, decision.statement());
        };
    }

    static ReviewAct read(ItemReader item) {
        Schema.check(item);
        String kind = item.text(ReviewsTable.KIND);
        return switch (kind) {
            case ANSWER -> new ReviewAct.Answer(item.instant(ReviewsTable.AT), said(item));
            case REPORT ->
                new ReviewAct.Report(
                        item.instant(ReviewsTable.AT),
                        item.integer(OF_VERSION),
                        ReviewAct.Reason.valueOf(item.text(REASON).toUpperCase(Locale.ROOT)),
                        item.text(PLACE),
                        said(item));
            case DECISION ->
                new ReviewAct.Decision(
                        item.instant(ReviewsTable.AT), item.integer(OF_VERSION), item.flag(REMOVED), said(item));
            default -> throw new IllegalStateException("an act of the unknown kind " + kind);
        };
    }

    /** An answer in what is shown. */
    static AttributeValue answer(ReviewAct.Answer answer) {
        return new ItemWriter()
                .instant(ReviewsTable.AT, answer.at())
                .text(ReviewsTable.SAID, answer.text())
                .value();
    }

    static ReviewAct.Answer answer(AttributeValue value) {
        ItemReader map = ItemReader.of(value);
        return new ReviewAct.Answer(Values.instant(map.get(ReviewsTable.AT)), said(map));
    }

    private static String said(ItemReader item) {
        return item.find(ReviewsTable.SAID).isPresent() ? item.text(ReviewsTable.SAID) : item.text(TEXT);
    }
}
