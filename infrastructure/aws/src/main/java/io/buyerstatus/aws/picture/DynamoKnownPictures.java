package io.buyerstatus.aws.picture;

import io.buyerstatus.aws.item.BatchGet;
import io.buyerstatus.core.picture.KnownPictures;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Looks in the ledger whether pictures were asked for: one call, which may lag, since what was asked for once stays so. Half a read unit
 * for each, where naming them all again in a row and having it looked at costs five write units.
 */
public final class DynamoKnownPictures implements KnownPictures {
    /** More are new more often, and cost more to look for than to name. */
    private static final int MOST = 20;

    private final DynamoDbClient dynamo;
    private final String table;

    public DynamoKnownPictures(DynamoDbClient dynamo, String table) {
        this.dynamo = dynamo;
        this.table = table;
    }

    @Override
    public boolean all(ShopId shop, List<URI> originals) {
        List<Map<String, AttributeValue>> keys = originals.stream()
                .distinct()
                .map(original -> PictureRows.key(PictureKey.item(shop, original)))
                .toList();
        if (keys.size() > MOST) {
            return false;
        }
        AtomicInteger known = new AtomicInteger();
        BatchGet.from(table, dynamo, keys, row -> known.incrementAndGet());
        return known.get() == keys.size();
    }
}
