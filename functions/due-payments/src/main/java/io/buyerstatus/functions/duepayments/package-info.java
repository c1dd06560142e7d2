/** The function {@code due-payments}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.duepayments;

import org.jspecify.annotations.NullMarked;
