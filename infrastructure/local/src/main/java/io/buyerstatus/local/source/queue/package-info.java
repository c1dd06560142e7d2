/** Queues that functions consume. */
@NullMarked
package io.buyerstatus.local.source.queue;

import org.jspecify.annotations.NullMarked;
