package io.buyerstatus.core.bulk;

import io.buyerstatus.core.message.Message;
import io.buyerstatus.core.message.MessageId;
import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.shop.ShopId;
import java.util.List;

/** Port to messages to many. What it reads is strongly consistent, except where it says otherwise. */
public interface BulkStore extends BulkReader {
    /**
     * Writes one down with what it says. Who dies in between leaves nothing that anybody reads.
     *
     * @return whether it was not there
     */
    boolean begin(BulkRun run, BulkWords words);

    /** The newest first; may lag behind. */
    List<BulkRun> newest(ShopId shop, int most);

    /**
     * Replaces one if it still has the revision before {@code next}'s.
     *
     * @return whether it did
     */
    boolean replace(BulkRun next);

    /**
     * Freezes a slice, unless it is frozen already.
     *
     * @return the slice as it is frozen
     */
    BulkSlice freeze(BulkRun run, BulkSlice slice);

    /** Slices from one number to another, both among them; one Query. */
    List<BulkSlice> slices(ShopId shop, BulkId run, int from, int to);

    /** Those of some messages that are there, in no order, at most 200; may lag behind. */
    List<Message> messages(List<MessageId> ids);
}
