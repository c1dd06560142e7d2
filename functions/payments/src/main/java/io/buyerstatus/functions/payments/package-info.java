/** The function {@code payments}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.payments;

import org.jspecify.annotations.NullMarked;
