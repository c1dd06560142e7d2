package io.buyerstatus.aws.order;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That nobody wrote a row since it was read.
 *
 * @param values none where the condition needs none: DynamoDB refuses an empty map
 */
record VersionGuard(
        String condition,
        Map<String, String> names,
        @Nullable Map<String, AttributeValue> values) {
    /**
     * @param version as it was read; 0 where there was no row
     */
    static VersionGuard of(long version) {
        return of(Attributes.VERSION, version);
    }

    /**
     * That nobody wrote an order's head since it was read.
     *
     * @param version as it was read; 0 where there was none
     */
    static VersionGuard ofHead(long version) {
        return version == 0
                ? of(0)
                : new VersionGuard(
                        "#version = :version OR (#version = :none AND #withNews = :version)",
                        Map.of("#version", Attributes.VERSION, "#withNews", Attributes.Head.VERSION_WITH_NEWS),
                        Map.of(":version", Values.number(version), ":none", Values.number(HeadItem.FOR_NOBODY)));
    }

    /**
     * That nobody wrote a message since it was read.
     *
     * @param revision as it was read
     */
    static VersionGuard ofMessage(long revision) {
        return of(LedgerTable.REVISION, revision);
    }

    private static VersionGuard of(String attribute, long version) {
        return version == 0
                ? new VersionGuard("attribute_not_exists(#pk)", Map.of("#pk", OrdersTable.PK), null)
                : new VersionGuard(
                        "#version = :version",
                        Map.of("#version", attribute),
                        Map.of(":version", Values.number(version)));
    }
}
