package io.buyerstatus.aws.document;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys and attribute names of the rows about documents and files in the ledger's table. {@link #DOCUMENT} is in the template too,
 * in the stream's filter.
 */
public final class DocumentRows {
    /** What is to be done with the row; not {@code state}, which is what messages are filtered by. */
    static final String DOCUMENT = "document";

    static final String USE = "use";
    static final String ID = "docId";
    static final String ORIGINAL = "original";
    static final String NOTE = "note";
    static final String SHA256 = "sha256";
    static final String TYPE = "type";
    static final String LENGTH = "length";
    static final String NAME = "name";
    static final String ADDED_AT = "addedAt";

    public static final String OF_ORDER = "DOCUMENT#";
    private static final String DUE = "DOCUMENTS#";
    private static final String SWEEP = "SWEEP";
    private static final String CURSOR = "DOCUMENTS";
    private static final String OF_SHOP = "#FILES";
    private static final String FILE = "FILE#";

    private DocumentRows() {}

    static Map<String, AttributeValue> key(DocumentKey document) {
        return key(LedgerTable.partition(document.order()), OF_ORDER + document.key());
    }

    static Map<String, AttributeValue> file(ShopId shop, String id) {
        return key(files(shop), FILE + id);
    }

    static String files(ShopId shop) {
        return shop.value() + OF_SHOP;
    }

    static String fileId(String sortKey) {
        return sortKey.substring(FILE.length());
    }

    static Map<String, AttributeValue> cursor() {
        return key(SWEEP, CURSOR);
    }

    /** The document, if a row's key is of that kind. */
    public static Optional<DocumentKey> document(String partitionKey, String sortKey) {
        return LedgerTable.order(partitionKey)
                .filter(order -> sortKey.startsWith(OF_ORDER))
                .flatMap(order -> DocumentKey.parse(order, sortKey.substring(OF_ORDER.length())));
    }

    /** The partition of the index that an instant falls into: messages, pictures and documents are swept apart. */
    static String dueHour(Instant instant) {
        return DUE + LedgerTable.dueHour(instant);
    }

    private static Map<String, AttributeValue> key(String partitionKey, String sortKey) {
        return Map.of(LedgerTable.PK, Values.text(partitionKey), LedgerTable.SK, Values.text(sortKey));
    }
}
