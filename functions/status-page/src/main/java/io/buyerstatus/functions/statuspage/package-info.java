/** The function {@code status-page}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.statuspage;

import org.jspecify.annotations.NullMarked;
