/** Ports to what is written together with an order: one change as one transaction, look-up rows, processed and rejected events. */
@NullMarked
package io.buyerstatus.core.store;

import org.jspecify.annotations.NullMarked;
