/** The function {@code buyer-messages}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.buyermessages;

import org.jspecify.annotations.NullMarked;
