/** The function {@code due-messages}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.duemessages;

import org.jspecify.annotations.NullMarked;
