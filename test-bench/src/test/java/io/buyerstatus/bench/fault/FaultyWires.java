package io.buyerstatus.bench.fault;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Requests as a build with one fault would make them. */
public final class FaultyWires {
    private static final String MARK = "MARK#";
    private static final String HEAD = "HEAD";
    private static final String PARCEL = "PARCEL#";
    private static final long HOUR_SECONDS = 3600;

    private FaultyWires() {}

    /** Writes an event's mark over one that is there. */
    public static SdkRequest withoutMark(SdkRequest request) {
        return request instanceof PutItemRequest alone && isMark(alone.item())
                ? alone.toBuilder()
                        .conditionExpression(null)
                        .expressionAttributeNames(null)
                        .build()
                : inTransactions(request, sortKey -> sortKey.startsWith(MARK), FaultyWires::unconditional);
    }

    /** Writes an event's mark over one that is an hour old. */
    public static SdkRequest withMarkOfAnHour(SdkRequest request) {
        String condition = "attribute_not_exists(#pk) OR #received < :hourAgo";
        Map<String, String> names = Map.of("#pk", "pk", "#received", "receivedAt");
        if (request instanceof PutItemRequest alone && isMark(alone.item())) {
            return alone.toBuilder()
                    .conditionExpression(condition)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(Map.of(":hourAgo", anHourBefore(alone.item())))
                    .build();
        }
        return inTransactions(request, sortKey -> sortKey.startsWith(MARK), put -> put.toBuilder()
                .conditionExpression(condition)
                .expressionAttributeNames(names)
                .expressionAttributeValues(Map.of(":hourAgo", anHourBefore(put.item())))
                .build());
    }

    private static boolean isMark(Map<String, AttributeValue> item) {
        return item.getOrDefault("sk", AttributeValue.fromS("")).s().startsWith(MARK);
    }

    private static AttributeValue anHourBefore(Map<String, AttributeValue> mark) {
        BigDecimal now = new BigDecimal(
                mark.getOrDefault("receivedAt", AttributeValue.fromN("0")).n());
        return AttributeValue.fromN(
                now.subtract(BigDecimal.valueOf(HOUR_SECONDS)).toPlainString());
    }

    /** Writes an order whatever became of it since it was read. */
    public static SdkRequest withoutVersionGuard(SdkRequest request) {
        return request instanceof PutItemRequest alone
                        && alone.item()
                                .getOrDefault("sk", AttributeValue.fromS(""))
                                .s()
                                .equals(HEAD)
                ? alone.toBuilder()
                        .conditionExpression(null)
                        .expressionAttributeNames(null)
                        .expressionAttributeValues(null)
                        .build()
                : inTransactions(request, HEAD::equals, FaultyWires::unconditional);
    }

    /** Writes an order without what was told about it. */
    public static SdkRequest withoutMemoryOfMessages(SdkRequest request) {
        return inTransactions(request, sortKey -> sortKey.equals(HEAD) || sortKey.startsWith(PARCEL), put -> {
            Map<String, AttributeValue> item = new HashMap<>(put.item());
            item.remove("told");
            item.computeIfPresent("nw", (name, news) -> AttributeValue.fromM(withoutMemory(news.m())));
            return put.toBuilder().item(item).build();
        });
    }

    /** What a head says of its parcels. */
    private static Map<String, AttributeValue> withoutMemory(Map<String, AttributeValue> news) {
        Map<String, AttributeValue> parcels = new HashMap<>(news);
        parcels.replaceAll((parcel, said) -> {
            Map<String, AttributeValue> rest = new HashMap<>(said.m());
            rest.remove("told");
            return AttributeValue.fromM(rest);
        });
        return parcels;
    }

    /** Claims a message whoever has it. */
    public static SdkRequest withoutConditionOfClaims(SdkRequest request) {
        return request instanceof PutItemRequest put
                        && AttributeValue.fromS("sending").equals(put.item().get("state"))
                ? put.toBuilder()
                        .conditionExpression(null)
                        .expressionAttributeNames(null)
                        .expressionAttributeValues(null)
                        .returnValuesOnConditionCheckFailure((String) null)
                        .build()
                : request;
    }

    /** Claims a picture for ever: whoever dies with it is not missed. */
    public static SdkRequest withoutLeaseOfPictures(SdkRequest request) {
        if (!(request instanceof PutItemRequest put)
                || !AttributeValue.fromS("copying").equals(put.item().get("picture"))) {
            return request;
        }
        Map<String, AttributeValue> item = new HashMap<>(put.item());
        item.keySet().removeAll(Set.of("dueHour", "dueAt"));
        return put.toBuilder().item(item).build();
    }

    private static Put unconditional(Put put) {
        return put.toBuilder()
                .conditionExpression(null)
                .expressionAttributeNames(null)
                .expressionAttributeValues(null)
                .build();
    }

    private static SdkRequest inTransactions(SdkRequest request, Predicate<String> sortKey, UnaryOperator<Put> change) {
        if (!(request instanceof TransactWriteItemsRequest transaction)) {
            return request;
        }
        return transaction.toBuilder()
                .transactItems(transaction.transactItems().stream()
                        .map(item -> changed(item, sortKey, change))
                        .toList())
                .build();
    }

    private static TransactWriteItem changed(
            TransactWriteItem item, Predicate<String> sortKey, UnaryOperator<Put> change) {
        Put put = item.put();
        if (put == null) {
            return item;
        }
        String key = put.item().getOrDefault("sk", AttributeValue.fromS("")).s();
        return sortKey.test(key) ? item.toBuilder().put(change.apply(put)).build() : item;
    }
}
