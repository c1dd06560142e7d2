/** The queue of order events. */
@NullMarked
package io.buyerstatus.aws.queue;

import org.jspecify.annotations.NullMarked;
