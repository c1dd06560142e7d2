/** The function {@code order-events}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.orderevents;

import org.jspecify.annotations.NullMarked;
