package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That nobody kept more early scans of a number than were read.
 *
 * @param values none where the condition needs none: DynamoDB refuses an empty map
 */
record EarlyGuard(
        String condition,
        Map<String, String> names,
        @Nullable Map<String, AttributeValue> values) {
    /**
     * @param version as it was read; 0 where there were none
     */
    static EarlyGuard of(long version) {
        return version == 0
                ? new EarlyGuard("attribute_not_exists(#pk)", Map.of("#pk", OrdersTable.PK), null)
                : new EarlyGuard(
                        "#version = :version",
                        Map.of("#version", OrdersTable.Head.VERSION),
                        Map.of(":version", Values.number(version)));
    }
}
