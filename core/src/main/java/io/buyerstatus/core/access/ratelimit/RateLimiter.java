package io.buyerstatus.core.access.ratelimit;

import io.buyerstatus.core.shop.ShopId;
import java.time.Instant;

/**
 * Port to the count of tries. A try is taken before anything is compared, and given back after a success: of any number
 * of tries at once no more than the limit are ever evaluated.
 */
public interface RateLimiter {
    /** For whoever is not counted, as a shop's own people. */
    RateLimiter UNLIMITED = new RateLimiter() {
        @Override
        public boolean take(ShopId shop, RateLimitKey tries, Instant now) {
            return true;
        }

        @Override
        public void giveBack(ShopId shop, RateLimitKey tries) {
            // Nothing was taken.
        }

        @Override
        public boolean left(ShopId shop, RateLimitKey tries, Instant now) {
            return true;
        }
    };

    /** Takes a try if the limit leaves one; one atomic conditional write. */
    boolean take(ShopId shop, RateLimitKey tries, Instant now);

    /** Gives the newest try back. */
    void giveBack(ShopId shop, RateLimitKey tries);

    /** Whether the limit would leave a try; reads only. */
    boolean left(ShopId shop, RateLimitKey tries, Instant now);
}
