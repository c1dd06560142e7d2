/** The function {@code delivery-feedback}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.deliveryfeedback;

import org.jspecify.annotations.NullMarked;
