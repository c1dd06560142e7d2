package io.buyerstatus.aws.picture;

import io.buyerstatus.aws.item.Values;
import io.buyerstatus.aws.ledger.LedgerTable;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.picture.ReferencedPictures;
import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys and attribute names of the rows about pictures in the ledger's table. {@link #PICTURE} is in the template too, in
 * the stream's filter.
 */
public final class PictureRows {
    /** What is to be done with the row; not {@code state}, which is what messages are filtered by. */
    static final String PICTURE = "picture";

    /** Of {@link #PICTURE}, for what an order named. */
    static final String NAMED = "named";

    /** The same, once each was asked for. */
    static final String ASKED = "asked";

    static final String ORIGINALS = "originals";
    static final String ORIGINAL = "original";
    static final String USE = "use";
    static final String NOTE = "note";
    static final String NAMED_AT = "namedAt";

    static final String COPY = "COPY#";
    private static final String OF_ORDER = "PICTURES#";
    private static final String OF_SHOP = "#PICTURES";
    private static final String SWEEP = "SWEEP";
    private static final String CURSOR = "PICTURES";

    private PictureRows() {}

    static Map<String, AttributeValue> key(ReferencedPictures.Id id) {
        return key(LedgerTable.partition(id.order()), OF_ORDER + id.digest());
    }

    static Map<String, AttributeValue> key(PictureKey picture) {
        return key(partition(picture.shop()), COPY + picture.key());
    }

    static String partition(ShopId shop) {
        return shop.value() + OF_SHOP;
    }

    static Map<String, AttributeValue> cursor() {
        return key(SWEEP, CURSOR);
    }

    /** What an order named, if a row's key is of that kind. */
    public static Optional<ReferencedPictures.Id> named(String partitionKey, String sortKey) {
        return LedgerTable.order(partitionKey)
                .filter(order -> sortKey.startsWith(OF_ORDER))
                .map(order -> new ReferencedPictures.Id(order, sortKey.substring(OF_ORDER.length())));
    }

    /** The picture, if a row's key is of that kind. */
    public static Optional<PictureKey> copy(String partitionKey, String sortKey) {
        if (!partitionKey.endsWith(OF_SHOP) || !sortKey.startsWith(COPY)) {
            return Optional.empty();
        }
        return ShopId.parse(partitionKey.substring(0, partitionKey.length() - OF_SHOP.length()))
                .flatMap(shop -> PictureKey.parse(shop, sortKey.substring(COPY.length())));
    }

    /** The partition of the index that an instant falls into: messages and pictures are swept apart. */
    static String dueHour(Instant instant) {
        return OF_ORDER + LedgerTable.dueHour(instant);
    }

    private static Map<String, AttributeValue> key(String partitionKey, String sortKey) {
        return Map.of(LedgerTable.PK, Values.text(partitionKey), LedgerTable.SK, Values.text(sortKey));
    }
}
