/** What the queue of order events gave up on. */
@NullMarked
package io.buyerstatus.operator.deadletter;

import org.jspecify.annotations.NullMarked;
