/** What calls functions by itself: queues, streams and schedules, and how to tell that none of them has anything left to do. */
@NullMarked
package io.buyerstatus.local.source;

import org.jspecify.annotations.NullMarked;
