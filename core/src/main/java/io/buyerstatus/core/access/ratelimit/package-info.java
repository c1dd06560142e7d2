/** Limits on guessing, codes that were sent, and fresh secrets: what stands between a link and the buyer's own data. */
@NullMarked
package io.buyerstatus.core.access.ratelimit;

import org.jspecify.annotations.NullMarked;
