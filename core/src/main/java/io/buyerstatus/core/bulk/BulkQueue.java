package io.buyerstatus.core.bulk;

import io.buyerstatus.core.message.letter.BulkId;
import io.buyerstatus.core.shop.ShopId;
import java.time.Duration;

/** Port to the queue of slices to be worked on: at least once, in any order. */
public interface BulkQueue {
    /** The longest delay. */
    Duration LONGEST_DELAY = Duration.ofMinutes(15);

    /**
     * One slice of a message to many.
     *
     * @param slice the number of slices that are frozen, or written to, before it
     */
    record Work(ShopId shop, BulkId run, int slice) {}

    /** Asks for it, once the delay is over. Work that is asked for twice is done once. */
    void add(Work work, Duration delay);
}
