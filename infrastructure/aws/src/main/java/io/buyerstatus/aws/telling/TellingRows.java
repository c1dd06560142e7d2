package io.buyerstatus.aws.telling;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.order.OrderKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and attribute names of the rows about what shop systems are to be told, in the ledger's table. */
public final class TellingRows {
    /** How far it is; not {@code state}, by which the stream's readers know messages. */
    static final String TELLING = "telling";

    static final String NOTE = "note";

    public static final String OF_ORDER = "TELLING#";
    private static final String DUE = "TELLINGS#";
    private static final String SWEEP = "SWEEP";
    private static final String CURSOR = "TELLINGS";

    private TellingRows() {}

    static Map<String, AttributeValue> key(OrderKey order, String occurrence) {
        return key(LedgerTable.partition(order), OF_ORDER + occurrence);
    }

    static Map<String, AttributeValue> cursor() {
        return key(SWEEP, CURSOR);
    }

    /**
     * What a row is about.
     *
     * @param occurrence which decision of the order's
     */
    public record Subject(OrderKey order, String occurrence) {}

    /** What a row is about, if its key is of that kind. */
    public static Optional<Subject> subject(String partitionKey, String sortKey) {
        return LedgerTable.order(partitionKey)
                .filter(order -> sortKey.startsWith(OF_ORDER))
                .map(order -> new Subject(order, sortKey.substring(OF_ORDER.length())));
    }

    /** The partition of the index that an instant falls into: each kind of row is swept apart. */
    static String dueHour(Instant instant) {
        return DUE + LedgerTable.dueHour(instant);
    }

    private static Map<String, AttributeValue> key(String partitionKey, String sortKey) {
        return Map.of(LedgerTable.PK, Values.text(partitionKey), LedgerTable.SK, Values.text(sortKey));
    }
}
