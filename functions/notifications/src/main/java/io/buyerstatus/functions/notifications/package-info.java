/** The function {@code notifications}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.notifications;

import org.jspecify.annotations.NullMarked;
