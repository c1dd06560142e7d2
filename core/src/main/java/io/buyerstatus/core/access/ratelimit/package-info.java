/** Limits on guessing and on mail: so many tries in a span of time, counted by one atomic write in the store. */
@NullMarked
package io.buyerstatus.core.access.ratelimit;

import org.jspecify.annotations.NullMarked;
