package io.buyerstatus.aws.api;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.api.ApiKey;
import io.buyerstatus.core.api.RequestStamp;
import io.buyerstatus.core.value.Hashes;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys and attribute names. A partition for each key of a shop: how often it came, and what became of what it asked for. */
final class ApiRows {
    private static final String KEY = "#API#";
    private static final String REQUESTS = "REQUESTS";
    private static final String ANSWER = "ANSWER#";

    /** In milliseconds since 1970: when the next request would come if all came evenly. */
    static final String NEXT = "next";

    static final String USED_AT = "usedAt";

    static final String FINGERPRINT = "fingerprint";

    /** In milliseconds since 1970: until when a row counts. */
    static final String UNTIL = "until";

    /** Absent while it is being done. */
    static final String STATUS = "status";

    static final String BODY = "body";

    private ApiRows() {}

    static Map<String, AttributeValue> requests(ApiKey key) {
        return row(key, REQUESTS);
    }

    /** A name is kept as a digest: programs call things what they like. */
    static Map<String, AttributeValue> answer(ApiKey key, RequestStamp stamp) {
        return row(key, ANSWER + Hashes.key("request", stamp.name()));
    }

    private static Map<String, AttributeValue> row(ApiKey key, String sort) {
        return Map.of(
                LedgerTable.PK, Values.text(key.shop() + KEY + key.id()),
                LedgerTable.SK, Values.text(sort));
    }
}
