/** The function {@code shop-pulls}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.shoppulls;

import org.jspecify.annotations.NullMarked;
