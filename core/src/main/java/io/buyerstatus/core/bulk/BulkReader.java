package io.buyerstatus.core.bulk;

import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.shop.ShopId;
import java.util.Optional;

/** Port to messages to many, for whoever sends the letters that they consist of. */
public interface BulkReader {
    /** How it is now (strongly consistent). */
    Optional<BulkRun> find(ShopId shop, BulkId run);

    /** What it says, which never changes. */
    Optional<BulkWords> words(ShopId shop, BulkId run);
}
