/** The function {@code bulk-messages}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.bulkmessages;

import org.jspecify.annotations.NullMarked;
