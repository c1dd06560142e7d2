/** The function {@code inbound-mail}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.inboundmail;

import org.jspecify.annotations.NullMarked;
