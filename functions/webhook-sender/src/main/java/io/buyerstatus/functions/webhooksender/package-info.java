/** The function {@code webhook-sender}: a handler and its wiring, nothing else. */
@NullMarked
package io.buyerstatus.functions.webhooksender;

import org.jspecify.annotations.NullMarked;
